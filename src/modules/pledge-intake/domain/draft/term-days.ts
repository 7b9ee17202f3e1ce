import { type CalendarDate, parseCalendarDate } from '#platform/kernel/calendar-date.ts'

/** A mayor's term by its number: four years from 1 July on, the seventh from 2018 on (공직선거법 제34조, 지방자치법). */
export function termDays(
  number: number,
): { readonly from: CalendarDate; readonly until: CalendarDate } | null {
  if (number < 2 || number > 30) return null
  const year = 1990 + 4 * number
  const [from, until] = [parseCalendarDate(`${year}-07-01`), parseCalendarDate(`${year + 4}-06-30`)]
  return from === null || until === null ? null : { from, until }
}
