import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import { audit } from '#platform/audit/audit.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { lockCorrection } from '../data/correction-queries.ts'
import { saveReported, saveSettled } from '../data/correction-store.ts'
import {
  type CorrectionId,
  type CorrectionState,
  reportCorrection as decideReporting,
  type ReportCorrectionRefusal as ReportingRefused,
  settleCorrection as decideSettling,
  type SettleCorrectionRefusal as SettlingRefused,
} from '../domain/correction.ts'
import { pledgeCheckActions } from '../domain/pledge-check-actions.ts'

export type ReportCorrectionRefusal = ReportingRefused | 'not-allowed' | 'not-found'
export type SettleCorrectionRefusal = SettlingRefused | 'not-allowed' | 'not-found'

/** The department says what it put right: also when the round is long closed. */
export async function reportCorrection(
  context: Context,
  input: { readonly correctionId: CorrectionId; readonly note: string },
): Promise<Result<void, ReportCorrectionRefusal>> {
  return await change(context, async (session): Promise<Result<void, ReportCorrectionRefusal>> => {
    const order = await lockCorrection(session, input.correctionId)
    if (order === null) return refuse('not-found')
    const { departmentId } = order
    if (!may(context.person, pledgeCheckActions['report-correction'], { departmentId }))
      return refuse('not-allowed')
    const decided = decideReporting(order.state, input.note)
    if (!decided.ok) return decided
    const note = decided.value
    await saveReported(session, [order.id], { at: context.now, by: context.person.name, note })
    await audit(session, context, {
      action: 'pledge-checks.report-correction',
      subject: { kind: 'pledge-correction', id: order.id },
      before: { state: order.state },
      after: { state: 'reported', note },
    })
    return ok()
  })
}

/** The office takes what was reported as done, or sends it back and says why. */
export async function settleCorrection(
  context: Context,
  input: { readonly correctionId: CorrectionId } & (
    { readonly done: true } | { readonly done: false; readonly reason: string }
  ),
): Promise<Result<CorrectionState, SettleCorrectionRefusal>> {
  if (!may(context.person, pledgeCheckActions['settle-correction'])) return refuse('not-allowed')
  return await change(context, async (session): Promise<Result<CorrectionState, SettleCorrectionRefusal>> => {
    const order = await lockCorrection(session, input.correctionId)
    if (order === null) return refuse('not-found')
    const decided = decideSettling(order.state, input)
    if (!decided.ok) return decided
    const state = decided.value
    const reason = input.done ? null : input.reason.trim()
    await saveSettled(session, [order.id], { at: context.now, by: context.person.name, state, reason })
    await audit(session, context, {
      action: 'pledge-checks.settle-correction',
      subject: { kind: 'pledge-correction', id: order.id },
      before: { state: order.state },
      after: { state },
      ...(reason === null ? {} : { reason }),
    })
    return ok(state)
  })
}
