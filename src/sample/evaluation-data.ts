import { z } from 'zod'
import { parseDelimited } from '#platform/documents/read-delimited.ts'
import { type CalendarDate, type CalendarMonth, parseCalendarDate } from '#platform/kernel/calendar-date.ts'
import { type ReadManual, type Rational, readDecimal, readManual } from '#modules/indicators/index.ts'
import cities from '../../sample-city/evaluation/cities.json' with { type: 'json' }
import manual from '../../sample-city/evaluation/manual-2021.csv?raw'
import { ownValues2021 } from '../../sample-city/evaluation/own-values-2021.ts'
import { result2020 } from '../../sample-city/evaluation/result-2020.ts'
import { year2021 } from '../../sample-city/evaluation/year-2021.ts'

const day = z.string().transform((text, check): CalendarDate => {
  const read = parseCalendarDate(text)
  if (read !== null) return read
  check.addIssue({ code: 'custom', message: `${text} is no day` })
  return z.NEVER
})
const month = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
  .transform((given) => given as CalendarMonth)
const decimal = z.string().transform((text, check): Rational => {
  const read = readDecimal(text)
  if (read !== null) return read
  check.addIssue({ code: 'custom', message: `${text} is no decimal` })
  return z.NEVER
})
const words = z.string().min(1)
const number = z.string().regex(/^\d{1,2}-\d{1,2}$/)
const digits = z.string().regex(/^\d+(\.\d+)?$/)
const person = z.string().regex(/^\d{6}$/)

const course = z.enum(['fine', 'watch', 'weak', 'late', 'vaccine'])
const common = { number, course, kind: z.enum(['flow', 'grows', 'level', 'case']) }
const ownValues = z.array(
  z.union([
    z.strictObject({ ...common, final: digits, judged: decimal.optional() }),
    z.strictObject({ ...common, inputs: z.record(z.string(), z.number()) }),
  ]),
)

const year = z.strictObject({
  ...{ opened: day, title: words, baseDay: day, goalRank: z.int(), manual: day, ownersNamed: day },
  groupSizes: z.array(z.int()),
  awards: z.array(z.strictObject({ name: words, count: z.int() })),
  owners: z.array(z.strictObject({ number, owner: person, deputy: person })),
  ownerless: z.array(number),
  months: z.array(z.strictObject({ month, entered: day, late: day, approved: day, accepted: day })),
  late: z.array(z.strictObject({ month, departments: z.array(words) })),
  silent: z.array(z.strictObject({ number, from: month, until: month })),
  unchanged: z.array(z.strictObject({ month, numbers: z.array(number) })),
  returned: z.array(
    z.strictObject({ month, number, reason: words, was: digits.optional(), again: day.optional() }),
  ),
  notes: z.array(z.strictObject({ month, number, note: words })),
  unapproved: z.strictObject({ month, departments: z.array(words) }),
  otherCities: z.array(z.strictObject({ day, month: z.int(), asOf: day })),
  locked: day,
  unlock: z.strictObject({
    ...{ number, day, until: day, entered: day, ended: day, value: digits, reason: words, note: words },
  }),
  totals: z.strictObject({ day, codes: z.array(words), source: words }),
  recognised: z.strictObject({ national: day, province: day }),
  differing: z.array(z.strictObject({ number, value: decimal, note: words })),
  appeals: z.array(
    z.strictObject({
      ...{ number, day, claimed: decimal, reason: words },
      decided: z.strictObject({ day, isUpheld: z.boolean(), answer: words }),
    }),
  ),
  bonus: z.strictObject({
    ...{ day, others: words },
    own: z.array(z.strictObject({ reason: words, points: decimal })),
  }),
  announced: day,
})

const evaluated = z.array(
  z.strictObject({
    ...{ code: words, name: words, population: z.int(), joint: decimal, bonus: decimal, total: decimal },
  }),
)

const earlierYear = z.strictObject({
  ...{ opened: day, title: words, baseDay: day, entered: day, locked: day, announced: day },
  ...{ goalRank: z.int(), joint: decimal },
  fields: z.array(z.strictObject({ field: words, points: digits })),
  totals: z.array(z.strictObject({ code: words, total: decimal })),
})

export type SampleEarlierYear = z.output<typeof earlierYear>
export type SampleOwnValue = z.output<typeof ownValues>[number]
export type SampleEvaluation = z.output<typeof year> & {
  readonly cities: z.output<typeof evaluated>
  readonly ownValues: ReadonlyMap<string, SampleOwnValue>
}
export type SampleEvaluationMonth = SampleEvaluation['months'][number]

function parsed<T extends z.ZodType>(schema: T, data: unknown, what: string): z.output<T> {
  const read = schema.safeParse(data)
  if (read.success) return read.data
  throw new Error(`the sample city’s ${what} are wrong:\n${z.prettifyError(read.error)}`)
}

/** The evaluation of 2021 as the data tell it; data that do not fit their form are a fault. */
export function readEvaluation(): SampleEvaluation {
  const own = parsed(ownValues, ownValues2021, 'own values')
  return {
    ...parsed(year, year2021, 'days of the evaluation'),
    cities: parsed(evaluated, cities, 'evaluated cities'),
    ownValues: new Map(own.map((each) => [each.number, each])),
  }
}

/** What is known of the evaluation before. */
export const readEarlierYear = (): SampleEarlierYear => parsed(earlierYear, result2020, 'results of 2020')

/** The manual of 2021, read as one that somebody uploads. */
export async function readManual2021(): Promise<ReadManual> {
  const rows = await parseDelimited(manual, 500)
  if (!rows.ok) throw new Error('the manual is longer than a manual')
  return readManual(rows.value, {
    resultYear: 2021,
    sources: [
      ['national', '합동', '국가'],
      ['province', '도정', '도'],
    ],
  })
}
