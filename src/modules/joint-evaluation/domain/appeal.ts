import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Id } from '#platform/kernel/ids.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import type { IndicatorId, Rational } from '#modules/indicators/rules.ts'
import type { JointYear } from './joint-year.ts'

export type AppealId = Id<'JointAppeal'>

export const appealStates = ['raised', 'upheld', 'rejected', 'withdrawn'] as const
export type AppealState = (typeof appealStates)[number]

/** What the province took an indicator's value to be (도 인정값), and why where it differs. */
export interface Recognised {
  readonly indicatorId: IndicatorId
  readonly value: Rational
  readonly note: string
  readonly day: CalendarDate
  readonly byName: string
}

/** An objection (이의) to what was recognised. */
export interface Appeal {
  readonly id: AppealId
  readonly indicatorId: IndicatorId
  /** What the department holds to be right. */
  readonly claimed: Rational
  readonly reason: string
  readonly state: AppealState
  readonly raisedByName: string
  readonly raisedOn: CalendarDate
  readonly answer: string
  readonly decidedOn: CalendarDate | null
  readonly decidedByName: string | null
}

export type RaiseFlaw =
  | 'not-locked-yet'
  | 'settled-already'
  | 'too-late'
  | 'reason-missing'
  | 'nothing-recognised'
  | 'same-as-recognised'

/** Whether an objection may be raised now: after the lock, until its last day, against something that differs. */
export function checkRaise(
  year: Pick<JointYear, 'appealUntil' | 'resultOn'>,
  facts: {
    readonly isLocked: boolean
    readonly today: CalendarDate
    readonly reason: string
    readonly recognised: Rational | null
    readonly claimed: Rational
  },
): Result<void, RaiseFlaw> {
  const { isLocked, today, reason, recognised, claimed } = facts
  if (!isLocked) return refuse('not-locked-yet')
  if (year.resultOn !== null) return refuse('settled-already')
  if (year.appealUntil !== null && today > year.appealUntil) return refuse('too-late')
  if (recognised === null) return refuse('nothing-recognised')
  if (reason.trim() === '') return refuse('reason-missing')
  return recognised.part === claimed.part && recognised.whole === claimed.whole
    ? refuse('same-as-recognised')
    : ok()
}
