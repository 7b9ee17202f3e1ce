import { z } from 'zod'
import { defineJob, type JobDefinition } from '#platform/jobs/job.ts'
import { remindDueReviewers } from './use-cases/remind-reviewers.ts'
import type { ReviewMails } from './use-cases/review-mails.ts'

/** Every morning, in Seoul's time: reviewers who still owe sheets are written to. */
export const reviewJobs = (mails: ReviewMails): readonly JobDefinition[] => [
  defineJob({
    name: 'reviews.remind-reviewers',
    cron: '40 8 * * *',
    payload: z.object({}),
    run: async (context) => {
      await remindDueReviewers(context, mails)
    },
  }),
]
