import type { Session } from '../database/session.ts'
import { compactRoot } from './compact-tree.ts'
import { signedHead, type SignedHead } from './head-note.ts'
import { lockLog } from './lock-log.ts'
import { latestHead, readCompactTree } from './log-queries.ts'
import type { SigningKey } from './signing-key.ts'
import type { AuditTables } from './tables.ts'

/**
 * Signs the tree as it stands, inside a transaction; null when nothing was added since the last head. `now` is
 * the machine's instant.
 */
export async function signHead(session: Session, key: SigningKey, now: Date): Promise<SignedHead | null> {
  await lockLog(session)
  const tree = await readCompactTree(session)
  const last = await latestHead(session)
  if (tree.size === (last?.size ?? 0)) return null
  const head = signedHead({ origin: key.name, size: tree.size, root: compactRoot(tree), signedAt: now }, key)
  const tables = session.$extendTables<AuditTables>()
  await tables
    .insertInto('audit_key')
    .values({ id: key.id, verifier: key.verifier })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute()
  await tables
    .insertInto('audit_head')
    .values({
      size: BigInt(head.size),
      root: head.root,
      signed_at: head.signedAt,
      origin: head.origin,
      key_id: head.keyId,
      signature: head.signature,
    })
    .execute()
  return head
}
