import { z } from 'zod'
import { type CalendarDate, parseCalendarDate } from '#platform/kernel/calendar-date.ts'

function dayIn(text: string, check: z.RefinementCtx, otherwise: 'required'): CalendarDate
function dayIn(text: string, check: z.RefinementCtx, otherwise: null): CalendarDate | null
function dayIn(text: string, check: z.RefinementCtx, otherwise: 'required' | null): CalendarDate | null {
  const typed = text.trim()
  if (typed === '' && otherwise === null) return null
  const day = parseCalendarDate(typed)
  if (day !== null) return day
  check.addIssue({ code: 'custom', message: typed === '' ? 'required' : 'no-such-day' })
  return z.NEVER
}

/** A day that must be given. */
export const dayField = z.string('required').transform((text, check) => dayIn(text, check, 'required'))

/** A day that may be left out. */
export const optionalDay = z
  .string()
  .default('')
  .transform((text, check) => dayIn(text, check, null))

/** A whole number that may be left out; what is none is refused. */
export const optionalCount = z
  .string()
  .default('')
  .transform((text, check): number | null => {
    const typed = text.replaceAll(',', '').trim()
    if (typed === '') return null
    if (/^\d{1,9}$/.test(typed)) return Number(typed)
    check.addIssue({ code: 'custom', message: 'not-a-number' })
    return z.NEVER
  })

/** Words that must be given. */
export const neededWords = (longest: number) =>
  z.string('required').trim().min(1, 'required').max(longest, 'too-long')
