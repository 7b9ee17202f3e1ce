import type { Session } from '#platform/database/session.ts'
import { entryLeaf, type AuditEntry } from '#platform/audit/entry.ts'
import { isSignedBy, type SignedHead } from '#platform/audit/head-note.ts'
import {
  findLeaf,
  headCovering,
  inclusionProof,
  listVerifiers,
  type Leaf,
} from '#platform/audit/log-queries.ts'
import type { Hash } from '#platform/audit/merkle-tree.ts'
import { parseVerifier } from '#platform/audit/signing-key.ts'
import { verifyInclusion } from '#platform/audit/verify-proof.ts'

/** Whether an entry, as it is in the database now, is what was signed. */
export type EntryProof =
  | { readonly state: 'waiting' }
  | {
      readonly state: 'proved' | 'broken'
      readonly leaf: Leaf
      readonly head: SignedHead
      readonly path: readonly Hash[]
    }

/** Hashes the entry anew and follows its proof up to a head whose signature is checked as well. */
export async function proveEntry(session: Session, entry: AuditEntry): Promise<EntryProof> {
  const leaf = await findLeaf(session, { entryId: entry.id })
  const head = leaf === null ? null : await headCovering(session, leaf.index)
  if (leaf === null || head === null) return { state: 'waiting' }
  const [path, keys] = await Promise.all([
    inclusionProof(session, leaf.index, head.size),
    listVerifiers(session),
  ])
  const claim = { leaf: entryLeaf(entry), index: leaf.index, size: head.size, root: head.root }
  const signed = keys.map(parseVerifier).some((verifier) => verifier !== null && isSignedBy(head, verifier))
  return { state: signed && verifyInclusion(claim, path) ? 'proved' : 'broken', leaf, head, path }
}
