import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { valueOf } from '#platform/kernel/result.ts'
import { ballotsFrom } from './ballot-pile.ts'
import { countElection, courseOf, type RoundRule } from './count.ts'
import { costOf, type Election } from './election.ts'
import { explainCourse } from './explain.ts'
import type { Limits } from './limits.ts'
import { weightedScores } from './scores.ts'
import { tieOrder } from './ties.ts'

const greedy: RoundRule = {
  ...{ rule: 'greedy', utility: 'cost', completion: 'none', step: 1n, ties: 'id' },
}

/** So many votes for each project. */
const anElection = (costs: readonly number[], votes: readonly number[], budget: number): Election => ({
  ...{ kind: 'approval', budget: BigInt(budget), decimals: 0, voters: votes.reduce((a, b) => a + b, 0) },
  projects: costs.map((cost, place) => ({ id: `p${place}`, cost: BigInt(cost) })),
  ballots: ballotsFrom(
    votes.map((voters, place) => ({ voters, projects: [place], points: [] })),
    false,
    false,
  ),
})

const four = anElection([50, 60, 30, 10], [9, 8, 7, 6], 100)
const chosen = (limits: Limits, election = four) => valueOf(countElection(election, { ...greedy, limits }))
const whyLost = (limits: Limits, place: number, election = four) => {
  const rule = { ...greedy, limits }
  const said = valueOf(explainCourse(election, rule, valueOf(courseOf(election, rule))))[place]
  return said?.outcome === 'lost' ? said : null
}

describe('greedy with what cities add', () => {
  it('passes over what does not fit, or ends with it', () => {
    expect(chosen({})).toEqual([0, 2, 3])
    expect(chosen({ stopsAtFirst: true })).toEqual([0])
    expect(whyLost({ stopsAtFirst: true }, 1)?.why).toEqual({ kind: 'budget-left', left: 50n })
    expect(whyLost({ stopsAtFirst: true }, 2)?.why).toEqual({ kind: 'stopped', at: 1 })
  })

  it('leaves out what has fewer votes than are asked for, and says how many are missing', () => {
    expect(chosen({ leastVotes: 7 })).toEqual([0, 2])
    expect(whyLost({ leastVotes: 7 }, 3)).toMatchObject({
      ...{ why: { kind: 'too-few-votes', least: 7 }, more: { kind: 'votes', votes: 1 } },
    })
  })

  it('lets one of conflicting projects win', () => {
    expect(chosen({ conflicts: [[0, 2]] })).toEqual([0, 3])
    expect(whyLost({ conflicts: [[0, 2]] }, 2)?.why).toEqual({ kind: 'conflict', winner: 0 })
  })

  it('spends on a category or an area no more than its limit', () => {
    const caps = [{ projects: [0, 2, 3], most: 60n }]
    expect(chosen({ caps })).toEqual([0, 3])
    expect(whyLost({ caps }, 2)?.why).toEqual({ kind: 'cap', left: 10n })
  })

  it('keeps every limit whatever they are', () => {
    const some = fc.record({
      costs: fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 6, maxLength: 6 }),
      votes: fc.array(fc.nat(9), { minLength: 6, maxLength: 6 }),
      budget: fc.integer({ min: 1, max: 120 }),
      most: fc.nat(60),
      leastVotes: fc.nat(6),
      group: fc.uniqueArray(fc.nat(5), { minLength: 2, maxLength: 4 }),
      capped: fc.uniqueArray(fc.nat(5), { maxLength: 5 }),
    })
    fc.assert(
      fc.property(some, ({ costs, votes, budget, most, leastVotes, group, capped }) => {
        const election = anElection(costs, votes, budget)
        const caps = [{ projects: capped, most: BigInt(most) }]
        const winners = chosen({ leastVotes, conflicts: [group], caps }, election)
        expect(costOf(election, winners) <= election.budget).toBe(true)
        expect(winners.filter((place) => group.includes(place)).length).toBeLessThan(2)
        expect(winners.every((place) => votes[place]! >= leastVotes)).toBe(true)
        const inCap = winners.filter((place) => capped.includes(place))
        expect(costOf(election, inCap) <= BigInt(most)).toBe(true)
      }),
    )
  })

  it('refuses them for other rules', () => {
    expect(countElection(four, { ...greedy, rule: 'phragmen', limits: {} })).toEqual({
      ...{ ok: false, refusal: 'limits-without-greedy' },
    })
  })
})

describe('online vote and committee together', () => {
  const scores = { committee: [40n, 50n, 25n, 0n], votePercent: 60n, committeePercent: 40n }

  it('weigh each as a part of the best, and nothing is rounded', () => {
    // 60 × 9/9 + 40 × 40/50 = 92; 60 × 8/9 + 40 × 50/50 = 93.33…
    expect(weightedScores([9, 8, 7, 6], scores)).toEqual([41_400n, 42_000n, 30_000n, 18_000n])
    expect(valueOf(countElection(four, { ...greedy, scores }))).toEqual([1, 2, 3])
  })

  it('are equal where thirds are equal, so that the order of ties decides', () => {
    const thirds = { committee: [1n, 0n], votePercent: 50n, committeePercent: 50n }
    expect(weightedScores([0, 3], { ...thirds, committee: [3n, 0n] })).toEqual([450n, 450n])
  })
})

describe('a lot that breaks ties', () => {
  const digest = (text: string) => createHash('sha256').update(text).digest('hex')
  const equal = anElection([10, 10, 10, 5], [3, 3, 3, 1], 10)

  it('comes after cost and votes, and anyone can draw it again from the seed', () => {
    for (const seed of ['2021-08-31', '두레']) {
      const order = [0, 1, 2, 3].toSorted(valueOf(tieOrder(equal, 'cost-votes-lot', { seed, digest })))
      const drawn = [0, 1, 2].toSorted((a, b) =>
        digest(`${seed}\np${a}`) < digest(`${seed}\np${b}`) ? -1 : 1,
      )
      expect(order).toEqual([3, ...drawn])
    }
  })

  it('is refused without a seed', () => {
    expect(countElection(equal, { ...greedy, ties: 'cost-votes-lot' })).toEqual({
      ...{ ok: false, refusal: 'no-seed' },
    })
  })
})
