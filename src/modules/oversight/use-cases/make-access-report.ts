import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import { accessRecordsBetween } from '#platform/audit/access-queries.ts'
import { audit } from '#platform/audit/audit.ts'
import { midnightInSeoul } from '#platform/audit/audit-queries.ts'
import { holidayCalendar } from '#platform/clock/holiday-queries.ts'
import { isBusinessDay } from '#platform/clock/holidays.ts'
import {
  addMonths,
  calendarMonthOf,
  dayInSeoul,
  firstDayOf,
  type CalendarMonth,
} from '#platform/kernel/calendar-date.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { settingValue } from '#platform/settings/setting-value.ts'
import { saveReport } from '../data/review-store.ts'
import { accessReport } from '../domain/access-report.ts'
import { oversightActions } from '../domain/oversight-actions.ts'
import { anomalyLimits } from './access-settings.ts'

export type MakeAccessReportRefusal = 'not-allowed' | 'month-not-over' | 'already-reviewed'

/** Writes the report of a month that is over; may be repeated until somebody has reviewed it. */
export async function makeAccessReport(
  context: Context,
  input: { readonly month: CalendarMonth },
): Promise<Result<void, MakeAccessReportRefusal>> {
  const { person, machineNow } = context
  if (!may(person, oversightActions['review-access-records'])) return refuse('not-allowed')
  const first = firstDayOf(input.month)
  const next = addMonths(first, 1)
  if (next > dayInSeoul(machineNow)) return refuse('month-not-over')
  return change(context, async (session) => {
    const limits = await settingValue(session, anomalyLimits, first)
    const calendar = await holidayCalendar(session)
    const records = accessRecordsBetween(session, midnightInSeoul(first), midnightInSeoul(next))
    const report = await accessReport(records, limits, (day) => isBusinessDay(day, calendar))
    if (!(await saveReport(session, input.month, report, machineNow))) return refuse('already-reviewed')
    await audit(session, context, {
      action: 'oversight.make-access-report',
      subject: { kind: 'access-review', id: input.month },
      after: { records: report.records, anomalies: report.anomalies.length },
    })
    return ok()
  })
}

/** The month before the running one, by the machine's clock: what the monthly job reports on. */
export function monthToReport(context: Pick<Context, 'machineNow'>): CalendarMonth {
  const thisMonth = firstDayOf(calendarMonthOf(dayInSeoul(context.machineNow)))
  return calendarMonthOf(addMonths(thisMonth, -1))
}
