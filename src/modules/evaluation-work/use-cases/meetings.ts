import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import { audit } from '#platform/audit/audit.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import type { IndicatorId, IndicatorSetId } from '#modules/indicators/index.ts'
import { itemsOf, readMeeting } from '../data/meeting-queries.ts'
import { addItems, insertMeeting, saveCause, saveHeld } from '../data/meeting-store.ts'
import { evaluationWorkActions } from '../domain/evaluation-work-actions.ts'
import {
  checkCause,
  checkHeld,
  checkMeeting,
  type HoldFlaw,
  type MeetingFlaw,
  type MeetingId,
  type MeetingPlan,
} from '../domain/meeting.ts'
import { indicatorsOfSet } from './indicators-of-set.ts'

type General = 'not-allowed' | 'not-found'
export type PlanMeetingRefusal = MeetingFlaw | General

/** Calls a meeting on some indicators. One whose day is over may be entered too: minutes come later. */
export async function planMeeting(
  context: Context,
  { setId, ...given }: MeetingPlan & { readonly setId: IndicatorSetId },
): Promise<Result<MeetingId, PlanMeetingRefusal>> {
  if (!may(context.person, evaluationWorkActions['plan-meeting'])) return refuse('not-allowed')
  const checked = checkMeeting(given)
  if (!checked.ok) return checked
  const { indicatorIds, ...plan } = checked.value
  return await change(context, async (session): Promise<Result<MeetingId, PlanMeetingRefusal>> => {
    if ((await indicatorsOfSet(session, setId, indicatorIds)) === null) return refuse('not-found')
    const id = context.newId<MeetingId>()
    await insertMeeting(session, { ...plan, id, setId, by: context.person.name })
    await addItems(session, id, indicatorIds)
    await audit(session, context, {
      action: 'evaluation-work.plan-meeting',
      subject: { kind: 'evaluation-meeting', id },
      after: { ...plan, indicators: indicatorIds.length },
    })
    return ok(id)
  })
}

/** Puts further indicators on the agenda of a meeting that was not held yet. */
export async function addToMeeting(
  context: Context,
  input: { readonly meetingId: MeetingId; readonly indicatorIds: readonly IndicatorId[] },
): Promise<Result<void, General | 'held-already' | 'nothing-chosen'>> {
  if (!may(context.person, evaluationWorkActions['plan-meeting'])) return refuse('not-allowed')
  if (input.indicatorIds.length === 0) return refuse('nothing-chosen')
  return await change(context, async (session): Promise<Result<void, General | 'held-already'>> => {
    const meeting = await readMeeting(session, input.meetingId, 'hold')
    if (meeting === null) return refuse('not-found')
    if (meeting.summary !== null) return refuse('held-already')
    if ((await indicatorsOfSet(session, meeting.setId, input.indicatorIds)) === null)
      return refuse('not-found')
    await addItems(session, meeting.id, input.indicatorIds)
    await audit(session, context, {
      action: 'evaluation-work.add-to-meeting',
      subject: { kind: 'evaluation-meeting', id: meeting.id },
      after: { indicators: input.indicatorIds },
    })
    return ok()
  })
}

export type NoteCauseRefusal = General | 'cause-missing' | 'measure-missing'

/** Notes why an indicator is weak and what is done about it: its department before the meeting, or the office in it. */
export async function noteCause(
  context: Context,
  input: {
    readonly meetingId: MeetingId
    readonly indicatorId: IndicatorId
    readonly cause: string
    readonly measure: string
  },
): Promise<Result<void, NoteCauseRefusal>> {
  const checked = checkCause(input)
  return await change(context, async (session): Promise<Result<void, NoteCauseRefusal>> => {
    const meeting = await readMeeting(session, input.meetingId, 'hold')
    const items = meeting === null ? [] : await itemsOf(session, meeting.id)
    const before = items.find(({ indicatorId }) => indicatorId === input.indicatorId)
    if (meeting === null || before === undefined) return refuse('not-found')
    const found = await indicatorsOfSet(session, meeting.setId, [input.indicatorId])
    const departmentId = found?.indicators[0]?.departmentId ?? null
    if (!may(context.person, evaluationWorkActions['note-cause'], { departmentId }))
      return refuse('not-allowed')
    if (!checked.ok) return checked
    await saveCause(session, before, { ...checked.value, by: context.person.name })
    await audit(session, context, {
      action: 'evaluation-work.note-cause',
      subject: { kind: 'evaluation-meeting', id: meeting.id },
      before: { cause: before.cause, measure: before.measure },
      after: { indicatorId: input.indicatorId, ...checked.value },
    })
    return ok()
  })
}

/** Notes that a meeting was held, with what came of it. Its causes and tasks may still be written down. */
export async function holdMeeting(
  context: Context,
  input: { readonly meetingId: MeetingId; readonly summary: string },
): Promise<Result<void, General | HoldFlaw>> {
  if (!may(context.person, evaluationWorkActions['hold-meeting'])) return refuse('not-allowed')
  return await change(context, async (session): Promise<Result<void, General | HoldFlaw>> => {
    const meeting = await readMeeting(session, input.meetingId, 'hold')
    if (meeting === null) return refuse('not-found')
    const held = checkHeld(meeting, input.summary, context.today)
    if (!held.ok) return held
    await saveHeld(session, meeting.id, { summary: held.value, by: context.person.name })
    await audit(session, context, {
      action: 'evaluation-work.hold-meeting',
      subject: { kind: 'evaluation-meeting', id: meeting.id },
      after: { summary: held.value },
    })
    return ok()
  })
}
