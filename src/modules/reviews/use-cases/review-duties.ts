import type { Context } from '#platform/access/context.ts'
import { audit } from '#platform/audit/audit.ts'
import type { Session } from '#platform/database/session.ts'
import type { DepartmentHeir, DutySource } from '#modules/organization/index.ts'
import { departmentsWithEntries, owedReviews } from '../data/duty-queries.ts'
import { handOnEntries } from '../data/entry-store.ts'
import { lockReview } from '../data/review-queries.ts'
import { excludeColleagues } from './exclude-colleagues.ts'

/** Sheets are their reviewer's: the office assigns another. Entries are their department's, and go to its heir. */
export const reviewDuties: DutySource = {
  name: 'reviews',
  openDuties: async (session, staffId) =>
    (await owedReviews(session, staffId)).map(({ id, title, closesOn }) => ({
      ...{ id, title: `심사: ${title}`, href: `/office/reviews/${id}/mine`, due: closesOn },
      // Nobody is kept from going by it: who follows them need not be free to judge the same.
      shared: true,
    })),
  handOver: () => Promise.resolve(),
  departmentsWithDuties: departmentsWithEntries,
  departmentsEnded: handOn,
}

async function handOn(
  session: Session,
  context: Context,
  ended: readonly DepartmentHeir[],
  reason: string,
): Promise<void> {
  for (const { departmentId: from, heirId: to } of ended) {
    const moved = await handOnEntries(session, from, to, context.today)
    for (const { id } of moved)
      await audit(session, context, {
        action: 'reviews.hand-on-entry',
        subject: { kind: 'review-entry', id },
        before: { departmentId: from },
        after: { departmentId: to },
        reason,
      })
    for (const id of new Set(moved.map(({ reviewId }) => reviewId))) {
      const review = await lockReview(session, id, 'shared')
      if (review?.closedOn === null) await excludeColleagues(session, context, id)
    }
  }
}
