import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { countBudgetCommand } from './budget-command.ts'
import type { CountOptions } from './budget-rule.ts'
import { CommandFault, type Teller } from './terminal.ts'

const folder = mkdtempSync(join(tmpdir(), 'dure-budget-'))
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

const usual: CountOptions = {
  ...{ rule: 'equal-shares', utility: 'cost', completion: 'none', step: '1', ties: 'id' },
}
const anElection = [
  ...['META', 'key;value', 'budget;10.50', 'vote_type;approval'],
  ...['PROJECTS', 'project_id;cost', 'park;5.25', 'road;10.50', 'lamp;5.25'],
  ...['VOTES', 'voter_id;vote', 'a;park,road', 'b;lamp,road'],
].join('\n')

async function said(text: string, options: Partial<CountOptions> = {}) {
  const file = join(folder, 'election.pb')
  writeFileSync(file, text)
  const facts: Readonly<Record<string, unknown>>[] = []
  const tell: Teller = {
    line: () => undefined,
    result: (result) => facts.push(result),
    progress: () => () => undefined,
  }
  try {
    await countBudgetCommand([file], { ...usual, ...options }, tell)
    return { facts, code: 0, message: '' }
  } catch (error) {
    if (!(error instanceof CommandFault)) throw error
    return { facts, code: error.exitCode, message: error.message }
  }
}

describe('dure budget count', () => {
  it('says who wins, for how much of the budget, in the file’s own money', async () => {
    const { facts, code } = await said(anElection)
    expect(code).toBe(0)
    expect(facts).toMatchObject([
      { file: 'election.pb', rule: 'equal-shares', budget: '10.50', cost: '10.50', winners: ['road'] },
    ])
    const greedy = await said(anElection, { rule: 'greedy', utility: 'cardinality' })
    expect(greedy.facts).toMatchObject([{ winners: ['lamp', 'park'] }])
  })

  it('names the line that is wrong, and ends with 1', async () => {
    const { facts, code } = await said(anElection.replace('b;lamp', 'b;lantern'))
    expect(code).toBe(1)
    expect(facts).toMatchObject([{ ok: false, flaw: 'unknown-project', line: 13, found: 'lantern' }])
  })

  it('says of every project why it won or lost, and how many votes were missing', async () => {
    const { facts } = await said(anElection)
    expect(facts[0]?.explanation).toMatchObject([
      {
        ...{ project: 'park', outcome: 'lost', why: 'supporters-money', supportersHad: '0', moreVotes: 1 },
        text: 'Its one supporter had 0 left: 5.25 short of the cost. With 1 more ballot for it alone it would have won.',
      },
      {
        ...{ project: 'road', outcome: 'won', order: 1, paidAtMost: '5.25', payers: 2, paidAllTheyHad: 2 },
        text: 'Chosen as number 1: 2 of its 2 supporters paid at most 5.25 each, 2 of them all they had left.',
      },
      { project: 'lamp', outcome: 'lost' },
    ])
    const greedy = await said(anElection, { rule: 'greedy', stopAtFirst: true, leastVotes: '2' })
    expect(greedy.facts[0]?.explanation).toMatchObject([
      { text: expect.stringContaining('It has fewer votes than are asked for: at least 2.') as string },
      { outcome: 'won', text: 'Chosen as number 1 by greedy; 2 supporters.' },
      { why: 'too-few-votes' },
    ])
    expect(await said(anElection, { leastVotes: '2' })).toMatchObject({ code: 1 })
    // Without the column the cap would hold nothing back, and nobody would know.
    for (const cap of [{ categoryPercent: '50' }, { areaPercent: '50' }])
      expect(await said(anElection, { rule: 'greedy', ...cap })).toMatchObject({ code: 2 })
    expect(await said(anElection, { ties: 'cost-votes-lot' })).toMatchObject({
      facts: [{ flaw: 'no-seed' }],
    })
    expect(await said(anElection, { ties: 'cost-votes-lot', seed: '2021' })).toMatchObject({ code: 0 })
  })

  it('refuses a rule that does not go with the ballots, and one that there is not', async () => {
    expect(await said(anElection, { utility: 'borda' })).toMatchObject({
      code: 1,
      facts: [{ flaw: 'no-order-on-ballots' }],
    })
    expect(await said(anElection, { rule: 'lottery' })).toMatchObject({
      code: 2,
      message: '--rule is one of greedy, equal-shares, phragmen',
    })
    expect(await said(anElection, { step: '0' })).toMatchObject({ code: 2 })
  })

  it('counts nothing when one of several files is missing or a folder', async () => {
    const told: string[] = []
    const tell: Teller = { line: () => 0, result: (_, text) => told.push(text), progress: () => () => 0 }
    const file = join(folder, 'kept.pb')
    writeFileSync(file, anElection)
    for (const other of [join(folder, 'gone.pb'), folder])
      await expect(countBudgetCommand([file, other], usual, tell)).rejects.toThrow(
        `there is no file ${other}`,
      )
    expect(told).toEqual([])
    await countBudgetCommand([file, file], usual, tell)
    expect(told).toHaveLength(2)
  })
})
