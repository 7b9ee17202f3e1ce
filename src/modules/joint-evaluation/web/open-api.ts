import { z } from 'zod'
import { json, type Reply, trouble } from '#platform/http/reply.ts'
import { apiRoute, type Route } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import type { CalendarMonth } from '#platform/kernel/calendar-date.ts'
import {
  decimalText,
  enterValues,
  type GivenValue,
  indicatorActions,
  indicatorsOf,
  valuesOf,
} from '#modules/indicators/index.ts'
import { announcedResults } from '../data/appeal-queries.ts'
import { peerValues } from '../data/city-queries.ts'
import { jointEvaluationActions } from '../domain/joint-evaluation-actions.ts'
import { sayFlaw } from './value-fields.tsx'
import { setIn } from './year-in.ts'

const decimal = z.string().regex(/^-?\d+(\.\d+)?$/)
const results = z.object({
  results: z.array(
    z.object({
      evaluationYear: z.int(),
      group: z.int(),
      rank: z.int(),
      city: z.string(),
      total: decimal,
      award: z.string().nullable(),
      announcedOn: z.iso.date(),
    }),
  ),
})

async function allResults({ context }: WebRequest): Promise<Reply> {
  const value: z.input<typeof results> = {
    results: (await announcedResults(context.database)).map((each) => ({
      ...{ evaluationYear: each.evaluationYear, group: each.group, rank: each.rank, city: each.name },
      ...{ total: decimalText(each.total, 2), award: each.award, announcedOn: each.announcedOn },
    })),
  }
  return json(value)
}

const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)
const indicators = z.object({
  locked: z.boolean(),
  indicators: z.array(
    z.object({
      number: z.string(),
      name: z.string(),
      field: z.string(),
      unit: z.string(),
      weight: decimal,
      series: z.enum(['monthly', 'cumulative', 'level']),
      months: z.array(z.object({ month, value: decimal, state: z.string() })),
    }),
  ),
})

async function yearIndicators(request: WebRequest): Promise<Reply> {
  const found = await setIn(request)
  if (found === null) return trouble('not-found')
  const { database } = request.context
  const values = Map.groupBy(await valuesOf(database, found.set.id), ({ indicatorId }) => indicatorId)
  const value: z.input<typeof indicators> = {
    locked: found.set.lockedAt !== null,
    indicators: (await indicatorsOf(database, found.set.id)).map((each) => ({
      ...{ number: each.number, name: each.name, field: each.field, unit: each.unit, series: each.series },
      weight: decimalText(each.weight, 6),
      months: (values.get(each.id) ?? []).map((own) => ({
        ...{ month: own.month, value: decimalText(own.value, 6), state: own.state },
      })),
    })),
  }
  return json(value)
}

const given = z.object({
  values: z
    .array(
      z.object({
        number: z.string(),
        month,
        value: z.string().max(60).default(''),
        inputs: z.record(z.string(), z.string().max(60)).default({}),
        note: z.string().max(2_000).default(''),
        sure: z.boolean().default(false),
        replace: z.boolean().default(false),
      }),
    )
    .min(1)
    .max(1_000),
})
const entered = z.object({ entered: z.int() })

/** Enters values as the page does: the same permission, checks and lock, all or nothing. */
async function enter(request: WebRequest): Promise<Reply> {
  const found = await setIn(request)
  if (found === null) return trouble('not-found')
  const read = given.safeParse(await request.json())
  if (!read.success)
    return json({ error: 'unreadable', at: read.error.issues.map(({ path }) => path.join('.')) }, 422)
  const known = new Map(
    (await indicatorsOf(request.context.database, found.set.id)).map(({ number, id }) => [number, id]),
  )
  const unknown = read.data.values.filter(({ number }) => !known.has(number)).map(({ number }) => number)
  if (unknown.length > 0) return json({ error: 'no-such-indicator', numbers: unknown }, 422)
  const typed = read.data.values.flatMap((each): GivenValue[] => {
    const [{ month: of, value: text, inputs, note }, indicatorId] = [each, known.get(each.number)]
    if (indicatorId === undefined) return []
    const said = { isSure: each.sure, mayReplace: each.replace, version: null }
    return [{ indicatorId, month: of as CalendarMonth, text, inputs, note, ...said }]
  })
  const done = await enterValues(request.context, { setId: found.set.id, given: typed }, peerValues)
  if (done.ok) return json({ entered: done.value.length } satisfies z.input<typeof entered>)
  if (done.refusal.code !== 'flawed') return trouble(done.refusal.code)
  const flaws = done.refusal.flaws.map((flaw) => ({
    ...{ at: flaw.at, field: flaw.field, code: flaw.code, text: sayFlaw(flaw, request.locale) },
  }))
  return json({ error: 'flawed', flaws }, 422)
}

export const jointEvaluationApi: readonly Route[] = [
  apiRoute(
    'GET',
    '/api/v1/joint-evaluation/results',
    jointEvaluationActions['read-result'],
    { summary: { ko: '시군종합평가 결과', en: 'Results of the joint evaluation' }, response: results },
    allResults,
  ),
  apiRoute(
    'GET',
    '/api/v1/joint-evaluation/:year/indicators',
    jointEvaluationActions.read,
    { summary: { ko: '지표와 월별 실적', en: 'Indicators and their results' }, response: indicators },
    yearIndicators,
  ),
  apiRoute(
    'PUT',
    '/api/v1/joint-evaluation/:year/values',
    indicatorActions.enter,
    {
      summary: {
        ko: '지표 실적 입력(모두 저장하거나 아무것도 저장하지 않음)',
        en: 'Enter results: all of them or none',
      },
      ...{ body: given, response: entered },
    },
    enter,
    { maxBodyBytes: 512 * 1024 },
  ),
]
