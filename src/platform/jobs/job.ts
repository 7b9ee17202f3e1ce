import type { z } from 'zod'
import type { Context } from '../access/context.ts'

/** Work that is done after the change that asked for it was committed, at least once. */
export interface JobDefinition<Payload = never> {
  /** `module.verb-noun`, also the queue's name. */
  readonly name: string
  readonly payload: z.ZodType<Payload>
  /** May run twice for one row: must do no harm the second time. */
  readonly run: (context: Context, payload: Payload) => Promise<void>
  /** Also started by the clock: a cron line in Asia/Seoul, with an empty payload. */
  readonly cron?: string
}
