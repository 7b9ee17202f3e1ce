import { z } from 'zod'
import { defineJob, type JobDefinition } from '#platform/jobs/job.ts'
import { countVotesDue } from './use-cases/count-vote.ts'

/** Every hour, after boxes are closed: votes that are closed are counted. May run late or again. */
export const budgetVoteJobs: readonly JobDefinition[] = [
  defineJob({
    ...{ name: 'budget-votes.count-votes', cron: '6 * * * *', payload: z.object({}) },
    run: countVotesDue,
  }),
]
