import type { Route } from '#platform/http/route.ts'
import type { PledgeCheckConfig } from '../pledge-check-config.ts'
import type { CheckMails } from '../use-cases/check-mails.ts'
import { answerRoutes } from './answer-routes.tsx'
import { boardRoutes } from './board-routes.tsx'
import { checksRoutes } from './checks-routes.tsx'
import { closeRoutes } from './close-routes.tsx'
import { correctionsRoutes } from './corrections-routes.tsx'
import { fileRoutes } from './file-routes.ts'
import { frozenRoutes } from './frozen-routes.tsx'
import { goalsRoutes } from './goals-routes.tsx'
import { publishRoutes } from './publish-routes.tsx'
import { sessionsRoutes } from './sessions-routes.tsx'

/** Every page of the self-check in the workspace; the board last, whose address would take the others'. */
export function workspaceRoutes(
  { problemSources, rateSources }: PledgeCheckConfig,
  mails: CheckMails,
): readonly Route[] {
  return [
    ...checksRoutes,
    ...correctionsRoutes,
    ...sessionsRoutes,
    ...fileRoutes,
    ...answerRoutes,
    ...closeRoutes(rateSources),
    ...publishRoutes(problemSources),
    ...frozenRoutes,
    ...goalsRoutes,
    ...boardRoutes(mails),
  ]
}
