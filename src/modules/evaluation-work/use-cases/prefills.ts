import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may, mayForSome } from '#platform/access/permission.ts'
import { audit } from '#platform/audit/audit.ts'
import type { Session } from '#platform/database/session.ts'
import { type CalendarDate, type CalendarMonth, lastDayOf } from '#platform/kernel/calendar-date.ts'
import type { Localized } from '#platform/kernel/locale.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import {
  decimalText,
  enterValues,
  type EnterValuesRefusal,
  type IndicatorId,
  indicatorsByIds,
  type IndicatorSetId,
  type IndicatorValueId,
  type Rational,
  readDecimal,
  setById,
} from '#modules/indicators/index.ts'
import { listYears, monthToEnter, peerValues } from '#modules/joint-evaluation/index.ts'
import { proposalsOf, tiesOf } from '../data/prefill-queries.ts'
import { deleteTie, saveProposal, saveTie } from '../data/prefill-store.ts'
import { evaluationWorkActions } from '../domain/evaluation-work-actions.ts'
import type { PrefillSource } from '../prefill-source.ts'
import { indicatorsOfSet } from './indicators-of-set.ts'

type General = 'not-allowed' | 'not-found'
export type TieSourceRefusal =
  | General
  | 'no-such-source'
  | 'worked-out-by-formula'
  | 'wrong-unit-of-source'
  | 'monthly-cannot-be-tied'
  | 'locked'

/** Ties an indicator to a figure that the house knows anyway, or to none. */
export async function tieSource(
  context: Context,
  sources: readonly PrefillSource[],
  input: { readonly setId: IndicatorSetId; readonly indicatorId: IndicatorId; readonly sourceKey: string | null },
): Promise<Result<void, TieSourceRefusal>> {
  const { setId, indicatorId, sourceKey } = input
  if (!may(context.person, evaluationWorkActions['tie-source'])) return refuse('not-allowed')
  const source = sources.find(({ key }) => key === sourceKey)
  if (sourceKey !== null && source === undefined) return refuse('no-such-source')
  return await change(context, async (session): Promise<Result<void, TieSourceRefusal>> => {
    const found = await indicatorsOfSet(session, setId, [indicatorId])
    const [indicator] = found?.indicators ?? []
    if (found === null || indicator === undefined) return refuse('not-found')
    if (found.set.lockedAt !== null) return refuse('locked')
    if (source === undefined) await deleteTie(session, indicatorId)
    else {
      // What goes into a formula is not what comes out of it.
      if (indicator.formula !== null) return refuse('worked-out-by-formula')
      // Sources tell how things stand, or what has come together since January: never what one month had.
      if (indicator.series === 'monthly') return refuse('monthly-cannot-be-tied')
      if (source.unit !== indicator.unit) return refuse('wrong-unit-of-source')
      const tied = { tiedOn: context.today, tiedByName: context.person.name }
      await saveTie(session, { indicatorId, setId, sourceKey: source.key, ...tied })
    }
    await audit(session, context, {
      action: 'evaluation-work.tie-source',
      subject: { kind: 'indicator', id: indicatorId },
      after: { source: sourceKey },
    })
    return ok()
  })
} // prettier-ignore

/** Every night: what the sources say for the month that is entered now. Nothing is entered. Answers how many. */
export async function proposePrefills(context: Context, sources: readonly PrefillSource[]): Promise<number> {
  const { database, today } = context
  let proposed = 0
  for (const { setId } of await listYears(database)) {
    const set = await setById(database, setId)
    if (set === null || set.lockedAt !== null) continue
    const month = monthToEnter(set, today)
    const end = lastDayOf(month)
    const asOf = end < today ? end : today
    for (const { indicatorId, sourceKey } of await tiesOf(database, setId)) {
      const source = sources.find(({ key }) => key === sourceKey)
      const value = (await source?.valueAt(database, asOf)) ?? null
      if (value === null) continue
      const digits = decimalText(value, 12)
      await change(context, async (session): Promise<Result<void, never>> => {
        await saveProposal(session, { indicatorId, month, digits, asOf })
        return ok()
      })
      proposed += 1
    }
  }
  return proposed
}

/** What a source says of an indicator's month. */
export interface Prefill {
  readonly indicatorId: IndicatorId
  readonly month: CalendarMonth
  readonly value: Rational
  readonly asOf: CalendarDate
  readonly sourceKey: string
  readonly title: Localized | null
}

/** What the house's own sources propose for a month, by indicator: for whoever enters it by hand. One query. */
export async function prefillsFor(
  session: Session,
  sources: readonly PrefillSource[],
  ids: readonly IndicatorId[],
  month: CalendarMonth,
): Promise<ReadonlyMap<IndicatorId, Prefill>> {
  const proposals = await proposalsOf(session, ids, month)
  return new Map(
    proposals.flatMap(({ indicatorId, digits, asOf, sourceKey }) => {
      const value = readDecimal(digits)
      const title = sources.find(({ key }) => key === sourceKey)?.title ?? null
      return value === null
        ? []
        : [[indicatorId, { indicatorId, month, value, asOf, sourceKey, title }] as const]
    }),
  )
}

export type EnterProposalsRefusal = EnterValuesRefusal | { readonly code: 'nothing-chosen' }

/** Enters what was chosen among the proposals, as if it had been typed: lock, doubts and permission hold. */
export async function enterProposals(
  context: Context,
  input: {
    readonly setId: IndicatorSetId
    readonly month: CalendarMonth
    readonly indicatorIds: readonly IndicatorId[]
    readonly isSure: boolean
    /** Said that a value that was approved may become another one. */
    readonly mayReplace?: boolean
    /** Why, where what is proposed looks odd. */
    readonly note: string
  },
): Promise<Result<readonly IndicatorValueId[], EnterProposalsRefusal>> {
  if (!mayForSome(context.person, evaluationWorkActions['enter-proposals']))
    return refuse({ code: 'not-allowed' })
  const { database } = context
  const place = new Map(input.indicatorIds.map((id, at) => [id, at]))
  const proposed = (await proposalsOf(database, input.indicatorIds, input.month)).toSorted(
    (a, b) => (place.get(a.indicatorId) ?? 0) - (place.get(b.indicatorId) ?? 0),
  )
  if (proposed.length === 0) return refuse({ code: 'nothing-chosen' })
  const ids = proposed.map(({ indicatorId }) => indicatorId)
  const indicators = new Map((await indicatorsByIds(database, ids)).map((each) => [each.id, each]))
  const given = proposed.flatMap(({ indicatorId, digits }) => {
    const [value, indicator] = [readDecimal(digits), indicators.get(indicatorId)]
    if (value === null || indicator === undefined) return []
    const typed = { text: decimalText(value, indicator.decimals), inputs: {} }
    const { month, isSure, mayReplace = false, note } = input
    return [{ ...typed, indicatorId, month, isSure, mayReplace, note, version: null }]
  })
  return await enterValues(context, { setId: input.setId, given }, peerValues)
}
