import { z } from 'zod'
import { defineJob, type JobDefinition } from '#platform/jobs/job.ts'
import { forgetPeople } from './use-cases/forget-people.ts'

/** Every night: who took part in courses whose time is over is no longer known. */
export const budgetSchoolJobs: readonly JobDefinition[] = [
  defineJob({
    name: 'budget-school.forget-people',
    payload: z.object({}),
    cron: '55 3 * * *',
    run: async (context) => {
      await forgetPeople(context)
    },
  }),
]
