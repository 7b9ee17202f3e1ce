import type { Session } from '../database/session.ts'
import { addLeaf, type CompactTree, type HashedNode } from './compact-tree.ts'
import { entryLeaf, entryOfRow } from './entry.ts'
import { lockLog } from './lock-log.ts'
import { readCompactTree } from './log-queries.ts'
import type { AuditTables } from './tables.ts'

/** Enough for a busy minute, and few enough for one statement's parameters. */
const BATCH = 1000

/**
 * Gives committed entries their places as leaves, oldest first, and stores the subtrees that this completes;
 * answers how many. Each change leaves a pending row in its own transaction, so an entry that commits late
 * with an early id is still found. The row lock lets one sequencer work at a time, on any number of servers.
 */
export async function sequenceEntries(session: Session, limit: number = BATCH): Promise<number> {
  await lockLog(session)
  const tables = session.$extendTables<AuditTables>()
  const rows = await tables
    .selectFrom('audit_pending')
    .innerJoin('audit_entry', 'audit_entry.id', 'audit_pending.entry_id')
    .selectAll('audit_entry')
    .orderBy('audit_pending.entry_id')
    .limit(Math.min(limit, BATCH))
    .execute()
  if (rows.length === 0) return 0
  const leaves = rows.map((row) => ({ id: row.id, hash: entryLeaf(entryOfRow(row)) }))
  await saveLeaves(session, await readCompactTree(session), leaves)
  const placed = leaves.map(({ id }) => id)
  await tables.deleteFrom('audit_pending').where('entry_id', 'in', placed).execute()
  return rows.length
}

type NewLeaf = { readonly id: string; readonly hash: HashedNode['hash'] }

async function saveLeaves(session: Session, before: CompactTree, leaves: readonly NewLeaf[]): Promise<void> {
  const tables = session.$extendTables<AuditTables>()
  const nodes: HashedNode[] = []
  let tree = before
  for (const { hash } of leaves) {
    const grown = addLeaf(tree, hash)
    nodes.push(...grown.completed)
    tree = grown.tree
  }
  await tables
    .insertInto('audit_leaf')
    .values(
      leaves.map(({ id, hash }, offset) => ({
        leaf_index: BigInt(before.size + offset),
        entry_id: id,
        leaf_hash: hash,
      })),
    )
    .execute()
  if (nodes.length === 0) return
  await tables
    .insertInto('audit_node')
    .values(nodes.map(({ level, index, hash }) => ({ level, node_index: BigInt(index), hash })))
    .execute()
}
