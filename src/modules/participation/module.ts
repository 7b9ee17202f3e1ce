import { defineModule, type ModuleManifest } from '#platform/module/manifest.ts'
import { participationMigrations } from './data/migrations/index.ts'
import { participationActions } from './domain/participation-actions.ts'
import { participationSettings } from './domain/participation-settings.ts'
import type { ParticipationConfig } from './participation-config.ts'
import { participationJobs } from './participation-jobs.ts'
import { participationPersonalColumns } from './personal-columns.ts'
import { voteDatasets } from './web/datasets.ts'
import { officeRoutes } from './web/office-routes.tsx'
import { voteApi } from './web/open-api.ts'
import { portalRoutes } from './web/portal.tsx'
import { votingRoutes } from './web/voting-routes.tsx'
import { participationTexts } from './web/words.ts'

const { ko, en } = participationTexts

/** Secret polls of citizens, roll and box apart. */
export function participationModule({ keys }: ParticipationConfig): ModuleManifest {
  return defineModule({
    name: 'participation',
    actions: participationActions,
    migrations: participationMigrations,
    settings: participationSettings,
    personalColumns: participationPersonalColumns,
    jobs: participationJobs,
    routes: [...votingRoutes(keys), ...portalRoutes(keys), ...officeRoutes(keys), ...voteApi],
    datasets: voteDatasets,
    navigation: [
      {
        room: 'portal',
        href: '/votes',
        label: { ko: ko.title, en: en.title },
        allow: participationActions.read,
        order: 27,
      },
      {
        room: 'workspace',
        href: '/office/votes',
        label: { ko: ko.officeTitle, en: en.officeTitle },
        allow: participationActions['read-office'],
        order: 57,
      },
    ],
  })
}
