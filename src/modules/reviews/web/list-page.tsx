import {
  ButtonLink,
  type Column,
  DataTable,
  EmptyState,
  InboxList,
  PageHeading,
  Section,
  useReader,
} from '#design/index.ts'
import { may } from '#platform/access/permission.ts'
import { page, type Reply } from '#platform/http/reply.ts'
import { type Route, workspacePage } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { formatCount, formatPeriod } from '#platform/text/format.ts'
import { listReviews, type OwnReview, ownReviews, type ReviewLine } from '../data/review-queries.ts'
import { reviewActions as actions } from '../domain/review-actions.ts'
import { stageOn } from '../domain/review.ts'
import { inboxOf } from './judging-tasks.ts'
import { office } from './review-in.ts'
import { StageBadge, Words } from './review-parts.tsx'
import { reviewTexts, useWords } from './words.ts'

async function list(request: WebRequest): Promise<Reply> {
  const { context, locale } = request
  const { database, person, today } = context
  const words = reviewTexts[locale]
  const reviews = await listReviews(database)
  const own = person.accountId === null ? [] : await ownReviews(database, person.accountId)
  const judging = reviews.filter((review) => stageOn(review, today) === 'judging').length
  const said = (count: number) => formatCount(count, locale)
  return page(
    words.title,
    <>
      <PageHeading
        title={words.title}
        lead={reviews.length === 0 ? words.lead : words.listLead(said(reviews.length), said(judging))}
        actions={
          may(person, actions['plan-review']) && (
            <ButtonLink href={`${office}/new`}>{words.office.newReview}</ButtonLink>
          )
        }
      />
      <Mine own={own} />
      <Rounds reviews={reviews} />
    </>,
    { breadcrumbs: [{ href: '/office', label: words.home }] },
  )
}

/** What the reader has to judge; nothing for who judges nothing. */
function Mine({ own }: { readonly own: readonly OwnReview[] }) {
  const words = useWords()
  const { locale, today } = useReader()
  if (own.length === 0) return null
  return (
    <Section title={words.mine.todo} id="mine">
      <InboxList
        items={inboxOf(own, today, locale)}
        level={3}
        empty={<EmptyState title={words.mine.todoNone} />}
      />
    </Section>
  )
}

function Rounds({ reviews }: { readonly reviews: readonly ReviewLine[] }) {
  const words = useWords()
  const { locale } = useReader()
  const said = (count: number) => formatCount(count, locale)
  const columns: readonly Column<ReviewLine>[] = [
    { key: 'title', title: words.round, head: true, cell: ({ title }) => <Words>{title}</Words> },
    { key: 'stage', title: words.stage, kind: 'status', cell: (review) => <StageBadge review={review} /> },
    { key: 'programme', title: words.programme, cell: ({ programme }) => words.programmes[programme] },
    {
      key: 'days',
      title: words.judgingDays,
      cell: ({ opensOn, closesOn }) => formatPeriod(opensOn, closesOn, locale),
    },
    { key: 'entries', title: words.entries, kind: 'number', cell: ({ counts }) => said(counts.entries) },
    {
      key: 'reviewers',
      title: words.reviewers,
      kind: 'number',
      cell: ({ counts }) => said(counts.reviewers),
    },
    {
      key: 'sheets',
      title: words.sheets,
      kind: 'number',
      cell: ({ counts }) => words.sheetsOf(said(counts.sent), said(counts.asked)),
    },
  ]
  return (
    <Section title={words.rounds} id="rounds">
      <DataTable
        caption={words.rounds}
        captionHidden
        rows={reviews}
        rowKey={({ id }) => id}
        rowHref={({ id }) => `${office}/${id}`}
        columns={columns}
        empty={<EmptyState title={words.none}>{words.noneBody}</EmptyState>}
      />
    </Section>
  )
}

export const listRoutes: readonly Route[] = [workspacePage(office, actions['read-reviews'], list)]
