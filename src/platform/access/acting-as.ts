import type { Context } from './context.ts'
import type { Account } from './account-queries.ts'

/** The context of a change that its owner makes before a session says who they are: signing in, a reset. */
export function actingAs(context: Context, account: Pick<Account, 'id' | 'kind' | 'name'>): Context {
  const { id: accountId, kind, name } = account
  return { ...context, person: { kind, accountId, name, roles: [kind], departmentIds: [] } }
}
