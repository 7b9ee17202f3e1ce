import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may, mayForSome } from '#platform/access/permission.ts'
import { audit } from '#platform/audit/audit.ts'
import type { Session } from '#platform/database/session.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import {
  actingOwner,
  compare,
  decimalText,
  indicatorsOf,
  type IndicatorId,
  type IndicatorSetId,
  mayEnter,
  type Rational,
  setById,
  zero,
} from '#modules/indicators/index.ts'
import { appealsOf, holdAppeal, recognisedOf } from '../data/appeal-queries.ts'
import { insertAppeal, saveAppeal, saveRecognised } from '../data/appeal-store.ts'
import { holdYear } from '../data/year-queries.ts'
import { type AppealId, checkRaise, type RaiseFlaw } from '../domain/appeal.ts'
import { jointEvaluationActions } from '../domain/joint-evaluation-actions.ts'

export type NoteRecognisedRefusal =
  'not-allowed' | 'not-found' | 'not-locked-yet' | 'settled-already' | 'note-missing'

export interface GivenRecognised {
  readonly indicatorId: IndicatorId
  readonly value: Rational
  readonly note: string
}

/** Notes what the province took values to be, after the lock; what differs from ours needs its reason. */
export async function noteRecognised(
  context: Context,
  { setId, recognised }: { readonly setId: IndicatorSetId; readonly recognised: readonly GivenRecognised[] },
): Promise<Result<void, NoteRecognisedRefusal>> {
  if (!may(context.person, jointEvaluationActions['note-recognised'])) return refuse('not-allowed')
  return await change(context, async (session): Promise<Result<void, NoteRecognisedRefusal>> => {
    const year = await holdYear(session, setId)
    const set = await setById(session, setId)
    if (year === null || set === null) return refuse('not-found')
    if (set.lockedAt === null) return refuse('not-locked-yet')
    if (year.resultOn !== null) return refuse('settled-already')
    const known = new Set((await indicatorsOf(session, setId)).map(({ id }) => id))
    if (recognised.some(({ indicatorId }) => !known.has(indicatorId))) return refuse('not-found')
    const before = await recognisedOf(session, setId)
    const upheld = new Set((await appealsOf(session, setId)).filter(({ state }) => state === 'upheld').map(({ indicatorId }) => indicatorId))
    const changed = recognised.filter(({ indicatorId, value }) => {
      const was = before.get(indicatorId)?.value
      return was !== undefined && compare(was, value) !== 0
    })
    if (changed.some(({ indicatorId, note }) => upheld.has(indicatorId) && note.trim() === '')) return refuse('note-missing')
    await saveRecognised(
      session,
      setId,
      recognised.map((each) => ({
        ...{ ...each, note: each.note.trim(), day: context.today, byName: context.person.name },
      })),
    )
    await audit(session, context, {
      action: 'joint-evaluation.note-recognised',
      subject: { kind: 'joint-year', id: setId },
      before: { values: changed.map(({ indicatorId }) => ({ of: indicatorId, value: decimalText(before.get(indicatorId)?.value ?? zero, 6) })) },
      after: { values: recognised.map(({ indicatorId, value }) => ({ of: indicatorId, value: decimalText(value, 6) })) },
    })
    return ok()
  })
} // prettier-ignore

export type RaiseAppealRefusal = RaiseFlaw | 'not-allowed' | 'not-found' | 'raised-already'

/** The department objects to what was recognised (이의 제기). */
export async function raiseAppeal(
  context: Context,
  input: {
    readonly setId: IndicatorSetId
    readonly indicatorId: IndicatorId
    readonly claimed: Rational
    readonly reason: string
  },
): Promise<Result<AppealId, RaiseAppealRefusal>> {
  const { setId, indicatorId, claimed, reason } = input
  if (!mayForSome(context.person, jointEvaluationActions['raise-appeal'])) return refuse('not-allowed')
  return await change(context, async (session): Promise<Result<AppealId, RaiseAppealRefusal>> => {
    const year = await holdYear(session, setId)
    const set = await setById(session, setId)
    const indicator = (await indicatorsOf(session, setId)).find(({ id }) => id === indicatorId)
    if (year === null || set === null || indicator === undefined) return refuse('not-found')
    if (!mayEnter(context, indicator, await actingOwner(session, context))) return refuse('not-allowed')
    const recognised = (await recognisedOf(session, setId)).get(indicatorId)?.value ?? null
    const { today } = context
    const checked = checkRaise(year, { isLocked: set.lockedAt !== null, today, reason, recognised, claimed })
    if (!checked.ok) return checked
    const id = context.newId<AppealId>()
    const raised = await insertAppeal(session, setId, {
      ...{ id, indicatorId, claimed, reason: reason.trim(), state: 'raised', answer: '' },
      ...{ raisedByName: context.person.name, raisedOn: today, decidedOn: null, decidedByName: null },
    })
    if (!raised) return refuse('raised-already')
    await audit(session, context, {
      action: 'joint-evaluation.raise-appeal',
      subject: { kind: 'indicator', id: indicatorId },
      after: { claimed: decimalText(claimed, 6) },
      reason: reason.trim(),
    })
    return ok(id)
  })
}

export type DecideAppealRefusal =
  'not-allowed' | 'not-found' | 'decided-already' | 'answer-missing' | 'settled-already'

/** Notes how an objection ended: upheld, so that what was claimed is recognised now, or rejected. */
export async function decideAppeal(
  context: Context,
  { id, isUpheld, answer }: { readonly id: AppealId; readonly isUpheld: boolean; readonly answer: string },
): Promise<Result<void, DecideAppealRefusal>> {
  if (!may(context.person, jointEvaluationActions['decide-appeal'])) return refuse('not-allowed')
  const said = answer.trim()
  if (said === '') return refuse('answer-missing')
  return await change(context, async (session: Session): Promise<Result<void, DecideAppealRefusal>> => {
    const appeal = await holdAppeal(session, id)
    const year = appeal === null ? null : await holdYear(session, appeal.setId)
    if (appeal === null || year === null) return refuse('not-found')
    if (appeal.state !== 'raised') return refuse('decided-already')
    if (year.resultOn !== null) return refuse('settled-already')
    const { today: on, person } = context
    await saveAppeal(session, id, { state: isUpheld ? 'upheld' : 'rejected', answer: said, on, by: person.name })
    if (isUpheld)
      await saveRecognised(session, appeal.setId, [
        ...[{ indicatorId: appeal.indicatorId, value: appeal.claimed, note: said, day: on, byName: person.name }],
      ])
    await audit(session, context, {
      action: 'joint-evaluation.decide-appeal',
      subject: { kind: 'indicator', id: appeal.indicatorId },
      after: { state: isUpheld ? 'upheld' : 'rejected' },
      reason: said,
    })
    return ok()
  })
} // prettier-ignore
