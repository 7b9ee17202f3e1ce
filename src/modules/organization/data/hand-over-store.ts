import type { AccountId } from '#platform/access/person.ts'
import type { Session } from '#platform/database/session.ts'
import type { Duty, HandOver, HandOverId } from '../domain/hand-over.ts'
import { handOverOf } from './hand-over-queries.ts'
import { organizationTables } from './tables.ts'

interface Confirmation {
  readonly at: Date
  readonly by: AccountId | null
}

export async function insertHandOver(
  session: Session,
  written: {
    readonly handOver: HandOver
    readonly duties: readonly (Duty & { readonly source: string })[]
    readonly given: Confirmation | null
  },
): Promise<void> {
  const { handOver, duties, given } = written
  const tables = organizationTables(session)
  await tables
    .insertInto('hand_over')
    .values({
      id: handOver.id,
      giver_id: handOver.giverId,
      receiver_id: handOver.receiverId,
      day: handOver.day,
      note: handOver.note,
      status: handOver.status,
      given_at: given?.at ?? null,
      given_by: given?.by ?? null,
    })
    .execute()
  const rows = duties.map(({ id, source, title, href, due }) => ({
    hand_over_id: handOver.id,
    duty_id: id,
    source,
    title,
    href,
    due,
  }))
  if (rows.length > 0) await tables.insertInto('hand_over_duty').values(rows).execute()
}

/** Loads a hand-over and lets one confirmation through at a time. */
export async function lockHandOver(session: Session, id: HandOverId): Promise<HandOver | null> {
  const row = await organizationTables(session)
    .selectFrom('hand_over')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row === undefined ? null : handOverOf(row)
}

export async function confirmInStore(
  session: Session,
  id: HandOverId,
  status: 'given' | 'received',
  by: Confirmation,
): Promise<void> {
  const confirmed = status === 'given' ? { given_at: by.at, given_by: by.by } : { received_at: by.at }
  await organizationTables(session)
    .updateTable('hand_over')
    .set({ status, ...confirmed })
    .where('id', '=', id)
    .execute()
}
