import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { type Action, may } from '#platform/access/permission.ts'
import { audit } from '#platform/audit/audit.ts'
import type { Session } from '#platform/database/session.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { type PledgeId, type PledgeLine, readPledgeById } from '#modules/pledges/index.ts'
import { type ChangeLine, lockChange } from '../data/change-queries.ts'
import { insertEvent, saveCourse } from '../data/change-store.ts'
import type { ChangeEventId } from '../data/tables.ts'
import type { ChangeState } from '../domain/change-course.ts'
import type { PledgeChangeId } from '../domain/pledge-change.ts'
import { type ChangeStep, takeStep, type TakeStepRefusal } from '../domain/take-step.ts'

/** Which request is moved on, and in which version whoever moves it had it before them. */
export interface Moving {
  readonly changeId: PledgeChangeId
  readonly version: number
}

export type MoveRefusal = TakeStepRefusal | 'not-allowed' | 'not-found' | 'stale'

/** The request that is moved, in its transaction, with its pledge as it stands today. */
export interface Moved {
  readonly session: Session
  readonly change: ChangeLine
  readonly pledge: PledgeLine
}

interface Move<R> {
  readonly action: Action
  /** The step with what is known now, and the words that stand in the record beside it. */
  prepare(moved: Moved): Promise<Result<{ readonly step: ChangeStep; readonly note: string }, R>>
  /** What else happens, once the step is known to hold. */
  effect?(moved: Moved): Promise<Result<void, R>>
}

/** Takes a step with a request: locked, decided by the rule, kept, recorded and audited in one transaction. */
export async function moveChange<R>(
  context: Context,
  { changeId, version }: Moving,
  move: Move<R>,
): Promise<Result<ChangeState, R | MoveRefusal>> {
  return await change(context, async (session): Promise<Result<ChangeState, R | MoveRefusal>> => {
    const found = await lockChange(session, changeId)
    const pledge =
      found === null ? null : await readPledgeById(session, found.pledgeId as PledgeId, context.today)
    if (found === null || pledge === null) return refuse('not-found')
    if (!may(context.person, move.action, { departmentId: pledge.leadDepartmentId }))
      return refuse('not-allowed')
    const moved = { session, change: found, pledge }
    const prepared = await move.prepare(moved)
    if (!prepared.ok) return prepared
    const { step, note } = prepared.value
    const course = takeStep(found.course, step, context.today)
    if (!course.ok) return course
    // After the rule: whoever hurries is told why first, and only then that somebody was quicker.
    if (found.version !== version) return refuse('stale')
    await saveCourse(session, found, course.value)
    const effect = await move.effect?.(moved)
    if (effect?.ok === false) return effect
    await record(session, context, { change: found, step, round: course.value.round, note })
    return ok(course.value.state)
  })
}

/** What the log calls each step. */
const ACTION = {
  submit: 'pledge-changes.submit',
  'send-to-panel': 'pledge-changes.send-to-panel',
  'note-opinion': 'pledge-changes.note-opinion',
  'answer-panel': 'pledge-changes.answer-panel',
  approve: 'pledge-changes.approve',
  return: 'pledge-changes.return',
  withdraw: 'pledge-changes.withdraw',
  refuse: 'pledge-changes.refuse',
  publish: 'pledge-changes.publish',
} as const

async function record(
  session: Session,
  context: Context,
  taken: {
    readonly change: ChangeLine
    readonly step: ChangeStep
    readonly round: number
    readonly note: string
  },
): Promise<void> {
  const { change: moved, step, round, note } = taken
  const { act, ...facts } = step
  await insertEvent(session, {
    ...{ id: context.newId<ChangeEventId>(), change_id: moved.id, act, round, note },
    ...{ day: context.today, at: context.now, by_name: context.person.name },
  })
  await audit(session, context, {
    action: ACTION[act],
    subject: { kind: 'pledge-change', id: moved.id },
    before: { state: moved.course.state },
    after: { pledgeId: moved.pledgeId, ...facts },
    ...(note === '' ? {} : { reason: note }),
  })
}
