import { compact, isBlank, isTotalWord } from '#platform/kernel/sheet-cells.ts'
import type { EvaluatedCity } from './city.ts'
import { columnHeads } from './of-indicators.ts'
import { cityNamed } from './read-rows.ts'

/** A value as it stands in a table of cities, before anything of it is understood. */
export interface CityCell {
  /** The row of the table, from 1. */
  readonly row: number
  readonly city: string
  readonly number: string
  readonly value: string
  /** The row ends before its value. */
  readonly isShort: boolean
}

type Rows = readonly (readonly string[])[]

/** Every value of a table, whether it has one a row or cities across. Empty cells and dashes say nothing. */
export function cityCells(rows: Rows, cities: readonly EvaluatedCity[]): readonly CityCell[] {
  const across = rows.findIndex((row) => isAcross(row, cities))
  return across >= 0 ? cellsAcross(rows, across, cities) : cellsDown(rows)
}

/** Heads of a table with cities across: its first cell names none, another does. */
const isAcross = ([first = '', ...rest]: readonly string[], cities: readonly EvaluatedCity[]): boolean =>
  named(cities, first) === null && rest.filter((cell) => named(cities, cell) !== null).length > 1

const named = (cities: readonly EvaluatedCity[], cell: string) =>
  compact(cell) === '' ? null : cityNamed(cities, cell)

const cityHeads = ['시군', '시군명', '시·군', 'city']

function cellsDown(rows: Rows): readonly CityCell[] {
  const heads = rows.findIndex(([first]) => cityHeads.includes(compact(first)))
  return rows.flatMap((cells, at) => {
    if (at <= heads || cells.every((cell) => compact(cell) === '')) return []
    const [city = '', number = '', value = ''] = cells
    return [{ row: at + 1, city, number, value, isShort: compact(value) === '' }]
  })
}

function cellsAcross(rows: Rows, headAt: number, cities: readonly EvaluatedCity[]): readonly CityCell[] {
  const heads = rows[headAt] ?? []
  const first = heads.findIndex((head, at) => at > 0 && named(cities, head) !== null)
  const numberAt = Math.max(0, heads.findIndex((head) => columnHeads.number.map(compact).includes(compact(head)))) // prettier-ignore
  const columns = heads.flatMap((head, at) => (at < first || saysNoCity(head) ? [] : [{ at, head, city: named(cities, head) }])) // prettier-ignore
  // A name that nobody has is told once, where it stands.
  const unknown = columns.filter(({ city }) => city === null)
  const flaws = unknown.map(({ head }) => ({ row: headAt + 1, city: head, number: '', value: '', isShort: false })) // prettier-ignore
  // Our own city stands in every such table; its values are entered by its departments.
  const others = columns.filter(({ city }) => city?.isOwn === false)
  const cells = rows.flatMap((row, at) => {
    const number = row[numberAt] ?? ''
    if (at <= headAt || isTotalWord(number)) return []
    return others.flatMap(({ at: column, head }) => {
      const value = row[column] ?? ''
      return saysNothing(value) ? [] : [{ row: at + 1, city: head, number, value, isShort: false }]
    })
  })
  return [...flaws, ...cells]
}

const saysNothing = (cell: string): boolean => isBlank(cell) || compact(cell) === '…'
const saysNoCity = (head: string): boolean =>
  compact(head) === '' || isTotalWord(head) || ['평균', '비고'].includes(compact(head))
