import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import { audit } from '#platform/audit/audit.ts'
import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { lockPoint, pointOfStep } from '../data/point-queries.ts'
import { insertFollowUp, saveAnswer, saveDone } from '../data/point-store.ts'
import {
  type AnswerRefusal as Decided,
  type FollowUpId,
  LONGEST_ANSWER,
  type NewFollowUp,
  type PointId,
  refusedAnswer,
  type Stance,
} from '../domain/point.ts'
import { pledgePanelActions } from '../domain/pledge-panel-actions.ts'
import { type NamedPoint, namePoints } from './owed-points.ts'

export type AnswerPointRefusal = Decided | 'not-allowed' | 'not-found'

/** A lead department answers a point, with the first step that it promises. */
export async function answerPoint(
  context: Context,
  input: {
    readonly pointId: PointId
    readonly seen: number
    readonly stance: Stance
    readonly text: string
    readonly followUp: NewFollowUp | null
  },
): Promise<Result<void, AnswerPointRefusal>> {
  return await change(context, async (session): Promise<Result<void, AnswerPointRefusal>> => {
    const found = await ownPoint(session, context, input.pointId)
    if (!found.ok) return found
    const point = found.value
    const text = input.text.trim()
    const at = { seen: input.seen, today: context.today }
    const refusal = refusedAnswer({ ...input, text }, point, at)
    if (refusal !== null) return refuse(refusal)
    const made = { at: context.now, by: context.person.name }
    await saveAnswer(session, point.id, { stance: input.stance, text, ...made })
    if (input.followUp !== null)
      await insertFollowUp(session, {
        ...input.followUp,
        ...{ id: context.newId<FollowUpId>(), pointId: point.id },
        ...made,
      })
    await audit(session, context, {
      action: 'pledge-panel.answer-point',
      subject: { kind: 'panel-point', id: point.id },
      ...(point.answer === '' ? {} : { before: { stance: point.stance, answer: point.answer } }),
      after: { stance: input.stance, answer: text, followUp: input.followUp },
    })
    return ok()
  })
}

export type PromiseStepRefusal =
  | 'not-allowed'
  | 'not-found'
  | 'not-answered-yet'
  | 'point-is-closed'
  | 'text-missing'
  | 'text-too-long'
  | 'follow-up-in-the-past'

/** Adds a further step to an answered point, as long as it is not closed. */
export async function promiseStep(
  context: Context,
  input: NewFollowUp & { readonly pointId: PointId },
): Promise<Result<void, PromiseStepRefusal>> {
  return await change(context, async (session): Promise<Result<void, PromiseStepRefusal>> => {
    const found = await ownPoint(session, context, input.pointId)
    if (!found.ok) return found
    const point = found.value
    const text = input.text.trim()
    if (point.state === 'asked' || point.state === 'returned') return refuse('not-answered-yet')
    if (point.state === 'accepted' && point.followUps.every(({ doneOn }) => doneOn !== null))
      return refuse('point-is-closed')
    if (text === '') return refuse('text-missing')
    if (text.length > LONGEST_ANSWER) return refuse('text-too-long')
    if (input.dueDay < context.today) return refuse('follow-up-in-the-past')
    const id = context.newId<FollowUpId>()
    const made = { at: context.now, by: context.person.name }
    await insertFollowUp(session, { id, pointId: point.id, text, dueDay: input.dueDay, ...made })
    await audit(session, context, {
      action: 'pledge-panel.promise-step',
      subject: { kind: 'panel-point', id: point.id },
      after: { text, dueDay: input.dueDay },
    })
    return ok()
  })
}

export type FinishStepRefusal =
  | 'not-allowed'
  | 'not-found'
  | 'not-answered-yet'
  | 'step-done-already'
  | 'note-missing'
  | 'note-too-long'
  | 'day-to-come'

/** Says that a step was done, when, and what came of it; the last one closes an accepted point. */
export async function finishStep(
  context: Context,
  input: { readonly stepId: FollowUpId; readonly doneOn: CalendarDate; readonly note: string },
): Promise<Result<PointId, FinishStepRefusal>> {
  return await change(context, async (session): Promise<Result<PointId, FinishStepRefusal>> => {
    const pointId = await pointOfStep(session, input.stepId)
    if (pointId === null) return refuse('not-found')
    const found = await ownPoint(session, context, pointId)
    if (!found.ok) return found
    const point = found.value
    const note = input.note.trim()
    const step = point.followUps.find(({ id }) => id === input.stepId)
    if (step === undefined) return refuse('not-found')
    if (point.state === 'asked' || point.state === 'returned') return refuse('not-answered-yet')
    if (step.doneOn !== null) return refuse('step-done-already')
    if (note === '') return refuse('note-missing')
    if (note.length > LONGEST_ANSWER) return refuse('note-too-long')
    if (input.doneOn > context.today) return refuse('day-to-come')
    await saveDone(session, step.id, { on: input.doneOn, note, by: context.person.name })
    await audit(session, context, {
      action: 'pledge-panel.finish-step',
      subject: { kind: 'panel-point', id: point.id },
      before: { text: step.text, dueDay: step.dueDay },
      after: { doneOn: input.doneOn, note },
    })
    return ok(point.id)
  })
}

/** A point that the person's department answers, or any for the office; locked until the transaction ends. */
export async function ownPoint(
  session: Session,
  context: Context,
  id: PointId,
): Promise<Result<NamedPoint, 'not-allowed' | 'not-found'>> {
  const locked = await lockPoint(session, id)
  if (locked === null) return refuse('not-found')
  const [point] = await namePoints(session, [locked], context.today)
  if (point === undefined) return refuse('not-found')
  const departmentId = point.answererId
  if (!may(context.person, pledgePanelActions['answer-points'], { departmentId }))
    return refuse('not-allowed')
  return ok(point)
}
