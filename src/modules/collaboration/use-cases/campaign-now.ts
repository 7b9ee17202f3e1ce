import { holidayCalendar } from '#platform/clock/holiday-queries.ts'
import { isBusinessDay } from '#platform/clock/holidays.ts'
import type { Session } from '#platform/database/session.ts'
import { dayInSeoul } from '#platform/kernel/calendar-date.ts'
import { settingValue } from '#platform/settings/setting-value.ts'
import { thirdWeek } from '#modules/workplan/index.ts'
import { type Campaign, type CampaignCalendar, campaignOn } from '../domain/campaign.ts'

/** Which of the campaigns in force multiplies scores at an instant; null when none does. */
export async function campaignNow(
  session: Session,
  now: Date,
  campaigns: readonly Campaign[],
  rules: Pick<CampaignCalendar, 'thirdWeek'>,
): Promise<Campaign | null> {
  if (campaigns.length === 0) return null
  // Only a sending day asks which days are holidays.
  const asksHolidays = campaigns.some(({ kind }) => kind === 'sending-day')
  const calendar = asksHolidays
    ? await campaignCalendar(session, rules)
    : { ...rules, isBusinessDay: () => true }
  return campaignOn(campaigns, now, calendar)
}

/** What the dates of campaigns follow from: the city's reading of the third week, and its holidays. */
export async function campaignCalendar(
  session: Session,
  known?: Pick<CampaignCalendar, 'thirdWeek'>,
  now = new Date(0),
): Promise<CampaignCalendar> {
  const reading = known?.thirdWeek ?? (await settingValue(session, thirdWeek, dayInSeoul(now)))
  const holidays = await holidayCalendar(session)
  return { thirdWeek: reading, isBusinessDay: (day) => isBusinessDay(day, holidays) }
}
