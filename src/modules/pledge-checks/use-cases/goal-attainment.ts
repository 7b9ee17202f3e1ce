import type { Session } from '#platform/database/session.ts'
import { calendarDate, type CalendarDate } from '#platform/kernel/calendar-date.ts'
import { listPledges, type MayorTermId } from '#modules/pledges/index.ts'
import { goalsOf } from '../data/goal-queries.ts'
import { attainmentOf, type GoalAttainment } from '../domain/pledge-goal.ts'

/** What a year's goals came to, as of the day of the last result. */
export interface YearAttainment extends GoalAttainment {
  readonly year: number
  /** The day of the last result; the last of the year before while there is none. */
  readonly day: CalendarDate
}

/** Goal attainment of a year (목표달성도) over a term's pledges. Two queries. */
export async function goalAttainment(
  session: Session,
  termId: MayorTermId,
  year: number,
): Promise<YearAttainment> {
  const pledges = await listPledges(session, termId, calendarDate(`${year}-12-31`))
  const goals = await goalsOf(
    session,
    pledges.map(({ id }) => id),
    year,
  )
  const days = goals.flatMap(({ judged }) => (judged === null ? [] : [judged.on])).toSorted()
  return { ...attainmentOf(goals), year, day: days.at(-1) ?? calendarDate(`${year - 1}-12-31`) }
}
