import type { Context } from '../access/context.ts'
import { builtOnce, valuesNamed } from '../database/built-once.ts'
import type { Session } from '../database/session.ts'
import { canonicalJson } from './canonical-json.ts'
import { jsonValue, writableText } from './json-value.ts'
import type { AuditEntryRow, AuditTables } from './tables.ts'

/** What happened to what. `before` and `after` hold the changed facts only, as JSON. */
export interface AuditedChange {
  /** Named for the use case, e.g. `workplan.report-task`. */
  readonly action: string
  readonly subject: { readonly kind: string; readonly id: string }
  readonly before?: Readonly<Record<string, unknown>>
  readonly after?: Readonly<Record<string, unknown>>
  readonly reason?: string
}

/** Who changes: what an entry takes from the context. */
export type AuditActor = Pick<Context, 'person' | 'now' | 'machineNow' | 'origin' | 'newId' | 'randomBytes'>

/** Writes the entry of a change in the change's own transaction; without it the change is not done. */
export type Audit = (session: Session, actor: AuditActor, change: AuditedChange) => Promise<void>

/**
 * Writes the entry of a change in the change's own transaction. Big integers and instants in `before` and
 * `after` are taken as they are; the sequencer gives the entry its place in the tree after the commit.
 */
export const audit: Audit = async (session, actor, change) => {
  await insertEntry(session, entryRow(actor, change))
}

/** In one statement, built once: every change of the house waits for it. */
const insertEntry = builtOnce<AuditEntryRow, object>((session, row) =>
  session
    .$extendTables<AuditTables>()
    .with('entry', (inside) =>
      inside.insertInto('audit_entry').values(valuesNamed(row, columns)).returning('id'),
    )
    .insertInto('audit_pending')
    .columns(['entry_id'])
    .expression((eb) => eb.selectFrom('entry').select('entry.id')),
)

const columns = [
  ...(['id', 'account_id', 'name', 'kind', 'action', 'subject_kind', 'subject_id'] as const),
  ...(['before', 'after', 'reason', 'city_time', 'true_time', 'address', 'request_id', 'nonce'] as const),
]

function entryRow(actor: AuditActor, change: AuditedChange): AuditEntryRow {
  return {
    id: actor.newId(),
    account_id: actor.person.accountId,
    name: writableText(actor.person.name),
    kind: actor.person.kind,
    action: change.action,
    subject_kind: change.subject.kind,
    subject_id: writableText(change.subject.id),
    before: change.before === undefined ? null : canonicalJson(jsonValue(change.before)),
    after: change.after === undefined ? null : canonicalJson(jsonValue(change.after)),
    reason: change.reason === undefined ? null : writableText(change.reason),
    city_time: actor.now,
    true_time: actor.machineNow,
    address: writableText(actor.origin.address),
    request_id: writableText(actor.origin.requestId),
    nonce: Buffer.from(actor.randomBytes(16)).toString('hex'),
  }
}
