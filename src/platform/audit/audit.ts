import type { Context } from '../access/context.ts'
import type { Session } from '../database/session.ts'

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
