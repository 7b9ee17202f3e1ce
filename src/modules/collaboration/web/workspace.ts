import type { Route } from '#platform/http/route.ts'
import { walletRoutes } from './wallet-routes.tsx'

/** The pages of the points for staff. */
export const workspaceRoutes: readonly Route[] = [...walletRoutes]
