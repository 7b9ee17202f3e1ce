import { EmptyState, ButtonLink, PageHeading } from '#design/index.ts'
import { may } from '#platform/access/permission.ts'
import { page, type Reply } from '#platform/http/reply.ts'
import { type Route, workspacePage } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { appealsOf, resultsOf } from '../data/appeal-queries.ts'
import { listYears } from '../data/year-queries.ts'
import { jointEvaluationActions } from '../domain/joint-evaluation-actions.ts'
import { monthToEnter } from '../use-cases/indicator-lines.ts'
import { scoreYear, type YearFacts, yearFacts } from '../use-cases/year-board.ts'
import { BoardPage } from './board-page.tsx'
import { downloadList, listPage, tableFormats } from './list-page.tsx'
import type { JointParts } from './parts.ts'
import { roomsOf } from './rooms.tsx'
import { jointTexts } from './words.ts'
import { factsIn, linesOf, notFound, office } from './year-in.ts'

/** The year that is on, not one that was opened ahead; without any says how to begin. */
const current =
  (parts: JointParts) =>
  async (request: WebRequest): Promise<Reply> => {
    const { database, today } = request.context
    const years = await listYears(database)
    const year =
      years.find(({ evaluationYear }) => evaluationYear <= Number(today.slice(0, 4))) ?? years.at(-1)
    if (year !== undefined) return await board(request, await yearFacts(database, year), parts)
    const words = jointTexts[request.locale]
    const mayPlan = may(request.context.person, jointEvaluationActions['plan-year'])
    return page(
      words.title,
      <>
        <PageHeading title={words.title} />
        <EmptyState
          title={words.none}
          {...(mayPlan ? { action: <ButtonLink href={`${office}/new`}>{words.openYear}</ButtonLink> } : {})}
        >
          {words.noneBody}
        </EmptyState>
      </>,
    )
  }

async function board(request: WebRequest, facts: YearFacts, parts: JointParts): Promise<Reply> {
  const { context, locale } = request
  const { year } = facts
  const { lines, staleDays } = await linesOf(request, facts, parts)
  const years = await listYears(context.database)
  const results = await resultsOf(context.database, facts.set.id)
  const ownCode = facts.cities.find(({ isOwn }) => isOwn)?.code
  const further = []
  for (const part of parts.onBoard) further.push(await part(request, facts))
  return page(
    jointTexts[locale].yearTitle(String(year.evaluationYear)),
    <BoardPage
      {...{ facts, lines, staleDays, parts: further }}
      appeals={year.resultOn === null ? [] : await appealsOf(context.database, year.setId)}
      scored={scoreYear(facts)}
      month={monthToEnter(facts.set, context.today)}
      rooms={roomsOf(request, year, parts, '')}
      announced={ownCode === undefined ? null : (results.get(ownCode) ?? null)}
      mayPlan={may(context.person, jointEvaluationActions['plan-year'])}
      others={years
        .map(({ evaluationYear }) => evaluationYear)
        .filter((each) => each !== year.evaluationYear)}
    />,
  )
}

/** A year's overview and its indicators. */
export function boardRoutes(parts: JointParts): readonly Route[] {
  const base = '/office/joint-evaluation'
  const { read } = jointEvaluationActions
  return [
    workspacePage(base, read, current(parts)),
    workspacePage(`${base}/:year`, read, async (request) => {
      const facts = await factsIn(request)
      return facts === null ? notFound() : await board(request, facts, parts)
    }),
    workspacePage(`${base}/:year/indicators`, read, (request) => listPage(request, parts)),
    ...tableFormats.map((format) =>
      workspacePage(`${base}/:year/indicators.${format}`, read, (request) =>
        downloadList(request, parts, format),
      ),
    ),
  ]
}
