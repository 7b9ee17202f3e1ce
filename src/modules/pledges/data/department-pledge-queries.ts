import { sql } from 'kysely'
import type { DepartmentId } from '#platform/access/person.ts'
import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { PledgeId } from '../domain/pledge.ts'
import type { PledgeTables } from './tables.ts'

const rows = (session: Session) => session.$extendTables<PledgeTables>()

/** A pledge that its department still works on, as a hand-over lists it. */
export interface OpenPledge {
  readonly id: PledgeId
  readonly number: number
  readonly title: string
}

/** What departments lead in the term of a day and have neither completed nor dropped, by number. */
export async function listOpenPledges(
  session: Session,
  leads: readonly DepartmentId[],
  day: CalendarDate,
): Promise<readonly OpenPledge[]> {
  if (leads.length === 0) return []
  const found = await rows(session)
    .selectFrom('pledge as g')
    .innerJoin('mayor_term as m', 'm.id', 'g.term_id')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('pledge_status as s')
          .select('s.stage')
          .whereRef('s.pledge_id', '=', 'g.id')
          .orderBy('s.day', 'desc')
          .orderBy('s.id', 'desc')
          .limit(1)
          .as('now'),
      (join) => join.onTrue(),
    )
    .select(['g.id', 'g.number', 'g.title_ko'])
    .where('g.department_id', 'in', [...leads])
    .where('m.from_day', '<=', day)
    .where('m.until_day', '>=', day)
    .where(sql<boolean>`coalesce(now.stage, '') not in ('completed', 'dropped')`)
    .orderBy('g.number')
    .execute()
  return found.map(({ id, number, title_ko: title }) => ({ id, number, title }))
}

/** Which of these departments lead a pledge. */
export async function leadsAmong(
  session: Session,
  among: readonly DepartmentId[],
): Promise<readonly DepartmentId[]> {
  if (among.length === 0) return []
  const found = await rows(session)
    .selectFrom('pledge')
    .select('department_id')
    .distinct()
    .where('department_id', 'in', [...among])
    .execute()
  return found.map(({ department_id }) => department_id)
}

/** The pledges of terms not yet over that name one of these departments, as lead or as helper. */
export async function pledgesNaming(
  session: Session,
  among: readonly DepartmentId[],
  day: CalendarDate,
): Promise<readonly PledgeId[]> {
  if (among.length === 0) return []
  const running = rows(session).selectFrom('mayor_term').select('id').where('until_day', '>=', day)
  const helped = rows(session)
    .selectFrom('pledge_helper')
    .select('pledge_id')
    .where('department_id', 'in', [...among])
  const found = await rows(session)
    .selectFrom('pledge')
    .select('id')
    .where('term_id', 'in', running)
    .where((eb) => eb.or([eb('department_id', 'in', [...among]), eb('id', 'in', helped)]))
    .orderBy('number')
    .execute()
  return found.map(({ id }) => id)
}
