import { holidayCalendar } from '#platform/clock/holiday-queries.ts'
import { type HolidayCalendar, isBusinessDay } from '#platform/clock/holidays.ts'
import type { Session } from '#platform/database/session.ts'
import { type CalendarMonth, lastDayOf } from '#platform/kernel/calendar-date.ts'
import { inForce } from '#platform/settings/setting.ts'
import { savedValues } from '#platform/settings/setting-value.ts'
import { thirdWeek } from '#modules/workplan/index.ts'
import type { WeekReading } from '#modules/workplan/rules.ts'
import { type ListedCampaign, listCampaigns } from '../data/campaign-queries.ts'
import { campaignYear, type DatedCampaignMonth } from '../domain/campaign-year.ts'

/** A year's campaigns with their dates, and what the dates follow from. */
export interface CampaignsOfYear {
  readonly dated: readonly DatedCampaignMonth[]
  /** Those that are held in the year. */
  readonly campaigns: readonly ListedCampaign[]
  readonly holidays: HolidayCalendar
  readonly readingOf: (month: CalendarMonth) => WeekReading
}

/** When campaigns are held in a year: each month by the reading of the third week in force in it. Three queries. */
export async function campaignsOfYear(session: Session, year: number): Promise<CampaignsOfYear> {
  const [campaigns, holidays, saved] = await Promise.all([
    listCampaigns(session),
    holidayCalendar(session),
    savedValues(session, thirdWeek),
  ])
  const readings = [...thirdWeek.defaults, ...saved.filter(({ replaced }) => !replaced)]
  const readingOf = (month: CalendarMonth) => inForce(readings, lastDayOf(month)).value
  const dated = campaignYear(campaigns, year, (month) => ({
    thirdWeek: readingOf(month),
    isBusinessDay: (day) => isBusinessDay(day, holidays),
  }))
  const held = new Set(dated.map(({ campaign }) => campaign.id))
  return { dated, campaigns: campaigns.filter(({ id }) => held.has(id)), holidays, readingOf }
}
