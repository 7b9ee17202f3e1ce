import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import { audit } from '#platform/audit/audit.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { lockCheck } from '../data/check-queries.ts'
import { insertSnapshot, saveClosed, saveReopened } from '../data/check-store.ts'
import { nextSnapshotVersion } from '../data/snapshot-queries.ts'
import {
  type CheckId,
  closeCheck as decideClosing,
  type CloseCheckRefusal as ClosingRefused,
  reopenCheck as decideReopening,
  type ReopenCheckRefusal as ReopeningRefused,
  type SnapshotId,
} from '../domain/pledge-check.ts'
import { pledgeCheckActions } from '../domain/pledge-check-actions.ts'
import { freezeCheck } from './freeze-check.ts'
import type { RoundRateSource } from './round-rates.ts'

export type CloseCheckRefusal = ClosingRefused | 'not-allowed' | 'not-found'
export type ReopenCheckRefusal = ReopeningRefused | 'not-allowed' | 'not-found'

/** Closes a round and freezes it: every pledge as it is, with a hash of what was written. */
export async function closeCheck(
  context: Context,
  input: { readonly checkId: CheckId },
  sources: readonly RoundRateSource[],
): Promise<Result<SnapshotId, CloseCheckRefusal>> {
  if (!may(context.person, pledgeCheckActions['close-check'])) return refuse('not-allowed')
  return await change(context, async (session): Promise<Result<SnapshotId, CloseCheckRefusal>> => {
    const check = await lockCheck(session, input.checkId, 'alone')
    if (check === null) return refuse('not-found')
    const decided = decideClosing(check.state)
    if (!decided.ok) return decided
    const { row } = await freezeCheck(session, context, check, sources)
    const id = context.newId<SnapshotId>()
    const version = await nextSnapshotVersion(session, check.id)
    await insertSnapshot(session, {
      id,
      check_id: check.id,
      version,
      taken_at: context.now,
      taken_by_name: context.person.name,
      reason: version === 1 ? null : (check.reopened?.reason ?? null),
      ...row,
    })
    await saveClosed(session, check.id, { at: context.now, by: context.person.name, snapshotId: id })
    const { hash, missing } = row
    await audit(session, context, {
      action: 'pledge-checks.close-check',
      subject: { kind: 'pledge-check', id: check.id },
      before: { state: 'open' },
      after: { state: 'closed', version, hash, missing },
    })
    return ok(id)
  })
}

/** Opens a closed round again, with a reason. What was frozen and published stays until it is published anew. */
export async function reopenCheck(
  context: Context,
  input: { readonly checkId: CheckId; readonly reason: string },
): Promise<Result<void, ReopenCheckRefusal>> {
  if (!may(context.person, pledgeCheckActions['reopen-check'])) return refuse('not-allowed')
  return await change(context, async (session): Promise<Result<void, ReopenCheckRefusal>> => {
    const check = await lockCheck(session, input.checkId, 'alone')
    if (check === null) return refuse('not-found')
    const reason = input.reason.trim()
    const decided = decideReopening(check.state, reason)
    if (!decided.ok) return decided
    await saveReopened(session, check.id, { at: context.now, by: context.person.name, reason })
    await audit(session, context, {
      action: 'pledge-checks.reopen-check',
      subject: { kind: 'pledge-check', id: check.id },
      before: { state: 'closed' },
      after: { state: 'open' },
      reason,
    })
    return ok()
  })
}
