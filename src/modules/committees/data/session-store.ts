import type { Session } from '#platform/database/session.ts'
import type { AgendaItemId, CommitteeMemberId, CommitteeSessionId } from '../domain/committee.ts'
import type { DecisionCounts, Outcome, Recusal } from '../domain/committee-session.ts'
import { committeeTables, type ItemRow, type NoteRow, type SessionRow } from './tables.ts'

/** Keeps a new session under the committee's next number. */
export async function insertSession(
  session: Session,
  row: Pick<
    SessionRow,
    'id' | 'committee_id' | 'day' | 'place' | 'title_ko' | 'title_en' | 'written_because'
  >,
): Promise<number> {
  const last = await committeeTables(session)
    .selectFrom('committee_session')
    .select((eb) => eb.fn.max('number').as('number'))
    .where('committee_id', '=', row.committee_id)
    .executeTakeFirst()
  const number = (last?.number ?? 0) + 1
  await committeeTables(session)
    .insertInto('committee_session')
    .values({
      ...row,
      number,
      state: 'called',
      minutes: null,
      minutes_published_on: null,
      attendance_at: null,
    })
    .execute()
  return number
}

/** Notes who was there, in place of what was noted before. */
export async function saveAttendance(
  session: Session,
  sessionId: CommitteeSessionId,
  memberIds: readonly CommitteeMemberId[],
  at: Date,
): Promise<void> {
  const tables = committeeTables(session)
  await tables.deleteFrom('committee_attendance').where('session_id', '=', sessionId).execute()
  if (memberIds.length > 0)
    await tables
      .insertInto('committee_attendance')
      .values(memberIds.map((member_id) => ({ session_id: sessionId, member_id })))
      .execute()
  await tables
    .updateTable('committee_session')
    .set({ attendance_at: at })
    .where('id', '=', sessionId)
    .execute()
}

/** Keeps a new item under the session's next number. */
export async function insertItem(
  session: Session,
  row: Pick<ItemRow, 'id' | 'session_id' | 'title_ko' | 'title_en' | 'subject_kind' | 'subject_id'>,
): Promise<number> {
  const last = await committeeTables(session)
    .selectFrom('committee_item')
    .select((eb) => eb.fn.max('number').as('number'))
    .where('session_id', '=', row.session_id)
    .executeTakeFirst()
  const number = (last?.number ?? 0) + 1
  await committeeTables(session)
    .insertInto('committee_item')
    .values({ ...row, number, ...undecided })
    .execute()
  return number
}

const undecided = {
  outcome: null,
  votes_for: null,
  votes_against: null,
  votes_abstained: null,
  votes_recused: null,
  serving: null,
  present: null,
  decision_note: null,
  decided_at: null,
  decided_by_name: null,
}

/** Keeps who is kept out of an item; a second word on the same member takes the place of the first. */
export async function saveRecusal(session: Session, recusal: Recusal): Promise<void> {
  const { itemId, memberId, kind, reason } = recusal
  await committeeTables(session)
    .insertInto('committee_recusal')
    .values({ item_id: itemId, member_id: memberId, kind, reason })
    .onConflict((conflict) => conflict.columns(['item_id', 'member_id']).doUpdateSet({ kind, reason }))
    .execute()
}

export async function saveDecision(
  session: Session,
  id: AgendaItemId,
  decision: DecisionCounts & {
    readonly outcome: Outcome
    readonly note: string
    readonly serving: number
    readonly present: number
    readonly at: Date
    readonly by: string
  },
): Promise<void> {
  await committeeTables(session)
    .updateTable('committee_item')
    .set({
      outcome: decision.outcome,
      votes_for: decision.for,
      votes_against: decision.against,
      votes_abstained: decision.abstained,
      votes_recused: decision.recused,
      serving: decision.serving,
      present: decision.present,
      decision_note: decision.note,
      decided_at: decision.at,
      decided_by_name: decision.by,
    })
    .where('id', '=', id)
    .execute()
}

export async function insertNote(session: Session, note: NoteRow): Promise<void> {
  await committeeTables(session).insertInto('committee_note').values(note).execute()
}

/** Moves a session on. */
export async function saveState(
  session: Session,
  id: CommitteeSessionId,
  to: Pick<SessionRow, 'state'> & Partial<Pick<SessionRow, 'minutes' | 'minutes_published_on'>>,
): Promise<void> {
  await committeeTables(session).updateTable('committee_session').set(to).where('id', '=', id).execute()
}
