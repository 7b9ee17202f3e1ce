import { z } from 'zod'
import { staffRoles } from '#platform/access/person.ts'
import { type CalendarDate, type CalendarMonth, parseCalendarDate } from '#platform/kernel/calendar-date.ts'
import { type DepartmentCode, departmentKinds, type PostCode, posts } from '#modules/organization/index.ts'
import { pledgeHorizons, pledgeStages } from '#modules/pledges/index.ts'
import { planInput } from '#modules/workplan/index.ts'
import {
  monthlyChecks,
  reminderDays,
  reportingSessions,
  returnedAnswers,
} from '../../sample-city/events/monthly-checks-2021.ts'
import { pledgesOfTerm7 } from '../../sample-city/pledges/pledges-of-term-7.ts'
import { pledgesOverTime } from '../../sample-city/pledges/pledges-over-time.ts'
import { reportsFirstHalf } from '../../sample-city/events/reports-2021-first-half.ts'
import { reportsSecondHalf } from '../../sample-city/events/reports-2021-second-half.ts'
import { city } from '../../sample-city/organization/city.ts'
import { departmentsOf2018 } from '../../sample-city/organization/departments.ts'
import { people } from '../../sample-city/organization/people.ts'
import { reorganizations } from '../../sample-city/organization/reorganizations.ts'
import { reporters } from '../../sample-city/organization/reporters.ts'
import { sampleCitizens, sampleStaffAccounts } from '../../sample-city/organization/sample-accounts.ts'
import { staffEvents } from '../../sample-city/organization/staff-events.ts'
import { adoptedOn, plan2021 } from '../../sample-city/plan-2021/plan-2021.ts'

const day = z.string().transform((text, check): CalendarDate => {
  const read = parseCalendarDate(text)
  if (read !== null) return read
  check.addIssue({ code: 'custom', message: `${text} is no day` })
  return z.NEVER
})
const text = z.string().trim().min(1)
const localized = z.strictObject({ ko: text, en: text })
const number = z.string().regex(/^\d{6}$/)
const code: z.ZodType<DepartmentCode> = z.string().regex(/^[a-z0-9][a-z0-9-]*$/)
const post = z.enum(Object.keys(posts) as [PostCode, ...PostCode[]])
/** 행 numbers of the real office begin with 2. */
const extension = z.string().regex(/^[3-9]\d{3}$/, 'not an invented extension')

const department = z.strictObject({
  code,
  kind: z.enum(departmentKinds),
  parent: code.nullable(),
  extension,
  name: localized,
  duties: localized,
})

const placement = z.strictObject({
  department: code,
  post,
  team: text.optional(),
  isHead: z.literal(true).optional(),
})
const handOver = z.strictObject({ to: number, note: text })

const reorganization = z.strictObject({
  day,
  title: localized,
  basis: text,
  acts: z.array(
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('create'), from: z.array(code), department }),
      z.strictObject({ kind: z.literal('rename'), code, name: localized }),
      z.strictObject({ kind: z.literal('move'), code, parent: code.nullable() }),
      z.strictObject({ kind: z.literal('split'), code, into: z.array(department).min(2) }),
      z.strictObject({
        kind: z.literal('merge'),
        codes: z.array(code).min(1),
        into: code,
        duties: localized,
      }),
    ]),
  ),
  transfers: z.array(z.strictObject({ employeeNumber: number, to: code })).default([]),
})

const person = z.strictObject({
  number,
  day,
  name: text,
  login: z.string().regex(/^[a-z]+\.[a-z]+$/),
  rank: text,
  extension,
  work: text,
  placement,
  roles: z.array(z.enum(staffRoles)),
})

const staffEvent = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('appoint'),
    day,
    person: number,
    placement,
    handOver: handOver.optional(),
  }),
  z.strictObject({
    kind: z.literal('depart'),
    day,
    person: number,
    reason: z.enum(['retirement', 'resignation', 'transfer']),
    handOver: handOver.optional(),
  }),
  z.strictObject({
    kind: z.literal('leave'),
    day,
    person: number,
    leave: z.enum(['parental', 'sick', 'study']),
    until: day,
  }),
  z.strictObject({
    kind: z.literal('deputy'),
    day,
    until: day,
    person: number,
    department: code,
    reason: text,
  }),
])

const report = z.strictObject({
  day,
  task: z.string().regex(/^\d{1,2}-\d{1,2}$/),
  state: z.enum(['started', 'progress', 'done', 'put-off']),
  percent: z.int().min(0).max(100),
  note: text,
  /** Citizens may read the note as the reason why the task is late. */
  shown: z.literal(true).optional(),
})

const month = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
  .transform((given) => given as CalendarMonth)
const taskKey = z.string().regex(/^\d{1,2}-\d{1,2}$/)

const monthlyCheck = z.strictObject({
  month,
  opened: day,
  due: day.optional(),
  answered: day,
  closed: day,
  silent: z.array(taskKey),
  problems: z.array(z.strictObject({ task: taskKey, text })),
  unlocked: z.strictObject({ day, closed: day, reason: text }).optional(),
})

const returnedAnswer = z.strictObject({
  month,
  task: taskKey,
  day,
  reason: text,
  again: z.strictObject({ day, percent: z.int().min(0).max(100), note: text }).optional(),
})

const register = z.strictObject({
  term: z.strictObject({ number: z.int(), from: day, until: day }),
  broughtInOn: day,
  day,
  fields: z.array(z.strictObject({ number: z.int(), title: localized })),
  pledges: z.array(
    z.strictObject({
      field: z.int(),
      lead: code,
      helpers: z.array(code).default([]),
      stage: z.enum(pledgeStages).nullable(),
      progress: z.int().min(0).max(100),
      horizon: z.enum(pledgeHorizons).default('in-term'),
      ko: text,
      en: text,
      source: text,
      content: text.optional(),
      goal: text.optional(),
      note: z.string().default(''),
    }),
  ),
})

const pledgeOverTime = z.strictObject({
  pledge: z.int(),
  was: z.array(
    z
      .tuple([day, z.enum(pledgeStages).nullable(), z.int().min(0).max(100), text])
      .transform(([on, stage, progress, note]) => ({ day: on, stage, progress, note })),
  ),
})

const reportingSession = z.strictObject({
  month,
  day,
  title: text,
  decisions: z.array(
    z.strictObject({
      task: taskKey,
      text,
      due: day,
      done: z.strictObject({ day, note: text }).optional(),
    }),
  ),
})

const sampleCity = z.strictObject({
  city: z.strictObject({
    name: localized,
    contact: localized,
    telephonePrefix: text,
    population: localized,
    official: z.literal(false),
    foundedOn: day,
    basis: text,
  }),
  departments: z.array(department),
  reorganizations: z.array(reorganization),
  people: z.array(person),
  staffEvents: z.array(staffEvent),
  reporters: z.array(z.strictObject({ programme: z.int(), person: number, from: day })),
  staffAccounts: z.array(z.strictObject({ role: z.enum(staffRoles), numbers: z.array(number).length(3) })),
  citizens: z.array(z.strictObject({ name: text, email: z.email() })).length(3),
  adoptedOn: day,
  plan: planInput,
  register,
  pledgesOverTime: z.array(pledgeOverTime),
  reports: z.array(report),
  monthlyChecks: z.array(monthlyCheck),
  returnedAnswers: z.array(returnedAnswer),
  reportingSessions: z.array(reportingSession),
  reminderDays: z.array(day),
})

export type SampleCity = z.output<typeof sampleCity>
export type SamplePerson = SampleCity['people'][number]
export type SampleStaffEvent = SampleCity['staffEvents'][number]
export type SampleReport = SampleCity['reports'][number]

/** The data files, read by their schema: a wrong value is a fault that names its file's part and place. */
export function readSampleCity(): SampleCity {
  const read = sampleCity.safeParse({
    city,
    departments: departmentsOf2018,
    reorganizations,
    people,
    staffEvents,
    reporters,
    staffAccounts: sampleStaffAccounts,
    citizens: sampleCitizens,
    adoptedOn,
    plan: plan2021,
    register: pledgesOfTerm7,
    pledgesOverTime,
    reports: [...reportsFirstHalf, ...reportsSecondHalf],
    monthlyChecks,
    returnedAnswers,
    reportingSessions,
    reminderDays,
  })
  if (read.success) return read.data
  throw new Error(`the sample city's data are wrong:\n${z.prettifyError(read.error)}`)
}
