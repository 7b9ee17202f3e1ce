import type { Session } from '../database/session.ts'
import type { JobDefinition } from './job.ts'
import { requestWritten } from './request-signal.ts'
import type { JobTables } from './tables.ts'

/**
 * Asks for a job in the transaction of the change that needs it: no change, no job; no job, no change. The
 * row is handed to the queue after the commit, so a process that runs no queue can ask too.
 */
export async function enqueue<Payload>(
  session: Session,
  job: Pick<JobDefinition<Payload>, 'name' | 'stored'>,
  payload: Payload,
): Promise<void> {
  await enqueueStored(session, job.name, job.stored(payload))
}

/** Asks again for a job whose payload was stored before. */
export async function enqueueStored(session: Session, job: string, stored: object): Promise<void> {
  await session
    .$extendTables<JobTables>()
    .insertInto('job_request')
    .values({ job, payload: JSON.stringify(stored) })
    .execute()
  requestWritten()
}
