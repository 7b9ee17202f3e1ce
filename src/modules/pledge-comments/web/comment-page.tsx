import { Notice, PageHeading, Section } from '#design/index.ts'
import { page, type Reply, trouble } from '#platform/http/reply.ts'
import { portalPage, type Route } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { isId } from '#platform/kernel/ids.ts'
import { formatDay } from '#platform/text/format.ts'
import { departmentNames } from '#modules/organization/index.ts'
import { type PledgeId, readPledgeById } from '#modules/pledges/index.ts'
import { readComment } from '../data/comment-queries.ts'
import { type AnswerVersion, type CommentMove, listAnswers, listMoves } from '../data/record-queries.ts'
import type { CommentId } from '../domain/comment.ts'
import { pledgeCommentActions } from '../domain/pledge-comment-actions.ts'
import { CommentCard, type DepartmentNames, Written } from './comment-card.tsx'
import { pledgeCommentTexts, useWords } from './words.ts'
import { useReader } from '#design/index.ts'

/** One comment with every answer that it got, the corrected ones too. Five queries. */
async function comment(request: WebRequest): Promise<Reply> {
  const { locale, context } = request
  const { database, today } = context
  const words = pledgeCommentTexts[locale]
  const id = request.param('id')
  const found = isId(id) ? await readComment(database, { id: id as CommentId }) : null
  if (found === null || found.state === 'held' || found.state === 'withdrawn') return trouble('not-found')
  const pledge = await readPledgeById(database, found.pledgeId as PledgeId, today)
  if (pledge === null) return trouble('not-found')
  const names = await departmentNames(database, 'all', today)
  const isShown = found.state === 'published'
  return page(
    words.onePage,
    <>
      <PageHeading title={words.onePage} />
      <CommentCard comment={found} names={names} today={today} pledge={pledge} level={2} withLink={false} />
      {isShown && <Earlier answers={(await listAnswers(database, found.id)).slice(0)} />}
      {isShown && <Moves moves={await listMoves(database, found.id)} names={names} />}
    </>,
    {
      breadcrumbs: [
        { href: '/', label: words.home },
        { href: '/pledges', label: words.pledges },
        { href: '/pledges/comments', label: words.comments },
      ],
    },
  )
}

/** What was answered before, and why each was corrected. */
function Earlier({ answers }: { readonly answers: readonly AnswerVersion[] }) {
  const words = useWords()
  const { locale } = useReader()
  if (answers.length < 2) return null
  return (
    <Section title={words.earlierAnswers}>
      {answers.slice(1).map((answer, index) => (
        <Notice key={answer.id} tone="neutral" title={words.answeredOn(formatDay(answer.answeredOn, locale))}>
          <Written text={answer.text} />
          <p>{words.correctedBecause(answers[index]?.reason ?? '–')}</p>
        </Notice>
      ))}
    </Section>
  )
}

function Moves({
  moves,
  names,
}: {
  readonly moves: readonly CommentMove[]
  readonly names: DepartmentNames
}) {
  const words = useWords()
  const { locale } = useReader()
  const name = (id: CommentMove['from']) => names.get(id)?.[locale] ?? '–'
  if (moves.length === 0) return null
  return (
    <Section title={words.history}>
      <ul>
        {moves.map((move) => (
          <li key={move.movedAt.getTime()}>
            {words.movedTo(name(move.from), name(move.to))}: {move.reason}
          </li>
        ))}
      </ul>
    </Section>
  )
}

export const commentPageRoutes: readonly Route[] = [
  portalPage('/pledges/comments/:id', pledgeCommentActions['read-comments'], comment, {
    sameForAllVisitors: true,
  }),
]
