import {
  ButtonLink,
  type Column,
  DataTable,
  EmptyState,
  PageHeading,
  Section,
  StatusBadge,
  useReader,
} from '#design/index.ts'
import { page, type Reply, trouble } from '#platform/http/reply.ts'
import { type Route, workspacePage } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { settingValues } from '#platform/settings/setting-value.ts'
import { formatCount } from '#platform/text/format.ts'
import type { StaffId } from '#modules/organization/index.ts'
import { exclusionsOf, sheetsOf } from '../data/judging-queries.ts'
import { standingOf } from '../data/result-queries.ts'
import type { ReviewLine } from '../data/review-queries.ts'
import { type Leaning, leaningsOf } from '../domain/outliers.ts'
import { maySeeScores } from '../domain/reading.ts'
import type { ResultLine } from '../domain/result.ts'
import { reviewActions as actions } from '../domain/review-actions.ts'
import { disagreement, outlierZ } from '../domain/review-settings.ts'
import { countedSheets, pairKey, type Reviewer, type ReviewerId, type Sheet } from '../domain/sheet.ts'
import { lookAtScores } from '../use-cases/look-at-scores.ts'
import { formatPoints } from './points.ts'
import { crumbs, office, reviewIn } from './review-in.ts'
import { Words } from './review-parts.tsx'
import { type PeopleNames, reviewersIn } from './reviewers-page.tsx'
import { reviewTexts, useWords } from './words.ts'

interface ScoresProps {
  readonly review: ReviewLine
  readonly reviewers: readonly Reviewer[]
  readonly people: PeopleNames
  readonly lines: readonly ResultLine[]
  readonly sheets: readonly (Sheet & { readonly total: number })[]
  readonly limits: { readonly z: number; readonly disagreement: number }
}

/** What each reviewer gave, after the close; looking is recorded. */
async function show(request: WebRequest): Promise<Reply> {
  const review = await reviewIn(request)
  const { database, person, today } = request.context
  if (review === null || !maySeeScores(person, review)) return trouble('not-found')
  const { reviewers, people } = await reviewersIn(request, review)
  await lookAtScores(request.context, review.id, reviewers.length)
  const props: ScoresProps = {
    ...{ review, reviewers, people, lines: await standingOf(database, review) },
    sheets: countedSheets(await sheetsOf(database, review.id), await exclusionsOf(database, review.id)),
    limits: await settingValues(database, { z: outlierZ, disagreement }, today),
  }
  return page(reviewTexts[request.locale].office.scores, <ScoresPage {...props} />, {
    breadcrumbs: crumbs(request, review),
  })
}

const nameOf = (people: PeopleNames, each: Reviewer | undefined) =>
  each === undefined ? '–' : (people.get(each.staffId as StaffId) ?? '–')

function ScoresPage(props: ScoresProps) {
  const { review, reviewers, people, lines, sheets, limits } = props
  const words = useWords()
  const { locale } = useReader()
  const of = new Map(sheets.map((sheet) => [pairKey(sheet), sheet]))
  const columns: readonly Column<ResultLine>[] = [
    { key: 'entry', title: words.entry, head: true, cell: ({ title }) => <Words>{title}</Words> },
    ...reviewers.map((each) => ({
      ...{ key: each.id, title: nameOf(people, each), kind: 'number' as const },
      cell: ({ entryId }: ResultLine) => {
        const sheet = of.get(pairKey({ entryId, reviewerId: each.id }))
        return sheet === undefined ? '–' : formatPoints(sheet.total, locale)
      },
    })),
    {
      ...{ key: 'points', title: words.points, kind: 'number' },
      cell: ({ points }) => formatPoints(points, locale, review.decimals),
    },
    {
      ...{ key: 'flag', title: words.office.flagged, kind: 'status' },
      cell: ({ deviation }) => {
        const isFar = deviation >= limits.disagreement * 100
        const said = isFar ? words.office.disputed(formatPoints(deviation, locale)) : words.office.ordinary
        return <StatusBadge tone={isFar ? 'warning' : 'neutral'}>{said}</StatusBadge>
      },
    },
  ]
  return (
    <>
      <PageHeading
        kicker={review.title}
        title={words.office.scores}
        lead={words.office.scoresLead}
        actions={
          <ButtonLink href={`${office}/${review.id}/progress`} kind="secondary">
            {words.office.seeProgress}
          </ButtonLink>
        }
      />
      <DataTable
        caption={words.office.scores}
        captionHidden
        unit={words.pointsUnit}
        rows={lines}
        rowKey={({ entryId }) => entryId}
        columns={columns}
        empty={<EmptyState title={words.result.none} />}
      />
      <Leanings {...props} />
      <Comments {...props} />
    </>
  )
}

function Leanings({ sheets, reviewers, people, limits }: ScoresProps) {
  const words = useWords()
  const { locale } = useReader()
  const leanings = leaningsOf(sheets, limits.z / 100)
  const z = (value: number) => formatPoints(Math.round(value * 100), locale)
  const columns: readonly Column<Leaning<ReviewerId>>[] = [
    {
      ...{ key: 'name', title: words.reviewer, head: true },
      cell: ({ reviewerId }) =>
        nameOf(
          people,
          reviewers.find(({ id }) => id === reviewerId),
        ),
    },
    { key: 'sheets', title: words.sheets, kind: 'number', cell: (each) => formatCount(each.sheets, locale) },
    {
      ...{ key: 'leaning', title: words.office.leaning, kind: 'number' },
      cell: ({ leaning }) => formatPoints(leaning, locale),
    },
    { key: 'z', title: words.office.z, kind: 'number', cell: (each) => z(each.z) },
    {
      ...{ key: 'flag', title: words.office.flagged, kind: 'status' },
      cell: (each) => (
        <StatusBadge tone={each.isFlagged ? 'warning' : 'neutral'}>
          {each.isFlagged ? words.office.far(z(each.z)) : words.office.ordinary}
        </StatusBadge>
      ),
    },
  ]
  return (
    <Section title={words.office.leanings} lead={words.office.leaningsLead} id="leanings">
      <DataTable
        caption={words.office.leanings}
        captionHidden
        rows={leanings}
        rowKey={({ reviewerId }) => reviewerId}
        columns={columns}
      />
    </Section>
  )
}

function Comments({ sheets, reviewers, people, lines }: ScoresProps) {
  const words = useWords()
  const said = sheets.filter(({ comment }) => comment !== '')
  if (said.length === 0) return null
  return (
    <Section title={words.office.comments} id="comments">
      <DataTable
        caption={words.office.comments}
        captionHidden
        rows={said}
        rowKey={pairKey}
        columns={[
          {
            ...{ key: 'entry', title: words.entry, head: true },
            cell: ({ entryId }) => (
              <Words>{lines.find((line) => line.entryId === entryId)?.title ?? '–'}</Words>
            ),
          },
          {
            ...{ key: 'name', title: words.reviewer },
            cell: ({ reviewerId }) =>
              nameOf(
                people,
                reviewers.find(({ id }) => id === reviewerId),
              ),
          },
          { key: 'comment', title: words.mine.comment, cell: ({ comment }) => <Words>{comment}</Words> },
        ]}
      />
    </Section>
  )
}

/** What each reviewer of a closed round gave. */
export const scoreRoutes: readonly Route[] = [
  workspacePage(`${office}/:id/scores`, actions['read-scores'], show),
]
