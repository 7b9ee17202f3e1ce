import type { DepartmentId } from '#platform/access/person.ts'
import type { Session } from '#platform/database/session.ts'
import type { MayorTerm, PledgeField } from '../domain/pledge.ts'
import type { PledgeRow, PledgeTables, StatusRow } from './tables.ts'

const rows = (session: Session) => session.$extendTables<PledgeTables>()

/** So many rows go into one statement. */
const CHUNK = 500

/** Keeps a new term; false when there is one of its number. */
export async function insertTerm(session: Session, term: MayorTerm): Promise<boolean> {
  const kept = await rows(session)
    .insertInto('mayor_term')
    .values({ id: term.id, number: term.number, from_day: term.from, until_day: term.until })
    .onConflict((conflict) => conflict.column('number').doNothing())
    .executeTakeFirst()
  return kept.numInsertedOrUpdatedRows === 1n
}

export async function insertFields(
  session: Session,
  termId: MayorTerm['id'],
  fields: readonly PledgeField[],
): Promise<void> {
  if (fields.length === 0) return
  await rows(session)
    .insertInto('pledge_field')
    .values(
      fields.map(({ id, number, title }) => ({
        ...{ id, term_id: termId, number },
        ...{ title_ko: title.ko, title_en: title.en },
      })),
    )
    .execute()
}

/** Keeps new pledges with their helping departments. */
export async function insertPledges(
  session: Session,
  pledges: readonly { readonly row: PledgeRow; readonly helperIds: readonly DepartmentId[] }[],
): Promise<void> {
  for (let from = 0; from < pledges.length; from += CHUNK) {
    const some = pledges.slice(from, from + CHUNK)
    await rows(session)
      .insertInto('pledge')
      .values(some.map(({ row }) => row))
      .execute()
    const helpers = some.flatMap(({ row, helperIds }) =>
      helperIds.map((department_id) => ({ pledge_id: row.id, department_id })),
    )
    if (helpers.length > 0) await rows(session).insertInto('pledge_helper').values(helpers).execute()
  }
}

/** Keeps how pledges stood on days. */
export async function insertStatuses(session: Session, statuses: readonly StatusRow[]): Promise<void> {
  for (let from = 0; from < statuses.length; from += CHUNK)
    await rows(session)
      .insertInto('pledge_status')
      .values(statuses.slice(from, from + CHUNK))
      .execute()
}
