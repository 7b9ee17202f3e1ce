import type { AuthenticationResponseJSON } from '@simplewebauthn/server'
import { z } from 'zod'
import { accountById } from '#platform/access/account-queries.ts'
import { change } from '#platform/access/change.ts'
import { passkeyRequest, takePasskey } from '#platform/access/passkeys.ts'
import { letIn, signIn } from '#platform/access/sign-in.ts'
import { signOut } from '#platform/access/sign-out.ts'
import type { StartedSession } from '#platform/access/account-session.ts'
import { json, page, redirect, type Reply } from '#platform/http/reply.ts'
import { portalAction, portalPage, type Route } from '#platform/http/route.ts'
import type { FormFields, WebRequest } from '#platform/http/web-request.ts'
import { refuse } from '#platform/kernel/result.ts'
import type { AccountsConfig } from '../accounts-config.ts'
import { accountsActions } from '../domain/accounts-actions.ts'
import { nextPath } from '../domain/next-path.ts'
import { sayRefusal } from './refusal.ts'
import { SignInPage } from './sign-in-page.tsx'
import {
  browserOf,
  enter,
  homeOf,
  localPath,
  noSession,
  secondFactorPath,
  sessionCookieFor,
  sessionToken,
  siteOf,
  textOf,
} from './visit.ts'
import { type SaidRefusal, words } from './words.ts'

const open = accountsActions['sign-in']
/** Holds the challenge of a passkey's sign-in for the browser that asked for it. */
export const ceremonyCookie = 'dure_ceremony'
const CEREMONY_SECONDS = 300

const nextQuery = z.object({ next: z.string().optional().catch(undefined) })
export const passkeyAnswer = z.object({
  response: z.looseObject({ id: z.string().max(1_400), response: z.looseObject({}) }),
  next: z.string().optional(),
})

export function signInRoutes(config: AccountsConfig): readonly Route[] {
  const strict = { strictLimit: true }
  return [
    portalPage('/sign-in', open, (request) => showSignIn(config, request, request.query(nextQuery).next)),
    portalAction('/sign-in', open, (request) => trySignIn(config, request), strict),
    portalAction('/sign-out', open, leave),
    portalAction('/session/extend', open, extend),
    portalAction('/passkey/options', open, (request) => offerPasskey(config, request), strict),
    portalAction('/passkey', open, (request) => tryPasskey(config, request), strict),
  ]
}

async function showSignIn(
  config: AccountsConfig,
  request: WebRequest,
  next: string | undefined,
  refused: { readonly values: FormFields['values']; readonly refusal: SaidRefusal } | null = null,
): Promise<Reply> {
  const { context, locale } = request
  if (refused === null && context.person.accountId !== null)
    return redirect(homeOf(context.person.kind, next), words[locale].signIn.already)
  const body = (
    <SignInPage
      locale={locale}
      next={nextPath(next)}
      providers={config.providers.filter(({ purpose }) => purpose === 'staff-sign-on')}
      samplePeople={config.samplePeople === null ? [] : await config.samplePeople(context.database)}
      values={refused?.values ?? {}}
      errors={refused === null ? {} : sayRefusal(refused.refusal, locale)}
    />
  )
  const status = refused === null ? 200 : refused.refusal === 'address-blocked' ? 429 : 422
  return page(words[locale].signIn.title, body, { bare: true, islands: ['passkey'], status })
}

/** The sign-in page with a refusal that another way of signing in met. */
export function signInRefused(
  config: AccountsConfig,
  request: WebRequest,
  refusal: SaidRefusal,
): Promise<Reply> {
  return showSignIn(config, request, undefined, { values: {}, refusal })
}

async function trySignIn(config: AccountsConfig, request: WebRequest): Promise<Reply> {
  const form = await request.form()
  const [login, next] = [textOf(form, 'login'), textOf(form, 'next')]
  const started = await signIn(request.context, {
    ...browserOf(request),
    login: login.slice(0, 254),
    password: textOf(form, 'password').slice(0, 500),
  })
  if (started.ok) return enter(started.value, login.includes('@') ? 'citizen' : 'staff', next)
  return showSignIn(config, request, next, { values: { login }, refusal: started.refusal })
}

async function leave(request: WebRequest): Promise<Reply> {
  const token = sessionToken(request)
  if (token !== undefined) await signOut(request.context, token)
  return { ...redirect('/', words[request.locale].signIn.signedOut), cookies: [noSession] }
}

/** Being asked at all is what keeps the session awake; here is only the answer. */
async function extend(request: WebRequest): Promise<Reply> {
  if (request.header('accept')?.includes('application/json') === true)
    return json(
      { extended: request.context.person.accountId !== null },
      request.context.person.accountId === null ? 401 : 200,
    )
  const next = nextPath(textOf(await request.form(), 'next'))
  return redirect(next ?? '/', words[request.locale].signIn.extended)
}

async function offerPasskey(config: AccountsConfig, request: WebRequest): Promise<Reply> {
  const { options, challenge } = await passkeyRequest(request.context, await siteOf(config, request), null)
  const cookie = { name: ceremonyCookie, value: challenge, maxAgeSeconds: CEREMONY_SECONDS }
  return { ...json(options), cookies: [cookie] }
}

async function tryPasskey(config: AccountsConfig, request: WebRequest): Promise<Reply> {
  const { context } = request
  const read = passkeyAnswer.safeParse(await request.json())
  const challenge = request.cookie(ceremonyCookie)
  if (!read.success || challenge === undefined) return json({ refusal: 'passkey-refused' }, 422)
  const site = await siteOf(config, request)
  const response = read.data.response as unknown as AuthenticationResponseJSON
  const started = await change<{ session: StartedSession; kind: 'staff' | 'citizen' }, 'passkey-refused'>(
    context,
    async (session) => {
      const taken = await takePasskey(session, context, site, { response, challenge, owner: null })
      const account = taken.ok ? await accountById(session, taken.value) : null
      if (account === null) return refuse('passkey-refused')
      const { value } = await letIn(session, context, account, {
        ...browserOf(request),
        secondFactor: 'passkey',
        how: 'passkey',
      })
      return { ok: true, value: { session: value, kind: account.kind } }
    },
  )
  if (!started.ok) return json({ refusal: started.refusal }, 422)
  const { session, kind } = started.value
  const to = session.status === 'active' ? homeOf(kind, read.data.next) : secondFactorPath(read.data.next)
  const cookies = [sessionCookieFor(session), { name: ceremonyCookie, value: null }]
  return { ...json({ to: localPath(request.locale, to) }), cookies }
}
