import { z } from 'zod'
import { ButtonLink, EmptyState, PageHeading } from '#design/index.ts'
import { tableDownload, type TableFormat } from '#platform/documents/download.ts'
import { file, page, type Reply, trouble } from '#platform/http/reply.ts'
import { portalPage, type Route } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import type { DepartmentId } from '#platform/access/person.ts'
import { won } from '#platform/kernel/won.ts'
import { proposalFields } from '#modules/budget-proposals/index.ts'
import { cityProfile, departmentNames } from '#modules/organization/index.ts'
import { ballotsOf, turnout } from '#modules/participation/index.ts'
import type { BudgetRound } from '#modules/participatory-budget/index.ts'
import { budgetVoteActions as actions } from '../domain/budget-vote-actions.ts'
import { fractionText } from '../domain/combined-score.ts'
import { recountCommand } from '../domain/recount-command.ts'
import { writePb } from '../domain/write-pb.ts'
import { fieldsInWords } from '../use-cases/fields-in-words.ts'
import { conflictIds, type RoundStanding, standingOf } from '../use-cases/standing.ts'
import { askedRound, crumbsOf } from './asked-round.ts'
import { pointsAsNumber } from './combined-part.tsx'
import { columnsOf, type ResultRow, resultRows } from './result-rows.ts'
import { pbName, ResultsPage, tableFormats } from './results-page.tsx'
import { voteTexts, type VoteWords } from './words.ts'

const query = z.object({
  sort: z.string().max(20).optional().catch(undefined),
  outcome: z.enum(['won', 'lost']).optional().catch(undefined),
  field: z.enum(proposalFields).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(1_000).catch(1),
})

/** Thirteen queries, whatever the round. */
async function results(request: WebRequest): Promise<Reply> {
  const { database, today } = request.context
  const round = await askedRound(request)
  if (round === null) return trouble('not-found')
  const standing = await standingOf(database, round, today)
  const { count, poll } = standing
  if (count === null || poll === null) return notYet(request, round, standing)
  return page(
    voteTexts[request.locale].resultsTitle(String(round.year)),
    <ResultsPage
      standing={standing}
      count={count}
      asked={request.query(query)}
      figures={await turnout(database, poll.id)}
      names={await departmentNames(database, 'all', today)}
    />,
    crumbsOf(request, round),
  )
}

/** Before the count: that nobody knows anything yet, whoever asks. */
function notYet(request: WebRequest, round: BudgetRound, { poll }: RoundStanding): Reply {
  const words = voteTexts[request.locale]
  const title = words.resultsTitle(String(round.year))
  return page(
    title,
    <>
      <PageHeading title={title} />
      {poll === null ? (
        <EmptyState title={words.noVoteTitle}>{words.noVoteBody}</EmptyState>
      ) : (
        <EmptyState
          title={words.sealedTitle}
          action={<ButtonLink href={`/votes/${poll.id}`}>{words.seeBallot}</ButtonLink>}
        >
          {words.sealedBody}
        </EmptyState>
      )}
    </>,
    crumbsOf(request, round),
  )
}

async function table(request: WebRequest, format: TableFormat): Promise<Reply> {
  const { locale, context } = request
  const words = voteTexts[locale]
  const round = await askedRound(request)
  if (round === null) return trouble('not-found')
  const standing = await standingOf(context.database, round, context.today)
  if (standing.count === null) return trouble('not-found')
  const { hasPoints, isScored } = columnsOf(standing)
  const sheet = {
    ...{ sheetName: words.results, title: words.resultsTitle(String(round.year)), locale },
    columns: [
      { title: words.number, type: 'integer' as const },
      { title: words.project, type: 'text' as const },
      { title: words.field, type: 'text' as const },
      { title: words.cost, type: 'won' as const },
      { title: words.votes, type: 'integer' as const },
      ...(hasPoints ? [{ title: words.pointsGiven, type: 'integer' as const }] : []),
      ...(isScored ? scoreColumns(words) : []),
      { title: words.order, type: 'integer' as const },
      { title: words.outcome, type: 'text' as const },
    ],
    rows: resultRows(standing, request.query(query)).map(({ number, title, line, cost, order, ...row }) => [
      ...[number, title, line === null ? '' : fieldsInWords[line.field][locale], won(cost), row.votes],
      ...(hasPoints ? [row.points] : []),
      ...(isScored ? [row.committee, ...scoreCells(row)] : []),
      ...[order, order === null ? words.lost : words.won],
    ]),
  }
  return await tableDownload(sheet, format, `participatory-budget-${round.year}-results`)
}

const scoreColumns = (words: VoteWords) => [
  { title: words.office.scores, type: 'integer' as const },
  { title: words.voteShare, type: 'decimal' as const },
  { title: words.committeeShare, type: 'decimal' as const },
  { title: words.combined, type: 'decimal' as const },
  { title: words.combinedExactly, type: 'text' as const },
]

/** The combined score and its two parts, rounded; and exactly, as a fraction. */
function scoreCells({ combined }: Pick<ResultRow, 'combined'>) {
  if (combined === null) return [null, null, null, null]
  const { vote, committee, score } = combined
  return [...[vote.points, committee.points, score].map(pointsAsNumber), fractionText(score)]
}

/** The anonymous ballots for anyone to count again; not before the box is closed. */
async function ballots(request: WebRequest): Promise<Reply> {
  const { database, today } = request.context
  const round = await askedRound(request)
  if (round === null) return trouble('not-found')
  const standing = await standingOf(database, round, today)
  const { count, poll } = standing
  const box = count === null || poll === null ? null : await ballotsOf(database, poll.id, today)
  if (count === null || poll === null || box?.ok !== true) return trouble('not-found')
  const names = await departmentNames(database, 'all', today)
  const counted = new Map(count.projects.map((project) => [project.id, project]))
  const city = (await cityProfile(database)).name.en
  const text = writePb({
    ...{ description: `Participatory budget of ${city} ${round.year}`, city, year: round.year },
    ...{ budget: count.budget, rule: round.rule, ballot: round.ballot },
    ...{ from: poll.firstDay, until: poll.lastDay },
    comment: recountCommand(round.rule, pbName(round.year), conflictIds(standing)),
    projects: resultRows(standing, { sort: 'number' }).map(({ number, title, line, order, ...row }) => {
      // As it was counted, whatever has become of the proposal since.
      const { category, area } = counted.get(String(number)) ?? {}
      const { cost, votes, points, committee } = row
      return {
        ...{ id: String(number), cost, votes, points, committee, name: title },
        category: category ?? line?.field ?? '',
        area: names.get(area as DepartmentId)?.en ?? area ?? null,
        isSelected: order !== null,
      }
    }),
    ballots: box.value.ballots,
  })
  return file(pbName(round.year), 'text/plain; charset=utf-8', new TextEncoder().encode(text))
}

const BASE = '/budget/rounds/:year/results'

/** What everybody reads of a counted vote. */
export const resultsRoutes: readonly Route[] = [
  portalPage(BASE, actions['read-results'], results, { sameForAllVisitors: true }),
  portalPage(`${BASE}.pb`, actions['read-results'], ballots),
  ...tableFormats.map((format) =>
    portalPage(`${BASE}.${format}`, actions['read-results'], (request) => table(request, format)),
  ),
]
