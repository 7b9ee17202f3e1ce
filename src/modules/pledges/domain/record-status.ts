import { reportDayFlaw } from '#modules/initiatives/rules.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { MayorTerm, PledgeStage } from './pledge.ts'
import { statusFlaw } from './register-input.ts'

/** What somebody wants to record of a pledge. */
export interface AskedStatus {
  readonly day: CalendarDate
  /** Null where its department cannot say it: such a pledge is then in no stage's count. */
  readonly stage: PledgeStage | null
  readonly progress: number
}

export type StatusRefusal =
  | 'completed-under-100'
  | 'progress-out-of-range'
  | 'needs-a-change-request'
  | 'day-to-come'
  | 'day-before-the-term'
  | 'day-before-the-last'

/**
 * Why a status may not be recorded; null when it may. Nobody puts a pledge on hold or drops it by recording: that
 * takes a change request. A pledge that stands there already may go on standing there.
 */
export function refusedStatus(
  asked: AskedStatus,
  now: {
    readonly term: Pick<MayorTerm, 'from'>
    readonly last: { readonly day: CalendarDate; readonly stage: PledgeStage | null } | null
    readonly today: CalendarDate
  },
): StatusRefusal | null {
  const flaw = statusFlaw(asked)
  if (flaw !== null) return flaw
  const dayFlaw = reportDayFlaw(asked.day, now)
  if (dayFlaw === 'report-from-the-future') return 'day-to-come'
  if (asked.day < now.term.from) return 'day-before-the-term'
  if (dayFlaw === 'report-before-the-last') return 'day-before-the-last'
  const isSetAside = (stage: PledgeStage | null) => stage === 'on-hold' || stage === 'dropped'
  const before = now.last?.stage ?? null
  const setsAsideOrBack = isSetAside(asked.stage) || isSetAside(before)
  return setsAsideOrBack && asked.stage !== before ? 'needs-a-change-request' : null
}
