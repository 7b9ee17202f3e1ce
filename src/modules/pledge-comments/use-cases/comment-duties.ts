import type { Context } from '#platform/access/context.ts'
import { audit } from '#platform/audit/audit.ts'
import type { Session } from '#platform/database/session.ts'
import type { DepartmentHeir, DutySource } from '#modules/organization/index.ts'
import { handOnComments } from '../data/comment-store.ts'
import { departmentsOwing, listOwed } from '../data/record-queries.ts'

/** Answers belong to departments: a department that ends leaves those it still owes to its heir. */
export const commentDuties: DutySource = {
  name: 'pledge-comments',
  openDuties: async (session, _staffId, { departmentIds }) =>
    (await listOwed(session, departmentIds)).map(({ id, dueDay }) => ({
      id,
      title: '부서 답변: 공약에 대한 시민 의견',
      href: `/office/pledges/comments/${id}`,
      due: dueDay,
      shared: true,
    })),
  // The department goes on owing it; that it was told on stands in the hand-over itself.
  handOver: () => Promise.resolve(),
  departmentsWithDuties: departmentsOwing,
  departmentsEnded: handOn,
}

async function handOn(
  session: Session,
  context: Context,
  ended: readonly DepartmentHeir[],
  reason: string,
): Promise<void> {
  for (const { departmentId: from, heirId: to } of ended)
    for (const id of await handOnComments(session, from, to))
      await audit(session, context, {
        action: 'pledge-comments.hand-on',
        subject: { kind: 'pledge-comment', id },
        before: { departmentId: from },
        after: { departmentId: to },
        reason,
      })
}
