import { z } from 'zod'
import { type SaidErrors, sayErrors } from '#design/index.ts'
import { readForm } from '#platform/http/form.ts'
import { page, type Reply, trouble } from '#platform/http/reply.ts'
import { portalAction, portalPage, type Route } from '#platform/http/route.ts'
import type { FormFields, WebRequest } from '#platform/http/web-request.ts'
import type { Follower } from '../domain/follower.ts'
import { followingActions } from '../domain/following-actions.ts'
import type { FollowSource, SubjectFields, ToldSubject } from '../follow-source.ts'
import { confirmFollowing, endFollowing, followerOf, requestOf } from '../use-cases/follow.ts'
import { AnswerPage, SaidPage, SubscribePage } from './follow-pages.tsx'
import { followingTexts } from './words.ts'

type Sources = readonly FollowSource[]
type Values = Readonly<Record<string, unknown>>

const addressForm = z.object({ email: z.string().trim().min(1, 'required').max(254, 'too-long') })
/** Longer than any field that names a subject. */
const LONGEST = 100

/** Which source an address or a form means, and what it says of the subject. */
function meant(sources: Sources, values: Values): { source: FollowSource; given: SubjectFields } | null {
  const fieldsOf = ({ fields }: FollowSource): SubjectFields =>
    Object.fromEntries(
      fields.flatMap((name) => {
        const value = values[name]
        return typeof value === 'string' && value.length <= LONGEST ? [[name, value] as const] : []
      }),
    )
  const source = sources.find((one) => Object.keys(fieldsOf(one)).length > 0) ?? sources[0]
  return source === undefined ? null : { source, given: fieldsOf(source) }
}

async function toldOf(
  sources: Sources,
  { context }: WebRequest,
  { subject }: Follower,
): Promise<ToldSubject | null> {
  const source = sources.find(({ kinds }) => kinds.includes(subject.kind))
  return source === undefined ? null : await source.told(context, subject)
}

async function form(
  sources: Sources,
  request: WebRequest,
  asked: Values,
  values: FormFields['values'] = {},
  errors: SaidErrors = {},
): Promise<Reply> {
  const { locale, context } = request
  const words = followingTexts[locale]
  const found = meant(sources, asked)
  const told = found === null ? null : await found.source.named(context, found.given)
  if (found === null || told === null) return trouble('not-found')
  return page(
    words.title,
    <SubscribePage told={told} given={found.given} values={values} errors={errors} />,
    {
      status: Object.keys(errors).length === 0 ? 200 : 422,
      breadcrumbs: [
        { href: '/', label: words.home },
        { href: told.href, label: told.title[locale] },
      ],
    },
  )
}

const asked =
  (sources: Sources) =>
  async (request: WebRequest): Promise<Reply> => {
    const { locale, context } = request
    const words = followingTexts[locale]
    const fields = await request.form()
    const again = (errors: Readonly<Record<string, string>>) =>
      form(sources, request, fields.values, fields.values, sayErrors(errors, locale))
    const read = readForm(addressForm, fields)
    if (!read.ok) return await again(read.errors)
    const found = meant(sources, fields.values)
    if (found === null) return trouble('not-found')
    const { email } = read.value
    const done = await found.source.ask(context, { email, locale, given: found.given })
    if (!done.ok)
      return done.refusal === 'not-found' ? trouble('not-found') : await again({ email: done.refusal })
    const told = await found.source.named(context, found.given)
    return page(words.asked, <SaidPage title={words.asked} body={words.askedBody(email)} told={told} />)
  }

const toConfirm =
  (sources: Sources) =>
  async (request: WebRequest): Promise<Reply> => {
    const token = request.param('token')
    const follower = await requestOf(request.context, token)
    if (follower === null) return trouble('not-found')
    const told = await toldOf(sources, request, follower)
    const action = `/subscribe/confirm/${token}`
    return page(
      followingTexts[request.locale].confirmTitle,
      <AnswerPage email={follower.email} told={told} answer="confirm" action={action} />,
    )
  }

const confirmed =
  (sources: Sources) =>
  async (request: WebRequest): Promise<Reply> => {
    const done = await confirmFollowing(request.context, request.param('token'))
    if (!done.ok) return trouble(done.refusal)
    const words = followingTexts[request.locale]
    const told = await toldOf(sources, request, done.value)
    return page(words.confirmed, <SaidPage title={words.confirmed} body={words.confirmedBody} told={told} />)
  }

const toEnd =
  (sources: Sources) =>
  async (request: WebRequest): Promise<Reply> => {
    const key = request.param('key')
    const follower = await followerOf(request.context, key)
    if (follower === null) return trouble('not-found')
    const told = await toldOf(sources, request, follower)
    return page(
      followingTexts[request.locale].endTitle,
      <AnswerPage email={follower.email} told={told} answer="end" action={`/subscribe/end/${key}`} />,
    )
  }

const ended =
  (sources: Sources) =>
  async (request: WebRequest): Promise<Reply> => {
    const done = await endFollowing(request.context, request.param('key'))
    if (!done.ok) return trouble(done.refusal)
    const words = followingTexts[request.locale]
    const told = await toldOf(sources, request, done.value)
    return page(words.ended, <SaidPage title={words.ended} body={words.endedBody} told={told} />)
  }

/** A request sends a mail to whomever it names: as tight as signing in. */
const strict = { strictLimit: true }
/** A mail program presses the button for its reader (RFC 8058): what lets it is the key in the address. */
const anyOrigin = { anyOrigin: true }

export function followRoutes(sources: Sources): readonly Route[] {
  const { follow } = followingActions
  return [
    portalPage('/subscribe', follow, (request) =>
      form(sources, request, request.query(z.record(z.string(), z.unknown()))),
    ),
    portalAction('/subscribe', follow, asked(sources), strict),
    portalPage('/subscribe/confirm/:token', follow, toConfirm(sources)),
    portalAction('/subscribe/confirm/:token', follow, confirmed(sources), strict),
    portalPage('/subscribe/end/:key', follow, toEnd(sources)),
    portalAction('/subscribe/end/:key', follow, ended(sources), anyOrigin),
  ]
}
