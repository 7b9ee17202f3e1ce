import type { Session } from '#platform/database/session.ts'
import type { MeetingFacts } from '../domain/correct-meeting.ts'
import type { MeetingId, MeetingPlan } from '../domain/meeting.ts'
import type { IndicatorId, IndicatorSetId } from '../domain/of-indicators.ts'
import { workTables } from './tables.ts'

export async function insertMeeting(
  session: Session,
  meeting: Omit<MeetingPlan, 'indicatorIds'> & {
    readonly id: MeetingId
    readonly setId: IndicatorSetId
    readonly by: string
  },
): Promise<void> {
  const { id, setId, kind, title, day, chair, by } = meeting
  await workTables(session)
    .insertInto('evaluation_meeting')
    .values({
      ...{ id, set_id: setId, kind, title, day, chair, summary: null },
      ...{ planned_by_name: by, held_by_name: null },
    })
    .execute()
}

/** Puts indicators on a meeting's agenda; those that are on it stay as they are. */
export async function addItems(session: Session, id: MeetingId, indicators: readonly IndicatorId[]): Promise<void> {
  if (indicators.length === 0) return
  await workTables(session)
    .insertInto('evaluation_meeting_item')
    .values(
      indicators.map((indicatorId) => ({
        ...{ meeting_id: id, indicator_id: indicatorId, cause: '', measure: '', noted_by_name: null },
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
} // prettier-ignore

export async function saveCause(
  session: Session,
  of: { readonly meetingId: MeetingId; readonly indicatorId: IndicatorId },
  noted: { readonly cause: string; readonly measure: string; readonly by: string },
): Promise<void> {
  await workTables(session)
    .updateTable('evaluation_meeting_item')
    .set({ cause: noted.cause, measure: noted.measure, noted_by_name: noted.by })
    .where('meeting_id', '=', of.meetingId)
    .where('indicator_id', '=', of.indicatorId)
    .execute()
}

export async function saveHeld(
  session: Session,
  id: MeetingId,
  held: { readonly summary: string; readonly by: string },
): Promise<void> {
  await workTables(session)
    .updateTable('evaluation_meeting')
    .set({ summary: held.summary, held_by_name: held.by })
    .where('id', '=', id)
    .execute()
}

export async function saveMeeting(session: Session, id: MeetingId, facts: MeetingFacts): Promise<void> {
  const { kind, title, day, chair, summary } = facts
  await workTables(session)
    .updateTable('evaluation_meeting')
    .set({ kind, title, day, chair, summary })
    .where('id', '=', id)
    .execute()
}

/** Takes indicators off a meeting's agenda. */
export async function removeItems(
  session: Session,
  id: MeetingId,
  indicators: readonly IndicatorId[],
): Promise<void> {
  if (indicators.length === 0) return
  await workTables(session)
    .deleteFrom('evaluation_meeting_item')
    .where('meeting_id', '=', id)
    .where('indicator_id', 'in', [...indicators])
    .execute()
}

export async function deleteMeeting(session: Session, id: MeetingId): Promise<void> {
  const tables = workTables(session)
  await tables.deleteFrom('evaluation_meeting_item').where('meeting_id', '=', id).execute()
  await tables.deleteFrom('evaluation_meeting').where('id', '=', id).execute()
}
