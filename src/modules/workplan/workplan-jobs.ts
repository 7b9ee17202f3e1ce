import { z } from 'zod'
import { defineJob, type JobDefinition } from '#platform/jobs/job.ts'
import { fillSearch } from './use-cases/fill-search.ts'
import type { PlanMails } from './use-cases/plan-mails.ts'
import { recountTasks } from './use-cases/recount-tasks.ts'
import { sendNews } from './use-cases/send-news.ts'

const nothing = z.object({})

/** The clockwork of the plan, in Seoul's time. */
export function workplanJobs(mails: PlanMails): readonly JobDefinition[] {
  return [
    // Every hour: settings and holidays that changed reach the tasks. Nothing tells when they do.
    defineJob({
      name: 'workplan.recount-tasks',
      payload: nothing,
      cron: '20 * * * *',
      run: async (context) => {
        await recountTasks(context)
      },
    }),
    defineJob({
      name: 'workplan.fill-search',
      payload: nothing,
      cron: '50 3 * * *',
      run: async (context) => {
        await fillSearch(context)
      },
    }),
    defineJob({
      name: 'workplan.send-news',
      payload: nothing,
      cron: '0 9 * * 1',
      run: async (context) => {
        await sendNews(context, mails)
      },
    }),
  ]
}
