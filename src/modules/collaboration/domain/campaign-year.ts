import {
  calendarDate,
  type CalendarDate,
  type CalendarMonth,
  calendarMonthOf,
  lastDayOf,
  parseCalendarDate,
} from '#platform/kernel/calendar-date.ts'
import { type Campaign, type CampaignCalendar, campaignDays } from './campaign.ts'
import { monthsFrom } from './month.ts'

/** Why a campaign's days in a month are those and no others. */
export type DateReason =
  /** The day that was asked for, or the city's reading of the third week. */
  | { readonly kind: 'as-asked' }
  /** The month has no such day. */
  | { readonly kind: 'no-such-day' }
  /** The city hall is closed on the day that was asked for: the last working day before. */
  | { readonly kind: 'closed'; readonly day: CalendarDate }
  /** No working day comes before it in the month: the first after. */
  | { readonly kind: 'later'; readonly day: CalendarDate }
  /** The campaign begins or ends among them. */
  | { readonly kind: 'cut' }

/** A campaign in a month. */
export interface DatedCampaignMonth {
  readonly campaign: Campaign
  readonly month: CalendarMonth
  readonly days: readonly CalendarDate[]
  /** In the order in which they moved the day. */
  readonly reasons: readonly DateReason[]
  /** Days among them on which the city hall is closed; they count all the same. */
  readonly closed: readonly CalendarDate[]
}

/** When campaigns are held in a year, month by month, with why each day is where it is. */
export function campaignYear(
  campaigns: readonly Campaign[],
  year: number,
  calendarOf: (month: CalendarMonth) => CampaignCalendar,
): readonly DatedCampaignMonth[] {
  const months = monthsFrom(
    calendarMonthOf(calendarDate(`${year}-01-01`)),
    calendarMonthOf(calendarDate(`${year}-12-01`)),
  )
  return months.flatMap((month) =>
    campaigns.flatMap((campaign) => {
      const calendar = calendarOf(month)
      const days = campaignDays(campaign, month, calendar)
      if (days.length === 0) return []
      const reasons =
        campaign.kind === 'sending-day'
          ? sendingDayReasons(campaign.dayOfMonth ?? 30, month, days, calendar)
          : weekReasons(campaign, month, days, calendar)
      const closed = days.filter((day) => !calendar.isBusinessDay(day))
      return [{ campaign, month, days, reasons, closed }]
    }),
  )
}

function sendingDayReasons(
  date: number,
  month: CalendarMonth,
  days: readonly CalendarDate[],
  calendar: CampaignCalendar,
): readonly DateReason[] {
  const asked = parseCalendarDate(`${month}-${String(date).padStart(2, '0')}`)
  const wanted = asked ?? lastDayOf(month)
  const missing: readonly DateReason[] = asked === null ? [{ kind: 'no-such-day' }] : []
  if (calendar.isBusinessDay(wanted)) return missing.length > 0 ? missing : [{ kind: 'as-asked' }]
  const [day] = days
  const kind = day !== undefined && day > wanted ? 'later' : 'closed'
  return [...missing, { kind, day: wanted }]
}

/** A week is as the city reads it, unless the campaign's own term cuts it. */
function weekReasons(
  campaign: Campaign,
  month: CalendarMonth,
  days: readonly CalendarDate[],
  calendar: CampaignCalendar,
): readonly DateReason[] {
  const whole = campaignDays({ ...campaign, from: calendarDate('1000-01-01'), until: null }, month, calendar)
  return whole.length === days.length ? [{ kind: 'as-asked' }] : [{ kind: 'as-asked' }, { kind: 'cut' }]
}

/** The first of these on or after a day. */
export function nextCampaign(
  dated: readonly DatedCampaignMonth[],
  today: CalendarDate,
): { readonly campaign: Campaign; readonly day: CalendarDate } | null {
  const coming = dated
    .flatMap(({ campaign, days }) =>
      days
        .filter((day) => day >= today)
        .slice(0, 1)
        .map((day) => ({ campaign, day })),
    )
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
  return coming[0] ?? null
}

/** Months that have a campaign of a kind each, for counting. */
export function timesHeld(dated: readonly DatedCampaignMonth[], campaign: Campaign): number {
  return dated.filter((each) => each.campaign.id === campaign.id).length
}
