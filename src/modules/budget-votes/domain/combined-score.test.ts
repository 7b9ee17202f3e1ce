import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { valueOf } from '#platform/kernel/result.ts'
import { countingRule, type PublishedRule } from '#modules/participatory-budget/index.ts'
import { electionOf } from './box-election.ts'
import { combinedScores, fractionText, inHundredths } from './combined-score.ts'
import { countBox, winnersOf } from './count-box.ts'

const ruleWith = (committeePercent: number): PublishedRule => ({
  ...{ rule: 'greedy', utility: 'cost', completion: 'none', step: 1n, ties: 'id', committeePercent },
})

/** Counts projects that were voted for so many times, and given so much by the committee; all of them fit. */
function counted(given: readonly (readonly [votes: number, committee: bigint])[], rule: PublishedRule) {
  const projects = given.map(([, committeeScore], place) => ({
    id: String(place + 1),
    cost: 1n,
    committeeScore,
  }))
  const ballots = given.map(([votes], place) => ({
    ...{ content: { kind: 'approval', choices: [String(place + 1)] }, times: votes },
  }))
  const budget = BigInt(given.length)
  const reading = { ballot: { kind: 'approval', most: 1 }, rule, budget } as const
  const election = electionOf(
    projects,
    ballots.filter(({ times }) => times > 0),
    reading,
  )
  const of = { budget, projects, conflicts: [] }
  return valueOf(
    countBox(
      election,
      countingRule(rule, () => '', of),
    ),
  )
}

describe('the combined score', () => {
  it('is made of both parts, each as a part of the best one’s, without rounding', () => {
    const rule = ruleWith(30)
    const scores = combinedScores(counted([[4, 60n], [3, 90n], [1, 45n]], rule).projects, rule) // prettier-ignore
    const shown = [...scores.values()].map(({ vote, committee, score, rank }) => [
      ...[fractionText(vote.points), fractionText(committee.points), fractionText(score), rank],
    ])
    expect(shown).toEqual([
      ['70', '20', '90', 1],
      ['105/2', '30', '165/2', 2],
      ['35/2', '15', '65/2', 3],
    ])
    expect(combinedScores(counted([[4, 60n]], rule).projects, ruleWith(0)).size).toBe(0)
  })

  it('puts projects in the order in which the count took them', () => {
    const given = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.bigInt({ min: 0n, max: 100n })), {
      ...{ minLength: 1, maxLength: 7 },
    })
    fc.assert(
      fc.property(given, fc.integer({ min: 1, max: 99 }), (each, percent) => {
        const rule = ruleWith(percent)
        const count = counted(each, rule)
        const scores = combinedScores(count.projects, rule)
        const ranks = winnersOf(count).map((id) => scores.get(id)?.rank ?? 0)
        expect(ranks).toEqual(ranks.toSorted((a, b) => a - b))
      }),
    )
  })

  it('is rounded half up only where it is shown', () => {
    expect([inHundredths({ part: 1n, whole: 3n }), inHundredths({ part: 1n, whole: 200n })]).toEqual([
      33n,
      1n,
    ])
  })
})
