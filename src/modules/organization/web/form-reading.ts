import { z } from 'zod'
import { addDays, type CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Session } from '#platform/database/session.ts'
import { staffByNumbers } from '../data/staff-queries.ts'
import { departureReasons, type HandOverTo, leaveKinds, type StaffId } from '../domain/staff.ts'
import { dayField, line, needed, openDayField, postField } from './reorganise-reading.ts'

const neededPost = postField.transform((post, check) => {
  if (post !== null) return post
  check.addIssue({ code: 'custom', message: 'required' })
  return z.NEVER
})
const box = z
  .string()
  .optional()
  .transform((value) => value === 'yes')

const EMAIL = /^[^\s@]{1,64}@[^\s@.]+(\.[^\s@.]+)+$/

const facts = {
  employeeNumber: needed(40),
  name: needed(100),
  rank: line(100),
  work: line(500),
  extension: line(20),
  email: line(254).refine((text) => text === '' || EMAIL.test(text), 'not-an-email'),
}
const placement = { department: needed(40), post: neededPost, team: line(100), isHead: box }
const handOver = { to: line(40), note: line(2000) }

/** The forms about people, as they are read. */
export const staffForms = {
  hire: z.object({ ...facts, ...placement, day: dayField, login: line(32) }),
  edit: z.object(facts),
  move: z.object({ ...placement, day: dayField, work: line(500), extension: line(20), ...handOver }),
  concurrentPost: z.object({ ...placement, day: dayField, lastDay: openDayField }),
  leave: z.object({
    leaveKind: z.enum(leaveKinds, 'not-a-choice'),
    from: dayField,
    lastDay: openDayField,
    ...handOver,
  }),
  day: z.object({ day: dayField }),
  depart: z.object({ day: dayField, departure: z.enum(departureReasons, 'not-a-choice'), ...handOver }),
  account: z.object({ login: needed(32) }),
  deputy: z.object({ employeeNumber: needed(40), from: dayField, lastDay: dayField, reason: needed(500) }),
  handOver: z.object({ to: needed(40), note: line(2000), day: dayField }),
} as const

/** Forms ask for the last day; records keep the first day after it. */
export const dayAfter = (lastDay: CalendarDate | null): CalendarDate | null =>
  lastDay === null ? null : addDays(lastDay, 1)

/** Someone by employee number; null when nobody has it. */
export async function personNumbered(session: Session, number: string): Promise<StaffId | null> {
  return (await staffByNumbers(session, [number])).get(number) ?? null
}

/** To whom work is handed: nobody when the field was left empty, null when nobody has that number. */
export async function handOverAsked(
  session: Session,
  asked: { readonly to: string; readonly note: string },
): Promise<HandOverTo | undefined | null> {
  if (asked.to === '') return undefined
  const to = await personNumbered(session, asked.to)
  return to === null ? null : { to, note: asked.note }
}
