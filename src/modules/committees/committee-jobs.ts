import { z } from 'zod'
import { defineJob, type JobDefinition } from '#platform/jobs/job.ts'
import { sweepApplicants } from './use-cases/sweep-applicants.ts'

/** Every night: applications whose time is over go. */
export const committeeJobs: readonly JobDefinition[] = [
  defineJob({
    name: 'committees.sweep-applicants',
    payload: z.object({}),
    cron: '50 3 * * *',
    run: async (context) => {
      await sweepApplicants(context)
    },
  }),
]
