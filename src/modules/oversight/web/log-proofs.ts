import type { Session } from '#platform/database/session.ts'
import {
  consistencyProof,
  findLeaf,
  inclusionProof,
  latestHead,
  rootAt,
} from '#platform/audit/log-queries.ts'
import type { Hash } from '#platform/audit/merkle-tree.ts'

export interface InclusionAnswer {
  readonly leaf: Hash
  readonly index: number
  readonly size: number
  readonly root: Hash
  readonly proof: readonly Hash[]
}

/** Proves a leaf in the tree of a size, or of the latest head; null when it is not in there. */
export async function answerInclusion(
  session: Session,
  leaf: Hash,
  wanted: number | undefined,
): Promise<InclusionAnswer | null> {
  const [signed, place] = await Promise.all([latestHead(session), findLeaf(session, { hash: leaf })])
  const size = wanted ?? signed?.size ?? 0
  if (signed === null || place === null || size > signed.size || place.index >= size) return null
  const [root, proof] = await Promise.all([rootAt(session, size), inclusionProof(session, place.index, size)])
  return { leaf, index: place.index, size, root, proof }
}

export interface ConsistencyAnswer {
  readonly from: { readonly size: number; readonly root: Hash }
  readonly to: { readonly size: number; readonly root: Hash }
  readonly proof: readonly Hash[]
}

/** Proves that the larger tree grew out of the smaller; null beyond the latest head. */
export async function answerConsistency(
  session: Session,
  from: number,
  wanted: number | undefined,
): Promise<ConsistencyAnswer | null> {
  const signed = await latestHead(session)
  const to = wanted ?? signed?.size ?? 0
  if (signed === null || to > signed.size || from > to) return null
  const [old, now, proof] = await Promise.all([
    rootAt(session, from),
    rootAt(session, to),
    consistencyProof(session, from, to),
  ])
  return { from: { size: from, root: old }, to: { size: to, root: now }, proof }
}
