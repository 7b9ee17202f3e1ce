import { page, type Reply } from '#platform/http/reply.ts'
import { may } from '#platform/access/permission.ts'
import { type Route, workspacePage } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { departmentNames, staffNames } from '#modules/organization/index.ts'
import {
  actingOwner,
  eventsOf,
  filesOfIndicator,
  indicatorActions,
  mayEnter,
} from '#modules/indicators/index.ts'
import { appealsOf } from '../data/appeal-queries.ts'
import { jointEvaluationActions } from '../domain/joint-evaluation-actions.ts'
import type { IndicatorLine } from '../use-cases/indicator-lines.ts'
import type { YearFacts } from '../use-cases/year-board.ts'
import { IndicatorPage, type IndicatorProps } from './indicator-page.tsx'
import type { JointParts } from './parts.ts'
import { jointTexts } from './words.ts'
import { crumbs, factsIn, linesOf, meant, notFound, yearHref } from './year-in.ts'

/** The indicator that an address names, with its year. */
export async function indicatorIn(
  request: WebRequest,
  parts: JointParts,
): Promise<{ readonly facts: YearFacts; readonly line: IndicatorLine } | null> {
  const facts = await factsIn(request)
  if (facts === null) return null
  const number = meant(request.param('number'))
  const { lines } = await linesOf(request, facts, parts)
  const line = lines.find(({ indicator }) => indicator.number === number)
  return line === undefined ? null : { facts, line }
}

/** The way down to an indicator's own pages. */
export const indicatorCrumbs = (request: WebRequest, { year }: YearFacts) =>
  crumbs(request, year, {
    href: yearHref(year, '/indicators'),
    label: jointTexts[request.locale].indicators,
  })

const show =
  (parts: JointParts) =>
  async (request: WebRequest): Promise<Reply> => {
    const found = await indicatorIn(request, parts)
    if (found === null) return notFound()
    const { facts, line } = found
    const { indicator } = line
    const { database, person } = request.context
    const appeals = (await appealsOf(database, facts.set.id)).filter(({ indicatorId }) => indicatorId === indicator.id)
    const enters = mayEnter(request.context, indicator, await actingOwner(database, request.context))
    const further = []
    for (const part of parts.onIndicator) further.push(await part(request, facts, indicator))
    const recognised = facts.recognised.get(indicator.id) ?? null
    const { departmentId } = indicator
    const { appealUntil, resultOn } = facts.year
    const isAppealOpen =
      recognised !== null &&
      resultOn === null &&
      facts.set.lockedAt !== null &&
      (appealUntil === null || request.context.today <= appealUntil) &&
      !appeals.some(({ state }) => state === 'raised')
    return page(
      indicator.name,
      <IndicatorPage
        {...{ facts, line, appeals, recognised, parts: further }}
        names={await namesOf(request, line)}
        files={await filesOfIndicator(database, indicator.id)}
        events={await eventsOf(database, indicator.id)}
        may={{
          enter: enters,
          nameOwner: may(person, indicatorActions['name-owner'], { departmentId }),
          unlock: may(person, indicatorActions.unlock) && facts.year.resultOn === null,
          appeal: enters && isAppealOpen && may(person, jointEvaluationActions['raise-appeal'], { departmentId }),
        }}
      />,
      { breadcrumbs: indicatorCrumbs(request, facts) },
    )
  } // prettier-ignore

async function namesOf(
  { context, locale }: WebRequest,
  { indicator }: IndicatorLine,
): Promise<IndicatorProps['names']> {
  const { departmentId, helperIds, ownerId, deputyId } = indicator
  const names = await departmentNames(context.database, [departmentId, ...helperIds], context.today)
  const people = await staffNames(context.database, [ownerId ?? [], deputyId ?? []].flat())
  const nameOf = (id: typeof departmentId) => names.get(id)?.[locale] ?? ''
  return {
    department: nameOf(departmentId),
    helpers: helperIds.map(nameOf),
    owner: ownerId === null ? null : (people.get(ownerId) ?? null),
    deputy: deputyId === null ? null : (people.get(deputyId) ?? null),
  }
}

export const indicatorRoutes = (parts: JointParts): readonly Route[] => [
  workspacePage(
    '/office/joint-evaluation/:year/indicators/:number',
    jointEvaluationActions.read,
    show(parts),
  ),
]
