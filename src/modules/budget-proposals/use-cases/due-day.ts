import { holidayCalendar } from '#platform/clock/holiday-queries.ts'
import { isBusinessDay } from '#platform/clock/holidays.ts'
import type { Session } from '#platform/database/session.ts'
import { addDays, type CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Setting } from '#platform/settings/setting.ts'
import { settingValue } from '#platform/settings/setting-value.ts'

/** The n-th business day after something was asked, n by the setting; the day itself is not counted (민법 제157조). */
export async function dueDay(
  session: Session,
  setting: Setting<number>,
  today: CalendarDate,
): Promise<CalendarDate> {
  const days = await settingValue(session, setting, today)
  const calendar = await holidayCalendar(session)
  let day = today
  for (let left = days; left > 0;) {
    day = addDays(day, 1)
    if (isBusinessDay(day, calendar)) left -= 1
  }
  return day
}
