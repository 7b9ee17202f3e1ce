import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import { audit } from '#platform/audit/audit.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { readPledgeById, type PledgeLine } from '../data/pledge-queries.ts'
import { insertStatuses } from '../data/pledge-store.ts'
import type { PledgeStatusId, PledgeVersionId } from '../data/tables.ts'
import { keepVersion, lockForChange, saveWords } from '../data/version-store.ts'
import { type ApplyChangeRefused, type ApprovedChange, refusedChange } from '../domain/apply-change.ts'
import type { PledgeId } from '../domain/pledge.ts'
import { pledgeActions } from '../domain/pledge-actions.ts'
import { wordsOf } from '../domain/pledge-words.ts'

export type ApplyChangeRefusal = 'not-allowed' | 'not-found' | ApplyChangeRefused

/**
 * Carries out an approved change on the day of its publication: the old text is kept with the days on which it held,
 * the new one holds from today. The only way to put a pledge on hold, to drop it, or to take it up again.
 */
export async function applyChange(
  context: Context,
  input: ApprovedChange & { readonly pledgeId: PledgeId },
): Promise<Result<void, ApplyChangeRefusal>> {
  if (!may(context.person, pledgeActions['apply-change'])) return refuse('not-allowed')
  return await change(context, async (session): Promise<Result<void, ApplyChangeRefusal>> => {
    await lockForChange(session, [input.pledgeId])
    const pledge = await readPledgeById(session, input.pledgeId, context.today)
    if (pledge === null) return refuse('not-found')
    const refusal = refusedChange(input, pledge, context.today)
    if (refusal !== null || input.approval === null) return refuse(refusal ?? 'not-approved')
    await keepVersion(session, context.newId<PledgeVersionId>(), pledge, {
      ended_by: 'change',
      change_id: input.changeId,
      document_number: input.approval.documentNumber,
      approved_on: input.approval.on,
      day: context.today,
      at: context.now,
      by: context.person.name,
    })
    const mergedIntoId = input.mergedIntoId ?? (input.stage === null ? pledge.mergedIntoId : null)
    await saveWords(session, pledge.id, input.after, mergedIntoId)
    if (input.stage !== null) await insertStatuses(session, [statusRow(context, pledge, input)])
    await audit(session, context, {
      action: 'pledges.apply-change',
      subject: { kind: 'pledge', id: pledge.id },
      before: { ...wordsOf(pledge), stage: pledge.stage },
      after: { ...wordsOf(input.after), stage: input.stage ?? pledge.stage, mergedIntoId },
      reason: `${input.approval.documentNumber} (${input.approval.on})`,
    })
    return ok()
  })
}

function statusRow(context: Context, pledge: PledgeLine, { stage, note }: ApprovedChange) {
  return {
    id: context.newId<PledgeStatusId>(),
    pledge_id: pledge.id,
    day: context.today,
    stage,
    progress: pledge.progress,
    note,
    recorded_at: context.now,
    recorded_by_name: context.person.name,
  }
}
