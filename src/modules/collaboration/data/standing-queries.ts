import type { Session } from '#platform/database/session.ts'
import { calendarMonthOf, firstDayOf, lastDayOf } from '#platform/kernel/calendar-date.ts'
import type { Edge } from '../domain/network.ts'
import { keptLatest } from './kept-latest.ts'
import { counted, type DaysOfMonth, type DepartmentTally, edgesIn, talliesIn } from './tally-queries.ts'

const keptTallies = keptLatest<readonly DepartmentTally[]>(4)
const keptEdges = keptLatest<readonly Edge[]>(4)

/** What everybody did in some days of a month that is not settled, as of now. */
export async function standingTallies(
  session: Session,
  days: DaysOfMonth,
): Promise<readonly DepartmentTally[]> {
  return await whileNothingIsAdded(session, days, keptTallies, () => talliesIn(session, days))
}

/** Between which departments points went in some days of a month that is not settled, as of now. */
export async function standingEdges(session: Session, days: DaysOfMonth): Promise<readonly Edge[]> {
  return await whileNothingIsAdded(session, days, keptEdges, () => edgesIn(session, days))
}

/**
 * Entries are only added, so how many a month has says whether what was added up still holds; the last one's id says
 * in which city. Counting reads an index, adding up reads every entry.
 */
async function whileNothingIsAdded<Answer extends object>(
  session: Session,
  days: DaysOfMonth,
  kept: ReturnType<typeof keptLatest<Answer>>,
  ask: () => Promise<Answer>,
): Promise<Answer> {
  // What a transaction adds may never come to be.
  if (session.isTransaction) return await ask()
  const month = calendarMonthOf(days.from)
  const ofMonth = counted(session, { from: firstDayOf(month), until: lastDayOf(month) })
  const state = await ofMonth
    .select((eb) => eb.fn.countAll<bigint>().as('count'))
    .select(ofMonth.select('id').orderBy('at', 'desc').orderBy('id', 'desc').limit(1).as('last'))
    .executeTakeFirstOrThrow()
  if (state.last === null) return await ask()
  return await kept(`${days.from} ${days.until} ${state.count} ${state.last}`, ask)
}
