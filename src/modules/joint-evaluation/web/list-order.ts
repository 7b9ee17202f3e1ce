import { readSort } from '#design/index.ts'
import { compare, type Rational, rational } from '#modules/indicators/index.ts'
import { type IndicatorLine, signals } from '../use-cases/indicator-lines.ts'

/** By what the list can be sorted: columns' keys. */
export const listSorts = ['number', 'department', 'weight', 'attainment', 'points', 'signal', 'last'] as const

type Sorted = IndicatorLine & { readonly departmentName: string }
type Value = Rational | string | number | null

const valueBy: Readonly<Record<(typeof listSorts)[number], (line: Sorted) => Value>> = {
  number: () => 0,
  department: ({ departmentName }) => departmentName,
  weight: ({ indicator }) => indicator.weight,
  attainment: ({ attainment }) => attainment,
  points: ({ scored }) => (scored === null ? null : rational(scored.points)),
  signal: ({ signal }) => signals.indexOf(signal),
  last: ({ last }) => last?.month ?? null,
}

function compared(a: Value, b: Value): number {
  if (typeof a === 'string' && typeof b === 'string') return a.localeCompare(b, 'ko')
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return typeof a === 'object' && a !== null && typeof b === 'object' && b !== null ? compare(a, b) : 0
}

/** Lines as `?sort=` asks, which are given in the manual's order; what has no value comes last either way. */
export function inListOrder<T extends Sorted>(lines: readonly T[], sort: string | undefined): readonly T[] {
  const { key, direction } = readSort(sort, listSorts, { key: 'number', direction: 'up' })
  if (key === 'number') return direction === 'up' ? lines : lines.toReversed()
  const value = valueBy[key]
  return lines.toSorted((one, other) => {
    const [a, b] = [value(one), value(other)]
    if (a === null || b === null) return Number(a === null) - Number(b === null)
    return direction === 'up' ? compared(a, b) : compared(b, a)
  })
}
