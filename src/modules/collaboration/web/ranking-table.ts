import type { DepartmentId } from '#platform/access/person.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import type { SettledLine } from '../data/settlement-queries.ts'
import type { ReceiverId } from '../domain/entry.ts'
import { meanOf } from '../domain/ranking.ts'
import type { SubjectKind } from '../domain/settlement.ts'
import type { Names } from './names.ts'
import { cellsIn, type TypedCell, type TypedColumn, type TypedTable } from './typed-table.tsx'
import { reportTexts } from './report-words.ts'
import { collaborationTexts } from './words.ts'

export interface RankingTableFacts {
  readonly kind: SubjectKind
  readonly lines: readonly SettledLine[]
  readonly names: Names
  readonly day: CalendarDate
  readonly locale: Locale
  /** When it is not simply a ranking. */
  readonly caption?: string
  readonly key?: string
}

/** A ranking's lines: on its page, in the report, among the awards and in a file. */
export function rankingTable(facts: RankingTableFacts): TypedTable {
  const { kind, lines, day, locale } = facts
  const words = collaborationTexts[locale]
  return {
    ...{ key: facts.key ?? kind, day, unit: reportTexts[locale].scoreUnit },
    caption: facts.caption ?? `${words.rankings}: ${kind === 'person' ? words.people : words.departments}`,
    ...{ empty: words.rankingEmpty, emptyHelp: words.rankingEmptyHelp },
    columns: columnsOf(kind, locale),
    rows: lines.map((line) => rowOf(line, facts)),
  }
}

function columnsOf(kind: SubjectKind, locale: Locale): readonly TypedColumn[] {
  const words = collaborationTexts[locale]
  const own: readonly TypedColumn[] =
    kind === 'person'
      ? [{ title: words.department, type: 'text' }]
      : [
          { title: words.mean, type: 'decimal' },
          { title: words.meanPlace, type: 'integer' },
          { title: words.heads, type: 'integer' },
        ]
  return [
    { title: words.place, type: 'integer' },
    { title: kind === 'person' ? words.person : words.department, type: 'text', head: true },
    { title: words.score, type: 'decimal' },
    ...own,
    { title: words.kinds.received, type: 'decimal' },
    { title: words.kinds.sent, type: 'decimal' },
    { title: words.special, type: 'integer' },
  ]
}

function rowOf(line: SettledLine, { kind, names, locale }: RankingTableFacts): readonly TypedCell[] {
  const words = collaborationTexts[locale]
  const cell = cellsIn(locale)
  const { id, place, score, tally } = line
  return [
    place === null ? cell.text(line.hasLeft ? words.hasLeft : words.noPlace) : cell.count(place),
    cell.text(kind === 'person' ? names.person(id as ReceiverId) : names.department(id as DepartmentId)),
    cell.score(score),
    ...(kind === 'person'
      ? [cell.text(names.department(line.departmentId))]
      : [cell.score(meanOf(line)), cell.count(line.meanPlace), cell.count(line.heads ?? 0)]),
    ...[cell.score(tally.received), cell.score(tally.sent), cell.count(tally.special)],
  ]
}
