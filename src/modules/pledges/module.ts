import { defineModule, type ModuleManifest } from '#platform/module/manifest.ts'
import { pledgeMigrations } from './data/migrations/index.ts'
import { pledgeActions } from './domain/pledge-actions.ts'
import type { PledgeParts } from './pledge-parts.ts'
import { pledgeSettings } from './domain/pledge-settings.ts'
import { pledgePersonalColumns } from './personal-columns.ts'
import { pledgeDatasets } from './web/datasets.ts'
import { pledgeApi } from './web/open-api.ts'
import { portalRoutes } from './web/portal.tsx'
import { pledgeTexts } from './web/words.ts'
import { workspaceRoutes } from './web/workspace.tsx'

const { ko, en } = pledgeTexts

/** The register, with what the programme's other modules show on its pages. */
export const pledgesModule = (parts: PledgeParts): ModuleManifest =>
  defineModule({
    name: 'pledges',
    actions: pledgeActions,
    migrations: pledgeMigrations,
    personalColumns: pledgePersonalColumns,
    routes: [...portalRoutes(parts), ...workspaceRoutes(parts), ...pledgeApi],
    datasets: pledgeDatasets,
    settings: pledgeSettings,
    navigation: [
      {
        room: 'portal',
        href: '/pledges',
        label: { ko: ko.pledges, en: en.pledges },
        allow: pledgeActions['read-pledges'],
        order: 15,
      },
      {
        room: 'workspace',
        href: '/office/pledges',
        label: { ko: ko.officePledges, en: en.officePledges },
        allow: pledgeActions['read-office'],
        order: 45,
      },
    ],
  })
