import type { Session } from '../database/session.ts'
import { withAdded, type AddedHoliday, type HolidayCalendar } from './holidays.ts'
import type { ClockTables } from './tables.ts'

/** The days that administrators added, the newest first. */
export async function listAddedHolidays(session: Session): Promise<readonly AddedHoliday[]> {
  return await session
    .$extendTables<ClockTables>()
    .selectFrom('added_holiday')
    .select(['day', 'name', 'source'])
    .orderBy('day', 'desc')
    .execute()
}

/** The city's own calendar: the published one and the days that administrators added. */
export async function holidayCalendar(session: Session): Promise<HolidayCalendar> {
  return withAdded(await listAddedHolidays(session))
}
