import { defineModule } from '#platform/module/manifest.ts'
import { workplanMigrations } from './data/migrations/index.ts'
import { workplanSettings } from './domain/tracking-settings.ts'
import { workplanActions } from './domain/workplan-actions.ts'
import { workplanPersonalColumns } from './personal-columns.ts'
import { workplanDatasets } from './web/datasets.ts'
import { workplanApi } from './web/open-api.ts'
import { portalRoutes } from './web/portal.tsx'
import { workplanTexts } from './web/words.ts'
import { workspaceRoutes } from './web/workspace.tsx'
import { recountTasksJob } from './workplan-jobs.ts'

const { ko, en } = workplanTexts
const readPlan = workplanActions['read-plan']
const readOffice = workplanActions['read-office']

export const workplanModule = defineModule({
  name: 'workplan',
  actions: workplanActions,
  migrations: workplanMigrations,
  settings: workplanSettings,
  personalColumns: workplanPersonalColumns,
  routes: [...portalRoutes, ...workspaceRoutes, ...workplanApi],
  jobs: [recountTasksJob],
  datasets: workplanDatasets,
  navigation: [
    {
      room: 'portal',
      href: '/programmes',
      label: { ko: ko.programmes, en: en.programmes },
      allow: readPlan,
      order: 10,
    },
    {
      room: 'portal',
      href: '/calendar',
      label: { ko: ko.calendar, en: en.calendar },
      allow: readPlan,
      order: 20,
    },
    {
      room: 'workspace',
      href: '/office',
      label: { ko: ko.myWork, en: en.myWork },
      allow: readOffice,
      order: 10,
    },
    {
      room: 'workspace',
      href: '/office/programmes',
      label: { ko: ko.officeProgrammes, en: en.officeProgrammes },
      allow: readOffice,
      order: 20,
    },
    {
      room: 'workspace',
      href: '/office/calendar',
      label: { ko: ko.officeCalendar, en: en.officeCalendar },
      allow: readOffice,
      order: 30,
    },
  ],
})
