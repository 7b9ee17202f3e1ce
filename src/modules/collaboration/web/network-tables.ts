import type { DepartmentId } from '#platform/access/person.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { ratio } from '#platform/kernel/ratio.ts'
import type { Network } from '../domain/network.ts'
import { reportTexts } from './report-words.ts'
import { cellsIn, type TypedTable } from './typed-table.tsx'
import { collaborationTexts } from './words.ts'

export const networkTables = ['bonds', 'strangers'] as const
export type NetworkTable = (typeof networkTables)[number]

export interface NetworkFacts {
  readonly network: Network
  readonly departments: readonly { readonly id: DepartmentId; readonly name: string }[]
  readonly nameOf: (id: DepartmentId) => string
  readonly day: CalendarDate
  readonly locale: Locale
}

/** Which departments worked together: below the drawing and in a file. */
export function bondsTable({ network, nameOf, day, locale }: NetworkFacts): TypedTable {
  const words = collaborationTexts[locale]
  const cell = cellsIn(locale)
  return {
    ...{ key: 'bonds', caption: words.network, unit: words.networkUnit, day, empty: words.networkEmpty },
    columns: [
      { title: words.oneDepartment, type: 'text' },
      { title: words.otherDepartment, type: 'text' },
      { title: words.sends, type: 'integer' },
    ],
    rows: namedBonds({ network, nameOf }).map(({ names: [one = '', other = ''], sends }) => [
      ...[cell.text(one), cell.text(other), cell.count(sends)],
    ]),
  }
}

/** Most sends first, then by names: ids say nothing to whoever looks for a department. */
function namedBonds({ network, nameOf }: Pick<NetworkFacts, 'network' | 'nameOf'>) {
  return network.bonds
    .map(({ one, other, sends }) => ({ names: [nameOf(one), nameOf(other)].toSorted(), sends }))
    .toSorted((a, b) => b.sends - a.sends || (a.names.join() < b.names.join() ? -1 : 1))
}

/** With how many others each department has not worked; those with the most first. */
export function strangersTable({ network, departments, day, locale }: NetworkFacts): TypedTable {
  const words = collaborationTexts[locale]
  const cell = cellsIn(locale)
  const unmet = departments
    .map(({ id, name }) => ({ name, count: network.strangers.filter((pair) => pair.includes(id)).length }))
    .toSorted((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
  return {
    ...{ key: 'strangers', caption: words.strangers, day, empty: words.networkEmpty },
    columns: [
      { title: words.department, type: 'text' },
      { title: words.strangersCount, type: 'integer' },
      { title: reportTexts[locale].neverShare, type: 'percent' },
    ],
    rows: unmet.map(({ name, count }) => [
      ...[cell.text(name), cell.count(count), cell.share(ratio(count, departments.length - 1))],
    ]),
  }
}
