import type { DepartmentId } from '#platform/access/person.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Localized } from '#platform/kernel/locale.ts'
import type { Chart, SuccessionKind } from './chart.ts'
import type { DepartmentVersion } from './department.ts'

/** One thing that happened to a department. */
export type DepartmentEvent = { readonly day: CalendarDate } & (
  | { readonly kind: 'begun' | 'ended'; readonly name: Localized }
  | { readonly kind: 'renamed'; readonly before: Localized; readonly after: Localized }
  | {
      readonly kind: 'moved'
      readonly parent: { readonly id: DepartmentId; readonly name: Localized } | null
    }
  | { readonly kind: 'revised' }
  | {
      readonly kind: 'came-from' | 'went-to'
      readonly by: SuccessionKind
      readonly other: { readonly id: DepartmentId; readonly name: Localized }
    }
)

const nobody: Localized = { ko: '', en: '' }

/** What a department was called on a day: its last name before it, or its first one after. */
export function nameOn(chart: Chart, departmentId: DepartmentId, day: CalendarDate): Localized {
  const versions = chart.versions
    .filter((version) => version.departmentId === departmentId)
    .toSorted((a, b) => a.from.localeCompare(b.from))
  return (versions.findLast(({ from }) => from <= day) ?? versions[0])?.name ?? nobody
}

/** Everything that happened to a department, the latest first. */
export function eventsOf(chart: Chart, departmentId: DepartmentId): readonly DepartmentEvent[] {
  const versions = chart.versions
    .filter((version) => version.departmentId === departmentId)
    .toSorted((a, b) => a.from.localeCompare(b.from))
  const events: DepartmentEvent[] = []
  for (const [index, version] of versions.entries()) {
    const before = versions[index - 1]
    if (before === undefined) events.push({ day: version.from, kind: 'begun', name: version.name })
    else events.push(...changesBetween(chart, before, version))
  }
  const last = versions.at(-1)
  if (last !== undefined && last.until !== null)
    events.push({ day: last.until, kind: 'ended', name: last.name })
  for (const { day, kind: by, predecessorId, successorId } of chart.successions) {
    if (successorId === departmentId) {
      // The predecessor is called as it was before it ended on that day.
      const name = lastNameBefore(chart, predecessorId, day)
      events.push({ day, kind: 'came-from', by, other: { id: predecessorId, name } })
    }
    if (predecessorId === departmentId) {
      events.push({
        day,
        kind: 'went-to',
        by,
        other: { id: successorId, name: nameOn(chart, successorId, day) },
      })
    }
  }
  return events.toSorted((a, b) => b.day.localeCompare(a.day))
}

function changesBetween(
  chart: Chart,
  before: DepartmentVersion,
  after: DepartmentVersion,
): DepartmentEvent[] {
  const day = after.from
  const events: DepartmentEvent[] = []
  if (before.name.ko !== after.name.ko)
    events.push({ day, kind: 'renamed', before: before.name, after: after.name })
  if (before.parentId !== after.parentId) {
    const { parentId } = after
    const parent = parentId === null ? null : { id: parentId, name: nameOn(chart, parentId, day) }
    events.push({ day, kind: 'moved', parent })
  }
  return events.length > 0 ? events : [{ day, kind: 'revised' }]
}

function lastNameBefore(chart: Chart, departmentId: DepartmentId, day: CalendarDate): Localized {
  const earlier = chart.versions
    .filter((version) => version.departmentId === departmentId && version.from < day)
    .toSorted((a, b) => a.from.localeCompare(b.from))
  return earlier.at(-1)?.name ?? nameOn(chart, departmentId, day)
}
