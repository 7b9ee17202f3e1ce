import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { PledgeId } from '#modules/pledges/index.ts'
import { goalsOf } from '../data/goal-queries.ts'
import { attainmentOf, type GoalAttainment } from '../domain/pledge-goal.ts'

/** Goal attainment of a year (목표달성도) over some pledges, as results stood on a day. One query. */
export async function goalAttainment(
  session: Session,
  pledgeIds: readonly PledgeId[],
  { year, day }: { readonly year: number; readonly day: CalendarDate },
): Promise<GoalAttainment> {
  const goals = await goalsOf(session, pledgeIds, year)
  return attainmentOf(
    goals.map(({ judged, result }) => ({ result: judged !== null && judged.on <= day ? result : null })),
  )
}
