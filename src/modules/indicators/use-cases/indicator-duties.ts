import type { Context } from '#platform/access/context.ts'
import { audit } from '#platform/audit/audit.ts'
import type { Session } from '#platform/database/session.ts'
import type { DepartmentHeir, DutySource } from '#modules/organization/index.ts'
import { departmentsWithIndicators, indicatorsByIds, ownedBy } from '../data/indicator-queries.ts'
import { moveDepartment, saveOwner } from '../data/indicator-store.ts'
import type { IndicatorId } from '../domain/indicator.ts'

/** Where a programme shows its indicators. */
export const indicatorHref = (id: IndicatorId): string => `/office/indicators/${id}`

/**
 * No indicator is left with an owner who has gone: who goes hands theirs over one by one, and a department that ends
 * leaves its own to its heir.
 */
export const indicatorDuties: DutySource = {
  name: 'indicators',
  openDuties: async (session, staffId) =>
    (await ownedBy(session, staffId)).map(({ id, number, name }) => ({
      id,
      title: `담당 지표: ${number} ${name}`,
      href: indicatorHref(id),
      due: null,
    })),
  handOver: async (session, context, duties, from, to) => {
    const indicators = await indicatorsByIds(session, duties as readonly IndicatorId[])
    const owned = indicators.filter(({ ownerId }) => ownerId === from).map(({ id }) => id)
    // Whoever owns an indicator does not stand in for themselves.
    const stoodIn = indicators
      .filter(({ deputyId, ownerId }) => deputyId === from && ownerId !== to && ownerId !== from)
      .map(({ id }) => id)
    await saveOwner(session, owned, { ownerId: to })
    // Who becomes the owner stands in for nobody but others.
    await saveOwner(
      session,
      indicators.filter(({ id, deputyId }) => owned.includes(id) && deputyId === to).map(({ id }) => id),
      { deputyId: null },
    )
    await saveOwner(session, stoodIn, { deputyId: to })
    await audit(session, context, {
      action: 'indicators.hand-over',
      subject: { kind: 'staff', id: from },
      after: { to, indicators: duties.length },
    })
  },
  departmentsWithDuties: departmentsWithIndicators,
  departmentsEnded: handOnDepartments,
}

async function handOnDepartments(
  session: Session,
  context: Context,
  ended: readonly DepartmentHeir[],
  reason: string,
): Promise<void> {
  const owning = new Set(
    await departmentsWithIndicators(
      session,
      ended.map(({ departmentId }) => departmentId),
    ),
  )
  for (const { departmentId: from, heirId: to } of ended) {
    if (!owning.has(from)) continue
    await moveDepartment(session, from, to)
    await audit(session, context, {
      action: 'indicators.hand-on-department',
      subject: { kind: 'department', id: from },
      after: { departmentId: to },
      reason,
    })
  }
}
