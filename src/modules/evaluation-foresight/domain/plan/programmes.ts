import type { IntegerProgramme, ProgrammeRow, SolveProgramme } from '#platform/kernel/integer-programme.ts'
import type { Choice } from './candidates.ts'

/** Columns of a choice, ascending, or that no answer bore checking. */
export type Columns = readonly number[]

const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0)

/** What a solver takes for the least effort, checked in whole numbers; null where its answer does not bear it. */
export const leastEffort = (choice: Choice, solve: SolveProgramme): Columns | null =>
  checked(choice, { costs: choice.candidates.map(({ effort }) => effort), rows: rowsOf(choice) }, solve)

/**
 * Of all choices of the same effort the one of fewest steps, and of those the first by number, each asked of a solver and
 * checked in whole numbers.
 */
export function firstOfCheapest(choice: Choice, solve: SolveProgramme, cheapest: Columns): Columns | null {
  const efforts = choice.candidates.map(({ effort }) => effort)
  const effort = sum(cheapest.map((column) => efforts[column] ?? 0))
  const all = choice.candidates.map((_, column) => column)
  const asCheap = [...rowsOf(choice), { columns: all, factors: efforts, least: null, most: effort }]
  const ones = choice.candidates.map(() => 1)
  const fewest = checked(choice, { costs: ones, rows: asCheap }, solve)
  if (fewest === null) return null
  const asFew = { columns: all, factors: ones, least: null, most: fewest.length }
  return firstByNumber(choice, [...asCheap, asFew], solve, fewest)
}

/** The gains must make what is needed, and of each indicator's steps one is taken at most. */
function rowsOf({ candidates, need }: Choice): readonly ProgrammeRow[] {
  const gains = candidates.map(({ gain }) => gain)
  const cover = { columns: candidates.map((_, column) => column), factors: gains, least: need, most: null }
  const ofIndicators = columnsOfIndicators(candidates).filter((columns) => columns.length > 1)
  return [
    cover,
    ...ofIndicators.map((columns) => ({ columns, factors: columns.map(() => 1), least: null, most: 1 })),
  ]
}

export function columnsOfIndicators(candidates: Choice['candidates']): readonly (readonly number[])[] {
  const columns = new Map<number, number[]>()
  for (const [column, { indicator }] of candidates.entries())
    columns.set(indicator, [...(columns.get(indicator) ?? []), column])
  return [...columns.values()]
}

/** A solver's answer, when it keeps all bounds in whole numbers. */
function checked(choice: Choice, programme: IntegerProgramme, solve: SolveProgramme): Columns | null {
  const answer = solve(programme)
  if (answer.status !== 'chosen') return null
  const chosen = new Set(answer.columns)
  const isKept = programme.rows.every(({ columns, factors, least, most }) => {
    const value = sum(columns.map((column, place) => (chosen.has(column) ? (factors[place] ?? 0) : 0)))
    return value >= (least ?? value) && value <= (most ?? value)
  })
  const isKnown = answer.columns.every((column) => choice.candidates[column] !== undefined)
  return isKept && isKnown ? answer.columns : null
}

/** Costs that a float tells apart with room to spare. */
const MOST_COST = 1_000_000

/**
 * Of answers that are as good the one that takes the first indicator that any takes, there the first step, and so on: some
 * indicators at a time, each as a digit of one number.
 */
function firstByNumber(
  choice: Choice,
  rows: readonly ProgrammeRow[],
  solve: SolveProgramme,
  fewest: Columns,
): Columns | null {
  const groups = columnsOfIndicators(choice.candidates)
  const base = 1 + Math.max(1, ...groups.map((columns) => columns.length))
  const size = Math.max(1, Math.floor(Math.log(MOST_COST) / Math.log(base)))
  let known = fewest
  const [on, off]: [number[], number[]] = [[], []]
  for (let from = 0; from < groups.length && on.length < fewest.length; from += size) {
    const block = groups.slice(from, from + size)
    const costs = choice.candidates.map(() => 0)
    for (const [digit, columns] of block.entries())
      for (const [place, column] of columns.entries())
        costs[column] = -(columns.length - place) * base ** (block.length - 1 - digit)
    const fixed = [
      { columns: on, factors: on.map(() => 1), least: on.length, most: null },
      { columns: off, factors: off.map(() => 1), least: null, most: 0 },
    ].filter(({ columns }) => columns.length > 0)
    const answer = checked(choice, { costs, rows: [...rows, ...fixed] }, solve)
    if (answer === null) return null
    known = answer
    for (const column of block.flat()) (answer.includes(column) ? on : off).push(column)
  }
  return known
}
