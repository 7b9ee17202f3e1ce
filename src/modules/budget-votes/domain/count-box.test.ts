import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { valueOf } from '#platform/kernel/result.ts'
import { readPb } from '#modules/participatory-budget/index.ts'
import { type RoundRule } from '#modules/participatory-budget/rules.ts'
import { courseOf } from '#modules/participatory-budget/rules.ts'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import { countBox, electionOf, winnersOf } from './count-box.ts'
import { countFrom, countText } from './stored-count.ts'
import { recountCommand, writePb } from './write-pb.ts'

const rules = fc.record<RoundRule>({
  rule: fc.constantFrom('greedy', 'equal-shares', 'phragmen'),
  utility: fc.constantFrom('cost', 'cardinality'),
  completion: fc.constantFrom('none', 'add1', 'add1u', 'percent', 'greedy', 'phragmen'),
  step: fc.bigInt({ min: 1n, max: 50n }),
  ties: fc.constantFrom('id', 'cost-votes-id'),
})

const boxes = fc.array(fc.bigInt({ min: 1n, max: 500n }), { minLength: 1, maxLength: 6 }).chain((costs) =>
  fc.record({
    projects: fc.constant(costs.map((cost, place) => ({ id: String(place + 1), cost }))),
    budget: fc.bigInt({ min: 0n, max: 1_000n }),
    ballots: fc.array(
      fc.record({
        times: fc.integer({ min: 1, max: 4 }),
        content: fc
          .uniqueArray(fc.integer({ min: 1, max: costs.length }).map(String), { maxLength: costs.length })
          .map((choices) => (choices.length === 0 ? { kind: 'blank' } : { kind: 'approval', choices })),
      }),
      { maxLength: 8 },
    ),
  }),
)

describe('a box as an election', () => {
  it('has as many voters as ballots, blank ones too', () => {
    fc.assert(
      fc.property(boxes, ({ projects, ballots, budget }) => {
        const election = electionOf(projects, ballots, budget)
        expect(election.voters).toBe(ballots.reduce((sum, { times }) => sum + times, 0))
      }),
    )
  })

  it('is not made of a ballot that names what is not on it', () => {
    const ballot = { content: { kind: 'approval', choices: ['9'] }, times: 1 }
    expect(() => electionOf([{ id: '1', cost: 1n }], [ballot], 1n)).toThrow('not on it')
  })
})

describe('a count', () => {
  it('never spends more than there is, by whatever rule', () => {
    fc.assert(
      fc.property(boxes, rules, ({ projects, ballots, budget }, rule) => {
        const counted = valueOf(countBox(electionOf(projects, ballots, budget), rule))
        const costs = new Map(projects.map(({ id, cost }) => [id, cost]))
        const sum = winnersOf(counted).reduce((all, id) => all + (costs.get(id) ?? 0n), 0n)
        expect(counted.spent).toBe(sum)
        expect(sum <= budget).toBe(true)
        expect(counted.voters).toBeGreaterThanOrEqual(counted.blank)
      }),
      { numRuns: 60 },
    )
  })

  it('is read again from what is kept of it exactly as it was', () => {
    fc.assert(
      fc.property(boxes, rules, ({ projects, ballots, budget }, rule) => {
        const counted = valueOf(countBox(electionOf(projects, ballots, budget), rule))
        expect(countFrom(countText(counted))).toEqual(counted)
      }),
      { numRuns: 40 },
    )
  })

  it('comes out the same from the published file', () => {
    fc.assert(
      fc.property(boxes, rules, ({ projects, ballots, budget }, rule) => {
        const counted = valueOf(countBox(electionOf(projects, ballots, budget), rule))
        const winners = winnersOf(counted)
        const text = writePb({
          ...{ description: 'A; "quoted" name', city: 'Dure', year: 2021, budget, rule, least: 1, most: 6 },
          ...{ from: calendarDate('2021-08-02'), until: calendarDate('2021-08-13'), ballots },
          comment: recountCommand(rule, 'a.pb'),
          projects: counted.projects.map(({ id, cost, why }) => ({
            ...{ id, cost, votes: why.supporters, name: `사업 ${id};\n"큰" 것`, category: 'safety' },
            isSelected: winners.includes(id),
          })),
        })
        const election = valueOf(readPb(text))
        expect(election.voters).toBe(counted.voters)
        const { winners: again } = valueOf(courseOf(election, rule))
        expect(again.map((place) => election.projects[place]?.id)).toEqual(winners)
      }),
      { numRuns: 60 },
    )
  })
})

describe('the command that counts the file again', () => {
  it('names of the rule what the rule hangs on', () => {
    const shares: RoundRule = {
      ...{ rule: 'equal-shares', utility: 'cost', completion: 'add1u', step: 1_000n, ties: 'cost-votes-id' },
    }
    expect(recountCommand(shares, 'a.pb')).toBe(
      'dure budget count a.pb --rule equal-shares --utility cost --completion add1u --step 1000 --ties cost-votes-id',
    )
    expect(recountCommand({ ...shares, rule: 'greedy' }, 'a.pb')).toBe(
      'dure budget count a.pb --rule greedy --utility cost --ties cost-votes-id',
    )
  })
})
