import { z } from 'zod'
import { type CalendarDate, parseCalendarDate } from '#platform/kernel/calendar-date.ts'

export const dayField = z.string('required').transform((text, check): CalendarDate => {
  const day = parseCalendarDate(text.trim())
  if (day !== null) return day
  check.addIssue({ code: 'custom', message: text.trim() === '' ? 'required' : 'no-such-day' })
  return z.NEVER
})

/** Whether it is there is the rule's; here only what no browser sends. */
export const textField = (most: number) => z.string().trim().max(most, 'too-long').default('')

export const countField = z
  .string('required')
  .trim()
  .regex(/^\d{1,3}$/, 'not-a-number')
  .transform(Number)

export const versionField = z.coerce.number().int().catch(0)
export const reasonForm = z.object({ reason: textField(1_000) })
