import { z } from 'zod'
import { defineJob, type JobDefinition } from '#platform/jobs/job.ts'
import type { CheckMails } from './use-cases/check-mails.ts'
import { sendReminders, sweepLinks } from './use-cases/send-reminders.ts'

const nothing = z.object({})

/** The clockwork of the monthly check, in Seoul's time: one round of reminders each morning. */
export function monthlyCheckJobs(mails: CheckMails): readonly JobDefinition[] {
  return [
    defineJob({
      name: 'monthly-check.send-reminders',
      cron: '30 8 * * *',
      payload: nothing,
      run: async (context) => {
        await sendReminders(context, mails)
        await sweepLinks(context)
      },
    }),
  ]
}
