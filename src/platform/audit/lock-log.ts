import type { Session } from '../database/session.ts'
import type { AuditTables } from './tables.ts'

/** Lets one transaction at a time make the log grow, on any number of servers; held until the transaction ends. */
export async function lockLog(session: Session): Promise<void> {
  if (!session.isTransaction) throw new Error('the log grows inside a transaction only')
  await session
    .$extendTables<AuditTables>()
    .selectFrom('audit_sequencer')
    .select('id')
    .where('id', '=', 1)
    .forUpdate()
    .executeTakeFirstOrThrow()
}
