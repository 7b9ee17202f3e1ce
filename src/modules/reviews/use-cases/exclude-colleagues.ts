import type { Context } from '#platform/access/context.ts'
import { audit } from '#platform/audit/audit.ts'
import type { Session } from '#platform/database/session.ts'
import { placementsOf, type StaffId } from '#modules/organization/index.ts'
import { sentEntriesOf } from '../data/entry-queries.ts'
import { exclusionsOf, reviewersOf } from '../data/judging-queries.ts'
import { insertExclusions } from '../data/judging-store.ts'
import type { ReviewId } from '../domain/review.ts'
import { colleaguesToExclude } from '../domain/sheet.ts'

/**
 * Excludes reviewers from the entries of departments they work in today (제척). An exclusion stays: whoever moves away
 * meanwhile still does not judge what was their own department's.
 */
export async function excludeColleagues(session: Session, context: Context, id: ReviewId): Promise<void> {
  const reviewers = await reviewersOf(session, id)
  const entries = await sentEntriesOf(session, id)
  if (reviewers.length === 0 || entries.length === 0) return
  const ids = reviewers.map(({ staffId }) => staffId as StaffId)
  const placed = await placementsOf(session, { ids }, context.today)
  const pairs = colleaguesToExclude(
    entries,
    reviewers.map((reviewer) => ({
      id: reviewer.id,
      departmentIds: placed.get(reviewer.staffId as StaffId)?.departmentIds ?? [],
    })),
    await exclusionsOf(session, id),
  )
  if (pairs.length === 0) return
  const facts = { kind: 'department', reason: '', since: context.today } as const
  await insertExclusions(
    session,
    pairs.map((pair) => ({ ...pair, ...facts })),
  )
  await audit(session, context, {
    action: 'reviews.exclude-colleagues',
    subject: { kind: 'review', id },
    after: { pairs: pairs.map(({ entryId, reviewerId }) => [entryId, reviewerId]) },
  })
}
