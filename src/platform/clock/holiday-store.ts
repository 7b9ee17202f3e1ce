import type { CalendarDate } from '../kernel/calendar-date.ts'
import type { Session } from '../database/session.ts'
import type { AddedHoliday } from './holidays.ts'
import type { ClockTables } from './tables.ts'

/** Keeps a day that was made a holiday; false when the day is one already. */
export async function saveAddedHoliday(
  session: Session,
  holiday: AddedHoliday,
  addedAt: Date,
): Promise<boolean> {
  const saved = await session
    .$extendTables<ClockTables>()
    .insertInto('added_holiday')
    .values({ ...holiday, added_at: addedAt })
    .onConflict((conflict) => conflict.column('day').doNothing())
    .returning('day')
    .executeTakeFirst()
  return saved !== undefined
}

/** Takes a day away that was added by mistake; false when it was not there. */
export async function removeAddedHoliday(session: Session, day: CalendarDate): Promise<boolean> {
  const removed = await session
    .$extendTables<ClockTables>()
    .deleteFrom('added_holiday')
    .where('day', '=', day)
    .returning('day')
    .executeTakeFirst()
  return removed !== undefined
}
