import { audit } from '../audit/audit.ts'
import { ok, refuse, type Result } from '../kernel/result.ts'
import type { Session } from '../database/session.ts'
import { type Account, accountById, accountByLogin } from './account-queries.ts'
import type { StartedSession } from './account-session.ts'
import { actingAs } from './acting-as.ts'
import { change } from './change.ts'
import type { Context } from './context.ts'
import type { AccountId } from './person.ts'
import { type Browser, letIn } from './sign-in.ts'
import type { SignOnClaims, SignOnProvider } from './sign-on.ts'
import { accessTables } from './tables.ts'

export type SignOnSignInRefusal = 'no-account-for-sign-on'

/**
 * Lets a member of staff in whom a provider has named: by the link made before, or else by the login in its
 * claim, which makes the link. An account is never opened here: people come from the organisation's chart.
 */
export async function signInBySignOn(
  context: Context,
  provider: SignOnProvider,
  claims: SignOnClaims,
  browser: Browser,
): Promise<Result<StartedSession, SignOnSignInRefusal>> {
  return change<StartedSession, SignOnSignInRefusal>(context, async (session) => {
    const account =
      (await linkedAccount(session, provider, claims.subject)) ??
      (await linkByClaim(session, context, provider, claims))
    if (account?.kind !== 'staff' || account.status !== 'open') return refuse('no-account-for-sign-on')
    const secondFactor = provider.asksSecondFactor === true ? ('sign-on' as const) : null
    return letIn(session, context, account, { ...browser, secondFactor, how: `sign-on:${provider.id}` })
  })
}

async function linkedAccount(
  session: Session,
  provider: SignOnProvider,
  subject: string,
): Promise<Account | null> {
  const link = await accessTables(session)
    .selectFrom('account_sign_on')
    .select('account_id')
    .where('provider', '=', provider.id)
    .where('subject', '=', subject)
    .executeTakeFirst()
  return link === undefined ? null : accountById(session, link.account_id)
}

async function linkByClaim(
  session: Session,
  context: Context,
  provider: SignOnProvider,
  claims: SignOnClaims,
): Promise<Account | null> {
  const login = provider.loginClaim === undefined ? undefined : claims.all[provider.loginClaim]
  if (typeof login !== 'string' || login === '') return null
  const account = await accountByLogin(session, login)
  if (account?.kind !== 'staff' || account.status !== 'open') return null
  const linked = await linkSignOn(
    session,
    actingAs(context, account),
    account.id,
    provider.id,
    claims.subject,
  )
  return linked.ok ? account : null
}

/** Says which account a provider's subject stands for; an account has one subject of each provider. */
export async function linkSignOn(
  session: Session,
  context: Context,
  accountId: AccountId,
  provider: string,
  subject: string,
): Promise<Result<void, 'already-linked'>> {
  const tables = accessTables(session)
  const before = await tables
    .selectFrom('account_sign_on')
    .select('subject')
    .where('account_id', '=', accountId)
    .where('provider', '=', provider)
    .executeTakeFirst()
  if (before !== undefined) return refuse('already-linked')
  const added = await tables
    .insertInto('account_sign_on')
    .values({ provider, subject, account_id: accountId, linked_at: context.now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('account_id')
    .executeTakeFirst()
  if (added === undefined) return refuse('already-linked')
  await audit(session, context, {
    action: 'access.link-sign-on',
    subject: { kind: 'account', id: accountId },
    after: { provider },
  })
  return ok()
}
