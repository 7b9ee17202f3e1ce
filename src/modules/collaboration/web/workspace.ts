import type { Route } from '#platform/http/route.ts'
import { awardRoutes } from './awards-routes.tsx'
import { campaignRoutes } from './campaigns-routes.tsx'
import { fairPlayRoutes } from './fair-play-routes.tsx'
import { networkRoutes } from './network-routes.tsx'
import { rankingRoutes } from './rankings-routes.tsx'
import { reportRoutes } from './report-routes.tsx'
import { runRoutes } from './run-routes.tsx'
import { specialRoutes } from './special-routes.tsx'
import { wallRoutes } from './wall-routes.tsx'
import { walletRoutes } from './wallet-routes.tsx'
import { yearRoutes } from './year-routes.tsx'

/** The pages of the points for staff. */
export const workspaceRoutes: readonly Route[] = [
  ...walletRoutes,
  ...wallRoutes,
  ...rankingRoutes,
  ...awardRoutes,
  ...networkRoutes,
  ...reportRoutes,
  ...campaignRoutes,
  ...yearRoutes,
  ...fairPlayRoutes,
  ...runRoutes,
  ...specialRoutes,
]
