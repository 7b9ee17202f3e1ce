import type { Context } from '#platform/access/context.ts'
import type { AuditActor } from '#platform/audit/audit.ts'

/** The log tells that somebody voted, not who: neither name nor account nor address stands in the entry. */
export function somebody(context: Context): AuditActor {
  return {
    ...context,
    person: { kind: 'citizen', accountId: null, name: '', roles: [], departmentIds: [] },
    origin: { address: '', requestId: '' },
  }
}
