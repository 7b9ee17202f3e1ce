import type { Session } from '../database/session.ts'
import { compactRoot, peaksOf, type CompactTree, type TreeNode } from './compact-tree.ts'
import type { SignedHead } from './head-note.ts'
import { consistencyRanges, inclusionRanges, nodesOf, proofFrom, type LeafRange } from './merkle-proof.ts'
import type { Hash } from './merkle-tree.ts'
import type { AuditHeadRow, AuditTables } from './tables.ts'

/** How many entries have a place in the log. */
export async function logSize(session: Session): Promise<number> {
  const tables = session.$extendTables<AuditTables>()
  const last = await tables
    .selectFrom('audit_leaf')
    .select('leaf_index')
    .orderBy('leaf_index', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last === undefined ? 0 : Number(last.leaf_index) + 1
}

/** How many committed entries wait for their place. */
export async function countPending(session: Session): Promise<number> {
  const { count } = await session
    .$extendTables<AuditTables>()
    .selectFrom('audit_pending')
    .select((eb) => eb.fn.countAll<bigint>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

export async function readCompactTree(session: Session): Promise<CompactTree> {
  const size = await logSize(session)
  const nodes = peaksOf(size)
  const hashOf = await readNodes(session, nodes)
  return { size, peaks: nodes.map(hashOf) }
}

/** The hashes that prove a leaf's place in the tree of a size. */
export async function inclusionProof(session: Session, leaf: number, size: number): Promise<Hash[]> {
  return readProof(session, inclusionRanges(leaf, size))
}

/** The hashes that prove that the tree of the larger size grew out of the smaller. */
export async function consistencyProof(session: Session, small: number, large: number): Promise<Hash[]> {
  return readProof(session, consistencyRanges(small, large))
}

/** The root of the tree as it was at a size, from its stored subtrees. */
export async function rootAt(session: Session, size: number): Promise<Hash> {
  const nodes = peaksOf(size)
  const hashOf = await readNodes(session, nodes)
  return compactRoot({ size, peaks: nodes.map(hashOf) })
}

async function readProof(session: Session, ranges: readonly LeafRange[]): Promise<Hash[]> {
  return proofFrom(ranges, await readNodes(session, nodesOf(ranges)))
}

/** O(log n) nodes in at most two questions: single leaves and subtrees. */
async function readNodes(session: Session, nodes: readonly TreeNode[]): Promise<(node: TreeNode) => Hash> {
  const tables = session.$extendTables<AuditTables>()
  const found = new Map<string, Hash>()
  const leaves = nodes.filter(({ level }) => level === 0).map(({ index }) => BigInt(index))
  const subtrees = nodes.filter(({ level }) => level > 0)
  if (leaves.length > 0) {
    const rows = await tables.selectFrom('audit_leaf').selectAll().where('leaf_index', 'in', leaves).execute()
    for (const row of rows) found.set(`0/${row.leaf_index}`, row.leaf_hash as Hash)
  }
  if (subtrees.length > 0) {
    const rows = await tables
      .selectFrom('audit_node')
      .selectAll()
      .where((eb) =>
        eb.or(
          subtrees.map(({ level, index }) =>
            eb.and([eb('level', '=', level), eb('node_index', '=', BigInt(index))]),
          ),
        ),
      )
      .execute()
    for (const row of rows) found.set(`${row.level}/${row.node_index}`, row.hash as Hash)
  }
  return ({ level, index }) => {
    const hash = found.get(`${level}/${index}`)
    if (hash === undefined) throw new Error(`the audit log has lost subtree ${level}/${index}`)
    return hash
  }
}

export interface Leaf {
  readonly index: number
  readonly hash: Hash
  readonly entryId: string
}

/** Leaves from one index up to, not with, another. */
export async function listLeaves(session: Session, from: number, to: number): Promise<Leaf[]> {
  const rows = await session
    .$extendTables<AuditTables>()
    .selectFrom('audit_leaf')
    .selectAll()
    .where('leaf_index', '>=', BigInt(from))
    .where('leaf_index', '<', BigInt(to))
    .orderBy('leaf_index')
    .execute()
  return rows.map((row) => ({
    index: Number(row.leaf_index),
    hash: row.leaf_hash as Hash,
    entryId: row.entry_id,
  }))
}

/** Where a leaf stands, by its hash or by its entry; null when it has no place. */
export async function findLeaf(
  session: Session,
  by: { readonly hash: Hash } | { readonly entryId: string },
): Promise<Leaf | null> {
  const leaves = session.$extendTables<AuditTables>().selectFrom('audit_leaf').selectAll()
  const chosen =
    'hash' in by ? leaves.where('leaf_hash', '=', by.hash) : leaves.where('entry_id', '=', by.entryId)
  const row = await chosen.executeTakeFirst()
  if (row === undefined) return null
  return { index: Number(row.leaf_index), hash: row.leaf_hash as Hash, entryId: row.entry_id }
}

/** Signed heads from the largest size down, at most `limit`, below a size when told. */
export async function listHeads(
  session: Session,
  limit: number,
  belowSize: number | null = null,
): Promise<SignedHead[]> {
  let heads = session.$extendTables<AuditTables>().selectFrom('audit_head').selectAll()
  if (belowSize !== null) heads = heads.where('size', '<', BigInt(belowSize))
  return (await heads.orderBy('size', 'desc').limit(limit).execute()).map(headOfRow)
}

export async function latestHead(session: Session): Promise<SignedHead | null> {
  return (await listHeads(session, 1))[0] ?? null
}

/** The smallest signed head that covers a leaf. */
export async function headCovering(session: Session, leaf: number): Promise<SignedHead | null> {
  const row = await session
    .$extendTables<AuditTables>()
    .selectFrom('audit_head')
    .selectAll()
    .where('size', '>', BigInt(leaf))
    .orderBy('size')
    .limit(1)
    .executeTakeFirst()
  return row === undefined ? null : headOfRow(row)
}

/** Heads of trees larger than one size and at most as large as another, growing. */
export async function headsBetween(session: Session, above: number, upTo: number): Promise<SignedHead[]> {
  const rows = await session
    .$extendTables<AuditTables>()
    .selectFrom('audit_head')
    .selectAll()
    .where('size', '>', BigInt(above))
    .where('size', '<=', BigInt(upTo))
    .orderBy('size')
    .execute()
  return rows.map(headOfRow)
}

/** Every key that heads were ever signed with, as verifier lines. */
export async function listVerifiers(session: Session): Promise<string[]> {
  const keys = session.$extendTables<AuditTables>().selectFrom('audit_key').select('verifier')
  return (await keys.orderBy('id').execute()).map(({ verifier }) => verifier)
}

function headOfRow(row: AuditHeadRow): SignedHead {
  return {
    origin: row.origin,
    size: Number(row.size),
    root: row.root as Hash,
    signedAt: row.signed_at,
    keyId: row.key_id,
    signature: row.signature,
  }
}
