import type { Session } from '#platform/database/session.ts'
import { type CalendarDate, calendarMonthOf, firstDayOf, lastDayOf } from '#platform/kernel/calendar-date.ts'
import { settingValue } from '#platform/settings/setting-value.ts'
import { readSettlement } from '../data/settlement-queries.ts'
import { firstMonth } from '../data/tally-queries.ts'
import { settleDay } from '../domain/collaboration-settings.ts'
import { monthsFrom, nextMonth } from '../domain/month.ts'
import { yearSettledFrom } from '../domain/settlement.ts'
import { spanOfYear } from './settle.ts'
import { settledRanking, type ShownRanking } from './shown-ranking.ts'

/** The awards of a year: the settled ranking, or when it will be. */
export interface YearAwards {
  readonly span: { readonly from: CalendarDate; readonly until: CalendarDate }
  /** How many months of the span the programme lived in, whole or in part. */
  readonly months: number
  /** Null until the year is settled. */
  readonly ranking: ShownRanking | null
  /** From this day on it can be. */
  readonly settledFrom: CalendarDate
}

/** Draws the year's awards from its settlement and nothing else: what may still change gives no prize. */
export async function yearAwards(session: Session, year: number, limit: number): Promise<YearAwards> {
  const [settlement, first] = await Promise.all([
    readSettlement(session, { kind: 'year', period: String(year) }),
    firstMonth(session),
  ])
  const span = settlement ?? (await spanOfYear(session, year))
  const rule = await settingValue(session, settleDay, firstDayOf(nextMonth(calendarMonthOf(span.until))))
  const months = monthsFrom(calendarMonthOf(span.from), calendarMonthOf(span.until))
  return {
    span: { from: span.from, until: span.until },
    months: months.filter((month) => first !== null && lastDayOf(month) >= firstDayOf(first)).length,
    ranking: settlement === null ? null : await settledRanking(session, settlement, { limit }),
    settledFrom: yearSettledFrom(span, rule),
  }
}
