import type { Session } from '../database/session.ts'
import type { JobTables } from './tables.ts'

/** A job given up, as the page of jobs shows it. */
export interface FailedJob {
  readonly id: string
  readonly job: string
  readonly payload: object
  readonly error: string
  readonly attempts: number
  readonly failedAt: Date
}

const LONGEST_ERROR = 2_000

/** Keeps a job that failed for good; a second time does no harm. */
export async function saveFailedJob(session: Session, failed: FailedJob): Promise<void> {
  await session
    .$extendTables<JobTables>()
    .insertInto('failed_job')
    .values({
      id: failed.id,
      job: failed.job,
      payload: JSON.stringify(failed.payload),
      error: failed.error.replaceAll('\0', '').slice(0, LONGEST_ERROR),
      attempts: failed.attempts,
      failed_at: failed.failedAt,
      retried_at: null,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute()
}

/** Marks a failed job as asked for again; null when there is none waiting for that. */
export async function markRetried(
  session: Session,
  id: string,
  at: Date,
): Promise<{ readonly job: string; readonly payload: object } | null> {
  const marked = await session
    .$extendTables<JobTables>()
    .updateTable('failed_job')
    .set({ retried_at: at })
    .where('id', '=', id)
    .where('retried_at', 'is', null)
    .returning(['job', 'payload'])
    .executeTakeFirst()
  return marked ?? null
}
