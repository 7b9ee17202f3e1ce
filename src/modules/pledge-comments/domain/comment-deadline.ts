import { addDays, type CalendarDate } from '#platform/kernel/calendar-date.ts'

/** Which days the office works. */
export type IsBusinessDay = (day: CalendarDate) => boolean

/** The n-th business day after a comment came in; the day itself is not counted (민법 제157조). */
export function answerDueDay(
  sentOn: CalendarDate,
  businessDays: number,
  isBusinessDay: IsBusinessDay,
): CalendarDate {
  let day = sentOn
  for (let left = businessDays; left > 0;) {
    day = addDays(day, 1)
    if (isBusinessDay(day)) left -= 1
  }
  return day
}

/** How a comment's answer stands. A comment that nobody may read yet waits too: its author does. */
export type AnswerStanding = 'in-time' | 'late' | 'open' | 'overdue' | 'none'

export function answerStanding(
  comment: {
    readonly state: 'held' | 'published' | 'hidden' | 'withdrawn'
    readonly dueDay: CalendarDate
    readonly answeredOn: CalendarDate | null
  },
  today: CalendarDate,
): AnswerStanding {
  const { state, dueDay, answeredOn } = comment
  if (answeredOn !== null) return answeredOn <= dueDay ? 'in-time' : 'late'
  if (state === 'hidden' || state === 'withdrawn') return 'none'
  return today <= dueDay ? 'open' : 'overdue'
}
