import type { Session } from '#platform/database/session.ts'
import {
  type CalendarDate,
  type CalendarMonth,
  firstDayOf,
  lastDayOf,
} from '#platform/kernel/calendar-date.ts'
import type { DepartmentId } from '#platform/access/person.ts'
import { settingValue, settingValues } from '#platform/settings/setting-value.ts'
import { listDepartments } from '#modules/organization/index.ts'
import { listCampaigns } from '../data/campaign-queries.ts'
import { multipliedIn, sumsOf } from '../data/report-queries.ts'
import type { SettledLine } from '../data/settlement-queries.ts'
import { firstMonth } from '../data/tally-queries.ts'
import { picksOf, type WallMessage } from '../data/wall-queries.ts'
import { type Campaign, campaignDays } from '../domain/campaign.ts'
import { addedToScores } from '../domain/campaign-effect.ts'
import { receivedWeight, sentWeight, settleDay } from '../domain/collaboration-settings.ts'
import { type Meetings, meetingsOf } from '../domain/meetings.ts'
import { type MonthSums, noSums } from '../domain/month-sums.ts'
import { daysFrom, monthsFrom, nextMonth, startOfDay } from '../domain/month.ts'
import type { Weights } from '../domain/score.ts'
import { monthSettledFrom, type Settlement } from '../domain/settlement.ts'
import { campaignCalendar } from './campaign-now.ts'
import { departmentNetwork } from './department-network.ts'
import { rankingOfMonth } from './shown-ranking.ts'

/** So many places are told of each ranking; who shares the last is told too. */
export const PLACES_IN_REPORT = 10

/** A campaign as it was held in a month. */
export interface HeldCampaign {
  readonly campaign: Campaign
  readonly days: readonly CalendarDate[]
  /** On its days, whether or not they were multiplied. */
  readonly sendsOnDays: number
  /** That count more in the scores by this campaign. */
  readonly multiplied: number
  /** In hundredths of a point. */
  readonly added: number
}

/** Everything that a month's report says; page, HWPX and XLSX all draw from it and nothing else. */
export interface MonthReport {
  readonly month: CalendarMonth
  /** The day of every figure: the month's last, or today in the running month. */
  readonly day: CalendarDate
  readonly sums: MonthSums
  readonly before: { readonly month: CalendarMonth; readonly sums: MonthSums }
  /** The ranking from which people and departments are told; null where it is as it stands. */
  readonly settlement: Settlement | null
  /** From this day on the ranking is settled. */
  readonly settledFrom: CalendarDate
  readonly people: readonly SettledLine[]
  readonly departments: readonly SettledLine[]
  readonly departmentsPerHead: readonly SettledLine[]
  readonly meetings: Meetings
  /** The departments that live on the day. */
  readonly living: readonly DepartmentId[]
  readonly picks: readonly (WallMessage & { readonly note: string })[]
  readonly weights: Weights
  readonly campaigns: readonly HeldCampaign[]
  /** Days up to the report's own on which the city hall was closed. */
  readonly closedDays: readonly CalendarDate[]
}

/** Draws up a month's report from the ledger, the settled ranking, the network and the campaigns. */
export async function monthReport(
  session: Session,
  asked: { readonly month: CalendarMonth; readonly today: CalendarDate },
): Promise<MonthReport> {
  const { month, today } = asked
  const day = lastDayOf(month) < today || today < firstDayOf(month) ? lastDayOf(month) : today
  const monthBefore = nextMonth(month, -1)
  const [sums, ranking, meetings, picks, rule] = await Promise.all([
    sumsOf(session, [month, monthBefore]),
    rankingOfMonth(session, month, { today }),
    meetingsIn(session, month, day),
    picksOf(session, month),
    settingValue(session, settleDay, firstDayOf(nextMonth(month))),
  ])
  const own = sums.get(month) ?? noSums
  const weights =
    ranking.settlement?.weights[month] ??
    (await settingValues(session, { received: receivedWeight, sent: sentWeight }, firstDayOf(month)))
  return {
    ...{ month, day, sums: own, before: { month: monthBefore, sums: sums.get(monthBefore) ?? noSums } },
    ...{ settlement: ranking.settlement, settledFrom: monthSettledFrom(month, rule) },
    people: upTo(ranking.people, 'place'),
    departments: upTo(ranking.departments, 'place'),
    departmentsPerHead: upTo(ranking.departments, 'meanPlace'),
    ...{ ...meetings, picks, weights },
    ...(await campaignsHeld(session, { month, day, sums: own, weights })),
  }
}

function upTo(lines: readonly SettledLine[], by: 'place' | 'meanPlace'): readonly SettledLine[] {
  const placeOf = (line: SettledLine) => line[by] ?? Number.MAX_SAFE_INTEGER
  return lines.filter((line) => placeOf(line) <= PLACES_IN_REPORT).toSorted((a, b) => placeOf(a) - placeOf(b))
}

async function meetingsIn(session: Session, month: CalendarMonth, day: CalendarDate) {
  const first = await firstMonth(session)
  const earlier = first === null ? [] : monthsFrom(first, nextMonth(month, -1))
  const [before, now, departments] = await Promise.all([
    departmentNetwork(session, { months: earlier, today: day }),
    departmentNetwork(session, { months: [month], today: day }),
    listDepartments(session, day),
  ])
  return {
    meetings: meetingsOf(before, now),
    living: departments.map(({ departmentId }) => departmentId),
  }
}

async function campaignsHeld(
  session: Session,
  given: {
    readonly month: CalendarMonth
    readonly day: CalendarDate
    readonly sums: MonthSums
    readonly weights: Weights
  },
): Promise<Pick<MonthReport, 'campaigns' | 'closedDays'>> {
  const { month, day, sums, weights } = given
  const [campaigns, effects, calendar] = await Promise.all([
    listCampaigns(session),
    multipliedIn(session, month),
    campaignCalendar(session, undefined, startOfDay(day)),
  ])
  const held = campaigns.flatMap((campaign): readonly HeldCampaign[] => {
    const days = campaignDays(campaign, month, calendar)
    const effect = effects.get(campaign.id) ?? { sends: 0, ofSenders: 0, ofReceivers: 0 }
    if (days.length === 0 && effect.sends === 0) return []
    const onDays = sums.days.filter((each) => days.includes(each.day))
    return [
      {
        ...{ campaign, days, multiplied: effect.sends, added: addedToScores(effect, weights) },
        sendsOnDays: onDays.reduce((sum, { sends }) => sum + sends, 0),
      },
    ]
  })
  const closed = daysFrom(firstDayOf(month), day).filter((each) => !calendar.isBusinessDay(each))
  return { campaigns: held, closedDays: closed }
}
