import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import { audit } from '#platform/audit/audit.ts'
import type { Session } from '#platform/database/session.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { indicatorsByIds, type OwnerId } from '#modules/indicators/index.ts'
import { lockPromise, lockPromisesOf, readInterview } from '../data/interview-queries.ts'
import { insertPromises, saveInterview, savePromise, saveReopened } from '../data/interview-store.ts'
import {
  checkInterviewFacts,
  checkReopening,
  type InterviewFacts,
  type InterviewFactsFlaw,
  keeperOf,
  type ReopenFlaw,
} from '../domain/correct-interview.ts'
import { evaluationWorkActions } from '../domain/evaluation-work-actions.ts'
import type { Interview, InterviewId, OwnerPromise, PromiseId } from '../domain/interview.ts'
import { changedFacts, seenInterview, seenPromise } from './what-was-seen.ts'

type General = 'not-allowed' | 'not-found'

export interface CorrectInterview extends InterviewFacts {
  readonly interviewId: InterviewId
  /** What the form showed: `seenInterview`. */
  readonly seen: string
}

export type CorrectInterviewRefusal = General | 'changed-meanwhile' | InterviewFactsFlaw

/** Corrects what is told of a talk and its open promises, and adds further ones, also after the year's lock. */
export async function correctInterview(
  context: Context,
  { interviewId, seen, ...given }: CorrectInterview,
): Promise<Result<void, CorrectInterviewRefusal>> {
  if (!may(context.person, evaluationWorkActions['note-interview'])) return refuse('not-allowed')
  return await change(context, async (session): Promise<Result<void, CorrectInterviewRefusal>> => {
    const interview = await readInterview(session, interviewId, 'hold')
    if (interview === null) return refuse('not-found')
    const promises = await lockPromisesOf(session, interviewId)
    if (seenInterview(interview, promises) !== seen) return refuse('changed-meanwhile')
    const checked = checkInterviewFacts({ interview, promises }, given, context.today)
    if (!checked.ok) return checked
    const changed = changedFacts(recordOf(interview, promises), recordAfter(promises, checked.value))
    if (changed === null) return ok()
    await saveInterview(session, interviewId, checked.value)
    for (const promise of checked.value.promises) await savePromise(session, promise)
    await addPromises(session, context, interview, checked.value)
    await audit(session, context, {
      action: 'evaluation-work.correct-interview',
      subject: { kind: 'evaluation-interview', id: interviewId },
      ...changed,
    })
    return ok()
  })
}

const said = (promises: readonly Pick<OwnerPromise, 'text' | 'dueDay'>[]) =>
  promises.map(({ text, dueDay }) => ({ text, dueDay }))

const recordOf = ({ kind, day, said: words }: Interview, promises: readonly OwnerPromise[]) => ({
  ...{ kind, day, said: words, promises: said(promises) },
})

function recordAfter(promises: readonly OwnerPromise[], { kind, day, said: words, ...now }: InterviewFacts) {
  const changed = new Map(now.promises.map((promise) => [promise.id, promise]))
  const kept = promises.map((promise) => changed.get(promise.id) ?? promise)
  return { kind, day, said: words, promises: said([...kept, ...now.added]) }
}

async function addPromises(
  session: Session,
  context: Context,
  { id: interviewId, setId, indicatorId, staffId: with_ }: Interview,
  { added }: InterviewFacts,
): Promise<void> {
  if (added.length === 0) return
  const staffId = await keptBy(session, { indicatorId, staffId: with_ })
  await insertPromises(
    session,
    added.map((promise) => ({
      ...{ ...promise, id: context.newId<PromiseId>(), setId, interviewId, indicatorId, staffId },
    })),
  )
}

/** Nothing is promised by somebody who has handed the indicator over. */
async function keptBy(
  session: Session,
  { indicatorId, staffId }: Pick<OwnerPromise, 'indicatorId' | 'staffId'>,
): Promise<OwnerId> {
  const [indicator] = await indicatorsByIds(session, [indicatorId])
  return indicator === undefined ? staffId : keeperOf(staffId, indicator)
}

export type ReopenPromiseRefusal = General | 'changed-meanwhile' | ReopenFlaw

/** Opens a promise again that was settled by mistake. How it had been settled, and why it is not, stays in the log. */
export async function reopenPromise(
  context: Context,
  input: {
    readonly promiseId: PromiseId
    readonly reason: string
    /** What the page showed: `seenPromise`. */
    readonly seen: string
  },
): Promise<Result<void, ReopenPromiseRefusal>> {
  if (!may(context.person, evaluationWorkActions['settle-promise'])) return refuse('not-allowed')
  return await change(context, async (session): Promise<Result<void, ReopenPromiseRefusal>> => {
    const promise = await lockPromise(session, input.promiseId)
    if (promise === null) return refuse('not-found')
    const isSettled = promise.state !== 'open'
    if (isSettled && seenPromise(promise) !== input.seen) return refuse('changed-meanwhile')
    const reason = checkReopening(promise, input.reason)
    if (!reason.ok) return reason
    const staffId = await keptBy(session, promise)
    await saveReopened(session, promise.id, staffId)
    const { state, settledOn, note } = promise
    await audit(session, context, {
      action: 'evaluation-work.reopen-promise',
      subject: { kind: 'evaluation-promise', id: promise.id },
      before: { state, settledOn, note, staffId: promise.staffId },
      after: { state: 'open', settledOn: null, note: '', staffId },
      reason: reason.value,
    })
    return ok()
  })
}
