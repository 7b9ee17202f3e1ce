import type { Locale } from '#platform/kernel/locale.ts'
import { formatCount, formatDayOfYear } from '#platform/text/format.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Campaign } from '../domain/campaign.ts'
import type { MonthReport } from '../use-cases/month-report.ts'
import type { Names } from './names.ts'
import { reportTexts } from './report-words.ts'
import { cellsIn, type TypedTable } from './typed-table.tsx'
import { collaborationTexts } from './words.ts'

/** The days of a campaign in a month: the first and the last, or the one. */
export function sayDays(days: readonly CalendarDate[], locale: Locale): string {
  return [...new Set([days[0], days.at(-1)])]
    .filter((day) => day !== undefined)
    .map((day) => formatDayOfYear(day, locale))
    .join(' – ')
}

export function sayHours({ firstHour, lastHour }: Campaign, locale: Locale): string {
  const words = reportTexts[locale]
  return firstHour === 0 && lastHour === 24
    ? words.allDay
    : words.hoursOf(String(firstHour).padStart(2, '0'), String(lastHour).padStart(2, '0'))
}

/** The month's campaigns and what they added to its scores. */
export function campaignsTable({ campaigns, day }: MonthReport, locale: Locale): TypedTable {
  const words = reportTexts[locale]
  const cell = cellsIn(locale)
  return {
    ...{ key: 'campaigns', caption: words.campaigns, day, empty: words.campaignsEmpty },
    columns: [
      { title: words.campaign, type: 'text' },
      { title: words.campaignKind, type: 'text' },
      { title: words.held, type: 'text' },
      { title: words.hours, type: 'text' },
      { title: words.multiplier, type: 'text' },
      { title: words.sendsOnDays, type: 'integer' },
      { title: words.multiplied, type: 'integer' },
      { title: words.added, type: 'decimal' },
    ],
    rows: campaigns.map(({ campaign, days, sendsOnDays, multiplied, added }) => [
      cell.text(campaign.name[locale]),
      cell.text(collaborationTexts[locale].kindsOfCampaign[campaign.kind]),
      cell.text(sayDays(days, locale)),
      cell.text(sayHours(campaign, locale)),
      cell.text(`${formatCount(campaign.multiplier, locale)} %`),
      ...[cell.count(sendsOnDays), cell.count(multiplied), cell.score(added)],
    ]),
  }
}

/** The picked messages. */
export function picksTable({ picks, day }: MonthReport, names: Names, locale: Locale): TypedTable {
  const words = reportTexts[locale]
  const cell = cellsIn(locale)
  const placed = (name: string, department: string) => (department === '–' ? name : `${name} (${department})`)
  return {
    ...{ key: 'picks', caption: words.picks, day, empty: words.picksEmpty },
    columns: [
      { title: words.from, type: 'text' },
      { title: words.to, type: 'text' },
      { title: words.message, type: 'text' },
      { title: words.note, type: 'text' },
    ],
    rows: picks.map((pick) => [
      cell.text(placed(names.person(pick.senderId), names.department(pick.senderDepartmentId))),
      cell.text(placed(names.person(pick.receiverId), names.department(pick.receiverDepartmentId))),
      ...[cell.text(pick.message), cell.text(pick.note)],
    ]),
  }
}
