import type { PgBoss } from 'pg-boss'
import type { Session } from '../database/session.ts'
import { queueDatabase } from './queue-database.ts'
import type { JobTables } from './tables.ts'

const AT_ONCE = 200

/**
 * Hands committed requests over to the queue, each exactly once: insert there and delete here are one
 * transaction. Requests for jobs that this process does not know stay. Answers which jobs were handed over.
 */
export async function relayRequests(
  database: Session,
  boss: PgBoss,
  jobs: readonly string[],
): Promise<ReadonlySet<string>> {
  const relayed = new Set<string>()
  if (jobs.length === 0) return relayed
  for (;;) {
    const batch = await relayBatch(database, boss, jobs)
    for (const job of batch) relayed.add(job)
    if (batch.length < AT_ONCE) return relayed
  }
}

async function relayBatch(
  database: Session,
  boss: PgBoss,
  jobs: readonly string[],
): Promise<readonly string[]> {
  return await database.transaction().execute(async (session) => {
    const tables = session.$extendTables<JobTables>()
    const requests = await tables
      .selectFrom('job_request')
      .select(['id', 'job', 'payload'])
      .where('job', 'in', jobs)
      .orderBy('requested_at')
      .orderBy('id')
      .limit(AT_ONCE)
      .forUpdate()
      .skipLocked()
      .execute()
    if (requests.length === 0) return []
    for (const [job, wanted] of Map.groupBy(requests, (request) => request.job))
      await boss.insert(
        job,
        wanted.map(({ id, payload }) => ({ id, data: payload })),
        { db: queueDatabase(session) },
      )
    const ids = requests.map(({ id }) => id)
    await tables.deleteFrom('job_request').where('id', 'in', ids).execute()
    return requests.map(({ job }) => job)
  })
}
