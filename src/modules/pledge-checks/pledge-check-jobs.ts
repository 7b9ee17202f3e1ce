import { z } from 'zod'
import { defineJob, type JobDefinition } from '#platform/jobs/job.ts'
import type { CheckMails } from './use-cases/check-mails.ts'
import { openDueCheck } from './use-cases/open-check.ts'
import { sendReminders } from './use-cases/send-reminders.ts'

const nothing = z.object({})

/** The clockwork of the self-check, in Seoul's time: a round opens when its period is over; reminders go out each morning. */
export function pledgeCheckJobs(mails: CheckMails): readonly JobDefinition[] {
  return [
    defineJob({
      name: 'pledge-checks.open-check',
      cron: '20 7 * * *',
      payload: nothing,
      run: async (context) => {
        await openDueCheck(context)
      },
    }),
    defineJob({
      name: 'pledge-checks.send-reminders',
      cron: '40 8 * * *',
      payload: nothing,
      run: async (context) => {
        await sendReminders(context, mails)
      },
    }),
  ]
}
