import { z } from 'zod'
import { defineJob, type JobDefinition } from '#platform/jobs/job.ts'
import type { OversightConfig } from './oversight-config.ts'
import { makeAccessReport, monthToReport } from './use-cases/make-access-report.ts'
import { purgeAccessRecords } from './use-cases/purge-access-records.ts'
import { purgeMails } from './use-cases/purge-mails.ts'
import { sealAccessRecords } from './use-cases/seal-access-records.ts'
import { signLogHead } from './use-cases/sign-log-head.ts'

const nothing = z.object({})

/** The clockwork of the log and of the access record, in Seoul's time. */
export function oversightJobs({ key, countDataSubjects }: OversightConfig): readonly JobDefinition[] {
  return [
    defineJob({
      name: 'oversight.sign-head',
      cron: '* * * * *',
      payload: nothing,
      run: async (context) => {
        await signLogHead(context, key)
      },
    }),
    defineJob({
      name: 'oversight.seal-access-records',
      cron: '10 0 * * *',
      payload: nothing,
      run: async (context) => {
        await sealAccessRecords(context)
      },
    }),
    defineJob({
      name: 'oversight.purge-access-records',
      cron: '30 3 * * *',
      payload: nothing,
      run: async (context) => {
        await purgeAccessRecords(context, countDataSubjects)
      },
    }),
    defineJob({
      name: 'oversight.purge-mails',
      cron: '50 3 * * *',
      payload: nothing,
      run: async (context) => {
        await purgeMails(context)
      },
    }),
    // A report that is there already, or reviewed, makes the second run do nothing.
    defineJob({
      name: 'oversight.make-access-report',
      cron: '0 4 1 * *',
      payload: nothing,
      run: async (context) => {
        await makeAccessReport(context, { month: monthToReport(context) })
      },
    }),
  ]
}
