import { addDays, type CalendarDate } from '#platform/kernel/calendar-date.ts'

/**
 * The days whose records are closed but not sealed yet, oldest first. A day is closed once the next has begun;
 * what happened before the first record needs no seal.
 */
export function daysToSeal(
  lastSealed: CalendarDate | null,
  firstRecord: CalendarDate | null,
  today: CalendarDate,
): CalendarDate[] {
  const first = lastSealed === null ? firstRecord : addDays(lastSealed, 1)
  const days: CalendarDate[] = []
  for (let day = first; day !== null && day < today; day = addDays(day, 1)) days.push(day)
  return days
}
