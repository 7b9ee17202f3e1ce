import { z } from 'zod'
import { defineJob, type JobDefinition } from '#platform/jobs/job.ts'
import { sweepSenders } from './use-cases/enter-proposal.ts'

/** Every night: who brought proposals is forgotten when its time is over. May run late or again. */
export const budgetProposalJobs: readonly JobDefinition[] = [
  defineJob({
    ...{ name: 'budget-proposals.sweep-senders', cron: '40 3 * * *', payload: z.object({}) },
    run: async (context) => {
      await sweepSenders(context)
    },
  }),
]
