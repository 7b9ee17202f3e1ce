import { defineModule } from '#platform/module/manifest.ts'
import { pledgeIntakeMigrations } from './data/migrations/index.ts'
import { pledgeIntakeActions } from './domain/pledge-intake-actions.ts'
import { pledgeIntakePersonalColumns } from './personal-columns.ts'
import { pledgeIntakeTexts } from './web/words.ts'
import { workspaceRoutes } from './web/workspace.tsx'

const { ko, en } = pledgeIntakeTexts

export const pledgeIntakeModule = defineModule({
  name: 'pledge-intake',
  actions: pledgeIntakeActions,
  migrations: pledgeIntakeMigrations,
  personalColumns: pledgeIntakePersonalColumns,
  routes: workspaceRoutes,
  navigation: [
    {
      room: 'workspace',
      href: '/office/pledges/intake',
      label: { ko: ko.title, en: en.title },
      allow: pledgeIntakeActions['read-drafts'],
      order: 47,
    },
  ],
})
