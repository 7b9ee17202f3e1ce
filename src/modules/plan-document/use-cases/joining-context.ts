import type { Context } from '#platform/access/context.ts'
import type { Session } from '#platform/database/session.ts'

/**
 * A context whose changes join the transaction under way, so that another module's use case becomes a part of ours:
 * both are kept, or neither. A refusal of it must be refused by the caller, which takes everything back.
 */
export function joiningContext(context: Context, session: Session): Context {
  const joined = {
    transaction: () => ({ execute: (work: (inner: Session) => Promise<unknown>) => work(session) }),
  }
  return { ...context, database: joined as unknown as Session }
}
