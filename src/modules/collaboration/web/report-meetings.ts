import type { DepartmentId } from '#platform/access/person.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { ratio } from '#platform/kernel/ratio.ts'
import { formatCount } from '#platform/text/format.ts'
import type { MonthReport } from '../use-cases/month-report.ts'
import type { Names } from './names.ts'
import { reportTexts } from './report-words.ts'
import { cellsIn, type TypedTable } from './typed-table.tsx'

/** More names than these are a list, not a line. */
const MOST_NAMES = 4

/** Departments that worked together for the first time. */
export function freshTable({ meetings, day }: MonthReport, names: Names, locale: Locale): TypedTable {
  const words = reportTexts[locale]
  const cell = cellsIn(locale)
  return {
    ...{ key: 'bonds', caption: words.bonds, unit: words.sendsUnit, day, empty: words.bondsEmpty },
    columns: [
      { title: words.oneDepartment, type: 'text' },
      { title: words.otherDepartment, type: 'text' },
      { title: words.sendsBoth, type: 'integer' },
    ],
    rows: meetings.fresh.map(({ one, other, sends }) => [
      ...[cell.text(names.department(one)), cell.text(names.department(other)), cell.count(sends)],
    ]),
  }
}

/** For each department, with whom it has never worked; those with the most strangers first. */
export function neverTable(report: MonthReport, names: Names, locale: Locale): TypedTable {
  const words = reportTexts[locale]
  const cell = cellsIn(locale)
  const unmet = new Map<DepartmentId, string[]>()
  const add = (id: DepartmentId, other: DepartmentId) =>
    unmet.set(id, [...(unmet.get(id) ?? []), names.department(other)])
  for (const [one, other] of report.meetings.never) {
    add(one, other)
    add(other, one)
  }
  const others = report.living.length - 1
  const rows = [...unmet]
    .map(([id, all]) => ({ name: names.department(id), all: all.toSorted() }))
    .toSorted((a, b) => b.all.length - a.all.length || (a.name < b.name ? -1 : 1))
  const said = (all: readonly string[]) => {
    const rest = all.length - MOST_NAMES
    const shown = all.slice(0, MOST_NAMES).join(', ')
    return rest > 0 ? `${shown}${words.andMore(formatCount(rest, locale))}` : shown
  }
  return {
    ...{ key: 'never', caption: words.never, day: report.day, empty: words.neverEmpty },
    columns: [
      { title: words.oneDepartment, type: 'text' },
      { title: words.neverCount, type: 'integer' },
      { title: words.neverShare, type: 'percent' },
      { title: words.neverNames, type: 'text' },
    ],
    rows: rows.map(({ name, all }) => [
      ...[cell.text(name), cell.count(all.length), cell.share(ratio(all.length, others))],
      cell.text(said(all)),
    ]),
  }
}
