import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { mayForSome } from '#platform/access/permission.ts'
import { audit } from '#platform/audit/audit.ts'
import { deleteFile } from '#platform/files/delete-file.ts'
import { documentKinds, imageKinds } from '#platform/files/file-kinds.ts'
import { keepFile } from '#platform/files/keep-file.ts'
import type { FileId, KeepFileRefusal } from '#platform/files/kept-file.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { holdSet } from '../data/set-queries.ts'
import { filesOfIndicator } from '../data/value-queries.ts'
import { addEvidence, takeEvidence } from '../data/value-store.ts'
import { indicatorActions } from '../domain/indicator-actions.ts'
import { type IndicatorSetId, isOpen } from '../domain/indicator.ts'
import type { IndicatorValueId } from '../domain/indicator-value.ts'
import { actingOwner, mayEnter } from './entry-rights.ts'
import { valuesByIds } from './keep-unchanged.ts'

type Upload = Parameters<typeof keepFile>[2]

/** What is handed in to show a value. */
export const evidenceRules = { kinds: [...imageKinds, ...documentKinds], maxBytes: 20 * 1024 * 1024 }
/** So many files show one month. */
export const mostEvidence = 5

export type AddEvidenceRefusal =
  'not-allowed' | 'not-found' | 'locked' | 'too-many-files' | 'file-missing' | KeepFileRefusal

/** Adds a file that shows a month's value (증빙). */
export async function addEvidenceTo(
  context: Context,
  input: { readonly setId: IndicatorSetId; readonly valueId: IndicatorValueId; readonly file: Upload | null },
): Promise<Result<FileId, AddEvidenceRefusal>> {
  if (!mayForSome(context.person, indicatorActions.enter)) return refuse('not-allowed')
  const { file } = input
  if (file === null) return refuse('file-missing')
  return await change(context, async (session): Promise<Result<FileId, AddEvidenceRefusal>> => {
    const set = await holdSet(session, input.setId, 'shared')
    const { values, indicators } = await valuesByIds(session, input.setId, [input.valueId])
    const [value, indicator] = [values[0], indicators[0]]
    if (set === null || value === undefined || indicator === undefined) return refuse('not-found')
    if (!mayEnter(context, indicator, await actingOwner(session, context))) return refuse('not-allowed')
    if (!isOpen(set, indicator, context.today)) return refuse('locked')
    const there = await filesOfIndicator(session, indicator.id)
    if (there.filter(({ valueId }) => valueId === value.id).length >= mostEvidence)
      return refuse('too-many-files')
    const kept = await keepFile(session, context, file, evidenceRules)
    if (!kept.ok) return kept
    await addEvidence(session, context.today, value, [kept.value.id])
    await audit(session, context, {
      action: 'indicators.add-evidence',
      subject: { kind: 'indicator', id: indicator.id },
      after: { month: value.month, file: kept.value.id },
    })
    return ok(kept.value.id)
  })
}

/** Takes a file away again, with a reason: a wrong one, or one with people's data in it. It is gone for every reader. */
export async function removeEvidence(
  context: Context,
  input: {
    readonly setId: IndicatorSetId
    readonly valueId: IndicatorValueId
    readonly fileId: FileId
    readonly reason: string
  },
): Promise<Result<void, 'not-allowed' | 'not-found' | 'locked' | 'reason-missing'>> {
  if (!mayForSome(context.person, indicatorActions.enter)) return refuse('not-allowed')
  const reason = input.reason.trim()
  if (reason === '') return refuse('reason-missing')
  return await change(context, async (session) => {
    const set = await holdSet(session, input.setId, 'shared')
    const { values, indicators } = await valuesByIds(session, input.setId, [input.valueId])
    const [value, indicator] = [values[0], indicators[0]]
    if (set === null || value === undefined || indicator === undefined) return refuse('not-found')
    if (!mayEnter(context, indicator, await actingOwner(session, context))) return refuse('not-allowed')
    if (!isOpen(set, indicator, context.today)) return refuse('locked')
    if (!(await takeEvidence(session, context.today, value, input.fileId))) return refuse('not-found')
    await deleteFile(session, context, input.fileId)
    await audit(session, context, {
      action: 'indicators.remove-evidence',
      subject: { kind: 'indicator', id: indicator.id },
      before: { month: value.month, file: input.fileId },
      reason,
    })
    return ok()
  })
}
