import { z } from 'zod'
import { defineJob, type JobDefinition } from '#platform/jobs/job.ts'
import type { Context } from '#platform/access/context.ts'
import { expireWallets } from './use-cases/expire-wallets.ts'
import { grantMonth } from './use-cases/grant-month.ts'
import { nudgeHeads, type NudgeMails } from './use-cases/nudge-heads.ts'
import { settleDue } from './use-cases/settle.ts'

const nothing = z.object({})

/** The clockwork of the points, in Seoul's time. Every job may run late, again, or after a crash half way. */
export const collaborationJobs = (mails: NudgeMails): readonly JobDefinition[] => [
  daily('collaboration.grant-month', '5 0', grantMonth),
  daily('collaboration.expire-wallets', '10 0', expireWallets),
  daily('collaboration.settle-due', '30 6', settleDue),
  daily('collaboration.nudge-heads', '0 9', (context) => nudgeHeads(context, mails)),
]

const daily = (name: string, at: string, work: (context: Context) => Promise<unknown>): JobDefinition =>
  defineJob({
    name,
    cron: `${at} * * *`,
    payload: nothing,
    run: async (context) => {
      await work(context)
    },
  })
