import { EmptyState, ButtonLink, PageHeading } from '#design/index.ts'
import { may } from '#platform/access/permission.ts'
import { page, redirect, type Reply } from '#platform/http/reply.ts'
import { type Route, workspacePage } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { resultsOf } from '../data/appeal-queries.ts'
import { listYears } from '../data/year-queries.ts'
import { jointEvaluationActions } from '../domain/joint-evaluation-actions.ts'
import { monthToEnter } from '../use-cases/indicator-lines.ts'
import { scoreYear } from '../use-cases/year-board.ts'
import { BoardPage } from './board-page.tsx'
import { downloadList, listPage, tableFormats } from './list-page.tsx'
import type { JointParts } from './parts.ts'
import { roomsOf } from './rooms.tsx'
import { jointTexts } from './words.ts'
import { factsIn, linesOf, notFound, office, yearHref } from './year-in.ts'

/** Leads to the latest year; without one says how to begin. */
async function latest(request: WebRequest): Promise<Reply> {
  const [year] = await listYears(request.context.database)
  if (year !== undefined) return redirect(yearHref(year))
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

const board =
  (parts: JointParts) =>
  async (request: WebRequest): Promise<Reply> => {
    const facts = await factsIn(request)
    if (facts === null) return notFound()
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
    workspacePage(base, read, latest),
    workspacePage(`${base}/:year`, read, board(parts)),
    workspacePage(`${base}/:year/indicators`, read, (request) => listPage(request, parts)),
    ...tableFormats.map((format) =>
      workspacePage(`${base}/:year/indicators.${format}`, read, (request) =>
        downloadList(request, parts, format),
      ),
    ),
  ]
}
