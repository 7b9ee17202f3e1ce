import type { AccountId } from '#platform/access/person.ts'
import {
  addDays,
  addMonths,
  type CalendarDate,
  type CalendarMonth,
  calendarMonthOf,
  daysBetween,
  firstDayOf,
  lastDayOf,
} from '#platform/kernel/calendar-date.ts'

/** When the city hall works. */
export interface WorkingDays {
  isBusinessDay(day: CalendarDate): boolean
}

export interface NaggingRules {
  readonly askBusinessDay: number
  readonly headAfterDays: number
  readonly everyDays: number
}

/** The n-th business day after a day. */
export function businessDayAfter(day: CalendarDate, n: number, calendar: WorkingDays): CalendarDate {
  let at = day
  for (let left = n; left > 0;) {
    at = addDays(at, 1)
    if (calendar.isBusinessDay(at)) left -= 1
  }
  return at
}

/** A month whose value is asked for, from which day on, and from which day on heads are told. */
export interface AskedMonth {
  readonly month: CalendarMonth
  readonly askedOn: CalendarDate
  readonly headOn: CalendarDate
}

/** The latest month of a year that is asked for on a day; null before the first. None after that of the base day. */
export function askedMonth(
  set: { readonly resultYear: number; readonly baseDay: CalendarDate },
  today: CalendarDate,
  rules: NaggingRules,
  calendar: WorkingDays,
): AskedMonth | null {
  const first = `${set.resultYear}-01`
  const base = calendarMonthOf(set.baseDay)
  for (let month = base; month >= first; month = calendarMonthOf(addMonths(firstDayOf(month), -1))) {
    // Of the base day's own month only the days up to it count.
    const end = month === base ? set.baseDay : lastDayOf(month)
    if (end >= today) continue
    const askedOn = businessDayAfter(end, rules.askBusinessDay, calendar)
    if (askedOn <= today) return { month, askedOn, headOn: businessDayAfter(askedOn, rules.headAfterDays, calendar) }
  }
  return null
} // prettier-ignore

export const nagKinds = ['missing', 'stale', 'head', 'due', 'late'] as const
/**
 * A month is missing, an indicator is stale, others' silence is told to a leader or head; a promise or task is due on
 * the next working day, or late.
 */
export type NagKind = (typeof nagKinds)[number]

/** One thing that somebody is written to about: an indicator, a promise, a task. */
export interface Nag {
  readonly accountId: AccountId
  readonly kind: NagKind
  readonly about: string
  /** The month that is missing; null where it is about none. */
  readonly month: CalendarMonth | null
}

export interface SentNag extends Nag {
  readonly day: CalendarDate
}

/**
 * The day's mails, one a person with everything: on business days only, none to who has had one today. About values
 * nobody hears again for some days, but of a month that is newly asked for; of a promise or task once before its day,
 * and when it is late every so many days.
 */
export function nagsOfDay<Each extends Nag>(
  today: CalendarDate,
  due: readonly Each[],
  sent: readonly SentNag[],
  everyDays: number,
  calendar: WorkingDays,
): ReadonlyMap<AccountId, readonly Each[]> {
  const mails = new Map<AccountId, readonly Each[]>()
  if (!calendar.isBusinessDay(today)) return mails
  const had = Map.groupBy(sent, ({ accountId }) => accountId)
  for (const [accountId, own] of Map.groupBy(due, (nag) => nag.accountId)) {
    const before = had.get(accountId) ?? []
    if (before.some(({ day }) => day === today)) continue
    const recent = before.filter(({ day }) => daysBetween(day, today) < everyDays)
    const now = own.filter((nag) => !isQuiet(nag, own, before, recent))
    if (now.length > 0) mails.set(accountId, now)
  }
  return mails
}

const isOfValues = ({ kind }: Pick<Nag, 'kind'>): boolean => kind !== 'due' && kind !== 'late'

function isQuiet(nag: Nag, own: readonly Nag[], before: readonly SentNag[], recent: readonly SentNag[]): boolean {
  if (!isOfValues(nag))
    return recent.some(({ kind, about }) => kind === nag.kind && about === nag.about)
  if (!recent.some(isOfValues)) return false
  const isNew = ({ kind, month }: Nag) =>
    month !== null && !before.some((each) => each.kind === kind && each.month === month)
  return !own.some(isNew)
} // prettier-ignore

/** Whether somebody is reminded of what is due on a day: on the last business day before it, and when it is late. */
export function isReminded(dueDay: CalendarDate, today: CalendarDate, calendar: WorkingDays): boolean {
  if (dueDay < today) return true
  return today < dueDay && dueDay <= businessDayAfter(today, 1, calendar)
}
