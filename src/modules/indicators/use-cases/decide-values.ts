import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { type Action, may, mayForSome } from '#platform/access/permission.ts'
import { audit } from '#platform/audit/audit.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { digits } from '../domain/rational.ts'
import { holdSet } from '../data/set-queries.ts'
import { insertEvents, saveDecision } from '../data/value-store.ts'
import { indicatorActions } from '../domain/indicator-actions.ts'
import { type IndicatorSetId, isOpen } from '../domain/indicator.ts'
import type { IndicatorValueId, ValueState } from '../domain/indicator-value.ts'
import { valuesByIds } from './keep-unchanged.ts'

export type DecideValuesRefusal =
  | 'not-allowed'
  | 'not-found'
  | 'locked'
  /** A value was entered anew or decided meanwhile. */
  | 'not-its-turn'
  | 'reason-missing'
  | 'nothing-chosen'

interface Decide {
  readonly setId: IndicatorSetId
  readonly valueIds: readonly IndicatorValueId[]
  /** Which version of each was seen, in the same order: nobody stands for a number they never saw. Left out, any. */
  readonly versions?: readonly number[] | undefined
}

interface Decision {
  readonly action: Action
  readonly from: readonly ValueState[]
  readonly state: 'approved' | 'accepted' | 'returned'
  readonly reason: string
}

/** The department's head stands for values that its people entered (승인). */
export const approveValues = (context: Context, input: Decide) =>
  decide(context, input, {
    ...{ action: indicatorActions.approve, from: ['entered'], state: 'approved', reason: '' },
  })

/** The office takes approved values as they are (확인). */
export const acceptValues = (context: Context, input: Decide) =>
  decide(context, input, {
    ...{ action: indicatorActions.accept, from: ['approved'], state: 'accepted', reason: '' },
  })

/** The head or the office sends values back to their owner, with a reason (반려). */
export async function returnValues(
  context: Context,
  input: Decide & { readonly reason: string },
): Promise<Result<void, DecideValuesRefusal>> {
  const reason = input.reason.trim()
  if (reason === '') return refuse('reason-missing')
  const isOffice = may(context.person, indicatorActions.accept)
  return await decide(context, input, {
    action: isOffice ? indicatorActions.accept : indicatorActions.approve,
    from: isOffice ? ['entered', 'approved', 'accepted'] : ['entered', 'approved'],
    ...{ state: 'returned', reason },
  })
}

async function decide(
  context: Context,
  { setId, valueIds, versions }: Decide,
  { action, from, state, reason }: Decision,
): Promise<Result<void, DecideValuesRefusal>> {
  const { person, today } = context
  if (!mayForSome(person, action)) return refuse('not-allowed')
  if (valueIds.length === 0) return refuse('nothing-chosen')
  return await change(context, async (session): Promise<Result<void, DecideValuesRefusal>> => {
    const set = await holdSet(session, setId, 'shared')
    if (set === null) return refuse('not-found')
    const { values, indicators } = await valuesByIds(session, setId, valueIds)
    if (values.length < new Set(valueIds).size) return refuse('not-found')
    if (indicators.some(({ departmentId }) => !may(person, action, { departmentId })))
      return refuse('not-allowed')
    if (indicators.some((each) => !isOpen(set, each, today))) return refuse('locked')
    if (values.some((each) => !from.includes(each.state))) return refuse('not-its-turn')
    const seen = new Map(valueIds.map((id, at) => [id, versions?.[at]]))
    if (values.some(({ id, version }) => (seen.get(id) ?? version) !== version)) return refuse('not-its-turn')
    await saveDecision(session, today, values, { state, by: person.name, at: context.now, reason })
    await insertEvents(
      session,
      values.map((each) => ({
        ...{ id: context.newId(), indicator_id: each.indicatorId, month: each.month, act: state, reason },
        ...{ value: digits(each.value), by_name: person.name, at: context.now },
      })),
    )
    await audit(session, context, {
      action: auditNames[state],
      subject: { kind: 'indicator-set', id: setId },
      after: { values: values.map(({ indicatorId, month }) => ({ of: indicatorId, month })) },
      ...(reason === '' ? {} : { reason }),
    })
    return ok()
  })
}

const auditNames = {
  approved: 'indicators.approve-values',
  accepted: 'indicators.accept-values',
  returned: 'indicators.return-values',
} as const
