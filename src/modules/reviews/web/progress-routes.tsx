import { z } from 'zod'
import { page, redirect, type Reply, trouble } from '#platform/http/reply.ts'
import { type Route, workspaceAction, workspacePage } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { isId } from '#platform/kernel/ids.ts'
import { formatCount } from '#platform/text/format.ts'
import { sentEntriesOf } from '../data/entry-queries.ts'
import { exclusionsOf, progressOf, reopeningsOf } from '../data/judging-queries.ts'
import type { EntryId } from '../domain/entry.ts'
import { reviewActions as actions } from '../domain/review-actions.ts'
import type { ReviewerId } from '../domain/sheet.ts'
import { remindReviewers } from '../use-cases/remind-reviewers.ts'
import type { ReviewMails } from '../use-cases/review-mails.ts'
import { reopenSheet } from '../use-cases/score-entry.ts'
import { textField } from './form-fields.ts'
import { post, type Refused, saidRefusal } from './post.ts'
import { crumbs, office, reviewIn } from './review-in.ts'
import { reviewersIn } from './reviewers-page.tsx'
import { ProgressPage, type ProgressProps } from './progress-page.tsx'
import { reviewTexts } from './words.ts'

/** How far each reviewer is: counts, never points. */
async function show(request: WebRequest, refused: Refused | null = null): Promise<Reply> {
  const review = await reviewIn(request)
  if (review === null) return trouble('not-found')
  const { database } = request.context
  const props: ProgressProps = {
    ...{ review, refused, ...(await reviewersIn(request, review)) },
    entries: await sentEntriesOf(database, review.id),
    progress: await progressOf(database, review.id),
    exclusions: await exclusionsOf(database, review.id),
    reopenings: await reopeningsOf(database, review.id),
  }
  return page(reviewTexts[request.locale].office.progress, <ProgressPage {...props} />, {
    status: refused === null ? 200 : 422,
    breadcrumbs: crumbs(request, review),
  })
}

const reopenForm = z.object({
  sheet: z.string('required').transform((text, check) => {
    const [entryId = '', reviewerId = ''] = text.split(' ')
    if (isId(entryId) && isId(reviewerId))
      return { entryId: entryId as EntryId, reviewerId: reviewerId as ReviewerId }
    check.addIssue({ code: 'custom', message: 'not-a-choice' })
    return z.NEVER
  }),
  reason: textField(1_000),
})

async function reopened(request: WebRequest): Promise<Reply> {
  const review = await reviewIn(request)
  if (review === null) return trouble('not-found')
  return await post(request, {
    schema: reopenForm,
    run: ({ sheet, reason }) => reopenSheet(request.context, { ...sheet, reason }),
    again: (refused) => show(request, refused),
    done: () => [`${office}/${review.id}/progress`, reviewTexts[request.locale].office.reopened],
  })
}

const reminded =
  (mails: ReviewMails) =>
  async (request: WebRequest): Promise<Reply> => {
    const review = await reviewIn(request)
    if (review === null) return trouble('not-found')
    const { locale } = request
    const done = await remindReviewers(request.context, { id: review.id, mails })
    const to = `${office}/${review.id}/progress`
    if (done.ok) return redirect(to, reviewTexts[locale].office.reminded(formatCount(done.value, locale)))
    if (done.refusal === 'not-allowed' || done.refusal === 'not-found') return trouble(done.refusal)
    return redirect(to, saidRefusal(done.refusal, request))
  }

/** How far the reviewers of a round are, a reminder to those who owe sheets, and opening a sheet again. */
export const progressRoutes = (mails: ReviewMails): readonly Route[] => [
  workspacePage(`${office}/:id/progress`, actions['assign-reviewers'], (request) => show(request)),
  workspaceAction(`${office}/:id/progress/remind`, actions['assign-reviewers'], reminded(mails)),
  workspaceAction(`${office}/:id/progress/reopen`, actions['reopen-sheet'], reopened),
]
