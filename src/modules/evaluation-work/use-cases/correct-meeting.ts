import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import { audit } from '#platform/audit/audit.ts'
import type { Session } from '#platform/database/session.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import type { IndicatorId } from '#modules/indicators/index.ts'
import { itemsOf, readMeeting } from '../data/meeting-queries.ts'
import { deleteMeeting, removeItems, saveMeeting } from '../data/meeting-store.ts'
import { listTasks } from '../data/task-queries.ts'
import {
  type AgendaFlaw,
  type AgendaPoint,
  type CallOffFlaw,
  checkCallOff,
  checkMeetingFacts,
  checkTakenOff,
  type MeetingFacts,
  type MeetingFactsFlaw,
} from '../domain/correct-meeting.ts'
import { evaluationWorkActions } from '../domain/evaluation-work-actions.ts'
import type { Meeting, MeetingId } from '../domain/meeting.ts'
import { changedFacts, seenMeeting } from './what-was-seen.ts'

type General = 'not-allowed' | 'not-found'

/** A meeting's agenda with how many tasks came of each indicator on it. */
export async function agendaOf(session: Session, id: MeetingId): Promise<readonly AgendaPoint[]> {
  const items = await itemsOf(session, id)
  const tasks = Map.groupBy(await listTasks(session, { meetingId: id }), ({ indicatorId }) => indicatorId)
  return items.map((item) => ({ ...item, tasks: tasks.get(item.indicatorId)?.length ?? 0 }))
}

export interface CorrectMeeting extends MeetingFacts {
  readonly meetingId: MeetingId
  /** Indicators that are taken off the agenda. */
  readonly offIds: readonly IndicatorId[]
  /** What the form showed: `seenMeeting`. */
  readonly seen: string
}

export type CorrectMeetingRefusal = General | 'changed-meanwhile' | MeetingFactsFlaw | AgendaFlaw

/** Corrects what is told of a meeting, also after the year's lock: minutes come late. */
export async function correctMeeting(
  context: Context,
  { meetingId, offIds, seen, ...given }: CorrectMeeting,
): Promise<Result<void, CorrectMeetingRefusal>> {
  if (!may(context.person, evaluationWorkActions['plan-meeting'])) return refuse('not-allowed')
  return await change(context, async (session): Promise<Result<void, CorrectMeetingRefusal>> => {
    const meeting = await readMeeting(session, meetingId, 'hold')
    if (meeting === null) return refuse('not-found')
    const agenda = await agendaOf(session, meetingId)
    if (seenMeeting(meeting, agenda) !== seen) return refuse('changed-meanwhile')
    const facts = checkMeetingFacts(meeting, given, context.today)
    if (!facts.ok) return facts
    const off = checkTakenOff(agenda, offIds)
    if (!off.ok) return off
    const all = agenda.map(({ indicatorId }) => indicatorId)
    const kept = all.filter((id) => !off.value.includes(id))
    const changed = changedFacts(recordOf(meeting, all), { ...facts.value, indicatorIds: kept })
    if (changed === null) return ok()
    await saveMeeting(session, meetingId, facts.value)
    await removeItems(session, meetingId, off.value)
    await audit(session, context, {
      action: 'evaluation-work.correct-meeting',
      subject: { kind: 'evaluation-meeting', id: meetingId },
      ...changed,
    })
    return ok()
  })
}

const recordOf = ({ kind, title, day, chair, summary }: Meeting, indicatorIds: readonly IndicatorId[]) => ({
  ...{ kind, title, day, chair, summary, indicatorIds },
})

export type CallOffRefusal = General | 'changed-meanwhile' | CallOffFlaw

/** Calls a meeting off that was not held and of which nothing was noted. What it was to be stays in the log. */
export async function callOffMeeting(
  context: Context,
  { meetingId, seen }: { readonly meetingId: MeetingId; readonly seen: string },
): Promise<Result<void, CallOffRefusal>> {
  if (!may(context.person, evaluationWorkActions['plan-meeting'])) return refuse('not-allowed')
  return await change(context, async (session): Promise<Result<void, CallOffRefusal>> => {
    const meeting = await readMeeting(session, meetingId, 'hold')
    if (meeting === null) return refuse('not-found')
    const agenda = await agendaOf(session, meetingId)
    const flaw = checkCallOff(meeting, agenda)
    if (flaw !== null) return refuse(flaw)
    if (seenMeeting(meeting, agenda) !== seen) return refuse('changed-meanwhile')
    await deleteMeeting(session, meetingId)
    const indicatorIds = agenda.map(({ indicatorId }) => indicatorId)
    await audit(session, context, {
      action: 'evaluation-work.call-off-meeting',
      subject: { kind: 'evaluation-meeting', id: meetingId },
      before: { ...recordOf(meeting, indicatorIds), plannedByName: meeting.plannedByName },
      after: { calledOff: true },
    })
    return ok()
  })
}
