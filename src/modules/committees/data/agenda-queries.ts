import type { Session } from '#platform/database/session.ts'
import type { CommitteeSession } from '../domain/committee-session.ts'
import { type AgendaItem, itemOf, items, sessionOf, sessions } from './session-queries.ts'

/** Sessions of all committees that are still to be held, or being held, the earliest first. */
export async function calledSessions(session: Session): Promise<readonly CommitteeSession[]> {
  const rows = await sessions(session)
    .where('s.state', '=', 'called')
    .orderBy('s.day')
    .orderBy('s.id')
    .execute()
  return rows.map(sessionOf)
}

/** Something on an agenda, with the session that it stands before. */
export interface AgendaEntry extends AgendaItem {
  readonly session: Pick<CommitteeSession, 'committeeId' | 'number' | 'day' | 'state'>
}

/** Where things of one kind stand on agendas, of cancelled sessions too, the latest session last; one query. */
export async function agendaItemsAbout(
  session: Session,
  kind: string,
  ids: readonly string[],
): Promise<readonly AgendaEntry[]> {
  if (ids.length === 0) return []
  const rows = await items(session)
    .select(['s.number as session_number', 's.state as session_state'])
    .where('i.subject_kind', '=', kind)
    .where('i.subject_id', 'in', [...ids])
    .orderBy('s.day')
    .orderBy('i.session_id')
    .orderBy('i.number')
    .execute()
  return rows.map((row) => ({
    ...itemOf(row),
    session: {
      ...{ committeeId: row.committee_id, number: row.session_number },
      ...{ day: row.day, state: row.session_state },
    },
  }))
}
