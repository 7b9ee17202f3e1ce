import {
  type CalendarDate,
  type CalendarMonth,
  lastDayOf,
  monthOf,
  yearOf,
} from '#platform/kernel/calendar-date.ts'

export const quarters = [1, 2, 3, 4] as const
export type Quarter = (typeof quarters)[number]

/** The quarter that a round asks about. The second and the fourth close a half-year as well. */
export interface CheckPeriod {
  readonly year: number
  readonly quarter: Quarter
}

export function isHalfYear({ quarter }: Pick<CheckPeriod, 'quarter'>): boolean {
  return quarter % 2 === 0
}

/** The last day of a period: how pledges stood on it is what is asked. */
export function lastDayOfPeriod({ year, quarter }: CheckPeriod): CalendarDate {
  return lastDayOf(`${year}-${String(quarter * 3).padStart(2, '0')}` as CalendarMonth)
}

/** The period that ended last, up to and with a day. */
export function periodEndedBy(day: CalendarDate): CheckPeriod {
  const quarter = Math.ceil(monthOf(day) / 3) as Quarter
  const own = { year: yearOf(day), quarter }
  if (lastDayOfPeriod(own) <= day) return own
  return quarter === 1 ? { year: own.year - 1, quarter: 4 } : { ...own, quarter: (quarter - 1) as Quarter }
}

/** Whether a check is its year's last: a year's goals are judged at its end, and before that nothing is told of them. */
export const endsYear = ({ quarter }: { readonly quarter: Quarter }): boolean => quarter === 4
