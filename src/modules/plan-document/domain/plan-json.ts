import { z } from 'zod'
import { won } from '#platform/kernel/won.ts'
import { type Doubt, type DoubtCode, doubtFacts } from './doubt.ts'
import { type ReadAmount, type ReadItem, type ReadPart, type ReadPlan, recurrences } from './plan-document.ts'

const text = z.string().max(20_000)
const known = text.nullable()
const whole = z.string().regex(/^-?\d{1,40}$/, 'not-a-number')

const place = z.strictObject({
  at: z.enum(['line', 'block']),
  number: z.int().min(0),
  page: z.int().nullable(),
  joined: z.array(z.int()).max(100),
})
const moment = z.string().regex(/^\d{4}-\d{2}(-\d{2})?$/, 'not-a-moment')
const note = z.strictObject({ mark: text, text })

const item: z.ZodType<ReadItem> = z.strictObject({
  text,
  marker: text,
  get items() {
    return z.array(item).max(5_000)
  },
  notes: z.array(note).max(100),
  place,
})

const amount: z.ZodType<ReadAmount> = z.strictObject({
  text,
  label: known,
  won: whole.transform((digits) => won(BigInt(digits))),
  place,
})
const bigint = whole.transform((digits) => BigInt(digits))
const count = z.strictObject({ text, label: known, value: bigint, unit: text, place })
const ratio = z.strictObject({
  text,
  label: known,
  percent: known,
  part: bigint.nullable(),
  whole: bigint.nullable(),
  place,
})
const days = z.strictObject({
  weekdays: z.array(z.int().min(1).max(7)).max(7),
  day: z.int().min(1).max(31).nullable(),
  part: z.enum(['early', 'middle', 'late']).nullable(),
  months: z.array(z.int().min(1).max(12)).max(12),
  times: z.int().min(1).nullable(),
})
const schedule = z.strictObject({
  text,
  label: known,
  printed: text,
  start: moment.nullable(),
  end: moment.nullable(),
  recurs: z.enum(recurrences).nullable(),
  days: days.nullable(),
  section: known,
  place,
})
const span = z.strictObject({ row: z.int(), column: z.int(), rows: z.int(), columns: z.int() })
const cells = z.array(text).max(200)
const table = z.strictObject({
  caption: known,
  unit: known,
  basis: known,
  head: cells,
  headGroups: z.array(cells).max(3),
  rows: z.array(cells).max(5_000),
  spans: z.array(span).max(10_000),
  section: known,
  place,
  lastPlace: place,
})
const contact = z.strictObject({ post: text, phone: known, name: known, place })
const office = z.strictObject({
  department: known,
  team: known,
  phone: known,
  contacts: z.array(contact).max(100),
  place,
})

const part: z.ZodType<ReadPart> = z.strictObject({
  number: z.int().min(0).max(999),
  title: text,
  aims: z.array(item).max(200),
  sections: z.array(z.strictObject({ title: known, items: z.array(item).max(5_000), place })).max(500),
  schedule: z.array(schedule).max(5_000),
  amounts: z.array(amount).max(50_000),
  counts: z.array(count).max(50_000),
  ratios: z.array(ratio).max(50_000),
  tables: z.array(table).max(500),
  offices: z.array(office).max(100),
  place,
})

const codes = Object.keys(doubtFacts) as [DoubtCode, ...DoubtCode[]]
const doubt: z.ZodType<Doubt> = z
  .strictObject({
    where: z.strictObject({ place: place.nullable(), programme: z.int().nullable(), section: known }),
    what: z.strictObject({ code: z.enum(codes), facts: z.record(z.string(), text) }),
  })
  .refine(
    ({ what }) => doubtFacts[what.code].every((fact) => what.facts[fact] !== undefined),
    'facts-missing',
  )
  .transform((read) => read as unknown as Doubt)

/** A plan that comes back as JSON, corrected by somebody: won and counts are texts of digits. */
export const readPlanSchema: z.ZodType<ReadPlan> = z.strictObject({
  title: text,
  organization: known,
  year: z.int().min(1900).max(2199).nullable(),
  results: z.array(part).max(200),
  vision: z.array(item).max(200),
  aims: z.array(item).max(200),
  coreTasks: z.array(item).max(200),
  programmes: z.array(part).max(200),
  doubts: z.array(doubt).max(500),
})

/** A plan as JSON's plain data: won and counts as texts of digits, so that none loses a digit. */
export function planJson(plan: ReadPlan): Readonly<Record<string, unknown>> {
  return JSON.parse(
    JSON.stringify(plan, (_key, value: unknown) => (typeof value === 'bigint' ? value.toString() : value)),
  ) as Record<string, unknown>
}
