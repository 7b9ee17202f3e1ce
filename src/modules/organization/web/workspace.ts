import { chartRoutes } from './chart-routes.tsx'
import { cityRoutes } from './city-routes.tsx'
import { deputyRoutes } from './deputy-routes.tsx'
import { directoryRoutes } from './directory-routes.tsx'
import { handOverRoutes } from './hand-over-routes.tsx'
import { importRoutes } from './import-routes.tsx'
import { reorganiseRoutes } from './reorganise-routes.tsx'
import { staffRoutes } from './staff-routes.tsx'

/** The workspace's pages of this module. */
export const organizationWorkspace = [
  ...chartRoutes,
  ...reorganiseRoutes,
  ...importRoutes,
  ...cityRoutes,
  ...deputyRoutes,
  ...directoryRoutes,
  ...staffRoutes,
  ...handOverRoutes,
]
