import {
  addDays,
  type CalendarDate,
  type CalendarMonth,
  daysBetween,
  firstDayOf,
  lastDayOf,
} from '#platform/kernel/calendar-date.ts'

/** When someone is in service and away, as far as it touches a month. */
export interface Service {
  readonly joined: CalendarDate
  readonly left: CalendarDate | null
  readonly leaves: readonly { readonly from: CalendarDate; readonly until: CalendarDate | null }[]
}

/** What somebody gets who begins, or comes back from leave, after the 1st. */
export const lateStarts = ['whole', 'by-days', 'next-month'] as const
export type LateStart = (typeof lateStarts)[number]

export interface GrantRules {
  readonly points: number
  readonly perSend: number
  readonly lateStart: LateStart
}

/** The first day of a month on which someone is at work; null when they are not in the whole of it. */
export function firstDayAtWork(service: Service, month: CalendarMonth): CalendarDate | null {
  const last = lastDayOf(month)
  let day = service.joined > firstDayOf(month) ? service.joined : firstDayOf(month)
  for (const { from, until } of service.leaves.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    if (from > day) break
    if (until === null) return null
    if (until > day) day = until
  }
  return day > last || (service.left !== null && service.left <= day) ? null : day
}

/**
 * What someone gets for a month: it follows from their service alone, not from when it is asked, so a job that runs
 * late, or again, gives the same. By days: whole sends for the share of the month that is left.
 */
export function grantFor(
  service: Service,
  month: CalendarMonth,
  rules: GrantRules,
): { readonly day: CalendarDate; readonly points: number } | null {
  const day = firstDayAtWork(service, month)
  if (day === null) return null
  const points = day === firstDayOf(month) ? rules.points : lateGrant(day, month, rules)
  return points > 0 ? { day, points } : null
}

function lateGrant(day: CalendarDate, month: CalendarMonth, rules: GrantRules): number {
  if (rules.lateStart === 'whole') return rules.points
  if (rules.lateStart === 'next-month') return 0
  const end = addDays(lastDayOf(month), 1)
  const share = rules.points * daysBetween(day, end)
  return Math.floor(share / (daysBetween(firstDayOf(month), end) * rules.perSend)) * rules.perSend
}
