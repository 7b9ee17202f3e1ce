import { z } from 'zod'
import { defineJob, type JobDefinition } from '#platform/jobs/job.ts'
import { endUnlocks, lockDueSets } from './use-cases/lock-set.ts'

/** Just after midnight: sets whose lock day is over lock, and what was opened for some days closes. */
export const indicatorJobs: readonly JobDefinition[] = [
  defineJob({
    name: 'indicators.lock-due-sets',
    payload: z.object({}),
    cron: '1 0 * * *',
    run: async (context) => {
      await lockDueSets(context)
      await endUnlocks(context)
    },
  }),
]
