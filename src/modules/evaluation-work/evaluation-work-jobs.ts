import { z } from 'zod'
import { defineJob, type JobDefinition } from '#platform/jobs/job.ts'
import type { PrefillSource } from './prefill-source.ts'
import { nagPeople } from './use-cases/nag-people.ts'
import { proposePrefills } from './use-cases/prefills.ts'
import type { WorkMails } from './use-cases/work-mails.ts'

const nothing = z.object({})

/** In Seoul's time: each night what the house's sources say, each morning of a working day one mail to whom it concerns. */
export function evaluationWorkJobs(mails: WorkMails, sources: readonly PrefillSource[]): readonly JobDefinition[] {
  return [
    defineJob({
      name: 'evaluation-work.propose-prefills',
      cron: '20 4 * * *',
      payload: nothing,
      run: async (context) => {
        await proposePrefills(context, sources)
      },
    }),
    defineJob({
      name: 'evaluation-work.remind',
      cron: '40 8 * * *',
      payload: nothing,
      run: async (context) => {
        await nagPeople(context, mails)
      },
    }),
  ]
} // prettier-ignore
