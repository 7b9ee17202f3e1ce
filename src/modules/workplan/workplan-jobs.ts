import { z } from 'zod'
import { defineJob } from '#platform/jobs/job.ts'
import { recountTasks } from './use-cases/recount-tasks.ts'

/** Every hour: settings and holidays that changed reach the tasks. Nothing tells when they do. */
export const recountTasksJob = defineJob({
  name: 'workplan.recount-tasks',
  payload: z.object({}),
  cron: '20 * * * *',
  run: async (context) => {
    await recountTasks(context)
  },
})
