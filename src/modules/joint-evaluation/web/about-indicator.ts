import { type Reply } from '#platform/http/reply.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import type { IndicatorLine } from '../use-cases/indicator-lines.ts'
import type { YearFacts } from '../use-cases/year-board.ts'
import { indicatorCrumbs, indicatorIn } from './indicator-routes.tsx'
import type { JointParts } from './parts.ts'
import { type Refused, statusOf } from './post.ts'
import { indicatorHref, notFound } from './year-in.ts'

/** An indicator's page, with what other modules show on it. */
export interface Found {
  readonly parts: JointParts
  readonly facts: YearFacts
  readonly line: IndicatorLine
}

/** A page or an answer about the indicator that the address names. */
export const about =
  (parts: JointParts, run: (request: WebRequest, found: Found) => Promise<Reply>) =>
  async (request: WebRequest): Promise<Reply> => {
    const found = await indicatorIn(request, parts)
    return found === null ? notFound() : await run(request, { ...found, parts })
  }

/** The page's status and where it stands. */
export const framed = (request: WebRequest, { facts, line }: Found, refused: Refused) => ({
  status: statusOf(refused),
  breadcrumbs: [
    ...indicatorCrumbs(request, facts),
    { href: indicatorHref(facts.year, line.indicator), label: line.indicator.name },
  ],
})
