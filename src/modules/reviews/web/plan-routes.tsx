import { z } from 'zod'
import { ConfirmPage, ErrorSummary } from '#design/index.ts'
import { page, type Reply, trouble } from '#platform/http/reply.ts'
import { type Route, workspaceAction, workspacePage } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { settingValue, settingValues } from '#platform/settings/setting-value.ts'
import { formatCount } from '#platform/text/format.ts'
import type { ReviewLine } from '../data/review-queries.ts'
import { reviewActions as actions } from '../domain/review-actions.ts'
import { appealDays, usualShares } from '../domain/review-settings.ts'
import { closeReview, publishResult } from '../use-cases/close-review.ts'
import { changeReview, planReview } from '../use-cases/plan-review.ts'
import { PlanForm } from './plan-form.tsx'
import { reviewForm, rulesSay, shownReview } from './plan-input.ts'
import { post, type Refused, withFlaws } from './post.ts'
import { crumbs, office, reviewIn } from './review-in.ts'
import { reviewTexts } from './words.ts'

async function newReview(request: WebRequest, refused: Refused | null = null): Promise<Reply> {
  const { database, today } = request.context
  const shares = await settingValues(database, usualShares, today)
  const usual = {
    ...{ programme: 'joint-evaluation', scale: 'points', together: 'trimmed', decimals: '2' },
    ...Object.fromEntries(Object.entries(shares).map(([grade, share]) => [`share-${grade}`, String(share)])),
  }
  return page(
    reviewTexts[request.locale].office.newReview,
    <PlanForm review={null} values={refused?.values ?? usual} errors={refused?.errors ?? {}} />,
    { status: refused === null ? 200 : 422, breadcrumbs: crumbs(request) },
  )
}

const planned = (request: WebRequest): Promise<Reply> =>
  post(request, {
    schema: reviewForm,
    run: ({ plan }) => planReview(request.context, plan),
    again: (refused) => newReview(request, withFlaws(refused, rulesSay(refused.values, true), request)),
    done: (id) => [`${office}/${id}`, reviewTexts[request.locale].office.saved],
  })

async function changeForm(request: WebRequest, refused: Refused | null = null): Promise<Reply> {
  const review = await reviewIn(request)
  if (review === null) return trouble('not-found')
  const values = refused?.values ?? shownReview(review)
  return page(
    reviewTexts[request.locale].office.change,
    <PlanForm review={review} values={values} errors={refused?.errors ?? {}} />,
    { status: refused === null ? 200 : 422, breadcrumbs: crumbs(request, review) },
  )
}

async function changed(request: WebRequest): Promise<Reply> {
  const review = await reviewIn(request)
  if (review === null) return trouble('not-found')
  return await post(request, {
    schema: reviewForm,
    run: (given) => changeReview(request.context, { id: review.id, ...given }),
    again: (refused) => changeForm(request, withFlaws(refused, rulesSay(refused.values, false), request)),
    done: () => [`${office}/${review.id}`, reviewTexts[request.locale].office.changed],
  })
}

interface Question {
  readonly title: string
  readonly verb: string
  readonly step: 'close' | 'publish'
  readonly consequences: readonly string[]
}

function ask(request: WebRequest, review: ReviewLine, question: Question, refused: Refused | null): Reply {
  const href = `${office}/${review.id}`
  return page(
    question.verb,
    <>
      <ErrorSummary errors={refused?.errors ?? {}} labels={{}} />
      <ConfirmPage
        title={question.title}
        action={`${href}/${question.step}`}
        confirm={question.verb}
        cancelHref={href}
        consequences={question.consequences}
        danger={question.step === 'close'}
      />
    </>,
    { status: refused === null ? 200 : 422, breadcrumbs: crumbs(request, review) },
  )
}

async function askClose(request: WebRequest, refused: Refused | null = null): Promise<Reply> {
  const review = await reviewIn(request)
  if (review === null) return trouble('not-found')
  const { office: words } = reviewTexts[request.locale]
  const left = formatCount(review.counts.asked - review.counts.sent, request.locale)
  const question = {
    title: words.closeTitle(review.title),
    consequences: [words.closeLead, words.closeLeft(left)],
  }
  return ask(request, review, { ...question, verb: words.close, step: 'close' }, refused)
}

async function askPublish(request: WebRequest, refused: Refused | null = null): Promise<Reply> {
  const review = await reviewIn(request)
  if (review === null) return trouble('not-found')
  const { office: words } = reviewTexts[request.locale]
  const { database, today } = request.context
  const days = formatCount(await settingValue(database, appealDays, today), request.locale)
  const question = {
    title: words.publishTitle(review.title),
    consequences: [words.publishLead, words.publishDays(days)],
  }
  return ask(request, review, { ...question, verb: words.publish, step: 'publish' }, refused)
}

const nothing = z.object({})

async function closed(request: WebRequest): Promise<Reply> {
  const review = await reviewIn(request)
  if (review === null) return trouble('not-found')
  return await post(request, {
    schema: nothing,
    run: () => closeReview(request.context, review.id),
    again: (refused) => askClose(request, refused),
    done: () => [`${office}/${review.id}`, reviewTexts[request.locale].office.closed],
  })
}

async function published(request: WebRequest): Promise<Reply> {
  const review = await reviewIn(request)
  if (review === null) return trouble('not-found')
  return await post(request, {
    schema: nothing,
    run: () => publishResult(request.context, review.id),
    again: (refused) => askPublish(request, refused),
    done: () => [`${office}/${review.id}`, reviewTexts[request.locale].office.published],
  })
}

const [plans, closes] = [actions['plan-review'], actions['close-review']]

/** Planning, changing, closing and publishing a round. */
export const planRoutes: readonly Route[] = [
  workspacePage(`${office}/new`, plans, (request) => newReview(request)),
  workspaceAction(`${office}/new`, plans, planned),
  workspacePage(`${office}/:id/change`, plans, (request) => changeForm(request)),
  workspaceAction(`${office}/:id/change`, plans, changed),
  workspacePage(`${office}/:id/close`, closes, (request) => askClose(request)),
  workspaceAction(`${office}/:id/close`, closes, closed),
  workspacePage(`${office}/:id/publish`, closes, (request) => askPublish(request)),
  workspaceAction(`${office}/:id/publish`, closes, published),
]
