import { addMonths, type CalendarDate } from '#platform/kernel/calendar-date.ts'

/** How long the access record is kept (개인정보의 안전성 확보조치 기준 제8조). */
export interface RetentionRule {
  readonly months: number
  /** For cities with many data subjects or with unique identifiers (고유식별정보). */
  readonly longMonths: number
  readonly manySubjects: number
  readonly holdsUniqueIdentifiers: boolean
}

/** The months that hold for a city with so many data subjects. */
export function retentionMonths(rule: RetentionRule, dataSubjects: number): number {
  const long = rule.holdsUniqueIdentifiers || dataSubjects >= rule.manySubjects
  return long ? rule.longMonths : rule.months
}

/** The first day whose records are still kept; all before it go. */
export function keptFrom(today: CalendarDate, rule: RetentionRule, dataSubjects: number): CalendarDate {
  return addMonths(today, -retentionMonths(rule, dataSubjects))
}
