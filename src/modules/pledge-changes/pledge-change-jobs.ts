import { z } from 'zod'
import { defineJob, type JobDefinition } from '#platform/jobs/job.ts'
import type { ChangeMails } from './use-cases/change-mails.ts'
import { sendReminders, sweepReminders } from './use-cases/send-reminders.ts'

const nothing = z.object({})

/** The clockwork of changes, in Seoul's time: one round of reminders each morning. */
export function pledgeChangeJobs(mails: ChangeMails): readonly JobDefinition[] {
  return [
    defineJob({
      name: 'pledge-changes.send-reminders',
      cron: '40 8 * * *',
      payload: nothing,
      run: async (context) => {
        await sendReminders(context, mails)
        await sweepReminders(context)
      },
    }),
  ]
}
