import type { ComponentChildren } from 'preact'
import type { DepartmentId } from '#platform/access/person.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Localized } from '#platform/kernel/locale.ts'
import type { CalendarEntry, CalendarProgramme } from '../data/calendar-queries.ts'
import type { MilestoneEntry } from '../data/milestone-queries.ts'
import type { TaskId } from '../domain/task.ts'
import type { AskedCalendar } from './calendar-window.ts'
import type { ShownPlan } from './shown-plan.ts'

/** Whose days they are: in the workspace one's own, one's departments' or all. */
export type CalendarScope = 'me' | 'department' | 'city'

export interface CalendarPageProps {
  readonly shown: ShownPlan
  readonly asked: AskedCalendar
  readonly scope: CalendarScope
  readonly scopes: readonly CalendarScope[]
  /** What the view needs: what stands in a month's grid, or all of a year. */
  readonly entries: readonly CalendarEntry[]
  /** What runs beyond a month's grid: the first of it, and how many there are. */
  readonly longRunning: { readonly entries: readonly CalendarEntry[]; readonly total: number }
  readonly milestones: readonly MilestoneEntry[]
  readonly programmes: readonly CalendarProgramme[]
  readonly holidays: readonly { readonly day: CalendarDate; readonly name: string }[]
  readonly names: ReadonlyMap<DepartmentId, Localized>
  /** Where a task leads: its programme's page for citizens, its record for staff. */
  readonly hrefOf: (task: { readonly taskId: TaskId; readonly programme: number }) => string
  readonly title: string
  /** The file to subscribe to; only the public calendar has one without asking. */
  readonly file: string | null
  /** What stands below: the feeds of one's own. */
  readonly children?: ComponentChildren
}
