import { sendingDay, thirdWeekOf, type WeekReading } from '#modules/workplan/rules.ts'
import {
  addDays,
  type CalendarDate,
  type CalendarMonth,
  calendarMonthOf,
  dayInSeoul,
  monthOf,
} from '#platform/kernel/calendar-date.ts'
import type { Localized } from '#platform/kernel/locale.ts'
import type { CampaignId } from './entry.ts'
import { startOfDay } from './month.ts'

/** A week in which a score counts more, and the day on which everybody is asked to send. */
export const campaignKinds = ['double-week', 'sending-day'] as const
export type CampaignKind = (typeof campaignKinds)[number]

/** An event that comes again each month, as the city has set it up. */
export interface Campaign {
  readonly id: CampaignId
  readonly kind: CampaignKind
  readonly name: Localized
  readonly banner: Localized
  /** In force from one day to another; open without an end. */
  readonly from: CalendarDate
  readonly until: CalendarDate | null
  /** The months in which it comes, 1 to 12, both included. */
  readonly firstMonth: number
  readonly lastMonth: number
  /** From the first hour on, until the last begins. */
  readonly firstHour: number
  readonly lastHour: number
  /** The day of the month; of a sending day only. */
  readonly dayOfMonth: number | null
  /** In per cent. */
  readonly multiplier: number
}

/** What the dates of a campaign follow from, beside itself. */
export interface CampaignCalendar {
  readonly thirdWeek: WeekReading
  isBusinessDay(day: CalendarDate): boolean
}

/** Monday to Friday of the third week of a month. Public holidays among them count: the campaign says Monday to Friday. */
export function doubleWeekDays(month: CalendarMonth, reading: WeekReading): readonly CalendarDate[] {
  const monday = thirdWeekOf(month, reading)
  return [0, 1, 2, 3, 4].map((days) => addDays(monday, days))
}

/** The days of a month on which a campaign is on. */
export function campaignDays(
  campaign: Campaign,
  month: CalendarMonth,
  calendar: CampaignCalendar,
): readonly CalendarDate[] {
  const number = monthOf(month)
  if (number < campaign.firstMonth || number > campaign.lastMonth) return []
  const days =
    campaign.kind === 'double-week'
      ? doubleWeekDays(month, calendar.thirdWeek)
      : [sendingDay(month, campaign.dayOfMonth ?? 30, calendar)]
  return days.filter((day) => day >= campaign.from && (campaign.until === null || day <= campaign.until))
}

/** Whether a campaign is on at an instant: 09–18 is from 09:00:00 up to 17:59:59. */
export function isOn(campaign: Campaign, now: Date, calendar: CampaignCalendar): boolean {
  const day = dayInSeoul(now)
  const hour = Math.floor((now.getTime() - startOfDay(day).getTime()) / 3_600_000)
  if (hour < campaign.firstHour || hour >= campaign.lastHour) return false
  return campaignDays(campaign, calendarMonthOf(day), calendar).includes(day)
}

/** What multiplies the score at an instant: the strongest campaign that is on; campaigns do not multiply each other. */
export function campaignOn(
  campaigns: readonly Campaign[],
  now: Date,
  calendar: CampaignCalendar,
): Campaign | null {
  const on = campaigns.filter((campaign) => isOn(campaign, now, calendar))
  const strongest = on.toSorted((a, b) => b.multiplier - a.multiplier || (a.id < b.id ? -1 : 1))
  return strongest[0] ?? null
}
