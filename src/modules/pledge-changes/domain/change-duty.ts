import { type CalendarDate, daysBetween } from '#platform/kernel/calendar-date.ts'
import { type ChangeCourse, owesAnswer } from './change-course.ts'

/** What somebody must do by a day: comment, publish, answer the panel. */
export const changeDuties = ['comment', 'publish', 'answer'] as const
export type ChangeDuty = (typeof changeDuties)[number]

export interface DueDuty {
  readonly duty: ChangeDuty
  readonly due: CalendarDate
}

/** What is open in a request, each with its last day, the first due first. `silent` counts asked departments. */
export function openDuties(course: ChangeCourse, silent: number): readonly DueDuty[] {
  const { state, consultDue, approval, opinion } = course
  const duties: DueDuty[] = []
  if (state === 'consulting' && silent > 0 && consultDue !== null)
    duties.push({ duty: 'comment', due: consultDue })
  if (state === 'approved' && approval !== null) duties.push({ duty: 'publish', due: approval.publishDue })
  // What was taken back needs no answer.
  if (owesAnswer(course) && state !== 'returned' && state !== 'withdrawn' && opinion?.answerDue != null)
    duties.push({ duty: 'answer', due: opinion.answerDue })
  return duties.toSorted((a, b) => a.due.localeCompare(b.due))
}

/** The reminder that a day asks for: before the last day, on it, or the n-th after it; null while it is early. */
export type ReminderPhase = 'before' | 'due' | `late-${number}`

/**
 * Which reminder is due. A phase lasts until the next begins, so that a morning on which nothing was sent is made up
 * for the next day, and none is sent twice.
 */
export function reminderPhase(
  due: CalendarDate,
  today: CalendarDate,
  { beforeDays, everyDays }: { readonly beforeDays: number; readonly everyDays: number },
): ReminderPhase | null {
  const left = daysBetween(today, due)
  if (left > beforeDays) return null
  if (left > 0) return 'before'
  return left === 0 ? 'due' : `late-${Math.ceil(-left / everyDays)}`
}
