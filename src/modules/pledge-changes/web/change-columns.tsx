import type { Column } from '#design/index.ts'
import type { SheetCell, SheetColumnType } from '#platform/documents/sheet.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { formatDay } from '#platform/text/format.ts'
import type { ShownChange } from '../use-cases/shown-changes.ts'
import type { DepartmentNames } from './old-and-new.tsx'
import { NextDue, StateBadge } from './say.tsx'
import { changeTexts } from './words.ts'

/** A column of the list and of the files that hold the same. */
export interface ChangeColumn extends Column<ShownChange> {
  readonly sheet: SheetColumnType
  readonly value: (change: ShownChange) => SheetCell
}

/** Every column of the office's list of requests. */
export function changeColumns(locale: Locale, names: DepartmentNames): readonly ChangeColumn[] {
  const words = changeTexts[locale]
  const lead = ({ pledge }: ShownChange) => names.get(pledge.leadDepartmentId)?.[locale] ?? '–'
  const title = ({ pledge, before }: ShownChange) => `${pledge.number}. ${before.title[locale]}`
  const day = (on: ShownChange['draftedOn'] | null) => (on === null ? '–' : formatDay(on, locale))
  return [
    { key: 'pledge', title: words.pledge, head: true, sheet: 'text', value: title, cell: title },
    { key: 'kind', title: words.kind, sheet: 'text', value: ({ kind }) => words.kinds[kind], cell: ({ kind }) => words.kinds[kind] },
    { key: 'lead', title: words.department, sheet: 'text', value: lead, cell: lead },
    { key: 'state', title: words.state, kind: 'status', sheet: 'text', value: ({ course }) => words.states[course.state], cell: ({ course }) => <StateBadge state={course.state} /> },
    { key: 'due', title: words.due, kind: 'date', sheet: 'date', value: ({ duties }) => duties[0]?.due ?? null, cell: (change) => <NextDue {...change} /> },
    { key: 'submitted', optional: true, title: words.submittedOn, kind: 'date', sheet: 'date', value: ({ course }) => course.submittedOn, cell: ({ course }) => day(course.submittedOn) },
    { key: 'published', title: words.publishedOn, kind: 'date', sheet: 'date', value: ({ course }) => course.publishedOn, cell: ({ course }) => day(course.publishedOn) },
  ] // prettier-ignore
}
