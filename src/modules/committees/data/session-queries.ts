import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { DepartmentId } from '#platform/access/person.ts'
import type { Localized } from '#platform/kernel/locale.ts'
import type {
  AgendaItemId,
  CommitteeId,
  CommitteeMemberId,
  CommitteeSessionId,
  SubGroupId,
} from '../domain/committee.ts'
import type {
  AgendaSubject,
  CommitteeDecision,
  CommitteeSession,
  Recusal,
} from '../domain/committee-session.ts'
import { committeeTables, type ItemRow, type SessionRow } from './tables.ts'

/** Something on a session's agenda, with what was decided. */
export interface AgendaItem {
  readonly id: AgendaItemId
  readonly sessionId: CommitteeSessionId
  readonly number: number
  readonly title: Localized
  readonly subject: AgendaSubject
  readonly decision: CommitteeDecision | null
}

/** Every session, with how many were there. */
export function sessions(session: Session) {
  return committeeTables(session)
    .selectFrom('committee_session as s')
    .selectAll('s')
    .select((eb) =>
      eb
        .selectFrom('committee_attendance as a')
        .select((count) => count.fn.countAll<bigint>().as('present'))
        .whereRef('a.session_id', '=', 's.id')
        .as('present'),
    )
}

/** A committee's sessions, the latest first. */
export async function sessionsOf(
  session: Session,
  committeeId: CommitteeId,
): Promise<readonly CommitteeSession[]> {
  const rows = await sessions(session)
    .where('s.committee_id', '=', committeeId)
    .orderBy('s.day', 'desc')
    .orderBy('s.id', 'desc')
    .execute()
  return rows.map(sessionOf)
}

export async function readSession(
  session: Session,
  id: CommitteeSessionId,
): Promise<CommitteeSession | null> {
  const row = await sessions(session).where('s.id', '=', id).executeTakeFirst()
  return row === undefined ? null : sessionOf(row)
}

export type LockedSession = CommitteeSession & { readonly departmentId: DepartmentId }

/** A session with its committee's secretariat, kept from being changed by others until the transaction ends. */
export async function lockSession(session: Session, id: CommitteeSessionId): Promise<LockedSession | null> {
  const locked = await committeeTables(session)
    .selectFrom('committee_session as s')
    .innerJoin('committee as c', 'c.id', 's.committee_id')
    .select('c.department_id')
    .where('s.id', '=', id)
    .forUpdate('s')
    .executeTakeFirst()
  const found = locked === undefined ? null : await readSession(session, id)
  return locked === undefined || found === null ? null : { ...found, departmentId: locked.department_id }
}

/** What is on a session's agenda, in its order. */
export async function agendaOf(
  session: Session,
  sessionId: CommitteeSessionId,
): Promise<readonly AgendaItem[]> {
  const rows = await items(session).where('i.session_id', '=', sessionId).orderBy('i.number').execute()
  return rows.map(itemOf)
}

export async function readItem(session: Session, id: AgendaItemId): Promise<AgendaItem | null> {
  const row = await items(session).where('i.id', '=', id).executeTakeFirst()
  return row === undefined ? null : itemOf(row)
}

/** Who was there. */
export async function attendanceOf(
  session: Session,
  sessionId: CommitteeSessionId,
): Promise<readonly CommitteeMemberId[]> {
  const rows = await committeeTables(session)
    .selectFrom('committee_attendance as a')
    .innerJoin('committee_member as m', 'm.id', 'a.member_id')
    .select('a.member_id')
    .where('a.session_id', '=', sessionId)
    .orderBy('m.number')
    .execute()
  return rows.map(({ member_id }) => member_id)
}

/** Who is kept out of a session's items, and why. */
export async function recusalsOf(
  session: Session,
  sessionId: CommitteeSessionId,
): Promise<readonly Recusal[]> {
  const rows = await committeeTables(session)
    .selectFrom('committee_recusal as r')
    .innerJoin('committee_item as i', 'i.id', 'r.item_id')
    .innerJoin('committee_member as m', 'm.id', 'r.member_id')
    .selectAll('r')
    .where('i.session_id', '=', sessionId)
    .orderBy('i.number')
    .orderBy('m.number')
    .execute()
  return rows.map(({ item_id, member_id, kind, reason }) => ({
    ...{ itemId: item_id, memberId: member_id, kind, reason },
  }))
}

/** The latest decision on something; null while there is none. */
export async function decisionOn(
  session: Session,
  subject: AgendaSubject,
): Promise<CommitteeDecision | null> {
  const row = await items(session)
    .where('i.subject_kind', '=', subject.kind)
    .where('i.subject_id', '=', subject.id)
    .where('i.decided_at', 'is not', null)
    .orderBy('i.decided_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row === undefined ? null : itemOf(row).decision
}

/** Everything on agendas, with the day and the committee of its session. */
export function items(session: Session) {
  return committeeTables(session)
    .selectFrom('committee_item as i')
    .innerJoin('committee_session as s', 's.id', 'i.session_id')
    .selectAll('i')
    .select(['s.day', 's.committee_id'])
}

export function itemOf(
  row: ItemRow & { readonly day: CalendarDate; readonly committee_id: CommitteeId },
): AgendaItem {
  return {
    id: row.id,
    sessionId: row.session_id,
    number: row.number,
    title: { ko: row.title_ko, en: row.title_en },
    subject: { kind: row.subject_kind, id: row.subject_id },
    decision:
      row.outcome === null
        ? null
        : {
            itemId: row.id,
            sessionId: row.session_id,
            committeeId: row.committee_id,
            day: row.day,
            outcome: row.outcome,
            for: row.votes_for ?? 0,
            against: row.votes_against ?? 0,
            abstained: row.votes_abstained ?? 0,
            recused: row.votes_recused ?? 0,
            serving: row.serving ?? 0,
            present: row.present ?? 0,
            note: row.decision_note ?? '',
          },
  }
}

export function sessionOf(row: SessionRow & { readonly present: bigint | null }): CommitteeSession {
  return {
    id: row.id,
    committeeId: row.committee_id,
    number: row.number,
    day: row.day,
    place: row.place,
    title: { ko: row.title_ko, en: row.title_en },
    state: row.state,
    minutes: row.minutes_published_on === null ? null : row.minutes,
    minutesPublishedOn: row.minutes_published_on,
    writtenBecause: row.written_because,
    present: row.attendance_at === null ? null : Number(row.present ?? 0),
  }
}

/** What was talked about, in the order of the sub-groups. */
export interface DiscussionNote {
  readonly subGroupId: SubGroupId | null
  readonly text: string
  readonly notedAt: Date
  readonly notedBy: string
}

export async function notesOf(
  session: Session,
  sessionId: CommitteeSessionId,
): Promise<readonly DiscussionNote[]> {
  const rows = await committeeTables(session)
    .selectFrom('committee_note as n')
    .leftJoin('committee_sub_group as g', 'g.id', 'n.sub_group_id')
    .selectAll('n')
    .where('n.session_id', '=', sessionId)
    .orderBy('g.number')
    .orderBy('n.noted_at')
    .orderBy('n.id')
    .execute()
  return rows.map((row) => ({
    ...{ subGroupId: row.sub_group_id, text: row.text },
    ...{ notedAt: row.noted_at, notedBy: row.noted_by_name },
  }))
}

/** A decision with what it was about, as lists give it away. */
export interface DecidedItem {
  readonly committee: Localized
  readonly title: Localized
  readonly subject: AgendaSubject
  readonly decision: CommitteeDecision
}

/** Everything that a committee decided, the latest first. */
export async function decisionsOf(
  session: Session,
  committeeId: CommitteeId,
): Promise<readonly DecidedItem[]> {
  return decidedOf(await decidedItems(session).where('s.committee_id', '=', committeeId).execute())
}

/** Everything that any committee decided, the latest first. */
export async function listDecisions(session: Session): Promise<readonly DecidedItem[]> {
  return decidedOf(await decidedItems(session).execute())
}

function decidedItems(session: Session) {
  return items(session)
    .innerJoin('committee as c', 'c.id', 's.committee_id')
    .select(['c.name_ko', 'c.name_en'])
    .where('i.decided_at', 'is not', null)
    .orderBy('s.day', 'desc')
    .orderBy('i.decided_at', 'desc')
    .orderBy('i.id', 'desc')
}

function decidedOf(
  rows: Awaited<ReturnType<ReturnType<typeof decidedItems>['execute']>>,
): readonly DecidedItem[] {
  return rows.flatMap((row) => {
    const { title, subject, decision } = itemOf(row)
    const committee = { ko: row.name_ko, en: row.name_en }
    return decision === null ? [] : [{ committee, title, subject, decision }]
  })
}
