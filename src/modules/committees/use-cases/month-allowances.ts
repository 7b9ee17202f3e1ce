import type { Session } from '#platform/database/session.ts'
import { type CalendarMonth, firstDayOf, lastDayOf } from '#platform/kernel/calendar-date.ts'
import { settingValue } from '#platform/settings/setting-value.ts'
import { attendedBetween } from '../data/attendance-queries.ts'
import { type Allowance, allowancesOf } from '../domain/allowances.ts'
import type { CommitteeId } from '../domain/committee.ts'
import { attendanceAllowance } from '../domain/committee-settings.ts'

/** What a committee's members are paid for a month: each attendance at the rate in force on its day. */
export async function monthAllowances(
  session: Session,
  committeeId: CommitteeId,
  month: CalendarMonth,
): Promise<readonly Allowance[]> {
  const attended = await attendedBetween(session, committeeId, firstDayOf(month), lastDayOf(month))
  const rates = new Map<string, number>()
  // A month has a handful of days with sessions.
  for (const day of new Set(attended.map((each) => each.day)))
    rates.set(day, await settingValue(session, attendanceAllowance, day))
  return allowancesOf(
    attended.map(({ member, sessionNumber, day }) => ({ member, sessionNumber, rate: rates.get(day) ?? 0 })),
  )
}
