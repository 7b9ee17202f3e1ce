import { ButtonLink, Link, Notice, PageHeading, Section, useReader } from '#design/index.ts'
import { may, mayForSome } from '#platform/access/permission.ts'
import type { TableFormat } from '#platform/documents/download.ts'
import { page, type Reply, trouble } from '#platform/http/reply.ts'
import { type Route, workspacePage } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import type { Appeal } from '../domain/appeal.ts'
import { entriesOf } from '../data/entry-queries.ts'
import { reviewerBy } from '../data/judging-queries.ts'
import { appealsOf, standingOf } from '../data/result-queries.ts'
import type { ReviewLine } from '../data/review-queries.ts'
import type { Entry } from '../domain/entry.ts'
import { maySeeResults } from '../domain/reading.ts'
import { reviewActions as actions } from '../domain/review-actions.ts'
import { stageOn } from '../domain/review.ts'
import { ResultPart, downloadResult, tableFormats } from './result-part.tsx'
import { crumbs, namesIn, office, reviewIn } from './review-in.ts'
import {
  CriteriaTable,
  EntriesTable,
  LongWords,
  ReviewFacts,
  StageBadge,
  StageSteps,
  useLead,
  Words,
} from './review-parts.tsx'
import { useWords } from './words.ts'

interface Rights {
  readonly runs: boolean
  readonly writes: boolean
  readonly judges: boolean
}

async function show(request: WebRequest): Promise<Reply> {
  const review = await reviewIn(request)
  if (review === null) return trouble('not-found')
  const { database, person } = request.context
  const all = await entriesOf(database, review.id)
  const isOwn = ({ departmentId }: Entry) => may(person, actions['write-entry'], { departmentId })
  const entries = all.filter((entry) => entry.state === 'sent' || isOwn(entry))
  const names = await namesIn(
    request,
    all.map(({ departmentId }) => departmentId),
  )
  const sees = maySeeResults(person, review)
  const lines = sees ? await standingOf(database, review) : []
  const appeals = review.publishedOn === null ? [] : await appealsOf(database, review.id)
  const runs = may(person, actions['plan-review'])
  const rights: Rights = {
    ...{ runs, writes: mayForSome(person, actions['write-entry']) },
    judges: (await reviewerBy(database, review.id, person.accountId)) !== null,
  }
  return page(
    review.title,
    <>
      <Heading review={review} rights={rights} />
      <StageSteps review={review} />
      {review.about !== '' && <LongWords>{review.about}</LongWords>}
      {sees && <ResultPart {...{ review, lines, names }} own={person.departmentIds} />}
      <Appeals
        review={review}
        entries={all}
        appeals={appeals.filter(({ entryId }) => runs || all.some((e) => e.id === entryId && isOwn(e)))}
      />
      {(!sees || entries.length > lines.length) && (
        <EntriesTable review={review} entries={entries} names={names} />
      )}
      <ReviewFacts review={review} />
      <CriteriaTable review={review} />
    </>,
    { breadcrumbs: crumbs(request) },
  )
}

function Heading({ review, rights }: { readonly review: ReviewLine; readonly rights: Rights }) {
  const words = useWords()
  return (
    <PageHeading
      kicker={words.programmes[review.programme]}
      title={review.title}
      lead={useLead(review)}
      status={<StageBadge review={review} />}
      actions={
        <>
          <OwnActions review={review} rights={rights} />
          {rights.runs && <OfficeActions review={review} />}
        </>
      }
    />
  )
}

function OwnActions({ review, rights }: { readonly review: ReviewLine; readonly rights: Rights }) {
  const words = useWords()
  const { today } = useReader()
  const href = `${office}/${review.id}`
  return (
    <>
      {rights.judges && <ButtonLink href={`${href}/mine`}>{words.mine.see}</ButtonLink>}
      {rights.writes && stageOn(review, today) === 'intake' && (
        <ButtonLink href={`${href}/entries/new`} kind={rights.judges ? 'secondary' : 'primary'}>
          {words.entryPage.write}
        </ButtonLink>
      )}
    </>
  )
}

function OfficeActions({ review }: { readonly review: ReviewLine }) {
  const { office: words } = useWords()
  const { today } = useReader()
  const href = `${office}/${review.id}`
  const stage = stageOn(review, today)
  const isOpen = review.closedOn === null
  const { asked, sent, entries } = review.counts
  const closes = stage === 'to-close' || (stage === 'judging' && entries > 0 && sent === asked)
  return (
    <>
      {closes && <ButtonLink href={`${href}/close`}>{words.close}</ButtonLink>}
      {stage === 'closed' && <ButtonLink href={`${href}/publish`}>{words.publish}</ButtonLink>}
      {isOpen && (
        <>
          <ButtonLink href={`${href}/reviewers`} kind="secondary">
            {words.assign}
          </ButtonLink>
          <ButtonLink href={`${href}/change`} kind="secondary">
            {words.change}
          </ButtonLink>
        </>
      )}
      <ButtonLink href={isOpen ? `${href}/progress` : `${href}/scores`} kind="tertiary">
        {isOpen ? words.seeProgress : words.seeScores}
      </ButtonLink>
    </>
  )
}

interface AppealsProps {
  readonly review: ReviewLine
  readonly entries: readonly Entry[]
  readonly appeals: readonly Appeal[]
}

/** Objections: all for the office, a department's own for itself. */
function Appeals({ review, entries, appeals }: AppealsProps) {
  const { appeal: words } = useWords()
  if (appeals.length === 0) return null
  return (
    <Section title={words.title} id="appeals">
      {appeals.map(({ id, entryId, decision }) => (
        <Notice key={id} tone={decision === null ? 'warning' : 'info'}>
          <Link href={`${office}/${review.id}/entries/${entryId}#appeal`}>
            <Words>{entries.find((entry) => entry.id === entryId)?.title ?? ''}</Words>
          </Link>
          {': '}
          {decision === null ? words.open : words.decisions[decision]}
        </Notice>
      ))}
    </Section>
  )
}

async function download(request: WebRequest, format: TableFormat): Promise<Reply> {
  const review = await reviewIn(request)
  const { database, person } = request.context
  if (review === null || !maySeeResults(person, review)) return trouble('not-found')
  const lines = await standingOf(database, review)
  const names = await namesIn(
    request,
    lines.map(({ departmentId }) => departmentId),
  )
  return await downloadResult({ review, lines, names }, format, request.locale)
}

/** One round, and its result as files. */
export const reviewRoutes: readonly Route[] = [
  workspacePage(`${office}/:id`, actions['read-reviews'], show),
  ...tableFormats.map((format) =>
    workspacePage(`${office}/:id/results.${format}`, actions['read-reviews'], (request) =>
      download(request, format),
    ),
  ),
]
