import type { AccountId } from '#platform/access/person.ts'
import { addDays, type CalendarDate, type CalendarMonth, lastDayOf } from '#platform/kernel/calendar-date.ts'
import type { CheckId } from './month-check.ts'
import type { AskedPeople, UnitKey } from './owner-unit.ts'

/** When the city hall works: weekends and holidays are none of its days. */
export interface WorkingDays {
  isBusinessDay(day: CalendarDate): boolean
}

/** The n-th business day after a month's last day. */
export function dueDayOf(month: CalendarMonth, n: number, calendar: WorkingDays): CalendarDate {
  let day = lastDayOf(month)
  for (let left = n; left > 0;) {
    day = addDays(day, 1)
    if (calendar.isBusinessDay(day)) left -= 1
  }
  return day
}

/** How many business days lie after one day, up to and with another. */
export function businessDaysBetween(from: CalendarDate, to: CalendarDate, calendar: WorkingDays): number {
  let count = 0
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1))
    if (calendar.isBusinessDay(day)) count += 1
  return count
}

/** Before, on and after the due day to whoever is asked; then to the team's leader, then to the head. */
export const reminderKinds = ['before', 'due', 'after', 'team-leader', 'head'] as const
export type ReminderKind = (typeof reminderKinds)[number]

/** All in business days. */
export interface ReminderRules {
  readonly beforeDays: number
  readonly everyDays: number
  readonly teamLeaderAfter: number
  readonly headAfter: number
}

/** A reminder that went out, of a month unless told of what else. */
export interface SentReminder<About extends string = CheckId> {
  readonly checkId: About
  readonly unit: UnitKey
  readonly kind: ReminderKind
  readonly accountId: AccountId
  readonly day: CalendarDate
}

/** A unit that still owes answers to an open month. */
export interface OwingUnit<About extends string = CheckId> extends AskedPeople {
  readonly checkId: About
  readonly dueDay: CalendarDate
  readonly unit: UnitKey
}

export interface Reminder<About extends string = CheckId> {
  readonly checkId: About
  readonly unit: UnitKey
  readonly kind: ReminderKind
}

/**
 * The reminders of a day, grouped by person: one mail each. What a missed day left undone is caught up; what went
 * out on the same day does not go out again.
 */
export function remindersOf<About extends string>(
  today: CalendarDate,
  units: readonly OwingUnit<About>[],
  sent: readonly SentReminder<About>[],
  rules: ReminderRules,
  calendar: WorkingDays,
): ReadonlyMap<AccountId, readonly Reminder<About>[]> {
  const mails = new Map<AccountId, Reminder<About>[]>()
  if (!calendar.isBusinessDay(today)) return mails
  const had = new Set(sent.filter(({ day }) => day === today).map(({ accountId }) => accountId))
  for (const unit of units) {
    const before = sent.filter((each) => each.checkId === unit.checkId && each.unit === unit.unit)
    for (const [accountId, kind] of kindsFor(unit, before, today, rules, calendar)) {
      if (had.has(accountId)) continue
      const { checkId } = unit
      mails.set(accountId, [...(mails.get(accountId) ?? []), { checkId, unit: unit.unit, kind }])
    }
  }
  return mails
}

function kindsFor<About extends string>(
  unit: OwingUnit<About>,
  sent: readonly SentReminder<About>[],
  today: CalendarDate,
  rules: ReminderRules,
  calendar: WorkingDays,
): ReadonlyMap<AccountId, ReminderKind> {
  const kinds = new Map<AccountId, ReminderKind>()
  for (const { accountId } of unit.asked) {
    const kind = kindForAsked(
      unit.dueDay,
      sent.filter((each) => each.accountId === accountId),
      today,
      rules,
      calendar,
    )
    if (kind !== null) kinds.set(accountId, kind)
  }
  const overdue = today > unit.dueDay ? businessDaysBetween(unit.dueDay, today, calendar) : 0
  const told = (kind: ReminderKind) => sent.some((each) => each.kind === kind)
  const askedToo = new Set(unit.asked.map(({ accountId }) => accountId))
  const escalate = (people: AskedPeople['heads'], kind: ReminderKind, after: number) => {
    if (overdue < after || after < 1 || told(kind)) return
    for (const { accountId } of people) if (!askedToo.has(accountId)) kinds.set(accountId, kind)
  }
  escalate(unit.teamLeaders, 'team-leader', rules.teamLeaderAfter)
  escalate(unit.heads, 'head', rules.headAfter)
  return kinds
}

function kindForAsked(
  dueDay: CalendarDate,
  sent: readonly Pick<SentReminder, 'kind' | 'day'>[],
  today: CalendarDate,
  rules: ReminderRules,
  calendar: WorkingDays,
): ReminderKind | null {
  if (today === dueDay) return 'due'
  if (today < dueDay) {
    const left = businessDaysBetween(today, dueDay, calendar)
    return left <= rules.beforeDays && !sent.some(({ kind }) => kind === 'before') ? 'before' : null
  }
  const last = sent.reduce((latest, { day }) => (day > latest ? day : latest), dueDay)
  return businessDaysBetween(last, today, calendar) >= Math.max(1, rules.everyDays) ? 'after' : null
}
