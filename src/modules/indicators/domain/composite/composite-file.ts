import { z } from 'zod'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { aggregations } from './aggregate.ts'
import { type Scale, type Scaling, scalings } from './normalise.ts'
import type { Composite } from './score.ts'

/** Where a file is not what is asked for, e.g. `indicators[3].weight`. */
export interface FileFlaw {
  readonly at: string
  readonly reason: string
}

/** What people call the scalings. */
const otherNames: Readonly<Record<string, Scaling>> = {
  minmax: 'min-max',
  zscore: 'z-score',
  prank: 'percentile',
  fracmax: 'fraction-of-best',
  false: 'none',
  raw: 'none',
}

const scaling = z.union([z.string(), z.boolean(), z.null()]).transform((given, check): Scaling => {
  const name = given === true ? 'min-max' : String(given ?? 'none').toLowerCase()
  const found = scalings.find((each) => each === name) ?? otherNames[name.replace(/[-_ ]/g, '')]
  if (found !== undefined) return found
  check.addIssue({ code: 'custom', message: `is one of ${scalings.join(', ')}` })
  return z.NEVER
})

const scaleOf = (name: Scaling): Scale => ({ scaling: name, from: 0, to: 100 })
const scale = z
  .union([
    z
      .object({
        method: scaling.default('min-max'),
        from: z.number().default(0),
        to: z.number().default(100),
      })
      .strict()
      .transform(({ method, from, to }): Scale => ({ scaling: method, from, to })),
    scaling.transform(scaleOf),
  ])
  .default(scaleOf('min-max'))

const direction = z
  .union([z.literal(1), z.literal(-1), z.enum(['up', 'down', '1', '-1'])])
  .transform((given): 1 | -1 => (given === -1 || given === 'down' || given === '-1' ? -1 : 1))

const id = z.string().min(1).max(200)
const parent = z.string().nullable().default(null)

const file = z.object({
  indicators: z.array(
    z
      .object({
        ...{ id, weight: z.number().default(1), direction: direction.default(1) },
        ...{ normalise: scale, treat: z.boolean().default(false), parent },
      })
      .transform(({ normalise, treat, ...rest }) => ({ ...rest, scale: normalise, isTreated: treat })),
  ),
  fields: z.array(z.object({ id, weight: z.number().default(1), parent })).default([]),
  units: z.array(z.object({ id, values: z.record(z.string(), z.number().nullable()) })),
  aggregate: z.enum(aggregations).default('arithmetic'),
})

/** Reads what is to be scored from JSON; says where it does not fit. */
export function readComposite(text: string): Result<Composite, FileFlaw> {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return refuse({ at: '', reason: 'this is no JSON' })
  }
  const read = file.safeParse(json)
  if (read.success) {
    const { aggregate, ...rest } = read.data
    return ok({ ...rest, aggregation: aggregate })
  }
  const [issue] = read.error.issues
  const at = (issue?.path ?? []).map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
  return refuse({ at: at.join('').replace(/^\./, ''), reason: issue?.message ?? 'this does not fit' })
}
