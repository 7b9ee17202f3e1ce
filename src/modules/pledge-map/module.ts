import { defineModule, type ModuleManifest } from '#platform/module/manifest.ts'
import { pledgeMapMigrations } from './data/migrations/index.ts'
import { pledgeMapActions } from './domain/pledge-map-actions.ts'
import { pledgeMapSettings } from './domain/pledge-map-settings.ts'
import type { PledgeMapConfig } from './pledge-map-config.ts'
import { pledgeMapPersonalColumns } from './personal-columns.ts'
import { boundariesRoutes } from './web/boundaries-routes.tsx'
import { pledgeMapDatasets } from './web/datasets.ts'
import { infographicRoutes } from './web/infographic-routes.tsx'
import { officePlacesRoutes } from './web/office-places-routes.tsx'
import { pledgeMapApi } from './web/open-api.ts'
import { pledgePlacesRoutes } from './web/pledge-places-routes.tsx'
import { portalRoutes } from './web/portal.tsx'

export { placesPart } from './web/places-part.tsx'

/** Places and borders, the map of the pledges, and one page of figures. */
export const pledgeMapModule = ({ origin }: PledgeMapConfig): ModuleManifest =>
  defineModule({
    name: 'pledge-map',
    actions: pledgeMapActions,
    migrations: pledgeMapMigrations,
    settings: pledgeMapSettings,
    personalColumns: pledgeMapPersonalColumns,
    routes: [
      ...infographicRoutes(origin),
      ...portalRoutes,
      ...boundariesRoutes,
      ...officePlacesRoutes,
      ...pledgePlacesRoutes,
      ...pledgeMapApi,
    ],
    datasets: pledgeMapDatasets,
  })
