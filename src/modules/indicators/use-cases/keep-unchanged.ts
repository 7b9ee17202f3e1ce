import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { mayForSome } from '#platform/access/permission.ts'
import { audit } from '#platform/audit/audit.ts'
import type { CalendarMonth } from '#platform/kernel/calendar-date.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { indicatorsByIds } from '../data/indicator-queries.ts'
import { holdSet } from '../data/set-queries.ts'
import { ownersOfValues, valuesOfIndicators } from '../data/value-queries.ts'
import {
  type EnteredValue,
  holdIndicators,
  insertEvents,
  removeValues,
  saveValues,
} from '../data/value-store.ts'
import { indicatorActions } from '../domain/indicator-actions.ts'
import { type IndicatorId, type IndicatorSetId, isOpen } from '../domain/indicator.ts'
import type { IndicatorValue, IndicatorValueId } from '../domain/indicator-value.ts'
import { zero } from '../domain/rational.ts'
import { monthFlaw } from '../domain/read-entry.ts'
import { noteEntered } from './enter-values.ts'
import { actingOwner, mayEnter } from './entry-rights.ts'

export type KeepUnchangedRefusal =
  | 'not-allowed'
  | 'not-found'
  | 'locked'
  | 'month-ahead'
  | 'month-outside-year'
  /** There is no earlier value that could still hold. */
  | 'nothing-to-keep'
  /** The month has a value already. */
  | 'entered-already'

interface KeepUnchanged {
  readonly setId: IndicatorSetId
  readonly indicatorIds: readonly IndicatorId[]
  readonly month: CalendarMonth
}

/** One tap: nothing has changed since the last value. In a month of its own nothing happened, so that it has 0. */
export async function keepUnchanged(
  context: Context,
  { setId, indicatorIds, month }: KeepUnchanged,
): Promise<Result<readonly IndicatorValueId[], KeepUnchangedRefusal>> {
  const { person, today } = context
  if (!mayForSome(person, indicatorActions.enter)) return refuse('not-allowed')
  return await change(context, async (session): Promise<Result<readonly IndicatorValueId[], KeepUnchangedRefusal>> => {
    const set = await holdSet(session, setId, 'shared')
    if (set === null) return refuse('not-found')
    const wrongMonth = monthFlaw(set, month, today)
    if (wrongMonth !== null) return refuse(wrongMonth)
    await holdIndicators(session, indicatorIds)
    const indicators = (await indicatorsByIds(session, indicatorIds)).filter((each) => each.setId === setId)
    if (indicators.length < new Set(indicatorIds).size) return refuse('not-found')
    const acting = await actingOwner(session, context)
    if (indicators.some((each) => !mayEnter(context, each, acting))) return refuse('not-allowed')
    if (indicators.some((each) => !isOpen(set, each, today))) return refuse('locked')
    const values = Map.groupBy(await valuesOfIndicators(session, indicatorIds), (each) => each.indicatorId)
    const kept: EnteredValue[] = []
    for (const { id, series } of indicators) {
      const own = values.get(id) ?? []
      if (own.some((each) => each.month === month)) return refuse('entered-already')
      const last = own.findLast((each) => each.month < month && each.state !== 'returned')
      if (last === undefined) return refuse('nothing-to-keep')
      kept.push({
        ...{ id: context.newId<IndicatorValueId>(), indicatorId: id, month, note: '', doubts: [] },
        ...(series === 'monthly' ? { value: zero, inputs: new Map() } : { value: last.value, inputs: last.inputs }),
        ...{ isUnchanged: true, enteredByName: person.name, enteredAt: context.now },
      })
    }
    await saveValues(session, today, kept)
    await noteEntered(session, context, set, kept)
    return ok(kept.map(({ id }) => id))
  })
} // prettier-ignore

/** Takes a tap back, while nobody has built on it. */
export async function takeBackUnchanged(
  context: Context,
  { setId, valueIds }: { readonly setId: IndicatorSetId; readonly valueIds: readonly IndicatorValueId[] },
): Promise<Result<void, 'not-allowed' | 'not-found' | 'locked' | 'decided-already'>> {
  if (!mayForSome(context.person, indicatorActions.enter)) return refuse('not-allowed')
  return await change(context, async (session) => {
    const set = await holdSet(session, setId, 'shared')
    if (set === null) return refuse('not-found')
    const { indicators, values } = await valuesByIds(session, setId, valueIds)
    if (values.length < new Set(valueIds).size) return refuse('not-found')
    const acting = await actingOwner(session, context)
    if (indicators.some((each) => !mayEnter(context, each, acting))) return refuse('not-allowed')
    if (indicators.some((each) => !isOpen(set, each, context.today))) return refuse('locked')
    if (values.some((each) => !each.isUnchanged || each.state !== 'entered')) return refuse('decided-already')
    await removeValues(session, context.today, values)
    await insertEvents(
      session,
      values.map((each) => ({
        ...{
          id: context.newId(),
          indicator_id: each.indicatorId,
          month: each.month,
          act: 'taken-back' as const,
        },
        ...{ value: null, reason: '', by_name: context.person.name, at: context.now },
      })),
    )
    await audit(session, context, {
      action: 'indicators.take-back-unchanged',
      subject: { kind: 'indicator-set', id: setId },
      before: { values: values.map(({ indicatorId, month }) => ({ of: indicatorId, month })) },
    })
    return ok()
  })
}

/** Values of a set with their indicators, held. */
export async function valuesByIds(
  session: Parameters<typeof holdIndicators>[0],
  setId: IndicatorSetId,
  valueIds: readonly IndicatorValueId[],
): Promise<{
  readonly values: readonly IndicatorValue[]
  readonly indicators: Awaited<ReturnType<typeof indicatorsByIds>>
}> {
  const owners = await ownersOfValues(session, valueIds)
  await holdIndicators(session, owners)
  const indicators = (await indicatorsByIds(session, owners)).filter((each) => each.setId === setId)
  const within = new Set(indicators.map(({ id }) => id))
  const asked = new Set<string>(valueIds)
  const values = (await valuesOfIndicators(session, owners)).filter(
    (each) => asked.has(each.id) && within.has(each.indicatorId),
  )
  return { values, indicators }
}
