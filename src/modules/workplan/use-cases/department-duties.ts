import type { Context } from '#platform/access/context.ts'
import { audit } from '#platform/audit/audit.ts'
import type { Session } from '#platform/database/session.ts'
import type { DepartmentHeir, DutySource } from '#modules/organization/index.ts'
import { departmentsInPlans, listOpenTasks, ownersOfOpenTasks } from '../data/department-work-queries.ts'
import { handOnWork } from '../data/department-work-store.ts'

/**
 * What the organisation must know of the plan before people or departments go. Tasks belong to departments: a
 * person tells their successor about them, and a department that ends leaves them to its heir.
 */
export const workplanDuties: DutySource = {
  name: 'workplan',
  openDuties: async (session, _staffId, { departmentIds }) =>
    (await listOpenTasks(session, departmentIds)).map(({ id, text, dueDay }) => ({
      id,
      title: `부서 과제: ${text}`,
      href: `/office/tasks/${id}`,
      due: dueDay,
      shared: true,
    })),
  // The department keeps its tasks; that they were told on stands in the hand-over itself.
  handOver: () => Promise.resolve(),
  departmentsWithDuties: ownersOfOpenTasks,
  departmentsEnded: handOnDepartments,
}

async function handOnDepartments(
  session: Session,
  context: Context,
  ended: readonly DepartmentHeir[],
  reason: string,
): Promise<void> {
  const named = await departmentsInPlans(
    session,
    ended.map(({ departmentId }) => departmentId),
  )
  for (const { departmentId: from, heirId: to } of ended) {
    if (!named.has(from)) continue
    const { owned, helped, led } = await handOnWork(session, from, to)
    for (const id of owned)
      await audit(session, context, {
        action: 'workplan.hand-on-task',
        subject: { kind: 'task', id },
        before: { departmentId: from },
        after: { departmentId: to },
        reason,
      })
    for (const id of helped)
      await audit(session, context, {
        action: 'workplan.hand-on-help',
        subject: { kind: 'task', id },
        before: { helperId: from },
        after: { helperId: to },
        reason,
      })
    for (const id of led)
      await audit(session, context, {
        action: 'workplan.hand-on-programme',
        subject: { kind: 'programme', id },
        before: { departmentId: from },
        after: { departmentId: to },
        reason,
      })
  }
}
