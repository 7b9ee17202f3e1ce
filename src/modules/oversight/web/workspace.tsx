import type { Route } from '#platform/http/route.ts'
import type { OversightConfig } from '../oversight-config.ts'
import { accessRoutes } from './access-routes.tsx'
import { auditRoutes } from './audit-routes.tsx'
import { houseRoutes } from './house-routes.tsx'
import { outboxRoutes } from './outbox-routes.tsx'
import { reportRoutes } from './report-routes.tsx'

export function oversightWorkspace(config: OversightConfig): readonly Route[] {
  return [...auditRoutes, ...accessRoutes, ...reportRoutes, ...outboxRoutes, ...houseRoutes(config)]
}
