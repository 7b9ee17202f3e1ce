import { signInBySignOn } from '#platform/access/sign-in-elsewhere.ts'
import { beginSignOn, endSignOn, recordIdentity, type SignOnProvider } from '#platform/access/sign-on.ts'
import { redirect, type Reply, trouble } from '#platform/http/reply.ts'
import { portalPage, type Route } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { z } from 'zod'
import type { AccountsConfig } from '../accounts-config.ts'
import { accountsActions } from '../domain/accounts-actions.ts'
import { nextPath } from '../domain/next-path.ts'
import { signInRefused } from './sign-in-routes.tsx'
import { browserOf, enter, originOf } from './visit.ts'
import { words } from './words.ts'

/** Holds the state of a visit to a provider for the browser that began it. */
const stateCookie = 'dure_sign_on'
const VISIT_SECONDS = 600

const anything = z.object({ next: z.string().optional().catch(undefined) })

/** There and back: staff to be signed in, citizens to have their identity checked. */
export function signOnRoutes(config: AccountsConfig): readonly Route[] {
  // A page by its address, but it writes: each visit keeps a row until it ends.
  const strict = { strictLimit: true }
  return [
    portalPage(
      '/sign-on/:provider',
      accountsActions['sign-in'],
      (request) =>
        withProvider(config, request, 'staff-sign-on', (provider) => begin(config, request, provider)),
      strict,
    ),
    portalPage('/sign-on/:provider/callback', accountsActions['sign-in'], (request) =>
      withProvider(config, request, 'staff-sign-on', (provider) => endAtSignIn(config, request, provider)),
    ),
    portalPage(
      '/account/identity/:provider',
      accountsActions['check-identity'],
      (request) =>
        withProvider(config, request, 'identity-check', (provider) => begin(config, request, provider)),
      strict,
    ),
    portalPage('/account/identity/:provider/callback', accountsActions['check-identity'], (request) =>
      withProvider(config, request, 'identity-check', (provider) => endAtIdentity(config, request, provider)),
    ),
  ]
}

function withProvider(
  config: AccountsConfig,
  request: WebRequest,
  purpose: SignOnProvider['purpose'],
  handle: (provider: SignOnProvider) => Promise<Reply>,
): Promise<Reply> | Reply {
  const id = request.param('provider')
  const provider = config.providers.find((each) => each.id === id && each.purpose === purpose)
  return provider === undefined ? trouble('not-found') : handle(provider)
}

/** The same address in every language: providers know one. */
function callbackOf(config: AccountsConfig, request: WebRequest, provider: SignOnProvider): URL {
  const base = provider.purpose === 'staff-sign-on' ? '/sign-on' : '/account/identity'
  return new URL(`${base}/${provider.id}/callback`, originOf(config, request))
}

async function begin(config: AccountsConfig, request: WebRequest, provider: SignOnProvider): Promise<Reply> {
  const { to, state } = await beginSignOn(request.context, config.keys, provider, {
    redirectUri: callbackOf(config, request, provider),
    nextPath: nextPath(request.query(anything).next) ?? '',
    accountId: request.context.person.accountId,
  })
  return { kind: 'leave', to, cookies: [{ name: stateCookie, value: state, maxAgeSeconds: VISIT_SECONDS }] }
}

function end(config: AccountsConfig, request: WebRequest, provider: SignOnProvider) {
  return endSignOn(request.context, config.keys, provider, {
    callback: request.url,
    redirectUri: callbackOf(config, request, provider),
    state: request.cookie(stateCookie),
  })
}

const noState = { name: stateCookie, value: null }

async function endAtSignIn(
  config: AccountsConfig,
  request: WebRequest,
  provider: SignOnProvider,
): Promise<Reply> {
  const claims = await end(config, request, provider)
  if (!claims.ok) return signInRefused(config, request, claims.refusal)
  const started = await signInBySignOn(request.context, provider, claims.value, browserOf(request))
  if (!started.ok) return signInRefused(config, request, started.refusal)
  const reply = enter(started.value, 'staff', claims.value.nextPath)
  return { ...reply, cookies: [...(reply.cookies ?? []), noState] }
}

async function endAtIdentity(
  config: AccountsConfig,
  request: WebRequest,
  provider: SignOnProvider,
): Promise<Reply> {
  const text = words[request.locale]
  const claims = await end(config, request, provider)
  const recorded = claims.ok
    ? await recordIdentity(request.context, config.keys, provider, claims.value)
    : claims
  const said = recorded.ok ? text.account.identityChecked : text.refusals[recorded.refusal]
  return { ...redirect('/account', said), cookies: [noState] }
}
