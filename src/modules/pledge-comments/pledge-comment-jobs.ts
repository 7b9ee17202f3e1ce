import { z } from 'zod'
import { defineJob, type JobDefinition } from '#platform/jobs/job.ts'
import type { PledgeNewsSource } from '#modules/pledges/index.ts'
import { type PledgeNewsMails, sendPledgeNews } from './use-cases/follow-pledges.ts'

/** Each Monday morning, Seoul's time. */
export function pledgeCommentJobs(
  mails: PledgeNewsMails,
  sources: readonly PledgeNewsSource[],
): readonly JobDefinition[] {
  return [
    defineJob({
      name: 'pledge-comments.send-news',
      payload: z.object({}),
      cron: '10 9 * * 1',
      run: async (context) => {
        await sendPledgeNews(context, mails, sources)
      },
    }),
  ]
}
