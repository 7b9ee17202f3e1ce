import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server'
import { z } from 'zod'
import { factorsOf } from '#platform/access/account-queries.ts'
import { change } from '#platform/access/change.ts'
import { addPasskey, passkeyRegistration, passkeyRequest } from '#platform/access/passkeys.ts'
import { pendingSession, type PendingSession } from '#platform/access/pending-session.ts'
import {
  confirmTotp,
  finishSignIn,
  giveSecondFactor,
  mustEnrolFirst,
} from '#platform/access/second-factor.ts'
import { beginTotp, openTotpEnrolment } from '#platform/access/totp.ts'
import { json, page, redirect, type Reply } from '#platform/http/reply.ts'
import { portalAction, portalPage, type Route } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import type { AccountsConfig } from '../accounts-config.ts'
import { accountsActions } from '../domain/accounts-actions.ts'
import { nextPath } from '../domain/next-path.ts'
import { givePasskey } from '../use-cases/give-passkey.ts'
import { sayRefusal } from './refusal.ts'
import { EnrolPage, RecoveryCodesPage, SecondFactorPage } from './second-factor-pages.tsx'
import { ceremonyCookie, passkeyAnswer } from './sign-in-routes.tsx'
import { homeOf, localPath, sessionCookieFor, sessionToken, siteOf, textOf } from './visit.ts'
import { type SaidRefusal, words } from './words.ts'

const open = accountsActions['sign-in']
const nextQuery = z.object({ next: z.string().optional().catch(undefined) })

/** Everyone may come here; who has no sign-in under way is sent to begin one. */
export function secondFactorRoutes(config: AccountsConfig): readonly Route[] {
  const strict = { strictLimit: true }
  const enrol = '/second-factor/enrol'
  return [
    portalPage('/second-factor', open, (request) =>
      whilePending(request, (owner) => showSecondFactor(request, owner, request.query(nextQuery).next)),
    ),
    portalAction(
      '/second-factor',
      open,
      (request) => whilePending(request, (owner) => tryCode(config, request, owner)),
      strict,
    ),
    portalAction('/second-factor/passkey/options', open, (request) =>
      whilePending(request, async (owner) => {
        const { options, challenge } = await passkeyRequest(
          request.context,
          await siteOf(config, request),
          owner,
        )
        return { ...json(options), cookies: [{ name: ceremonyCookie, value: challenge, maxAgeSeconds: 300 }] }
      }),
    ),
    portalAction('/second-factor/passkey', open, (request) =>
      whilePending(request, (owner, token) => tryPasskey(config, request, owner, token)),
    ),
    portalPage(enrol, open, (request) =>
      whileEnrolling(request, (owner) => showEnrol(config, request, owner, request.query(nextQuery).next)),
    ),
    portalAction(`${enrol}/begin`, open, (request) =>
      whileEnrolling(request, async (owner) => {
        await beginTotp(request.context.database, request.context, config.keys, owner.id)
        return redirect(withNext(enrol, textOf(await request.form(), 'next')))
      }),
    ),
    portalAction(
      `${enrol}/confirm`,
      open,
      (request) => whileEnrolling(request, (owner, token) => confirm(config, request, owner, token)),
      strict,
    ),
    portalAction(`${enrol}/passkey/options`, open, (request) =>
      whileEnrolling(request, async (owner) =>
        json(await passkeyRegistration(request.context, await siteOf(config, request), owner)),
      ),
    ),
    portalAction(`${enrol}/passkey`, open, (request) =>
      whileEnrolling(request, (owner, token) => enrolPasskey(config, request, owner, token)),
    ),
  ]
}

type Handle = (owner: PendingSession, token: string) => Promise<Reply>

async function whilePending(request: WebRequest, handle: Handle): Promise<Reply> {
  const token = sessionToken(request)
  const { database, machineNow } = request.context
  const owner = await pendingSession(database, token, machineNow)
  return owner === null || token === undefined ? redirect('/sign-in') : handle(owner, token)
}

/** Enrolling is for those who have no factor: otherwise the password alone could add another. */
function whileEnrolling(request: WebRequest, handle: Handle): Promise<Reply> {
  return whilePending(request, async (owner, token) =>
    (await mustEnrolFirst(request.context.database, owner))
      ? handle(owner, token)
      : redirect('/second-factor'),
  )
}

function withNext(path: string, next: string | undefined): string {
  const safe = nextPath(next)
  return safe === null ? path : `${path}?next=${encodeURIComponent(safe)}`
}

async function showSecondFactor(
  request: WebRequest,
  owner: PendingSession,
  next: string | undefined,
  refused?: { readonly refusal: SaidRefusal; readonly field: string },
): Promise<Reply> {
  const { locale, context } = request
  if (await mustEnrolFirst(context.database, owner)) return redirect(withNext('/second-factor/enrol', next))
  const factors = await factorsOf(context.database, owner.id)
  const errors =
    refused === undefined ? {} : sayRefusal(refused.refusal, locale, { [refused.refusal]: refused.field })
  const safe = nextPath(next) ?? undefined
  const body = (
    <SecondFactorPage locale={locale} name={owner.name} factors={factors} next={safe} errors={errors} />
  )
  const status = refused === undefined ? 200 : 422
  return page(words[locale].secondFactor.title, body, { bare: true, islands: ['passkey'], status })
}

async function tryCode(config: AccountsConfig, request: WebRequest, owner: PendingSession): Promise<Reply> {
  const form = await request.form()
  const next = textOf(form, 'next')
  const kind = textOf(form, 'kind') === 'recovery-code' ? 'recovery-code' : 'totp'
  const field = kind === 'totp' ? 'code' : 'recovery'
  const code = textOf(form, field).slice(0, 100)
  const given = await giveSecondFactor(request.context, config.keys, {
    token: sessionToken(request),
    code,
    kind,
  })
  if (given.ok) return { ...redirect(homeOf(owner.kind, next)), cookies: [sessionCookieFor(given.value)] }
  if (given.refusal === 'no-sign-in-under-way') return redirect('/sign-in')
  return showSecondFactor(request, owner, next, { refusal: given.refusal, field })
}

async function tryPasskey(
  config: AccountsConfig,
  request: WebRequest,
  owner: PendingSession,
  token: string,
): Promise<Reply> {
  const read = passkeyAnswer.safeParse(await request.json())
  const challenge = request.cookie(ceremonyCookie)
  if (!read.success || challenge === undefined) return json({ refusal: 'passkey-refused' }, 422)
  const response = read.data.response as unknown as AuthenticationResponseJSON
  const site = await siteOf(config, request)
  const given = await givePasskey(request.context, site, owner, { token, challenge, response })
  if (!given.ok) return json({ refusal: given.refusal }, 422)
  const cookies = [sessionCookieFor(given.value), { name: ceremonyCookie, value: null }]
  return { ...json({ to: localPath(request.locale, homeOf(owner.kind, read.data.next)) }), cookies }
}

async function showEnrol(
  config: AccountsConfig,
  request: WebRequest,
  owner: PendingSession,
  next: string | undefined,
  refusal?: SaidRefusal,
): Promise<Reply> {
  const { locale, context } = request
  const { name } = await siteOf(config, request)
  const enrolment = await openTotpEnrolment(context.database, config.keys, owner, name)
  const errors = refusal === undefined ? {} : sayRefusal(refusal, locale, { [refusal]: 'code' })
  const body = (
    <EnrolPage locale={locale} next={nextPath(next) ?? undefined} enrolment={enrolment} errors={errors} />
  )
  const status = refusal === undefined ? 200 : 422
  return page(words[locale].secondFactor.enrolTitle, body, { bare: true, islands: ['passkey'], status })
}

async function confirm(
  config: AccountsConfig,
  request: WebRequest,
  owner: PendingSession,
  token: string,
): Promise<Reply> {
  const { context, locale } = request
  const form = await request.form()
  const [code, next] = [textOf(form, 'code').slice(0, 20), textOf(form, 'next')]
  const confirmed = await confirmTotp(context, config.keys, owner, { code, pendingToken: token })
  if (!confirmed.ok) return showEnrol(config, request, owner, next, confirmed.refusal)
  const { recoveryCodes, started } = confirmed.value
  const body = <RecoveryCodesPage locale={locale} codes={recoveryCodes} to={homeOf(owner.kind, next)} />
  const cookies = started === null ? [] : [sessionCookieFor(started)]
  return page(words[locale].secondFactor.codesTitle, body, { bare: true, cookies })
}

export const newPasskeyAnswer = passkeyAnswer.extend({ name: z.string().max(50) })

async function enrolPasskey(
  config: AccountsConfig,
  request: WebRequest,
  owner: PendingSession,
  token: string,
): Promise<Reply> {
  const { context, locale } = request
  const read = newPasskeyAnswer.safeParse(await request.json())
  if (!read.success) return json({ refusal: 'passkey-refused' }, 422)
  const response = read.data.response as unknown as RegistrationResponseJSON
  const name = read.data.name.trim() || words[locale].factors.passkey
  const added = await addPasskey(context, await siteOf(config, request), owner, { response, name })
  if (!added.ok) return json({ refusal: added.refusal }, 422)
  const started = await change(context, (session) => finishSignIn(session, context, owner, token, 'passkey'))
  if (!started.ok) return json({ refusal: started.refusal }, 422)
  return {
    ...json({ to: localPath(locale, '/account/second-factor') }),
    cookies: [sessionCookieFor(started.value)],
  }
}
