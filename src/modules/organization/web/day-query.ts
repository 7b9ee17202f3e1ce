import { z } from 'zod'
import { type CalendarDate, parseCalendarDate } from '#platform/kernel/calendar-date.ts'

/** One value of the query; a value given twice counts once. */
export const oneText = z.preprocess(
  (value) => (Array.isArray(value) ? (value as unknown[])[0] : value),
  z.string().max(200).catch(''),
)

/** The day asked for; today when none, or none that exists, was given. */
export function dayAsked(text: string, today: CalendarDate): CalendarDate {
  return parseCalendarDate(text) ?? today
}
