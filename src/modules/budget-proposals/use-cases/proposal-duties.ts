import type { Context } from '#platform/access/context.ts'
import { audit } from '#platform/audit/audit.ts'
import type { Session } from '#platform/database/session.ts'
import type { DepartmentHeir, DutySource } from '#modules/organization/index.ts'
import { listRounds } from '#modules/participatory-budget/index.ts'
import { listOwedAnswers } from '../data/execution-queries.ts'
import { departmentsOwing, listOwedReviews } from '../data/owed-queries.ts'
import { handOnProposals } from '../data/proposal-store.ts'

/** Reviews and answers belong to departments: a department that ends leaves its proposals to its heir. */
export const budgetProposalDuties: DutySource = {
  name: 'budget-proposals',
  openDuties: async (session, _staffId, { departmentIds }) => {
    const said = [
      ...(await listOwedReviews(session, departmentIds)).map((each) => ({ ...each, what: '주민제안 검토' })),
      ...(await listOwedAnswers(session, departmentIds)).map((each) => ({
        ...{ ...each, what: '주민참여예산 점검에 답하기' },
      })),
    ]
    if (said.length === 0) return []
    const years = new Map((await listRounds(session)).map(({ id, year }) => [id as string, year]))
    return said.map(({ id, roundId, number, title, dueDay, what }) => ({
      ...{ id, title: `${what}: ${title}`, due: dueDay, shared: true },
      href: `/office/budget/proposals/${years.get(roundId) ?? ''}/${number}`,
    }))
  },
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
    for (const id of await handOnProposals(session, from, to))
      await audit(session, context, {
        action: 'budget-proposals.hand-on',
        subject: { kind: 'budget-proposal', id },
        before: { departmentId: from },
        after: { departmentId: to },
        reason,
      })
}
