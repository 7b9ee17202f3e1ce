import { z } from 'zod'
import { json, type Reply, trouble } from '#platform/http/reply.ts'
import { apiRoute, type Route } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { decimalText, pointsOf, type Rational, rational } from '#modules/indicators/index.ts'
import { forecastMethods } from '../domain/forecast/forecast.ts'
import { signals } from '../domain/forecast/signal.ts'
import { foresightActions } from '../domain/foresight-actions.ts'
import type { CityAhead, YearOutlook } from '../use-cases/year-outlook.ts'
import type { Expectation } from '../use-cases/foresee.ts'
import { type Ahead, aheadIn } from './ahead-in.ts'

/** Decimals as text: they are exact, and a float is not. */
const decimal = z.string()

const outlook = z.object({
  day: z.iso.date(),
  baseDay: z.iso.date(),
  runs: z.int(),
  seed: z.int(),
  cities: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      isOwn: z.boolean(),
      /** With every indicator as expected; and the middle of the runs, eight of ten of which lie between low and high. */
      likely: decimal,
      middle: decimal,
      low: decimal,
      high: decimal,
      /** In how many runs it came first, second …. */
      ranks: z.array(z.int()),
      unknownIndicators: z.int(),
    }),
  ),
  indicators: z.array(
    z.object({
      number: z.string(),
      name: z.string(),
      unit: z.string(),
      current: decimal.nullable(),
      expected: decimal.nullable(),
      low: decimal.nullable(),
      high: decimal.nullable(),
      points: decimal,
      weight: decimal,
      method: z.enum(forecastMethods).nullable(),
      flaw: z.string().nullable(),
      signal: z.enum(signals).nullable(),
    }),
  ),
})

const said = (value: Rational | null): string | null => (value === null ? null : decimalText(value, 6))
const total = (hundredths: bigint) => decimalText(rational(hundredths, 100n), 2)

async function ofYear(request: WebRequest): Promise<Reply> {
  const ahead = await aheadIn(request)
  if (ahead?.outlook?.ok !== true) return trouble('not-found')
  return json(written(request, ahead, ahead.outlook.value))
}

function written(
  { context }: WebRequest,
  { facts, foresight }: Ahead,
  told: YearOutlook,
): z.input<typeof outlook> {
  return {
    ...{ day: context.today, baseDay: facts.set.baseDay, runs: told.runs, seed: told.seed },
    cities: told.cities.map(cityOf),
    indicators: foresight.expectations.map(indicatorOf),
  }
}

const cityOf = ({ city, outlook: { likely, middle, low, high, chances }, unknown }: CityAhead) => ({
  ...{ code: city.code, name: city.name, isOwn: city.isOwn },
  ...{ likely: total(likely), middle: total(middle), low: total(low), high: total(high) },
  ...{ ranks: [...chances.counts], unknownIndicators: unknown },
})

function indicatorOf({ indicator, current, expected, forecast, signal }: Expectation) {
  const points = expected === null ? 0n : pointsOf(expected.value, indicator)
  return {
    ...{ number: indicator.number, name: indicator.name, unit: indicator.unit },
    ...{ current: said(current), expected: said(expected?.value ?? null) },
    ...{ low: said(expected?.low ?? null), high: said(expected?.high ?? null) },
    ...{ points: decimalText(rational(points, 10_000n), 4), weight: decimalText(indicator.weight, 4) },
    method: forecast.ok ? forecast.value.method : null,
    flaw: forecast.ok ? null : forecast.refusal.flaw,
    signal: signal?.signal ?? null,
  }
}

/** For the city's other systems; nothing of it is open data, for it tells what is only expected. */
export const foresightApi: readonly Route[] = [
  apiRoute(
    'GET',
    '/api/v1/joint-evaluation/:year/outlook',
    foresightActions.read,
    {
      summary: { ko: '시군종합평가 총점·순위 전망', en: 'Outlook for the joint evaluation' },
      response: outlook,
    },
    ofYear,
  ),
]
