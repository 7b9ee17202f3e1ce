import type { Route } from '#platform/http/route.ts'
import type { CheckMails } from '../use-cases/check-mails.ts'
import { answerRoutes } from './answer-routes.tsx'
import { answersRoutes } from './answers-routes.tsx'
import { decisionRoutes } from './decision-routes.tsx'
import { monthRoutes } from './month-routes.tsx'
import { sessionRoutes } from './session-routes.tsx'
import { snapshotRoutes } from './snapshot-routes.tsx'

/** Every page of the monthly check in the workspace. */
export function workspaceRoutes(mails: CheckMails): readonly Route[] {
  return [
    ...monthRoutes,
    ...answerRoutes,
    ...answersRoutes(mails),
    ...snapshotRoutes,
    ...sessionRoutes,
    ...decisionRoutes,
  ]
}
