import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import { audit } from '#platform/audit/audit.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import type { IndicatorSetId } from '#modules/indicators/index.ts'
import { lockPromise } from '../data/interview-queries.ts'
import { insertInterview, insertPromises, saveSettled } from '../data/interview-store.ts'
import { evaluationWorkActions } from '../domain/evaluation-work-actions.ts'
import {
  checkInterview,
  checkSettling,
  type GivenInterview,
  type InterviewFlaw,
  type InterviewId,
  type PromiseId,
  type PromiseState,
  type SettleFlaw,
} from '../domain/interview.ts'
import { indicatorsOfSet } from './indicators-of-set.ts'

type General = 'not-allowed' | 'not-found'
export type NoteInterviewRefusal = InterviewFlaw | General | 'not-an-owner'

/** Notes a talk with an indicator's owner or deputy, and what they promised. */
export async function noteInterview(
  context: Context,
  { setId, ...given }: GivenInterview & { readonly setId: IndicatorSetId },
): Promise<Result<InterviewId, NoteInterviewRefusal>> {
  if (!may(context.person, evaluationWorkActions['note-interview'])) return refuse('not-allowed')
  const checked = checkInterview(given, context.today)
  if (!checked.ok) return checked
  const { promises, ...interview } = checked.value
  return await change(context, async (session): Promise<Result<InterviewId, NoteInterviewRefusal>> => {
    const found = await indicatorsOfSet(session, setId, [interview.indicatorId])
    const [indicator] = found?.indicators ?? []
    if (indicator === undefined) return refuse('not-found')
    const { staffId, indicatorId } = interview
    if (staffId !== indicator.ownerId && staffId !== indicator.deputyId) return refuse('not-an-owner')
    const id = context.newId<InterviewId>()
    await insertInterview(session, { ...interview, id, setId, byName: context.person.name })
    await insertPromises(
      session,
      promises.map((promise) => ({
        ...{ ...promise, id: context.newId<PromiseId>(), setId, interviewId: id, indicatorId, staffId },
      })),
    )
    await audit(session, context, {
      action: 'evaluation-work.note-interview',
      subject: { kind: 'evaluation-interview', id },
      after: { ...interview, promises },
    })
    return ok(id)
  })
}

export type SettlePromiseRefusal = SettleFlaw | General

/** Says how a promise ended: kept, broken or withdrawn. */
export async function settlePromise(
  context: Context,
  input: {
    readonly promiseId: PromiseId
    readonly state: Exclude<PromiseState, 'open'>
    readonly note: string
  },
): Promise<Result<void, SettlePromiseRefusal>> {
  if (!may(context.person, evaluationWorkActions['settle-promise'])) return refuse('not-allowed')
  return await change(context, async (session): Promise<Result<void, SettlePromiseRefusal>> => {
    const promise = await lockPromise(session, input.promiseId)
    if (promise === null) return refuse('not-found')
    const note = checkSettling(promise, input, context.today)
    if (!note.ok) return note
    const settled = { state: input.state, on: context.today, by: context.person.name, note: note.value }
    await saveSettled(session, promise.id, settled)
    await audit(session, context, {
      action: 'evaluation-work.settle-promise',
      subject: { kind: 'evaluation-promise', id: promise.id },
      after: { state: input.state, note: note.value },
    })
    return ok()
  })
}
