import { z } from 'zod'
import { defineJob } from '#platform/jobs/job.ts'
import { sweepSheets } from './use-cases/commit-sheet.ts'

/** Each night the sheets go that nobody said yes to in time. */
export const sweepSheetsJob = defineJob({
  name: 'plan-books.sweep-sheets',
  payload: z.object({}),
  cron: '35 3 * * *',
  run: async (context) => {
    await sweepSheets(context)
  },
})
