import type { z } from 'zod'
import type { Context } from '../access/context.ts'

/**
 * Work that is done after the change that asked for it was committed, at least once. `Payload` is only asked
 * for when a job is enqueued, so a list of jobs of any payload is a `JobDefinition[]`.
 */
export interface JobDefinition<Payload = never> {
  /** `module.verb-noun`, also the queue's name. */
  readonly name: string
  /** Also started by the clock: a cron line in Asia/Seoul, with an empty payload. */
  readonly cron?: string
  /** The payload as it is stored; one that does not fit its schema is a fault. */
  readonly stored: (payload: Payload) => object
  /** Does the work of one stored payload. May run twice for one row: must do no harm the second time. */
  readonly perform: (context: Context, stored: unknown) => Promise<void>
}

/**
 * Defines a job. Its payload is JSON: ids and days, never what they stand for, so that nothing personal
 * outlives its row. A job with a cron line must accept an empty payload.
 */
export function defineJob<Payload extends object>(job: {
  readonly name: string
  readonly payload: z.ZodType<Payload>
  readonly run: (context: Context, payload: Payload) => Promise<void>
  readonly cron?: string
}): JobDefinition<Payload> {
  return {
    name: job.name,
    stored: (payload) => job.payload.parse(payload),
    perform: (context, stored) => job.run(context, job.payload.parse(stored)),
    ...(job.cron === undefined ? {} : { cron: job.cron }),
  }
}
