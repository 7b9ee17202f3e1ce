import type { CalendarDate, CalendarMonth } from '#platform/kernel/calendar-date.ts'
import { calendarMonthOf, firstDayOf } from '#platform/kernel/calendar-date.ts'
import type { Id } from '#platform/kernel/ids.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'

export type CheckId = Id<'MonthCheck'>
export type AnswerId = Id<'MonthAnswer'>
export type SnapshotId = Id<'CheckSnapshot'>

/** While it is open departments answer; closed, the month is frozen. */
export const checkStates = ['open', 'closed'] as const
export type CheckState = (typeof checkStates)[number]

export type OpenMonthRefusal = 'month-not-begun' | 'outside-the-plan' | 'due-before-today' | 'no-tasks-to-ask'

/** Decides whether a month can be asked about: it has begun, the plan's year speaks of it, there is time to answer. */
export function openMonth(
  asked: {
    readonly year: number
    readonly month: CalendarMonth
    readonly dueDay: CalendarDate
    readonly tasks: number
  },
  today: CalendarDate,
): Result<'open', OpenMonthRefusal> {
  const { year, month, dueDay } = asked
  // Work of a year's plan begins in the December before and its last papers come in the March after.
  if (month < `${year - 1}-12` || month > `${year + 1}-03`) return refuse('outside-the-plan')
  if (firstDayOf(month) > today) return refuse('month-not-begun')
  if (dueDay < today) return refuse('due-before-today')
  return asked.tasks === 0 ? refuse('no-tasks-to-ask') : ok('open')
}

/** Whether a month's check asks about a task: it has begun by the month's end and somebody still has to do something. */
export function isAsked(
  task: {
    readonly firstDay: CalendarDate
    readonly hasWorkLeft: boolean
    readonly reportedOn: CalendarDate | null
  },
  month: CalendarMonth,
): boolean {
  return task.hasWorkLeft && (task.reportedOn !== null || calendarMonthOf(task.firstDay) <= month)
}

export type CloseMonthRefusal = 'closed-already'
export type UnlockMonthRefusal = 'not-closed' | 'reason-missing'

/** Closes an open month. Tasks without an answer are frozen as unanswered. */
export function closeMonth(state: CheckState): Result<'closed', CloseMonthRefusal> {
  return state === 'open' ? ok('closed') : refuse('closed-already')
}

/** Opens a closed month again, for a reason. */
export function unlockMonth(state: CheckState, reason: string): Result<'open', UnlockMonthRefusal> {
  if (state !== 'closed') return refuse('not-closed')
  return reason.trim() === '' ? refuse('reason-missing') : ok('open')
}
