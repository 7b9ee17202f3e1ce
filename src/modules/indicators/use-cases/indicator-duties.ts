import type { Context } from '#platform/access/context.ts'
import { audit } from '#platform/audit/audit.ts'
import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import { type DepartmentHeir, type DutySource, successorOf } from '#modules/organization/index.ts'
import { departmentsWithIndicators, indicatorsByIds, ownedBy } from '../data/indicator-queries.ts'
import { moveDepartment, saveOwner } from '../data/indicator-store.ts'
import { holdIndicators, insertEvents } from '../data/value-store.ts'
import type { Indicator, IndicatorId, OwnerId } from '../domain/indicator.ts'
import type { EventAct } from '../domain/indicator-event.ts'

/** Where a programme shows its indicators. */
export const indicatorHref = (id: IndicatorId): string => `/office/indicators/${id}`

/**
 * No indicator is left with an owner who has gone: who goes hands theirs over one by one, and a department that ends
 * leaves its own to its heir. Who takes one over works for the department that answers for it.
 */
export const indicatorDuties: DutySource = {
  name: 'indicators',
  openDuties: async (session, staffId) =>
    (await ownedBy(session, staffId)).map(({ id, number, name, departmentId }) => ({
      id,
      title: `담당 지표: ${number} ${name}`,
      href: indicatorHref(id),
      due: null,
      onlyIn: departmentId,
    })),
  handOver: handOn,
  departmentsWithDuties: departmentsWithIndicators,
  departmentsEnded: handOnDepartments,
}

/**
 * To somebody who works elsewhere nothing goes: they could not enter its values. It stays with its department, whose
 * deputy, or else its head, is asked for them until an owner is named.
 */
async function handOn(
  session: Session,
  context: Context,
  duties: readonly string[],
  from: OwnerId,
  to: OwnerId,
  day: CalendarDate,
): Promise<void> {
  const ids = duties as readonly IndicatorId[]
  await holdIndicators(session, ids)
  const indicators = await indicatorsByIds(session, ids)
  const { name, departmentIds: works } = await successorOf(session, context, to, day)
  const owned = indicators.filter(({ ownerId }) => ownerId === from)
  // Whoever owns an indicator does not stand in for themselves.
  const stoodIn = indicators.filter(
    ({ deputyId, ownerId }) => deputyId === from && ownerId !== to && ownerId !== from,
  )
  const taken = (all: readonly Indicator[]) =>
    idsOf(all.filter(({ departmentId }) => works.has(departmentId)))
  const left = (all: readonly Indicator[]) =>
    idsOf(all.filter(({ departmentId }) => !works.has(departmentId)))
  await saveOwner(session, taken(owned), { ownerId: to })
  await saveOwner(session, left(owned), { ownerId: null })
  // Who becomes the owner stands in for nobody but others.
  await saveOwner(session, taken(owned.filter(({ deputyId }) => deputyId === to)), { deputyId: null })
  await saveOwner(session, taken(stoodIn), { deputyId: to })
  await saveOwner(session, left(stoodIn), { deputyId: null })
  await insertEvents(session, [
    ...eventsOf(context, 'handed-over', taken(owned), name),
    ...eventsOf(context, 'left-with-department', left(owned), name),
  ])
  await audit(session, context, {
    action: 'indicators.hand-over',
    subject: { kind: 'staff', id: from },
    after: {
      ...{ to, indicators: duties.length },
      leftWithDepartment: [...left(owned), ...left(stoodIn)],
    },
  })
}

const eventsOf = (context: Context, act: EventAct, ids: readonly IndicatorId[], reason: string) =>
  ids.map((indicatorId) => ({
    ...{ id: context.newId(), indicator_id: indicatorId, month: null, act, value: null, reason },
    ...{ by_name: context.person.name, at: context.now },
  }))

const idsOf = (indicators: readonly Indicator[]) => indicators.map(({ id }) => id)

/** Leaves the open indicators of departments that have ended to their heirs. */
export async function handOnDepartments(
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
