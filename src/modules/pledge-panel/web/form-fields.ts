import { z } from 'zod'
import { type CalendarDate, parseCalendarDate } from '#platform/kernel/calendar-date.ts'

/** A day as the date field sends it. */
export const dayField = z.string('required').transform((text, check): CalendarDate => {
  const day = parseCalendarDate(text.trim())
  if (day !== null) return day
  check.addIssue({ code: 'custom', message: text.trim() === '' ? 'required' : 'no-such-day' })
  return z.NEVER
})

/** A day that may be left open. */
export const optionalDayField = z
  .string()
  .default('')
  .transform((text, check): CalendarDate | null => {
    if (text.trim() === '') return null
    const day = parseCalendarDate(text.trim())
    if (day !== null) return day
    check.addIssue({ code: 'custom', message: 'no-such-day' })
    return z.NEVER
  })

/** A text that must be there, in a form. */
export const textField = (most: number) =>
  z.string('required').trim().min(1, 'required').max(most, 'too-long')
