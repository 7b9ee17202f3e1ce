import { z } from 'zod'
import type { CalendarMonth } from '#platform/kernel/calendar-date.ts'
import type { IndicatorPlan } from '../domain/indicator.ts'
import { type Rational, rational, readDecimal } from '../domain/rational.ts'
import type { Aim } from '../domain/scoring/aim.ts'
import type { Method } from '../domain/scoring/points.ts'

const number = z.string().transform((text, check): Rational => {
  const value = readDecimal(text)
  if (value !== null) return value
  // Quotients such as a third of the weight have no digits of their own.
  const [, part, whole] = /^(-?\d+)\/(\d+)$/.exec(text) ?? []
  if (part !== undefined && whole !== undefined) return rational(BigInt(part), BigInt(whole))
  check.addIssue({ code: 'custom', message: 'not-a-number' })
  return z.NEVER
})
const quotient = ({ part, whole }: Rational): string => `${part}/${whole}`

const aim: z.ZodType<Aim> = z.discriminatedUnion('direction', [
  z.object({ direction: z.literal('up'), target: number }),
  z.object({ direction: z.literal('down'), target: number, by: z.enum(['ratio', 'distance']) }),
  z.object({ direction: z.literal('range'), from: number, to: number, slack: number }),
])

const method: z.ZodType<Method> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('met') }),
  z.object({ kind: z.literal('linear'), cap: number }),
  z.object({
    kind: z.literal('bands'),
    bands: z.array(z.object({ name: z.string(), from: number, share: number })),
  }),
])

const plan = z.object({
  aim,
  method,
  formula: z
    .object({ text: z.string(), units: z.record(z.string(), z.string()) })
    .transform(({ text, units }) => ({ text, units: new Map(Object.entries(units)) }))
    .nullable(),
  targets: z
    .record(z.string(), number)
    .transform((each) => new Map(Object.entries(each)) as Map<CalendarMonth, Rational>),
})

type PlanFacts = Pick<IndicatorPlan, 'aim' | 'method' | 'formula' | 'targets'>

/** How an indicator is judged, from its column. */
export const readPlan = (value: unknown): PlanFacts => plan.parse(value)

/** How an indicator is judged, for its column. */
export function writePlan({ aim: own, method: way, formula, targets }: PlanFacts): string {
  return JSON.stringify(
    {
      aim: own,
      method: way,
      formula: formula === null ? null : { text: formula.text, units: Object.fromEntries(formula.units) },
      targets: Object.fromEntries(targets),
    },
    (_key, value: unknown) => (isRational(value) ? quotient(value) : value),
  )
}

const isRational = (value: unknown): value is Rational =>
  typeof value === 'object' && value !== null && 'part' in value && 'whole' in value

const inputs = z.record(z.string(), number)
export const readInputs = (value: unknown): ReadonlyMap<string, Rational> =>
  new Map(Object.entries(inputs.parse(value)))
export const writeInputs = (values: ReadonlyMap<string, Rational>): string =>
  JSON.stringify(Object.fromEntries([...values].map(([name, value]) => [name, quotient(value)])))
