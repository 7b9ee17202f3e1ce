import { dueDay, startDeadline } from '#platform/clock/deadline.ts'
import { holidayCalendar } from '#platform/clock/holiday-queries.ts'
import type { Session } from '#platform/database/session.ts'
import { addDays, type CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Setting } from '#platform/settings/setting.ts'
import { settingValue } from '#platform/settings/setting-value.ts'

/**
 * The last day of so many calendar days after something, by the setting in force on that day. Its own day is not counted,
 * and an end on a holiday moves to the next working day (민법 제157조, 제161조).
 */
export async function lastDayAfter(
  session: Session,
  from: CalendarDate,
  setting: Setting<number>,
): Promise<CalendarDate> {
  const count = await settingValue(session, setting, from)
  const deadline = startDeadline(from, { length: { count, unit: 'calendar-days' } })
  return dueDay(deadline, await holidayCalendar(session)) ?? addDays(from, count)
}
