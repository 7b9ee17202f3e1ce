import { z } from 'zod'
import { defineJob, type JobDefinition } from '#platform/jobs/job.ts'
import type { PanelMails } from './use-cases/panel-mails.ts'
import { sendPanelReminders } from './use-cases/send-reminders.ts'

const nothing = z.object({})

/** The clockwork of the panel, in Seoul's time: reminders of answers and steps each morning. */
export function panelJobs(mails: PanelMails): readonly JobDefinition[] {
  return [
    defineJob({
      name: 'pledge-panel.send-reminders',
      cron: '40 8 * * *',
      payload: nothing,
      run: async (context) => {
        await sendPanelReminders(context, mails)
      },
    }),
  ]
}
