import * as oidc from 'openid-client'
import { z } from 'zod'
import { audit } from '../audit/audit.ts'
import type { Localized } from '../kernel/locale.ts'
import { ok, refuse, type Result } from '../kernel/result.ts'
import { actingAs } from './acting-as.ts'
import { change } from './change.ts'
import type { Context } from './context.ts'
import type { Keys } from './keys.ts'
import type { AccountId } from './person.ts'
import { minutesAfter } from './instant.ts'
import { newToken, tokenHash } from './random-token.ts'
import { accessTables } from './tables.ts'

/** Another site that says who someone is, by OpenID Connect. All of it is configured: nothing is asked at the start. */
export interface SignOnProvider {
  /** kebab-case, part of the addresses. */
  readonly id: string
  readonly purpose: 'staff-sign-on' | 'identity-check'
  readonly label: Localized
  readonly issuer: string
  readonly authorizationEndpoint: string
  readonly tokenEndpoint: string
  readonly jwksUri: string
  readonly clientId: string
  readonly clientSecret: string
  /** `openid` and what else the claims below need. */
  readonly scope: string
  /** staff-sign-on: a claim that holds the login of an account, which is then linked at the first sign-on. */
  readonly loginClaim?: string
  /** staff-sign-on: the provider asks for a second factor itself, so we do not. */
  readonly asksSecondFactor?: boolean
  /** identity-check: the claim that names the person for good, i.e. CI (연계정보); `ci` unless told. */
  readonly personClaim?: string
  /** Plain http, for a provider on the same machine. */
  readonly allowHttp?: boolean
}

export type SignOnRefusal = 'sign-on-failed'

const ATTEMPT_MINUTES = 10
const ANSWER_SECONDS = 10

function configurationOf(provider: SignOnProvider): oidc.Configuration {
  const configuration = new oidc.Configuration(
    {
      issuer: provider.issuer,
      authorization_endpoint: provider.authorizationEndpoint,
      token_endpoint: provider.tokenEndpoint,
      jwks_uri: provider.jwksUri,
    },
    provider.clientId,
    provider.clientSecret,
  )
  configuration.timeout = ANSWER_SECONDS
  // The signature of the ID token is checked too, not only the connection it came over.
  oidc.enableNonRepudiationChecks(configuration)
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- marked so only to stand out: for a provider on this machine
  if (provider.allowHttp === true) oidc.allowInsecureRequests(configuration)
  return configuration
}

/** Where to send the browser, and the state that its cookie keeps meanwhile. */
export interface BegunSignOn {
  readonly to: URL
  readonly state: string
}

/** Begins a visit to a provider: state, nonce and PKCE verifier are kept here, the verifier sealed. */
export async function beginSignOn(
  context: Context,
  keys: Keys,
  provider: SignOnProvider,
  visit: { readonly redirectUri: URL; readonly nextPath: string; readonly accountId: AccountId | null },
): Promise<BegunSignOn> {
  const [state, nonce, verifier] = [newToken(context), newToken(context), newToken(context)]
  const id = context.newId()
  await accessTables(context.database)
    .insertInto('sign_on_attempt')
    .values({
      id,
      state_hash: tokenHash(state),
      provider: provider.id,
      account_id: visit.accountId,
      nonce,
      sealed_verifier: keys.seal(verifier, `sign-on:${id}`),
      next_path: visit.nextPath,
      expires_at: minutesAfter(context.machineNow, ATTEMPT_MINUTES),
    })
    .execute()
  const to = oidc.buildAuthorizationUrl(configurationOf(provider), {
    redirect_uri: visit.redirectUri.href,
    scope: provider.scope,
    state,
    nonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  })
  return { to, state }
}

/** What a provider said of the person who came back. */
export interface SignOnClaims {
  readonly subject: string
  readonly all: Readonly<Record<string, unknown>>
  readonly nextPath: string
  /** Who began the visit, for an identity check. */
  readonly accountId: AccountId | null
}

/** Ends a visit: only for the browser that began it, once, with a token signed for us and this very visit. */
export async function endSignOn(
  context: Context,
  keys: Keys,
  provider: SignOnProvider,
  visit: { readonly callback: URL; readonly redirectUri: URL; readonly state: string | undefined },
): Promise<Result<SignOnClaims, SignOnRefusal>> {
  const { state } = visit
  if (state === undefined || state === '' || visit.callback.searchParams.get('state') !== state)
    return refuse('sign-on-failed')
  const attempt = await takeAttempt(context, provider, state)
  if (attempt === null) return refuse('sign-on-failed')
  const address = new URL(visit.redirectUri)
  address.search = visit.callback.search
  try {
    const tokens = await oidc.authorizationCodeGrant(configurationOf(provider), address, {
      expectedState: state,
      expectedNonce: attempt.nonce,
      pkceCodeVerifier: keys.open(attempt.sealed_verifier, `sign-on:${attempt.id}`),
      idTokenExpected: true,
    })
    const claims = tokens.claims()
    if (claims === undefined) return await recordFailure(context, provider, 'no-id-token')
    return ok({
      subject: claims.sub,
      all: claims,
      nextPath: attempt.next_path,
      accountId: attempt.account_id,
    })
  } catch (error) {
    return await recordFailure(context, provider, whyOf(error))
  }
}

async function takeAttempt(context: Context, provider: SignOnProvider, state: string) {
  const row = await accessTables(context.database)
    .updateTable('sign_on_attempt')
    .set({ used_at: context.machineNow })
    .where('state_hash', '=', tokenHash(state))
    .where('provider', '=', provider.id)
    .where('used_at', 'is', null)
    .where('expires_at', '>', context.machineNow)
    .returning(['id', 'nonce', 'sealed_verifier', 'next_path', 'account_id'])
    .executeTakeFirst()
  return row ?? null
}

const coded = z.object({ code: z.string().max(80) })

/** The reason for the operators; people are told only that it failed. */
function whyOf(error: unknown): string {
  const read = coded.safeParse(error)
  if (read.success) return read.data.code
  return error instanceof Error ? error.name : 'unknown'
}

async function recordFailure(
  context: Context,
  provider: SignOnProvider,
  why: string,
): Promise<Result<never, SignOnRefusal>> {
  await change(context, async (session) => {
    await audit(session, context, {
      action: 'access.fail-sign-on',
      subject: { kind: 'sign-on-provider', id: provider.id },
      after: { why },
    })
    return ok()
  })
  return refuse('sign-on-failed')
}

export type IdentityRefusal = 'person-has-another-account' | 'account-has-another-person' | 'sign-on-failed'

/**
 * Writes down who a citizen is, as a keyed hash of the CI: one person has one account, by the table's key, and
 * what was checked is never shown nor kept.
 */
export async function recordIdentity(
  context: Context,
  keys: Keys,
  provider: SignOnProvider,
  claims: SignOnClaims,
): Promise<Result<void, IdentityRefusal>> {
  const person = z
    .string()
    .min(1)
    .max(512)
    .safeParse(claims.all[provider.personClaim ?? 'ci'])
  const { accountId } = claims
  if (!person.success || accountId === null || accountId !== context.person.accountId)
    return refuse('sign-on-failed')
  const identityKey = keys.mac(person.data, 'identity')
  return change(context, async (session): Promise<Result<void, IdentityRefusal>> => {
    const tables = accessTables(session)
    const added = await tables
      .insertInto('account_identity')
      .values({
        identity_key: identityKey,
        account_id: accountId,
        provider: provider.id,
        checked_at: context.now,
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning('account_id')
      .executeTakeFirst()
    if (added === undefined) {
      const holder = await tables
        .selectFrom('account_identity')
        .select('account_id')
        .where('identity_key', '=', identityKey)
        .executeTakeFirst()
      if (holder === undefined) return refuse('account-has-another-person')
      if (holder.account_id !== accountId) return refuse('person-has-another-account')
    }
    await audit(session, actingAs(context, { id: accountId, kind: 'citizen', name: context.person.name }), {
      action: 'access.check-identity',
      subject: { kind: 'account', id: accountId },
      after: { provider: provider.id },
    })
    return ok()
  })
}
