import { z } from 'zod'
import type { MoneySource } from '#modules/initiatives/rules.ts'
import { parseCalendarDate, type CalendarDate } from '#platform/kernel/calendar-date.ts'
import { figureValue } from './figure.ts'
import { wonAmount } from './plan-amount.ts'
import { planMoment } from './plan-period.ts'
import { planItem, planText, planTitle } from './plan-text.ts'
import { recurrenceKinds } from './recurrence.ts'
import { participationKinds } from './task.ts'

/** A department by its code (`planning`) or by its Korean name on the day that the plan is brought in. */
const departmentReference = z.string().trim().min(1).max(80)

const key = z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/, 'not-a-key')
const day = z.string().transform((text, check): CalendarDate => {
  const read = parseCalendarDate(text)
  if (read !== null) return read
  check.addIssue({ code: 'custom', message: 'no-such-day' })
  return z.NEVER
})

/** One line of a schedule (추진계획): what, who, when. */
const taskInput = z
  .strictObject({
    /** Names the task for whoever writes reports on it in the same data: unique in the plan. */
    key: key.optional(),
    text: planText,
    /** The programme's lead department unless told. */
    department: departmentReference.optional(),
    helpers: z.array(departmentReference).max(70).default([]),
    /** A month (2021-03) or a day (2021-10-01). */
    start: planMoment,
    end: planMoment,
    recurrence: z.enum(recurrenceKinds).default('none'),
    /** For `monthly-on-day`. */
    recurrenceDay: z.int().min(1).max(31).nullable().default(null),
    /** For `in-months` and, where the plan says which, `twice-a-year`. */
    recurrenceMonths: z.array(z.int().min(1).max(12)).max(12).default([]),
    /** Its share of the programme's money, in won. */
    budget: wonAmount.nullable().default(null),
    /** What citizens can take part in while it runs. */
    participation: z.enum(participationKinds).nullable().default(null),
  })
  .refine(
    (task) => task.recurrence !== 'monthly-on-day' || task.recurrenceDay !== null,
    'day-of-month-missing',
  )
  .refine((task) => task.recurrence !== 'in-months' || task.recurrenceMonths.length > 0, 'months-missing')

/** A figure of a programme with its 기준일. */
const figureInput = z.strictObject({
  /** Names the figure for `sums`: unique in the programme. */
  key: key.optional(),
  label: planText,
  value: figureValue,
  /** 기준일: the day on which the figure held. */
  day,
  source: planText.nullable().default(null),
  /** A value to reach by its day, not one that was measured. */
  target: z.boolean().default(false),
  /** Shown on the portal's home among the city's numbers. */
  highlight: z.boolean().default(false),
})

/** What others pay (민간) stands in no budget of the city. */
export const budgetSources = [
  'national',
  'province',
  'city',
  'other',
] as const satisfies readonly MoneySource[]
export type BudgetSource = (typeof budgetSources)[number]

const tableCell = z.union([z.null(), z.bigint(), z.int(), planText])

/** A table of figures: years down or across, numbers whole. */
const tableInput = z.strictObject({
  caption: planText,
  /** Stands above the table; money is given in won and needs none. */
  unit: planText.nullable().default(null),
  day,
  columns: z
    .array(z.strictObject({ title: planText, type: z.enum(['text', 'count', 'money']) }))
    .min(1)
    .max(20),
  rows: z.array(z.array(tableCell)).min(1).max(200),
  /** Which cells must be the sum of the others; checked. */
  sum: z.enum(['none', 'first-number-column', 'first-row', 'last-row']).default('none'),
  chart: z.enum(['none', 'lines', 'bars']).default('none'),
})

/** One of the year's programmes (주요업무). */
const programmeInput = z.strictObject({
  number: z.int().min(1).max(99),
  title: planTitle,
  /** 추진부서. */
  department: departmentReference,
  team: planText.nullable().default(null),
  /** As citizens dial it. */
  phone: z.string().trim().max(40).nullable().default(null),
  /** What it is for, in a sentence or two for citizens. */
  purpose: planText,
  /** ❖ lines. */
  aims: z.array(planText).max(20),
  sections: z.array(z.strictObject({ title: planText, items: z.array(planItem).max(200) })).max(40),
  tasks: z.array(taskInput).max(400),
  figures: z.array(figureInput).max(100).default([]),
  /** A figure that must be the sum of others, by their keys. */
  sums: z
    .array(z.strictObject({ total: key, parts: z.array(key).min(1) }))
    .max(40)
    .default([]),
  budget: z
    .strictObject({
      total: wonAmount,
      lines: z
        .array(z.strictObject({ source: z.enum(budgetSources), amount: wonAmount }))
        .min(1)
        .max(4),
    })
    .nullable()
    .default(null),
  tables: z.array(tableInput).max(20).default([]),
})

/** What last year brought: numbered achievements, awards, contests won. */
const resultsInput = z.strictObject({
  year: z.int().min(1990).max(2100),
  achievements: z
    .array(
      z.strictObject({ number: z.int().min(1).max(99), title: planTitle, items: z.array(planItem).max(200) }),
    )
    .max(60)
    .default([]),
  awards: z
    .array(z.strictObject({ title: planText, grade: planText, by: planText, day }))
    .max(100)
    .default([]),
  /** 공모사업. */
  contests: z
    .array(
      z.strictObject({
        title: planText,
        by: planText,
        month: planMoment,
        total: wonAmount.nullable().default(null),
        note: planText.nullable().default(null),
      }),
    )
    .max(100)
    .default([]),
})

/** Something in the document that does not add up or may be read in two ways, and where. */
const doubtInput = z.strictObject({
  /** A place like `programmes.2.sums.1`; a flaw at or below it is then allowed. */
  where: z.string().trim().min(1).max(200),
  what: planText,
})

/** A whole yearly plan (주요업무계획), from a file of data or a reader of documents. */
export const planInput = z.strictObject({
  year: z.int().min(1990).max(2100),
  title: planTitle,
  /** The department whose plan it is. */
  department: departmentReference,
  vision: planText,
  /** 추진방향. */
  aims: z.array(planText).max(20),
  /** 핵심과제. */
  coreTasks: z.array(planText).max(40),
  results: resultsInput.nullable().default(null),
  programmes: z.array(programmeInput).min(1).max(60),
  doubts: z.array(doubtInput).max(500).default([]),
})

/** What a file gives. */
export type PlanInput = z.input<typeof planInput>
export type ProgrammeInput = z.input<typeof programmeInput>

/** What the rules are given: read, with every default filled in. */
export type GivenPlan = z.output<typeof planInput>
export type GivenProgramme = z.output<typeof programmeInput>
export type GivenTask = z.output<typeof taskInput>
export type GivenFigure = z.output<typeof figureInput>
export type GivenTable = z.output<typeof tableInput>
export type GivenResults = z.output<typeof resultsInput>
