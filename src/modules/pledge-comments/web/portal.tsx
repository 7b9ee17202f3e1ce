import { z } from 'zod'
import { page, type Reply } from '#platform/http/reply.ts'
import { portalPage, type Route } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { departmentNames } from '#modules/organization/index.ts'
import { listFields, listPledges, termOn } from '#modules/pledges/index.ts'
import { type AskedComments, countFitting, listComments } from '../data/comment-queries.ts'
import { countComments } from '../data/count-queries.ts'
import { pledgeCommentActions } from '../domain/pledge-comment-actions.ts'
import { COMMENTS_ON_A_PAGE, OverviewPage, type View, views } from './overview-page.tsx'
import { pledgeCommentTexts } from './words.ts'

const query = z.object({
  view: z.enum(views).catch('newest'),
  field: z.coerce.number().int().min(1).max(99).optional().catch(undefined),
  pledge: z.coerce.number().int().min(1).max(9_999).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(1_000).catch(1),
})

const fittingView: Readonly<Record<View, Pick<AskedComments, 'states' | 'isAnswered' | 'order'>>> = {
  newest: { states: ['published', 'hidden'] },
  unanswered: { states: ['published'], isAnswered: false, order: 'due' },
  answered: { states: ['published'], isAnswered: true },
}

/** Eight queries, however many comments there are. */
async function overview(request: WebRequest): Promise<Reply> {
  const { locale, context } = request
  const { database, today, person } = context
  const words = pledgeCommentTexts[locale]
  const asked = request.query(query)
  const term = await termOn(database, today)
  const pledges = term === null ? [] : await listPledges(database, term.id, today)
  const chosen = pledges.filter(
    ({ field, number }) =>
      (asked.field === undefined || field.number === asked.field) &&
      (asked.pledge === undefined || number === asked.pledge),
  )
  const fitting = { ...fittingView[asked.view], pledgeIds: chosen.map(({ id }) => id) }
  const comments = await listComments(database, {
    ...fitting,
    limit: COMMENTS_ON_A_PAGE,
    offset: (asked.page - 1) * COMMENTS_ON_A_PAGE,
  })
  return page(
    words.comments,
    <OverviewPage
      today={today}
      counts={await countComments(
        database,
        pledges.map(({ id }) => id),
        today,
      )}
      fields={term === null ? [] : await listFields(database, term.id)}
      pledges={pledges}
      comments={comments}
      fitting={await countFitting(database, fitting)}
      names={await departmentNames(database, 'all', today)}
      asked={asked}
      isCitizen={person.kind === 'citizen'}
    />,
    {
      breadcrumbs: [
        { href: '/', label: words.home },
        { href: '/pledges', label: words.pledges },
      ],
    },
  )
}

export const overviewRoutes: readonly Route[] = [
  portalPage('/pledges/comments', pledgeCommentActions['read-comments'], overview, {
    sameForAllVisitors: true,
  }),
]
