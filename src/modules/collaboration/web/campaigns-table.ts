import type { CalendarDate, CalendarMonth } from '#platform/kernel/calendar-date.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { formatCount, formatDayOfYear, formatMonth } from '#platform/text/format.ts'
import type { DatedCampaignMonth, DateReason } from '../domain/campaign-year.ts'
import type { CampaignsOfYear } from '../use-cases/campaigns-of-year.ts'
import { sayDays, sayHours } from './report-events.ts'
import { reportTexts } from './report-words.ts'
import { cellsIn, type TypedTable } from './typed-table.tsx'

/** A year's campaigns month by month: on the page and in a file. */
export function campaignsOfYearTable(
  shown: CampaignsOfYear,
  year: number,
  day: CalendarDate,
  locale: Locale,
): TypedTable {
  const words = reportTexts[locale]
  const cell = cellsIn(locale)
  return {
    ...{ key: 'campaigns', caption: words.yearCaption(String(year)), day },
    ...{ empty: words.calendarEmpty, emptyHelp: words.calendarEmptyHelp },
    columns: [
      { title: words.month, type: 'month' },
      { title: words.campaign, type: 'text' },
      { title: words.dates, type: 'text' },
      { title: words.hours, type: 'text' },
      { title: words.score, type: 'text' },
      { title: words.why, type: 'text' },
    ],
    rows: shown.dated.map((each) => [
      { value: each.month, text: formatMonth(each.month, locale) },
      cell.text(each.campaign.name[locale]),
      cell.text(sayDays(each.days, locale)),
      cell.text(sayHours(each.campaign, locale)),
      cell.text(`${formatCount(each.campaign.multiplier, locale)} %`),
      cell.text(sayWhy(each, shown, locale)),
    ]),
  }
}

function sayWhy(dated: DatedCampaignMonth, shown: CampaignsOfYear, locale: Locale): string {
  const words = reportTexts[locale]
  const said = dated.reasons.map((reason) => sayReason(reason, dated, shown, locale))
  if (dated.closed.length === 0) return said.join('. ')
  const closed = dated.closed.map((day) => formatDayOfYear(day, locale)).join(', ')
  return [...said, words.holidayInside(closed)].join('. ')
}

function sayReason(
  reason: DateReason,
  { campaign, month }: { readonly campaign: DatedCampaignMonth['campaign']; readonly month: CalendarMonth },
  { holidays, readingOf }: Pick<CampaignsOfYear, 'holidays' | 'readingOf'>,
  locale: Locale,
): string {
  const { reasons } = reportTexts[locale]
  const asked = String(campaign.dayOfMonth ?? 30)
  switch (reason.kind) {
    case 'as-asked':
      return campaign.kind === 'double-week' ? reasons[readingOf(month)] : reasons.asked(asked)
    case 'no-such-day':
      return reasons['no-such-day'](asked)
    case 'closed': {
      const day = formatDayOfYear(reason.day, locale)
      const names = holidays.namesOf(reason.day)
      return names.length === 0 ? reasons.weekend(day) : reasons.holiday(day, names.join(', '))
    }
    case 'later':
      return reasons.later
    case 'cut':
      return reasons.cut
  }
}
