import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SolveProgramme } from '#platform/kernel/integer-programme.ts'
import { loadSolver } from '#platform/solver/solve-with-highs.ts'
import type { Choice } from './candidates.ts'
import { firstOfCheapest, leastEffort } from './programmes.ts'
import { searchChoice } from './search.ts'

const solve = await loadSolver()

const choices: fc.Arbitrary<Choice> = fc
  .array(
    fc.array(fc.record({ gain: fc.integer({ min: 1, max: 6 }), effort: fc.integer({ min: 0, max: 4 }) }), {
      maxLength: 3,
    }),
    { minLength: 1, maxLength: 14 },
  ) // prettier-ignore
  .chain((groups) => {
    const candidates = groups.flatMap((steps, indicator) => steps.map((each, step) => ({ ...each, indicator, step }))) // prettier-ignore
    const most = groups.reduce((sum, steps) => sum + Math.max(0, ...steps.map(({ gain }) => gain)), 0)
    return fc.integer({ min: 1, max: Math.max(1, most) }).map((need) => ({ candidates, need }))
  })
const effortOf = (choice: Choice, columns: readonly number[]) =>
  columns.reduce((sum, column) => sum + (choice.candidates[column]?.effort ?? 0), 0)

describe('a solver and an exact search', () => {
  it('come to the same least effort, and to the same first of equals', () => {
    fc.assert(
      fc.property(choices, (choice) => {
        const { columns: found, isComplete } = searchChoice(choice, null, 1_000_000)
        expect(isComplete).toBe(true)
        const cheapest = leastEffort(choice, solve)
        if (cheapest === null || found === null) {
          expect([cheapest, found]).toEqual([null, null])
          return
        }
        expect(effortOf(choice, cheapest)).toBe(effortOf(choice, found))
        expect(firstOfCheapest(choice, solve, cheapest)).toEqual(found)
      }),
      { numRuns: 500 },
    )
  })
  it('begin from any answer: the search comes to the best from the costliest', () => {
    fc.assert(
      fc.property(choices, (choice) => {
        const last = new Map(choice.candidates.map(({ indicator }, column) => [indicator, column]))
        const all = [...last.values()]
        const makes = all.reduce((sum, column) => sum + (choice.candidates[column]?.gain ?? 0), 0)
        if (makes < choice.need) return
        const { columns } = searchChoice(choice, all, 1_000_000)
        expect(columns).toEqual(searchChoice(choice, null, 1_000_000).columns)
      }),
      { numRuns: 500 },
    )
  })
})

describe('an answer of a solver', () => {
  const choice: Choice = {
    candidates: [
      { indicator: 0, step: 0, gain: 2, effort: 1 },
      { indicator: 0, step: 1, gain: 3, effort: 2 },
    ],
    need: 3,
  }
  it('is not taken when it reaches too little, takes two steps of one indicator, or names what is not there', () => {
    const saying =
      (...columns: readonly number[]): SolveProgramme =>
      () => ({ status: 'chosen', columns })
    expect(leastEffort(choice, saying(1))).toEqual([1])
    for (const wrong of [[], [0], [0, 1], [1, 2]]) expect(leastEffort(choice, saying(...wrong))).toBe(null)
    expect(leastEffort(choice, () => ({ status: 'infeasible' }))).toBe(null)
  })
})
