import { z } from 'zod'
import { defineJob, type JobDefinition } from '#platform/jobs/job.ts'
import { expireWallets } from './use-cases/expire-wallets.ts'
import { grantMonth } from './use-cases/grant-month.ts'
import { nudgeHeads, type NudgeMails } from './use-cases/nudge-heads.ts'
import { settleDue } from './use-cases/settle.ts'

const nothing = z.object({})

/** The clockwork of the points, in Seoul's time. Every job may run late, again, or after a crash half way. */
export const collaborationJobs = (mails: NudgeMails): readonly JobDefinition[] => [
  defineJob({
    name: 'collaboration.expire-wallets',
    cron: '10 0 * * *',
    payload: nothing,
    run: async (context) => {
      await expireWallets(context)
    },
  }),
  defineJob({
    name: 'collaboration.grant-month',
    cron: '5 0 * * *',
    payload: nothing,
    run: async (context) => {
      await grantMonth(context)
    },
  }),
  defineJob({
    name: 'collaboration.settle-due',
    cron: '30 6 * * *',
    payload: nothing,
    run: async (context) => {
      await settleDue(context)
    },
  }),
  defineJob({
    name: 'collaboration.nudge-heads',
    cron: '0 9 * * *',
    payload: nothing,
    run: async (context) => {
      await nudgeHeads(context, mails)
    },
  }),
]
