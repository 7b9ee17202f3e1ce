import { z } from 'zod'
import type { DepartmentId } from '#platform/access/person.ts'
import { parseCalendarDate, type CalendarDate } from '#platform/kernel/calendar-date.ts'
import { isId } from '#platform/kernel/ids.ts'
import type { Won } from '#platform/kernel/won.ts'
import { parseWon } from '#platform/text/parse-won.ts'
import type { TaskRecord } from '../data/task-record-queries.ts'
import { planMoment } from '../domain/plan-period.ts'
import { recurrenceKinds } from '../domain/recurrence.ts'
import { participationKinds, reportStates, type TaskFacts, taskStates } from '../domain/task.ts'

const line = z.string().trim().max(2_000, 'too-long')
const department = z
  .string()
  .refine(isId, 'required')
  .transform((id) => id as DepartmentId)
const version = z.coerce.number('invalid').int('invalid').min(1, 'invalid')
export const formDay = z.string('required').transform((text, check): CalendarDate => {
  const read = parseCalendarDate(text.trim())
  if (read !== null) return read
  check.addIssue({ code: 'custom', message: text.trim() === '' ? 'required' : 'no-such-day' })
  return z.NEVER
})
const money = z
  .string()
  .default('')
  .transform((text, check): Won | null => {
    if (text.trim() === '') return null
    const read = parseWon(text)
    if (read.ok && read.value >= 0n) return read.value
    check.addIssue({ code: 'custom', message: 'not-an-amount' })
    return z.NEVER
  })
/** One choice comes as a text, several as a list, none not at all. */
const several = <S extends z.ZodType>(one: S) =>
  z.preprocess(
    (given: unknown): unknown => (given === undefined ? [] : Array.isArray(given) ? given : [given]),
    z.array(one).max(100),
  )

/** What a task is, from its form. */
export const factsForm = z
  .object({
    textKo: line.min(1, 'required'),
    textEn: line.default(''),
    owner: department,
    helpers: several(department),
    start: z.string('required').pipe(planMoment),
    end: z.string('required').pipe(planMoment),
    recurrence: z.enum(recurrenceKinds, 'not-a-choice'),
    recurrenceDay: z
      .union([
        z.literal('').transform(() => null),
        z.coerce.number('not-a-number').int('not-a-number').min(1, 'too-small').max(31, 'too-large'),
      ])
      .default(null),
    recurrenceMonths: several(z.coerce.number('not-a-number').int().min(1).max(12)),
    budget: money,
    participation: z
      .union([z.literal('').transform(() => null), z.enum(participationKinds, 'not-a-choice')])
      .default(null),
  })
  .transform((form): TaskFacts => ({
    text: { ko: form.textKo, en: form.textEn === '' ? null : form.textEn },
    departmentId: form.owner,
    helperIds: form.helpers,
    period: { start: form.start, end: form.end },
    recurrence: {
      kind: form.recurrence,
      day: form.recurrence === 'monthly-on-day' ? form.recurrenceDay : null,
      months:
        form.recurrence === 'in-months' || form.recurrence === 'twice-a-year' ? form.recurrenceMonths : [],
    },
    budget: form.budget,
    participation: form.participation,
  }))

export const versionForm = z.object({ version })

/** Where a new task goes. */
export const placeForm = z.object({
  year: z.coerce.number('invalid').int('invalid').min(1990, 'invalid').max(2100, 'invalid'),
  programme: z.coerce.number('required').int('required').min(1, 'required').max(99, 'required'),
})

/** Where a form was sent from. */
export const back = z.enum(['task', 'home']).catch('task')

/** An owner's report. */
export const reportForm = z.object({
  state: z.enum(reportStates, 'not-a-choice'),
  percent: z.coerce
    .number('not-a-number')
    .int('not-a-percent')
    .min(0, 'not-a-percent')
    .max(100, 'not-a-percent'),
  day: formDay,
  note: z.string().max(4_000, 'too-long').default(''),
  back,
})

export const overrideForm = z.object({
  version,
  overrideState: z.enum([...taskStates, 'lift'], 'not-a-choice'),
  reason: z.string().trim().min(1, 'required').max(2_000, 'too-long'),
})

/** A task's facts as its form shows them. */
export function shownFacts(task: TaskRecord): Readonly<Record<string, string | readonly string[]>> {
  return {
    textKo: task.text.ko,
    textEn: task.text.en ?? '',
    owner: task.departmentId,
    helpers: task.helperIds,
    start: task.period.start,
    end: task.period.end,
    recurrence: task.recurrence.kind,
    recurrenceDay: task.recurrence.day?.toString() ?? '',
    recurrenceMonths: task.recurrence.months.map(String),
    budget: task.budget?.toString() ?? '',
    participation: task.participation ?? '',
  }
}
