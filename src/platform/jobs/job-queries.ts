import type { Session } from '../database/session.ts'
import type { FailedJob } from './failed-job-store.ts'
import type { JobTables } from './tables.ts'

/** Jobs that failed for good and were not asked for again, the newest first. */
export async function listFailedJobs(session: Session, limit = 100): Promise<readonly FailedJob[]> {
  const rows = await session
    .$extendTables<JobTables>()
    .selectFrom('failed_job')
    .select(['id', 'job', 'payload', 'error', 'attempts', 'failed_at'])
    .where('retried_at', 'is', null)
    .orderBy('failed_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(({ failed_at: failedAt, ...row }) => ({ ...row, failedAt }))
}

/** How many jobs wait to be handed to the queue, and how many failed for good and wait for a decision. */
export async function countOpenJobs(
  session: Session,
): Promise<{ readonly requested: bigint; readonly failed: bigint }> {
  const tables = session.$extendTables<JobTables>()
  const counted = await tables
    .selectNoFrom([
      tables
        .selectFrom('job_request')
        .select(({ fn }) => fn.countAll<bigint>().as('n'))
        .as('requested'),
      tables
        .selectFrom('failed_job')
        .select(({ fn }) => fn.countAll<bigint>().as('n'))
        .where('retried_at', 'is', null)
        .as('failed'),
    ])
    .executeTakeFirstOrThrow()
  return { requested: counted.requested ?? 0n, failed: counted.failed ?? 0n }
}
