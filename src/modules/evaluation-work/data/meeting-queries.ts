import type { Session } from '#platform/database/session.ts'
import type { Meeting, MeetingId, MeetingItem } from '../domain/meeting.ts'
import type { IndicatorId, IndicatorSetId } from '../domain/of-indicators.ts'
import { type MeetingItemRow, type MeetingRow, workTables } from './tables.ts'

/** A meeting with how far its agenda is. */
export interface MeetingLine extends Meeting {
  readonly items: number
  /** How many of them have a cause and a measure. */
  readonly noted: number
  readonly tasks: number
}

/** The meetings of a year, the latest first. One query. */
export async function listMeetings(session: Session, setId: IndicatorSetId): Promise<readonly MeetingLine[]> {
  const rows = await workTables(session)
    .selectFrom('evaluation_meeting as m')
    .selectAll('m')
    .select((eb) => [
      eb
        .selectFrom('evaluation_meeting_item as i')
        .select((inner) => inner.fn.countAll<bigint>().as('count'))
        .whereRef('i.meeting_id', '=', 'm.id')
        .as('items'),
      eb
        .selectFrom('evaluation_meeting_item as i')
        .select((inner) => inner.fn.countAll<bigint>().as('count'))
        .whereRef('i.meeting_id', '=', 'm.id')
        .where('i.cause', '!=', '')
        .as('noted'),
      eb
        .selectFrom('evaluation_task as t')
        .select((inner) => inner.fn.countAll<bigint>().as('count'))
        .whereRef('t.meeting_id', '=', 'm.id')
        .as('tasks'),
    ])
    .where('m.set_id', '=', setId)
    .orderBy('m.day', 'desc')
    .orderBy('m.id', 'desc')
    .execute()
  return rows.map((row) => ({
    ...meetingOf(row),
    ...{ items: Number(row.items ?? 0), noted: Number(row.noted ?? 0), tasks: Number(row.tasks ?? 0) },
  }))
}

/** A meeting by its id; held until the transaction ends where it is to be changed. */
export async function readMeeting(
  session: Session,
  id: MeetingId,
  how: 'read' | 'hold' = 'read',
): Promise<Meeting | null> {
  const query = workTables(session).selectFrom('evaluation_meeting').selectAll().where('id', '=', id)
  const row = await (how === 'hold' ? query.forUpdate() : query).executeTakeFirst()
  return row === undefined ? null : meetingOf(row)
}

/** A meeting's agenda. */
export async function itemsOf(session: Session, id: MeetingId): Promise<readonly MeetingItem[]> {
  const rows = await workTables(session)
    .selectFrom('evaluation_meeting_item')
    .selectAll()
    .where('meeting_id', '=', id)
    .orderBy('indicator_id')
    .execute()
  return rows.map(itemOf)
}

/** The agendas of all meetings of a year. One query. */
export async function agendasOf(session: Session, setId: IndicatorSetId): Promise<readonly MeetingItem[]> {
  const rows = await workTables(session)
    .selectFrom('evaluation_meeting_item as i')
    .innerJoin('evaluation_meeting as m', 'm.id', 'i.meeting_id')
    .selectAll('i')
    .where('m.set_id', '=', setId)
    .execute()
  return rows.map(itemOf)
}

/** What meetings said of an indicator, the latest first. */
export async function meetingsOfIndicator(
  session: Session,
  id: IndicatorId,
): Promise<readonly (MeetingItem & { readonly meeting: Meeting })[]> {
  const rows = await workTables(session)
    .selectFrom('evaluation_meeting_item as i')
    .innerJoin('evaluation_meeting as m', 'm.id', 'i.meeting_id')
    .selectAll('m')
    .select(['i.meeting_id', 'i.indicator_id', 'i.cause', 'i.measure', 'i.noted_by_name'])
    .where('i.indicator_id', '=', id)
    .orderBy('m.day', 'desc')
    .orderBy('m.id', 'desc')
    .execute()
  return rows.map((row) => ({ ...itemOf(row), meeting: meetingOf(row) }))
}

const meetingOf = (row: MeetingRow): Meeting => ({
  ...{ id: row.id, setId: row.set_id, kind: row.kind, title: row.title, day: row.day, chair: row.chair },
  ...{ summary: row.summary, plannedByName: row.planned_by_name },
})

const itemOf = (row: MeetingItemRow): MeetingItem => ({
  ...{ meetingId: row.meeting_id, indicatorId: row.indicator_id, cause: row.cause, measure: row.measure },
  notedByName: row.noted_by_name,
})
