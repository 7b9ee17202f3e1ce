import type { Session } from '../database/session.ts'
import { canonicalJson } from './canonical-json.ts'
import { entryOfRow, type AuditEntry } from './entry.ts'
import { headNote } from './head-note.ts'
import type { JsonValue } from './json-value.ts'
import { headsBetween, latestHead, listLeaves, listVerifiers } from './log-queries.ts'
import type { AuditTables } from './tables.ts'

const PAGE = 500

/**
 * The whole log up to its latest signed head, as lines of canonical JSON: the log's name and keys, each leaf
 * in order, each head right after the last leaf that it covers, and the end. Everything in it is bound by a
 * signature or a hash. With entries it holds personal data and is for auditors; without, for everyone.
 */
export async function* exportLog(
  session: Session,
  options: { readonly withEntries: boolean },
): AsyncIterable<string> {
  const line = (value: JsonValue): string => `${canonicalJson(value)}\n`
  const last = await latestHead(session)
  const size = last?.size ?? 0
  let heads = 0
  yield line({
    kind: 'log',
    version: 1,
    origin: last?.origin ?? '',
    verifiers: await listVerifiers(session),
    entries: options.withEntries,
  })
  for (let from = 0; from < size; from += PAGE) {
    const to = Math.min(from + PAGE, size)
    const notes = new Map((await headsBetween(session, from, to)).map((head) => [head.size, headNote(head)]))
    const entries = options.withEntries ? await entriesBetween(session, from, to) : null
    for (const { index, hash, entryId } of await listLeaves(session, from, to)) {
      const entry = entries?.get(entryId)
      yield line({
        kind: 'leaf',
        index,
        hash,
        ...(entry && { entry: { ...entry, subject: { ...entry.subject } } }),
      })
      const note = notes.get(index + 1)
      if (note === undefined) continue
      heads += 1
      yield line({ kind: 'head', note })
    }
  }
  yield line({ kind: 'end', size, heads })
}

async function entriesBetween(session: Session, from: number, to: number): Promise<Map<string, AuditEntry>> {
  const rows = await session
    .$extendTables<AuditTables>()
    .selectFrom('audit_leaf')
    .innerJoin('audit_entry', 'audit_entry.id', 'audit_leaf.entry_id')
    .selectAll('audit_entry')
    .where('leaf_index', '>=', BigInt(from))
    .where('leaf_index', '<', BigInt(to))
    .execute()
  return new Map(rows.map((row) => [row.id, entryOfRow(row)]))
}
