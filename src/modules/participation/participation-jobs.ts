import { z } from 'zod'
import { defineJob, type JobDefinition } from '#platform/jobs/job.ts'
import { closePollsDue } from './use-cases/close-poll.ts'
import { shakeBoxes } from './use-cases/shake-boxes.ts'

const nothing = z.object({})

/** Every hour: boxes are shaken, and polls are closed whose last paper is in. Each may run late or again. */
export const participationJobs: readonly JobDefinition[] = [
  defineJob({ name: 'participation.shake-boxes', cron: '31 * * * *', payload: nothing, run: shakeBoxes }),
  defineJob({
    name: 'participation.close-polls',
    cron: '1 * * * *',
    payload: nothing,
    run: async (context) => {
      await closePollsDue(context)
    },
  }),
]
