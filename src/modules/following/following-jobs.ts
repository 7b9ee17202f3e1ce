import { z } from 'zod'
import { defineJob, type JobDefinition } from '#platform/jobs/job.ts'
import { forgetRequests } from './use-cases/tell-followers.ts'

/** Each module sends its own news; what nobody confirmed is forgotten here for all of them. */
export const followingJobs: readonly JobDefinition[] = [
  defineJob({
    name: 'following.forget-requests',
    payload: z.object({}),
    cron: '40 3 * * *',
    run: async (context) => {
      await forgetRequests(context)
    },
  }),
]
