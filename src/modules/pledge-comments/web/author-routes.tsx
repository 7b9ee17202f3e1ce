import { z } from 'zod'
import { EmptyState, Notice, PageHeading, type SaidErrors, Section, sayErrors } from '#design/index.ts'
import { readForm, typed } from '#platform/http/form.ts'
import { page, redirect, type Reply, trouble } from '#platform/http/reply.ts'
import { portalAction, portalPage, type Route } from '#platform/http/route.ts'
import type { FormFields, WebRequest } from '#platform/http/web-request.ts'
import { isId } from '#platform/kernel/ids.ts'
import { formatDay } from '#platform/text/format.ts'
import { departmentNames } from '#modules/organization/index.ts'
import { type PledgeId, type PledgeLine, readPledge, readPledgeById, termOn } from '#modules/pledges/index.ts'
import { type CommentLine, listOwn } from '../data/comment-queries.ts'
import type { CommentId } from '../domain/comment.ts'
import { pledgeCommentActions } from '../domain/pledge-comment-actions.ts'
import { commentOfKey, withdrawComment } from '../use-cases/own-comment.ts'
import { pledgesOfTerm } from '../use-cases/pledge-news.ts'
import { sendComment, type SendCommentRefusal } from '../use-cases/send-comment.ts'
import { KeyPage, OwnComment, SentPage } from './author-pages.tsx'
import { CommentForm } from './comment-form.tsx'
import { pledgeCommentTexts } from './words.ts'

const crumbs = ({ locale }: WebRequest, pledge: PledgeLine | null = null) => {
  const words = pledgeCommentTexts[locale]
  return {
    breadcrumbs: [
      { href: '/', label: words.home },
      { href: '/pledges', label: words.pledges },
      pledge === null
        ? { href: '/pledges/comments', label: words.comments }
        : { href: `/pledges/${pledge.number}`, label: pledge.title[locale] },
    ],
  }
}

/** Lengths and contents are the rule's; here only what no browser sends. */
const commentForm = z.object({
  commentName: z.string().max(200, 'too-long').default(''),
  commentText: z.string().max(10_000, 'too-long').default(''),
  consent: z.string().optional(),
  keepPersonalData: z.string().optional(),
})

const places: Readonly<Record<Exclude<SendCommentRefusal, 'not-found'>, string>> = {
  'text-missing': 'commentText',
  'text-too-long': 'commentText',
  'name-too-long': 'commentName',
  'consent-missing': 'consent',
  'resident-number': 'commentText',
  'personal-data': 'keepPersonalData',
  'said-already': 'commentText',
}

async function pledgeIn(request: WebRequest): Promise<PledgeLine | null> {
  const { database, today } = request.context
  const number = request.param('number')
  const term = /^[1-9]\d{0,3}$/.test(number) ? await termOn(database, today) : null
  return term === null ? null : await readPledge(database, term.id, Number(number), today)
}

async function sent(request: WebRequest): Promise<Reply> {
  const { locale, context } = request
  const words = pledgeCommentTexts[locale]
  const pledge = await pledgeIn(request)
  if (pledge === null) return trouble('not-found')
  const fields = await request.form()
  const again = (errors: SaidErrors) => writeAgain(request, pledge, fields, errors)
  const read = readForm(commentForm, fields)
  if (!read.ok) return again(sayErrors(read.errors, locale))
  const { commentName: name, commentText: text, consent, keepPersonalData } = read.value
  const done = await sendComment(context, {
    ...{ pledgeId: pledge.id, name, text },
    consents: consent === 'yes',
    keepsPersonalData: keepPersonalData === 'yes',
  })
  if (done.ok)
    return page(words.sentTitle, <SentPage receipt={done.value} pledge={pledge} />, crumbs(request, pledge))
  if (done.refusal === 'not-found') return trouble('not-found')
  return again({ [places[done.refusal]]: words.sending[done.refusal] })
}

function writeAgain(
  request: WebRequest,
  pledge: PledgeLine,
  { values }: FormFields,
  errors: SaidErrors,
): Reply {
  const words = pledgeCommentTexts[request.locale]
  const asksToKeep = errors['keepPersonalData'] !== undefined || values['keepPersonalData'] !== undefined
  return page(
    words.write,
    <>
      <PageHeading title={words.write} kicker={words.ofPledge(pledge.number, pledge.title[request.locale])} />
      <CommentForm number={pledge.number} values={values} errors={errors} asksToKeep={asksToKeep} />
    </>,
    { status: 422, ...crumbs(request, pledge) },
  )
}

function askForKey(request: WebRequest, values: FormFields['values'] = {}, errors: SaidErrors = {}): Reply {
  const words = pledgeCommentTexts[request.locale]
  return page(words.receipt, <KeyPage values={values} errors={errors} />, {
    status: Object.keys(errors).length === 0 ? 200 : 422,
    ...crumbs(request),
  })
}

async function receipt(request: WebRequest): Promise<Reply> {
  const { locale, context } = request
  const words = pledgeCommentTexts[locale]
  const { values } = await request.form()
  const key = typed(values, 'key')
  const comment = await commentOfKey(context, key)
  if (comment === null) return askForKey(request, values, { key: words.receiptUnknown })
  const { database, today } = context
  return page(
    words.receiptState,
    <>
      <PageHeading title={words.receiptState} />
      <OwnComment
        comment={comment}
        pledge={await readPledgeById(database, comment.pledgeId as PledgeId, today)}
        names={await departmentNames(database, 'all', today)}
        today={today}
        proof={{ key }}
        action="/pledges/comments/receipt/withdraw"
      />
    </>,
    crumbs(request),
  )
}

async function withdrawnByKey(request: WebRequest): Promise<Reply> {
  const words = pledgeCommentTexts[request.locale]
  const { values } = await request.form()
  const done = await withdrawComment(request.context, { key: typed(values, 'key') })
  if (!done.ok && done.refusal === 'not-found')
    return askForKey(request, values, { key: words.receiptUnknown })
  return page(
    words.withdrawn,
    <>
      <PageHeading title={words.withdrawn} />
      <Notice tone="success">{done.ok ? words.withdrawnBody : words.withdrawnAlready}</Notice>
    </>,
    crumbs(request),
  )
}

async function mine(request: WebRequest): Promise<Reply> {
  const { locale, context } = request
  const { database, today, person } = context
  const words = pledgeCommentTexts[locale]
  const own = person.accountId === null ? [] : await listOwn(database, person.accountId)
  const pledges = await pledgesOfTerm(database, today)
  const names = await departmentNames(database, 'all', today)
  const titleOf = (comment: CommentLine) => formatDay(comment.sentOn, locale)
  return page(
    words.mine,
    <>
      <PageHeading title={words.mine} />
      {own.length === 0 && <EmptyState title={words.mineEmpty}>{words.listEmptyBody}</EmptyState>}
      {own.map((comment) => (
        <Section key={comment.id} title={titleOf(comment)}>
          <OwnComment
            comment={comment}
            pledge={pledges.get(comment.pledgeId as PledgeId) ?? null}
            names={names}
            today={today}
            proof={{}}
            action={`/pledges/comments/${comment.id}/withdraw`}
          />
        </Section>
      ))}
    </>,
    crumbs(request),
  )
}

async function withdrawnBySelf(request: WebRequest): Promise<Reply> {
  const id = request.param('id')
  if (!isId(id)) return trouble('not-found')
  const done = await withdrawComment(request.context, { id: id as CommentId })
  if (!done.ok && done.refusal === 'not-found') return trouble('not-found')
  return redirect('/pledges/comments/mine', pledgeCommentTexts[request.locale].withdrawnBody)
}

const actions = pledgeCommentActions
/** Everybody may write here, and try keys: as tight as signing in. */
const strict = { strictLimit: true }

/** What authors do: send, look how it stands, take back. Before the page of one comment, whose address is wider. */
export const authorRoutes: readonly Route[] = [
  portalAction('/pledges/:number/comments', actions['send-comment'], sent, strict),
  portalPage('/pledges/comments/receipt', actions['open-receipt'], (request) => askForKey(request)),
  portalAction('/pledges/comments/receipt', actions['open-receipt'], receipt, strict),
  portalAction('/pledges/comments/receipt/withdraw', actions['open-receipt'], withdrawnByKey, strict),
  portalPage('/pledges/comments/mine', actions['read-own'], mine),
  portalAction('/pledges/comments/:id/withdraw', actions['read-own'], withdrawnBySelf),
]
