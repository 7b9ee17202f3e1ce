import { z } from 'zod'
import { change } from '#platform/access/change.ts'
import { sweepAccess } from '#platform/access/sweep.ts'
import { defineJob } from '#platform/jobs/job.ts'
import { ok } from '#platform/kernel/result.ts'

/** Each night what can let nobody in any more goes: old sessions, used links. */
export const sweepAccounts = defineJob({
  name: 'accounts.sweep-access',
  payload: z.object({}),
  cron: '40 3 * * *',
  run: async (context) => {
    await change(context, async (session) => {
      await sweepAccess(session, context.machineNow)
      return ok()
    })
  },
})
