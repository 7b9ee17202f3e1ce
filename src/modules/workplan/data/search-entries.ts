import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import { searchKey } from '#platform/text/korean.ts'
import { type PlanItem, type PlanText } from '../domain/plan-text.ts'
import { gramsOf } from '../domain/search-grams.ts'
import type { PlanSearchKind } from '../domain/search-kinds.ts'
import type { PlanId, ProgrammeId, ReportId } from '../domain/task.ts'
import type { SearchEntryRow, SearchReportRow } from './tables.ts'

interface Place {
  readonly planId: PlanId
  readonly programmeId: ProgrammeId
}

const both = ({ ko, en }: PlanText): string => `${ko} ${en ?? ''}`

function entry(
  kind: PlanSearchKind,
  subject: Place & { readonly id: string; readonly place?: number },
  key: string,
): SearchEntryRow {
  return {
    kind,
    subject_id: subject.id,
    place: subject.place ?? 0,
    plan_id: subject.planId,
    programme_id: subject.programmeId,
    search_key: key,
    grams: gramsOf(key),
  }
}

/** A programme by its title, purpose and aims. */
export function programmeEntry(
  programme: Omit<Place, 'programmeId'> & {
    readonly id: ProgrammeId
    readonly title: PlanText
    readonly purpose: PlanText
    readonly aims: readonly PlanText[]
  },
): SearchEntryRow {
  const { title, purpose, aims, id, planId } = programme
  return entry(
    'programme',
    { planId, programmeId: id, id },
    searchKey([title, purpose, ...aims].map(both).join(' ')),
  )
}

/** Every line of a programme's sections in their order: the number of a line leads back to it. */
export function linesOf(
  sections: readonly { readonly title: PlanText; readonly items: readonly PlanItem[] }[],
): readonly PlanText[] {
  const below = (item: PlanItem): readonly PlanText[] => [item.text, ...item.items.flatMap(below)]
  return sections.flatMap(({ title, items }) => [title, ...items.flatMap(below)])
}

export function itemEntries(
  programme: { readonly id: ProgrammeId; readonly planId: PlanId },
  sections: Parameters<typeof linesOf>[0],
): readonly SearchEntryRow[] {
  const { id, planId } = programme
  return linesOf(sections).map((text, place) =>
    entry('item', { planId, programmeId: id, id, place }, searchKey(both(text))),
  )
}

export function taskEntry(task: Place & { readonly id: string; readonly text: PlanText }): SearchEntryRow {
  return entry('task', task, searchKey(both(task.text)))
}

export function figureEntry(
  figure: Place & { readonly id: string; readonly label: PlanText },
): SearchEntryRow {
  return entry('figure', figure, searchKey(both(figure.label)))
}

/** A report by the words of its note, not by their initials: in running text any initials stand somewhere. */
export function reportEntry(report: {
  readonly id: ReportId
  readonly planId: PlanId
  readonly day: CalendarDate
  readonly note: string
  readonly isPublic: boolean
}): SearchReportRow {
  const [words = ''] = searchKey(report.note).split(' ')
  const { id, planId, day, isPublic } = report
  return { report_id: id, plan_id: planId, day, public: isPublic, search_key: words, grams: gramsOf(words) }
}
