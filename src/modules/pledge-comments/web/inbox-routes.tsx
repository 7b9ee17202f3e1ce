import { z } from 'zod'
import { may } from '#platform/access/permission.ts'
import { page, redirect, type Reply, trouble } from '#platform/http/reply.ts'
import { type Route, workspaceAction, workspacePage } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { isId } from '#platform/kernel/ids.ts'
import { formatCount } from '#platform/text/format.ts'
import { departmentNames } from '#modules/organization/index.ts'
import { type AskedComments, countFitting, listComments } from '../data/comment-queries.ts'
import { countInbox } from '../data/count-queries.ts'
import { type CommentId, commentStates } from '../domain/comment.ts'
import { pledgeCommentActions } from '../domain/pledge-comment-actions.ts'
import { publishComments } from '../use-cases/moderate.ts'
import { pledgesOfTerm } from '../use-cases/pledge-news.ts'
import { InboxPage, type InboxListName, lists, ROWS_ON_A_PAGE } from './inbox-page.tsx'
import { pledgeCommentTexts } from './words.ts'

const query = z.object({
  list: z.enum(lists).optional().catch(undefined),
  pledge: z.coerce.number().int().min(1).max(9_999).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(1_000).catch(1),
})

function fittingList(list: InboxListName, { context }: WebRequest): Omit<AskedComments, 'limit' | 'offset'> {
  const waits = { states: ['published'], isAnswered: false, order: 'due' } as const
  switch (list) {
    case 'unseen':
      return { states: ['held', 'published'], isReviewed: false, order: 'due' }
    case 'mine':
      return { ...waits, departmentIds: context.person.departmentIds }
    case 'overdue':
      return { ...waits, overdueOn: context.today }
    case 'waiting':
      return waits
    case 'all':
      return { states: commentStates }
  }
}

/** Seven queries, however much came in. */
async function inbox(request: WebRequest, error?: string): Promise<Reply> {
  const { locale, context } = request
  const { database, today, person } = context
  const words = pledgeCommentTexts[locale]
  const asked = request.query(query)
  const mayModerate = may(person, pledgeCommentActions.moderate)
  const list = asked.list ?? (mayModerate ? 'unseen' : 'mine')
  const pledges = await pledgesOfTerm(database, today)
  const chosen = [...pledges.values()].filter(({ number }) => number === asked.pledge)
  const fitting = {
    ...fittingList(list, request),
    ...(asked.pledge === undefined ? {} : { pledgeIds: chosen.map(({ id }) => id) }),
  }
  return page(
    words.office,
    <InboxPage
      list={list}
      counts={await countInbox(database, person.departmentIds, today)}
      comments={await listComments(database, {
        ...fitting,
        limit: ROWS_ON_A_PAGE,
        offset: (asked.page - 1) * ROWS_ON_A_PAGE,
      })}
      fitting={await countFitting(database, fitting)}
      page={asked.page}
      pledges={pledges}
      names={await departmentNames(database, 'all', today)}
      today={today}
      mayModerate={mayModerate}
      error={error}
    />,
    {
      status: error === undefined ? 200 : 422,
      breadcrumbs: [
        { href: '/office', label: words.myWork },
        { href: '/office/pledges', label: words.pledges },
      ],
    },
  )
}

async function publishChosen(request: WebRequest): Promise<Reply> {
  const { locale, context } = request
  const words = pledgeCommentTexts[locale]
  const chosen = [(await request.form()).values['comment'] ?? []].flat().filter(isId) as CommentId[]
  const done = await publishComments(context, chosen)
  if (done.ok)
    return redirect(
      '/office/pledges/comments?list=unseen',
      words.publishedCount(formatCount(done.value, locale)),
    )
  return done.refusal === 'not-allowed' ? trouble('not-allowed') : await inbox(request, words.chooseFirst)
}

export const inboxRoutes: readonly Route[] = [
  workspacePage('/office/pledges/comments', pledgeCommentActions['read-office'], (request) => inbox(request)),
  workspaceAction('/office/pledges/comments/publish', pledgeCommentActions.moderate, publishChosen),
]
