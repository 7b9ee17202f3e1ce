import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Id } from '#platform/kernel/ids.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { LONGEST_REASON } from './decide-proposal.ts'

export type MonitoringId = Id<'BudgetProposalMonitoring'>

/** What a monitor finds: as it should be, something to improve, a problem. */
export const findings = ['fine', 'improve', 'problem'] as const
export type Finding = (typeof findings)[number]

export const LONGEST_MONITOR = 50

export interface GivenReport {
  readonly day: CalendarDate
  /** Of the monitoring body's member, as it stands in the report. */
  readonly name: string
  readonly finding: Finding
  readonly text: string
}

export type ReportFlaw =
  | 'day-to-come'
  | 'before-selection'
  | 'monitor-missing'
  | 'monitor-too-long'
  | 'text-missing'
  | 'text-too-long'

/** Whether a report can be taken: by somebody, on a day since the project was selected, in words. */
export function checkReport(
  given: GivenReport,
  selectedOn: CalendarDate,
  today: CalendarDate,
): Result<GivenReport, ReportFlaw> {
  const name = given.name.replace(/\s+/gu, ' ').trim()
  const text = given.text.replaceAll('\r\n', '\n').trim()
  if (given.day > today) return refuse('day-to-come')
  if (given.day < selectedOn) return refuse('before-selection')
  if (name === '') return refuse('monitor-missing')
  if (name.length > LONGEST_MONITOR) return refuse('monitor-too-long')
  if (text === '') return refuse('text-missing')
  return text.length > LONGEST_REASON ? refuse('text-too-long') : ok({ ...given, name, text })
}

/** Whether the department owes an answer: to all but what is as it should be. */
export const asksForAnswer = (finding: Finding): boolean => finding !== 'fine'
