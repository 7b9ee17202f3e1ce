import { holidayCalendar } from '#platform/clock/holiday-queries.ts'
import { isBusinessDay } from '#platform/clock/holidays.ts'
import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import { settingValues } from '#platform/settings/setting-value.ts'
import { type Occurrence, type OccurrenceRules, occurrencesOf } from '../domain/recurrence.ts'
import { trackingDays, type TrackingRules } from '../domain/report-task.ts'
import type { TaskFacts, TaskStanding } from '../domain/task.ts'
import { dueSoonDays, reportGraceDays, thirdWeek } from '../domain/tracking-settings.ts'

/** The rules by which a task's times and due days are computed today. */
export interface RulesInForce {
  readonly occurrences: OccurrenceRules
  readonly tracking: TrackingRules
}

/** Reads the city's calendar and settings once for a whole change. */
export async function rulesInForce(session: Session, today: CalendarDate): Promise<RulesInForce> {
  const calendar = await holidayCalendar(session)
  const settings = await settingValues(session, { dueSoonDays, reportGraceDays, thirdWeek }, today)
  return {
    occurrences: {
      calendar: { isBusinessDay: (day) => isBusinessDay(day, calendar) },
      thirdWeek: settings.thirdWeek,
    },
    tracking: { dueSoonDays: settings.dueSoonDays, reportGraceDays: settings.reportGraceDays },
  }
}

/** Everything that is computed from what a task is and when it was last reported. */
export function trackedBy(
  rules: RulesInForce,
  facts: Pick<TaskFacts, 'period' | 'recurrence'>,
  lastReportDay: CalendarDate | null,
): {
  readonly occurrences: readonly Occurrence[]
  readonly days: Pick<TaskStanding, 'firstDay' | 'warnDay' | 'dueDay'>
} {
  const occurrences = occurrencesOf(facts.period, facts.recurrence, rules.occurrences)
  return { occurrences, days: trackingDays(facts, occurrences, lastReportDay, rules.tracking) }
}
