import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Id } from '#platform/kernel/ids.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'

export type CorrectionId = Id<'PledgeCorrection'>

/** A correction order (시정 요구) is followed until the office says that it is done, also beyond its round. */
export const correctionStates = ['open', 'reported', 'done'] as const
export type CorrectionState = (typeof correctionStates)[number]

export type OrderCorrectionRefusal = 'order-missing' | 'order-due-missing' | 'order-due-past'

/** Orders a correction: what is to be put right, and by when. */
export function orderCorrection(
  order: { readonly text: string; readonly dueDay: CalendarDate | null },
  today: CalendarDate,
): Result<{ readonly text: string; readonly dueDay: CalendarDate }, OrderCorrectionRefusal> {
  const text = order.text.trim()
  if (text === '') return refuse('order-missing')
  if (order.dueDay === null) return refuse('order-due-missing')
  return order.dueDay < today ? refuse('order-due-past') : ok({ text, dueDay: order.dueDay })
}

export type ReportCorrectionRefusal = 'correction-is-done' | 'report-missing'

/** The department says what it put right. It may say so again until the office has settled it. */
export function reportCorrection(
  state: CorrectionState,
  note: string,
): Result<string, ReportCorrectionRefusal> {
  if (state === 'done') return refuse('correction-is-done')
  return note.trim() === '' ? refuse('report-missing') : ok(note.trim())
}

export type SettleCorrectionRefusal = 'nothing-reported' | 'reason-missing'

/** The office says that it is done, or that it is not, and why. */
export function settleCorrection(
  state: CorrectionState,
  verdict: { readonly done: true } | { readonly done: false; readonly reason: string },
): Result<CorrectionState, SettleCorrectionRefusal> {
  if (state !== 'reported') return refuse('nothing-reported')
  if (verdict.done) return ok('done')
  return verdict.reason.trim() === '' ? refuse('reason-missing') : ok('open')
}
