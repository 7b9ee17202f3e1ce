import { defineModule } from '#platform/module/manifest.ts'
import { organizationMigrations } from './data/migrations/index.ts'
import { organizationActions } from './domain/organization-actions.ts'
import { beginPostsJob, closeDepartedJob, passOnDepartmentsJob } from './organization-jobs.ts'
import { organizationPersonalColumns } from './personal-columns.ts'
import { departmentsDataset } from './web/departments-dataset.ts'
import { organizationApi } from './web/open-api.ts'
import { organizationPortal } from './web/portal.tsx'
import { words } from './web/words.ts'
import { organizationWorkspace } from './web/workspace.ts'

const label = (part: 'departments' | 'chart' | 'directory' | 'handOver' | 'city') => ({
  ko: words.ko[part].title,
  en: words.en[part].title,
})

const { readDepartments, readDirectory, handOver, editCity } = organizationActions

export const organizationModule = defineModule({
  name: 'organization',
  actions: organizationActions,
  routes: [...organizationPortal, ...organizationWorkspace, ...organizationApi],
  migrations: organizationMigrations,
  navigation: [
    {
      room: 'portal',
      href: '/city/departments',
      label: label('departments'),
      allow: readDepartments,
      order: 800,
    },
    { room: 'workspace', href: '/office/staff', label: label('directory'), allow: readDirectory, order: 800 },
    {
      room: 'workspace',
      href: '/office/organization',
      label: label('chart'),
      allow: readDirectory,
      order: 810,
    },
    { room: 'workspace', href: '/office/hand-overs', label: label('handOver'), allow: handOver, order: 820 },
    {
      room: 'workspace',
      href: '/office/organization/city',
      label: label('city'),
      allow: editCity,
      order: 830,
    },
  ],
  personalColumns: organizationPersonalColumns,
  jobs: [beginPostsJob, closeDepartedJob, passOnDepartmentsJob],
  datasets: [departmentsDataset],
})
