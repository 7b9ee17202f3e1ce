import {
  addDays,
  calendarDate,
  type CalendarDate,
  type CalendarMonth,
  calendarMonthOf,
  firstDayOf,
  lastDayOf,
  yearOf,
} from '#platform/kernel/calendar-date.ts'
import type { Id } from '#platform/kernel/ids.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { monthsFrom, nextMonth } from './month.ts'
import type { Weights } from './score.ts'

export type SettlementId = Id<'CollaborationSettlement'>

/** Collaborator of the month, and the year's awards. */
export const settlementKinds = ['month', 'year'] as const
export type SettlementKind = (typeof settlementKinds)[number]

export const subjectKinds = ['person', 'department'] as const
export type SubjectKind = (typeof subjectKinds)[number]

/** A ranking that stands: what it was drawn from is kept with it, so it can be drawn again. */
export interface Settlement {
  readonly id: SettlementId
  readonly kind: SettlementKind
  /** 2021-10, or 2021. */
  readonly period: string
  readonly from: CalendarDate
  /** The cut-off: the last day that counts. */
  readonly until: CalendarDate
  /** Of each month that it counts. */
  readonly weights: Readonly<Record<CalendarMonth, Weights>>
  readonly settledAt: Date
}

/** A span of days as whole months with what sticks out before and after: whole months have their sums kept. */
export interface SplitSpan {
  readonly months: readonly CalendarMonth[]
  readonly parts: readonly { readonly from: CalendarDate; readonly until: CalendarDate }[]
}

export function splitSpan(from: CalendarDate, until: CalendarDate): SplitSpan {
  const inside = monthsFrom(calendarMonthOf(from), calendarMonthOf(until))
  const isWhole = (month: CalendarMonth) => firstDayOf(month) >= from && lastDayOf(month) <= until
  return {
    months: inside.filter(isWhole),
    parts: inside
      .filter((month) => !isWhole(month))
      .map((month) => ({
        from: firstDayOf(month) > from ? firstDayOf(month) : from,
        until: lastDayOf(month) < until ? lastDayOf(month) : until,
      })),
  }
}

/** The span of a year's awards: from the day after last year's cut-off up to this year's, so that no day is lost. */
export function awardSpan(
  year: number,
  cutOff: string,
  cutOffBefore: string,
): { readonly from: CalendarDate; readonly until: CalendarDate } {
  return {
    from: addDays(calendarDate(`${year - 1}-${cutOffBefore}`), 1),
    until: calendarDate(`${year}-${cutOff}`),
  }
}

export type SettleRefusal = 'too-early' | 'settled-already' | 'earlier-months-open'

/** From which day a month's ranking is drawn: the day of the next month that the rule names. */
export function monthSettledFrom(month: CalendarMonth, settleDay: number): CalendarDate {
  return addDays(firstDayOf(nextMonth(month)), settleDay - 1)
}

/** From which day a year's awards are drawn: when the cut-off is over, and the last whole month before it settled. */
export function yearSettledFrom(
  span: { readonly from: CalendarDate; readonly until: CalendarDate },
  settleDay: number,
): CalendarDate {
  const afterCutOff = addDays(span.until, 1)
  const last = splitSpan(span.from, span.until).months.at(-1)
  const monthsDone = last === undefined ? afterCutOff : monthSettledFrom(last, settleDay)
  return monthsDone > afterCutOff ? monthsDone : afterCutOff
}

/** Whether a month's ranking can be drawn. */
export function maySettleMonth(
  month: CalendarMonth,
  today: CalendarDate,
  settleDay: number,
): Result<void, 'too-early'> {
  return today >= monthSettledFrom(month, settleDay) ? ok() : refuse('too-early')
}

/** Whether a year's awards can be drawn: the days up to the cut-off are over, and the whole months among them settled. */
export function maySettleYear(
  span: { readonly from: CalendarDate; readonly until: CalendarDate },
  today: CalendarDate,
  openMonths: readonly CalendarMonth[],
): Result<void, 'too-early' | 'earlier-months-open'> {
  if (today <= span.until) return refuse('too-early')
  return openMonths.length > 0 ? refuse('earlier-months-open') : ok()
}

/** The year to which a day's awards belong. */
export function awardYearOf(day: CalendarDate, cutOff: string): number {
  return day.slice(5) > cutOff ? yearOf(day) + 1 : yearOf(day)
}
