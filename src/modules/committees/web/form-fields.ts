import { z } from 'zod'
import { type CalendarDate, parseCalendarDate } from '#platform/kernel/calendar-date.ts'
import { isId } from '#platform/kernel/ids.ts'

export const dayField = z.string('required').transform((text, check): CalendarDate => {
  const day = parseCalendarDate(text.trim())
  if (day !== null) return day
  check.addIssue({ code: 'custom', message: text.trim() === '' ? 'required' : 'no-such-day' })
  return z.NEVER
})

/** A whole number from one to another, as it is typed. */
export const countField = (least: number, most: number) =>
  z
    .string('required')
    .trim()
    .regex(/^\d{1,7}$/, 'not-a-number')
    .transform(Number)
    .refine((count) => count >= least, 'too-small')
    .refine((count) => count <= most, 'too-large')

export const textField = (most: number) =>
  z.string('required').trim().min(1, 'required').max(most, 'too-long')
/** A text that may be left out. */
export const looseField = (most: number) => z.string().trim().max(most, 'too-long').default('')

export const idField = <T extends string>() =>
  z
    .string('required')
    .refine(isId, 'not-a-choice')
    .transform((id) => id as T)

/** Boxes of one name: none, one or several. */
export const idsField = <T extends string>() =>
  z
    .union([z.string(), z.array(z.string())])
    .optional()
    .transform((given): readonly T[] => {
      const all = given === undefined ? [] : typeof given === 'string' ? [given] : given
      return all.filter(isId).map((id) => id as T)
    })
