import type { Session } from '#platform/database/session.ts'
import {
  type CalendarDate,
  type CalendarMonth,
  calendarMonthOf,
  firstDayOf,
  lastDayOf,
} from '#platform/kernel/calendar-date.ts'
import { listDepartments } from '#modules/organization/index.ts'
import { listSettlements, settledEdges } from '../data/settlement-queries.ts'
import { standingEdges } from '../data/standing-queries.ts'
import { firstMonth } from '../data/tally-queries.ts'
import { type Network, networkOf } from '../domain/network.ts'

/** Which departments worked together in some months, and which of those that live on a day never did. */
export async function departmentNetwork(
  session: Session,
  asked: { readonly months: readonly CalendarMonth[]; readonly today: CalendarDate },
): Promise<Network> {
  const settled = await listSettlements(session, { kind: 'month', periods: asked.months })
  const kept = new Set<string>(settled.map(({ period }) => period))
  const edges = [...(await settledEdges(session, settled))]
  const first = await firstMonth(session)
  const isOpen = (month: CalendarMonth) =>
    !kept.has(month) && first !== null && month >= first && month <= calendarMonthOf(asked.today)
  for (const month of asked.months.filter(isOpen))
    edges.push(...(await standingEdges(session, { from: firstDayOf(month), until: lastDayOf(month) })))
  const living = await listDepartments(session, asked.today)
  return networkOf(
    edges,
    living.map(({ departmentId }) => departmentId),
  )
}
