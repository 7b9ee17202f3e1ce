import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { valueOf } from '#platform/kernel/result.ts'
import { countElection, type RoundRule } from './count.ts'
import type { Election } from './election.ts'
import { readPb } from './read-pb.ts'

const folder = join(import.meta.dirname, '../../../../../../shared/data/pb')
const here = existsSync(join(folder, 'expected.json'))

interface Expected {
  readonly vote_type: string
  readonly n: number
  readonly m: number
  readonly outcomes: Readonly<Record<string, { readonly winners: readonly string[] }>>
}

const one: RoundRule = { rule: 'equal-shares', utility: 'cost', completion: 'none', step: 1n, ties: 'id' }
const rules: Readonly<Record<string, RoundRule>> = {
  greedy_cost: { ...one, rule: 'greedy' },
  greedy_card: { ...one, rule: 'greedy', utility: 'cardinality' },
  greedy_points: { ...one, rule: 'greedy', utility: 'points' },
  greedy_borda: { ...one, rule: 'greedy', utility: 'borda' },
  mes_cost: one,
  mes_cost_mc: { ...one, ties: 'cost-votes-id' },
  mes_card: { ...one, utility: 'cardinality' },
  mes_points: { ...one, utility: 'points' },
  mes_borda: { ...one, utility: 'borda' },
  mes_cost_greedy: { ...one, completion: 'greedy' },
  mes_cost_phragmen: { ...one, completion: 'phragmen' },
  mes_cost_pct1: { ...one, completion: 'percent' },
  mes_cost_add1: { ...one, completion: 'add1' },
  mes_cost_add1u: { ...one, completion: 'add1u' },
  phragmen: { ...one, rule: 'phragmen' },
}

const expected: Readonly<Record<string, Expected>> = here
  ? (JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Record<string, Expected>)
  : {}

const known = new Map<string, Election>()
function electionIn(file: string): Election {
  const election = known.get(file) ?? valueOf(readPb(readFileSync(join(folder, 'elections', file), 'utf8')))
  known.set(file, election)
  return election
}

describe.skipIf(!here)(`the 100 elections of ${folder}`, () => {
  it.each(Object.keys(rules))('come out as the references say by %s', (name) => {
    const rule = rules[name] ?? one
    const differing: string[] = []
    let counted = 0
    const began = performance.now()
    for (const [file, { outcomes, n, m }] of Object.entries(expected)) {
      const outcome = outcomes[name]
      if (outcome === undefined) continue
      const election = electionIn(file)
      expect([election.voters, election.projects.length], file).toEqual([n, m])
      const winners = countElection(election, rule)
      if (!winners.ok) throw new Error(`${file}: ${winners.refusal}`)
      counted += 1
      const ids = winners.value.map((place) => election.projects[place]?.id ?? '').toSorted()
      if (ids.join() !== outcome.winners.toSorted().join()) differing.push(file)
    }
    process.stdout.write(`${name}: ${counted} counted in ${Math.round(performance.now() - began)} ms\n`)
    expect(differing).toEqual([])
    expect(counted).toBeGreaterThan(0)
  })
})
