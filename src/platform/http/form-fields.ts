import { z } from 'zod'
import { type CalendarDate, parseCalendarDate } from '../kernel/calendar-date.ts'

/** A day as a form sends it. */
export const dayField = z.string('required').transform((text, check): CalendarDate => {
  const day = parseCalendarDate(text.trim())
  if (day !== null) return day
  check.addIssue({ code: 'custom', message: text.trim() === '' ? 'required' : 'no-such-day' })
  return z.NEVER
})

/** A whole number of a few digits. */
export const countField = z
  .string('required')
  .trim()
  .regex(/^\d{1,6}$/, 'not-a-number')
  .transform(Number)
