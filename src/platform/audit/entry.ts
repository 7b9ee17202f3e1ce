import { canonicalJson } from './canonical-json.ts'
import type { JsonValue } from './json-value.ts'
import { leafHash, type Hash } from './merkle-tree.ts'
import type { AuditEntryRow } from './tables.ts'

/** One entry as it is hashed, exported and shown: plain JSON, every member always there. */
export interface AuditEntry {
  readonly id: string
  readonly accountId: string | null
  readonly name: string
  readonly kind: string
  readonly action: string
  readonly subject: { readonly kind: string; readonly id: string }
  readonly before: JsonValue
  readonly after: JsonValue
  readonly reason: string | null
  /** On the city's clock; a rehearsal of the year moves it. */
  readonly cityTime: string
  /** The machine's clock. */
  readonly trueTime: string
  readonly address: string
  readonly requestId: string
  /** 16 random bytes in hex: nobody can guess a leaf's content from its published hash. */
  readonly nonce: string
}

export function entryOfRow(row: AuditEntryRow): AuditEntry {
  return {
    id: row.id,
    accountId: row.account_id,
    name: row.name,
    kind: row.kind,
    action: row.action,
    subject: { kind: row.subject_kind, id: row.subject_id },
    before: storedJson(row.before),
    after: storedJson(row.after),
    reason: row.reason,
    cityTime: row.city_time.toISOString(),
    trueTime: row.true_time.toISOString(),
    address: row.address,
    requestId: row.request_id,
    nonce: row.nonce,
  }
}

/** The text whose hash is the entry's leaf. */
export function entryText(entry: AuditEntry): string {
  return canonicalJson({ ...entry, subject: { ...entry.subject } })
}

/** The entry's leaf in the tree. */
export function entryLeaf(entry: AuditEntry): Hash {
  return leafHash(Buffer.from(entryText(entry), 'utf8'))
}

/** Null stands for `not told`, which is what a change without a before or an after says. */
function storedJson(text: string | null): JsonValue {
  return text === null ? null : (JSON.parse(text) as JsonValue)
}
