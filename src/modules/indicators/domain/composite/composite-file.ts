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
  dist2max: 'distance-to-best',
  standardise: 'z-score',
  standardize: 'z-score',
  false: 'none',
  raw: 'none',
}

const asked = `is one of ${scalings.join(', ')}, or { "method": "min-max", "from": 0, "to": 100 }`
const scaling = z
  .union([z.string(), z.boolean(), z.null()], { error: asked })
  .transform((given, check): Scaling => {
    const name =
      given === true
        ? 'min-max'
        : String(given ?? 'none')
            .toLowerCase()
            .replace(/^n_/, '')
    const found = scalings.find((each) => each === name) ?? otherNames[name.replace(/[-_ ]/g, '')]
    if (found !== undefined) return found
    check.addIssue({ code: 'custom', message: asked })
    return z.NEVER
  })

const scaleOf = (name: Scaling): Scale => ({ scaling: name, from: 0, to: 100 })
const scale = z
  .union(
    [
      z
        .strictObject({
          method: scaling.default('min-max'),
          from: z.number().default(0),
          to: z.number().default(100),
        })
        .transform(({ method, from, to }): Scale => ({ scaling: method, from, to })),
      scaling.transform(scaleOf),
    ],
    { error: asked },
  )
  .default(scaleOf('min-max'))

const ways: Readonly<Record<string, 1 | -1>> = { '1': 1, up: 1, '-1': -1, down: -1 }
const askedWay = 'is 1 where more is better, -1 where less is'
const direction = z.union([z.string(), z.number()], { error: askedWay }).transform((given, check): 1 | -1 => {
  const way = ways[String(given).toLowerCase()]
  if (way !== undefined) return way
  check.addIssue({ code: 'custom', message: askedWay })
  return z.NEVER
})

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

/** What a file asks for, and what in it says nothing to us: a misspelt `normalize` should not pass unseen. */
export interface CompositeFile extends Composite {
  readonly ignored: readonly string[]
}

const topKeys = ['indicators', 'fields', 'units', 'aggregate']
const innerKeys: Readonly<Record<string, readonly string[]>> = {
  indicators: ['id', 'weight', 'direction', 'normalise', 'treat', 'parent'],
  fields: ['id', 'weight', 'parent'],
  units: ['id', 'values'],
}

function ignoredIn(json: object): readonly string[] {
  const top = Object.keys(json).filter((key) => !topKeys.includes(key))
  const inner = Object.entries(json).flatMap(([list, items]) => {
    const known = innerKeys[list]
    if (known === undefined || !Array.isArray(items)) return []
    const keys = new Set(items.flatMap((item: object) => Object.keys(item)))
    return [...keys].filter((key) => !known.includes(key)).map((key) => `${list}[].${key}`)
  })
  return [...top, ...inner]
}

/** Reads what is to be scored from JSON; says where it does not fit. */
export function readComposite(text: string): Result<CompositeFile, FileFlaw> {
  let json: unknown
  try {
    json = JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    return refuse({ at: '', reason: 'this is no JSON' })
  }
  const read = file.safeParse(json)
  if (read.success) {
    const { aggregate, ...rest } = read.data
    return ok({ ...rest, aggregation: aggregate, ignored: ignoredIn(json as object) })
  }
  const [issue] = read.error.issues
  const at = (issue?.path ?? []).map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
  return refuse({ at: at.join('').replace(/^\./, ''), reason: issue?.message ?? 'this does not fit' })
}
