import { sql } from 'kysely'
import type { DepartmentId } from '#platform/access/person.ts'
import type { Session } from '#platform/database/session.ts'
import { addDays, type CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { PledgeId } from '../domain/pledge.ts'
import type { PledgeWords } from '../domain/pledge-words.ts'
import type { PledgeTables, PledgeVersionId, VersionRow } from './tables.ts'

const rows = (session: Session) => session.$extendTables<PledgeTables>()

/** What ends a version: an approved change with its document, or a reorganisation. */
export type Ending = Pick<VersionRow, 'ended_by' | 'change_id' | 'document_number' | 'approved_on'> & {
  readonly day: CalendarDate
  readonly at: Date
  readonly by: string
}

/** Keeps a pledge from being changed by others until the transaction ends; false when there is none. */
export async function lockForChange(session: Session, ids: readonly PledgeId[]): Promise<void> {
  if (ids.length === 0) return
  await rows(session)
    .selectFrom('pledge')
    .select('id')
    .where('id', 'in', [...ids])
    .orderBy('id')
    .forUpdate()
    .execute()
}

/** Keeps what a locked pledge says until the day before; its first version held from the term's first day. */
export async function keepVersion(
  session: Session,
  id: PledgeVersionId,
  pledge: PledgeWords & { readonly id: PledgeId },
  ending: Ending,
): Promise<void> {
  const last = await rows(session)
    .selectFrom('pledge as g')
    .innerJoin('mayor_term as m', 'm.id', 'g.term_id')
    .select('m.from_day')
    .select((eb) => [
      eb
        .selectFrom('pledge_version as v')
        .select(sql<CalendarDate | null>`max(v.until_day)`.as('until'))
        .whereRef('v.pledge_id', '=', 'g.id')
        .as('until'),
      eb
        .selectFrom('pledge_version as v')
        .select(sql<number>`coalesce(max(v.number), 0)::int`.as('number'))
        .whereRef('v.pledge_id', '=', 'g.id')
        .as('number'),
    ])
    .where('g.id', '=', pledge.id)
    .executeTakeFirstOrThrow()
  await rows(session)
    .insertInto('pledge_version')
    .values({
      id,
      pledge_id: pledge.id,
      number: (last.number ?? 0) + 1,
      from_day: last.until === null ? last.from_day : addDays(last.until, 1),
      until_day: addDays(ending.day, -1),
      title_ko: pledge.title.ko,
      title_en: pledge.title.en,
      content: pledge.content,
      goal: pledge.goal,
      horizon: pledge.horizon,
      department_id: pledge.leadDepartmentId,
      helper_ids: JSON.stringify(pledge.helperIds),
      ended_by: ending.ended_by,
      change_id: ending.change_id,
      document_number: ending.document_number,
      approved_on: ending.approved_on,
      ended_at: ending.at,
      ended_by_name: ending.by,
    })
    .execute()
}

/** Gives a pledge what it says from now on. */
export async function saveWords(
  session: Session,
  id: PledgeId,
  words: PledgeWords,
  mergedIntoId: PledgeId | null,
): Promise<void> {
  await rows(session)
    .updateTable('pledge')
    .set({
      title_ko: words.title.ko,
      title_en: words.title.en,
      content: words.content,
      goal: words.goal,
      horizon: words.horizon,
      department_id: words.leadDepartmentId,
      merged_into_id: mergedIntoId,
    })
    .where('id', '=', id)
    .execute()
  await rows(session).deleteFrom('pledge_helper').where('pledge_id', '=', id).execute()
  const helpers = words.helperIds.filter((helper: DepartmentId) => helper !== words.leadDepartmentId)
  if (helpers.length > 0)
    await rows(session)
      .insertInto('pledge_helper')
      .values(helpers.map((department_id) => ({ pledge_id: id, department_id })))
      .execute()
}
