import { z } from 'zod'
import { type CalendarDate, parseCalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Quarter } from '#modules/pledge-checks/index.ts'
import { checksOfTerm7 } from '../../sample-city/pledges/checks-of-term-7.ts'
import { goalsOfTerm7 } from '../../sample-city/pledges/goals-of-term-7.ts'

const day = z.string().transform((text, check): CalendarDate => {
  const read = parseCalendarDate(text)
  if (read !== null) return read
  check.addIssue({ code: 'custom', message: `${text} is no day` })
  return z.NEVER
})
const quarter = z
  .int()
  .min(1)
  .max(4)
  .transform((number) => number as Quarter)
const period = { year: z.int(), quarter }
const pledge = z.int().min(1).max(83)
const words = z.string().min(1)
const four = z.tuple([z.int().nullable(), z.int().nullable(), z.int().nullable(), z.int().nullable()])

const goals = z.strictObject({
  planned: z.array(z.strictObject({ year: z.int(), day })),
  judged: z.array(z.strictObject({ year: z.int(), day })),
  early: z.strictObject({ year: z.int(), day, pledges: z.array(pledge) }),
  goals: z.array(
    z.strictObject({
      ...{ pledge, ko: words, en: words },
      unit: z.tuple([z.string(), z.string()]),
      plan: four,
      reached: z.tuple([z.int().nullable(), z.int().nullable(), z.int().nullable()]),
    }),
  ),
})

const checks = z.strictObject({
  rounds: z.array(
    z.strictObject({
      ...period,
      opened: day,
      answered: day,
      accepted: day,
      closed: day,
      published: day.nullable(),
      byDepartment: z.boolean().default(false),
      silent: z.array(pledge).default([]),
    }),
  ),
  problems: z.array(z.strictObject({ pledge, from: day, text: words })),
  returned: z.array(
    z.strictObject({
      ...period,
      ...{ pledge, day, due: day, text: words },
      again: z.strictObject({ day, note: words }).optional(),
    }),
  ),
  mended: z.strictObject({
    ...period,
    pledge,
    ...{ reopened: day, answered: day, closed: day, published: day },
    ...{ reason: words, order: words, note: words },
  }),
  sessions: z.array(
    z.strictObject({
      ...period,
      day,
      title: words,
      decisions: z.array(
        z.strictObject({
          ...{ pledge, text: words, due: day },
          done: z.strictObject({ day, note: words }).optional(),
        }),
      ),
    }),
  ),
  reminderDays: z.array(day),
})

export type SampleGoals = z.output<typeof goals>
export type SampleChecks = z.output<typeof checks>

/** The goals and the self-checks of the sample city's term; data that do not fit their form are a fault. */
export function readPledgeChecks(): { readonly goals: SampleGoals; readonly checks: SampleChecks } {
  return { goals: goals.parse(goalsOfTerm7), checks: checks.parse(checksOfTerm7) }
}
