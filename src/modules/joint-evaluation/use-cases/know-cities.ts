import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import { audit } from '#platform/audit/audit.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import {
  compare,
  indicatorsOf,
  type IndicatorSetId,
  rational,
  type Rational,
  setById,
  zero,
} from '#modules/indicators/index.ts'
import { citiesOf } from '../data/city-queries.ts'
import { saveAdjustments, saveCity, saveCityValues } from '../data/city-store.ts'
import { holdYear } from '../data/year-queries.ts'
import type { CityAdjustment, CityValue, KnownTotal } from '../domain/city.ts'
import { jointEvaluationActions } from '../domain/joint-evaluation-actions.ts'

export type KnowCityRefusal =
  | 'not-allowed'
  | 'not-found'
  | 'stale'
  | 'settled-already'
  | 'joint-not-of-100'
  | 'total-turned-round'
  | 'total-out-of-bounds'
  | 'source-missing'
  | 'reason-missing'
  | 'own-total-is-worked-out'

export interface KnownCity {
  readonly setId: IndicatorSetId
  readonly code: string
  readonly version: number
  readonly joint: Rational | null
  readonly total: KnownTotal | null
  readonly adjustments: readonly Omit<CityAdjustment, 'code' | 'id'>[]
}

const hundred = rational(100n)
/** A total may pass 100 by its bonus, but not so far. */
const MOST_TOTAL = rational(130n)

/** Notes what is known of a city: its joint evaluation, bonus and deductions, and its total where only that is known. */
export async function knowCity(context: Context, given: KnownCity): Promise<Result<void, KnowCityRefusal>> {
  if (!may(context.person, jointEvaluationActions['enter-cities'])) return refuse('not-allowed')
  const flaw = flawOf(given)
  if (flaw !== null) return refuse(flaw)
  return await change(context, async (session): Promise<Result<void, KnowCityRefusal>> => {
    const { setId, code } = given
    const year = await holdYear(session, setId)
    const city = (await citiesOf(session, setId)).find((each) => each.code === code)
    if (year === null || city === undefined) return refuse('not-found')
    if (city.version !== given.version) return refuse('stale')
    if (year.resultOn !== null) return refuse('settled-already')
    if (city.isOwn && given.total !== null) return refuse('own-total-is-worked-out')
    await saveCity(session, setId, code, given)
    await saveAdjustments(
      session,
      setId,
      code,
      given.adjustments.map((each) => ({ ...each, reason: each.reason.trim(), code, id: context.newId() })),
    )
    await audit(session, context, {
      action: 'joint-evaluation.know-city',
      subject: { kind: 'joint-city', id: `${year.evaluationYear}/${code}` },
      after: { joint: given.joint !== null, total: given.total?.knowing ?? null, adjustments: given.adjustments.length },
    })
    return ok()
  })
} // prettier-ignore

function flawOf({ joint, total, adjustments }: KnownCity): KnowCityRefusal | null {
  if (joint !== null && (compare(joint, zero) < 0 || compare(joint, hundred) > 0)) return 'joint-not-of-100'
  if (total !== null) {
    if (compare(total.low, total.high) > 0) return 'total-turned-round'
    if (compare(total.low, zero) < 0 || compare(total.high, MOST_TOTAL) > 0) return 'total-out-of-bounds'
    if (total.source.trim() === '') return 'source-missing'
  }
  return adjustments.some(({ reason }) => reason.trim() === '') ? 'reason-missing' : null
}

export type KnowCityValuesRefusal =
  | { readonly code: 'not-allowed' | 'not-found' | 'settled-already' | 'nothing-given' }
  | {
      readonly code:
        | 'no-such-city'
        | 'no-such-indicator'
        | 'range-turned-round'
        | 'own-city'
        | 'given-twice'
        | 'as-of-outside-year'
      readonly at: number
    }

/** Notes what is known of other cities' indicators, whole or not at all. */
export async function knowCityValues(
  context: Context,
  { setId, values }: { readonly setId: IndicatorSetId; readonly values: readonly CityValue[] },
): Promise<Result<void, KnowCityValuesRefusal>> {
  if (!may(context.person, jointEvaluationActions['enter-cities'])) return refuse({ code: 'not-allowed' })
  if (values.length === 0) return refuse({ code: 'nothing-given' })
  return await change(context, async (session): Promise<Result<void, KnowCityValuesRefusal>> => {
    const year = await holdYear(session, setId)
    const set = await setById(session, setId)
    if (year === null || set === null) return refuse({ code: 'not-found' })
    if (year.resultOn !== null) return refuse({ code: 'settled-already' })
    const cities = new Map((await citiesOf(session, setId)).map((each) => [each.code, each]))
    const indicators = new Set((await indicatorsOf(session, setId)).map(({ id }) => id))
    const seen = new Set<string>()
    for (const [at, { code, indicatorId, low, high, asOf }] of values.entries()) {
      const city = cities.get(code)
      if (city === undefined) return refuse({ code: 'no-such-city', at })
      if (city.isOwn) return refuse({ code: 'own-city', at })
      if (!indicators.has(indicatorId)) return refuse({ code: 'no-such-indicator', at })
      if (compare(low, high) > 0) return refuse({ code: 'range-turned-round', at })
      if (asOf > context.today || !asOf.startsWith(`${set.resultYear}-`)) return refuse({ code: 'as-of-outside-year', at })
      const key = `${code} ${indicatorId}`
      if (seen.has(key)) return refuse({ code: 'given-twice', at })
      seen.add(key)
    }
    await saveCityValues(session, setId, values)
    await audit(session, context, {
      action: 'joint-evaluation.know-city-values',
      subject: { kind: 'joint-year', id: setId },
      after: { values: values.length, cities: new Set(values.map(({ code }) => code)).size },
    })
    return ok()
  })
} // prettier-ignore
