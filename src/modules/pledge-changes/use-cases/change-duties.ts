import type { Context } from '#platform/access/context.ts'
import { audit } from '#platform/audit/audit.ts'
import type { Session } from '#platform/database/session.ts'
import type { DepartmentHeir, DutySource } from '#modules/organization/index.ts'
import { handOnComments } from '../data/change-store.ts'

/** Requests follow their pledge; what is left of a department that ends are the questions that it was asked. */
export const pledgeChangeDuties: DutySource = {
  name: 'pledge-changes',
  openDuties: () => Promise.resolve([]),
  handOver: () => Promise.resolve(),
  departmentsEnded: handOnQuestions,
}

async function handOnQuestions(
  session: Session,
  context: Context,
  ended: readonly DepartmentHeir[],
  reason: string,
): Promise<void> {
  for (const { departmentId: from, heirId: to } of ended) {
    const questions = await handOnComments(session, from, to)
    if (questions === 0) continue
    await audit(session, context, {
      action: 'pledge-changes.hand-on-questions',
      subject: { kind: 'department', id: from },
      before: { departmentId: from },
      after: { departmentId: to, questions },
      reason,
    })
  }
}
