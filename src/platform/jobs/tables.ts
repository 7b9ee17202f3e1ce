import type { Generated, JSONColumnType } from 'kysely'

export type JobTables = {
  job_request: JobRequestTable
  failed_job: FailedJobTable
}

/** A job that a change asked for, written in the change's transaction; gone once the queue has it. */
export interface JobRequestTable {
  id: Generated<string>
  job: string
  payload: JSONColumnType<object>
  requested_at: Generated<Date>
}

/** A job that failed as often as it may. */
export interface FailedJobTable {
  id: string
  job: string
  payload: JSONColumnType<object>
  error: string
  attempts: number
  failed_at: Date
  retried_at: Date | null
}
