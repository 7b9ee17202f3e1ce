import { z } from 'zod'
import type { DepartmentId } from '#platform/access/person.ts'
import { type CalendarDate, parseCalendarDate } from '#platform/kernel/calendar-date.ts'
import { isId } from '#platform/kernel/ids.ts'
import { bodyKinds } from '../domain/body.ts'
import type { CommitteeId } from '../domain/committee-id.ts'

const dayField = z.string('required').transform((text, check): CalendarDate => {
  const day = parseCalendarDate(text.trim())
  if (day !== null) return day
  check.addIssue({ code: 'custom', message: text.trim() === '' ? 'required' : 'no-such-day' })
  return z.NEVER
})
const line = (most: number) => z.string().trim().max(most, 'too-long').default('')
const town = z
  .string()
  .default('')
  .transform((id) => (isId(id) ? (id as DepartmentId) : null))

/** A committee that becomes a body, as it is chosen. */
export const registerForm = z
  .object({
    committee: z.string('required').refine(isId, 'not-a-choice'),
    kind: z.enum(bodyKinds, 'not-a-choice'),
    town,
  })
  .transform(({ committee, kind, town: townId }) => ({
    ...{ committeeId: committee as CommitteeId, kind, townId },
  }))

/** A committee that is founded as a body. */
export const foundForm = z
  .object({
    ...{ kind: z.enum(bodyKinds, 'not-a-choice'), town },
    ...{ name: line(200), nameEn: line(200), basis: line(300) },
    department: z.string('required').refine(isId, 'not-a-choice'),
    ...{ termFrom: dayField, termUntil: dayField },
    size: z
      .string('required')
      .trim()
      .regex(/^\d{1,4}$/, 'not-a-number')
      .transform(Number),
  })
  .transform(({ kind, town: townId, name, nameEn, basis, department, termFrom, termUntil, size }) => ({
    ...{ kind, townId },
    committee: {
      kind: kind === 'committee' ? ('deliberative' as const) : ('advisory' as const),
      name: { ko: name, en: nameEn === '' ? name : nameEn },
      ...{ basis, departmentId: department as DepartmentId, termFrom, termUntil, size },
    },
  }))
