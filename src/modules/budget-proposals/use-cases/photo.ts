import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import { audit } from '#platform/audit/audit.ts'
import type { Session } from '#platform/database/session.ts'
import { cleanableKinds, cleanPicture } from '#platform/files/clean-picture.ts'
import { deleteFile } from '#platform/files/delete-file.ts'
import { keepFile, kindWithin } from '#platform/files/keep-file.ts'
import type { KeepFileRefusal } from '#platform/files/kept-file.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { photosOf } from '../data/photo-queries.ts'
import { deletePhoto, insertPhoto } from '../data/photo-store.ts'
import { lockProposal } from '../data/proposal-queries.ts'
import { budgetProposalActions } from '../domain/budget-proposal-actions.ts'
import {
  checkPhoto,
  mayChangePhotos,
  PHOTO_MEGABYTES,
  type PhotoFileId,
  type PhotoFlaw,
} from '../domain/photo.ts'
import type { Proposal, ProposalId } from '../domain/proposal.ts'

/** A picture as it came in with a form. */
export type PhotoUpload = Parameters<typeof keepFile>[2]
export type AddPhotoRefusal = PhotoFlaw | KeepFileRefusal | 'picture-broken' | 'not-allowed' | 'not-found'

const photoRules = { kinds: [...cleanableKinds], maxBytes: PHOTO_MEGABYTES * 1024 * 1024 }

/**
 * Its author puts a picture beside a proposal. Where, when and with what it was taken is taken out of it before it is
 * kept: a telephone writes the place of the photographer's home into it.
 */
export async function addPhoto(
  context: Context,
  input: { readonly id: ProposalId; readonly upload: PhotoUpload; readonly shows: string },
): Promise<Result<PhotoFileId, AddPhotoRefusal>> {
  if (!may(context.person, budgetProposalActions.propose)) return refuse('not-allowed')
  const kind = await kindWithin(input.upload, photoRules)
  if (!kind.ok) return kind
  const clean = cleanPicture(input.upload.bytes, kind.value === 'png' ? 'png' : 'jpeg')
  if (!clean.ok) return clean
  return await change(context, async (session): Promise<Result<PhotoFileId, AddPhotoRefusal>> => {
    const proposal = await ownProposal(session, context, input.id)
    if (proposal === null) return refuse('not-found')
    const { length: count } = await photosOf(session, proposal.id)
    const checked = checkPhoto(proposal, { shows: input.shows, count })
    if (!checked.ok) return checked
    const kept = await keepFile(session, context, { ...input.upload, bytes: clean.value }, photoRules)
    if (!kept.ok) return kept
    const { id: fileId } = kept.value
    await insertPhoto(session, {
      ...{ file_id: fileId, proposal_id: proposal.id, text: checked.value, added_at: context.now },
    })
    await audit(session, context, {
      action: 'budget-proposals.add-photo',
      subject: { kind: 'budget-proposal', id: proposal.id },
      after: { fileId },
    })
    return ok(fileId)
  })
}

export type RemovePhotoRefusal = 'not-allowed' | 'not-found' | 'decided-already'

/** Its author takes a picture away: at once for every reader. */
export async function removePhoto(
  context: Context,
  { id, fileId }: { readonly id: ProposalId; readonly fileId: PhotoFileId },
): Promise<Result<void, RemovePhotoRefusal>> {
  if (!may(context.person, budgetProposalActions.propose)) return refuse('not-allowed')
  return await change(context, async (session): Promise<Result<void, RemovePhotoRefusal>> => {
    const proposal = await ownProposal(session, context, id)
    if (proposal === null) return refuse('not-found')
    if (!mayChangePhotos(proposal)) return refuse('decided-already')
    if (!(await deletePhoto(session, id, fileId))) return refuse('not-found')
    await deleteFile(session, context, fileId)
    await audit(session, context, {
      action: 'budget-proposals.remove-photo',
      subject: { kind: 'budget-proposal', id },
      before: { fileId },
    })
    return ok()
  })
}

/** All of a proposal's pictures go, when it is taken back. */
export async function removePhotos(session: Session, context: Context, id: ProposalId): Promise<void> {
  for (const { fileId } of await photosOf(session, id)) {
    await deletePhoto(session, id, fileId)
    await deleteFile(session, context, fileId)
  }
}

async function ownProposal(
  session: Session,
  { person }: Pick<Context, 'person'>,
  id: ProposalId,
): Promise<Proposal | null> {
  const proposal = await lockProposal(session, id)
  return proposal?.accountId != null && proposal.accountId === person.accountId ? proposal : null
}
