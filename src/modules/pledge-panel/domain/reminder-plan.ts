import { type CalendarDate, daysBetween } from '#platform/kernel/calendar-date.ts'

export interface ReminderRules {
  readonly beforeDays: number
  readonly everyDays: number
}

/**
 * Whether a department is to be reminded today of what is due on a day: once in the days before it, on the day
 * itself, and after it every so many days until it is done. What a missed day left undone is caught up.
 */
export function isReminderDay(
  dueDay: CalendarDate,
  remindedOn: CalendarDate | null,
  today: CalendarDate,
  rules: ReminderRules,
): boolean {
  const left = daysBetween(today, dueDay)
  if (left > 0) {
    const since = remindedOn === null ? null : daysBetween(remindedOn, dueDay)
    return left <= rules.beforeDays && (since === null || since > rules.beforeDays)
  }
  return remindedOn === null || remindedOn < dueDay || daysBetween(remindedOn, today) >= rules.everyDays
}
