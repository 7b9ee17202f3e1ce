import type { Context } from '#platform/access/context.ts'
import { recordAccess } from '#platform/audit/access-record.ts'
import type { ReviewId } from '../domain/review.ts'

/** Notes that somebody looked at what each reviewer of a round gave (조회). */
export async function lookAtScores(context: Context, id: ReviewId, reviewers: number): Promise<void> {
  await recordAccess(context.database, context, {
    ...{ task: 'read', dataSubjects: `count:${reviewers}`, what: `review-scores ${id}` },
  })
}
