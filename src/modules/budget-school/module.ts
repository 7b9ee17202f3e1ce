import { defineModule } from '#platform/module/manifest.ts'
import { budgetSchoolJobs } from './budget-school-jobs.ts'
import { budgetSchoolMigrations } from './data/migrations/index.ts'
import { budgetSchoolActions } from './domain/budget-school-actions.ts'
import { budgetSchoolSettings } from './domain/budget-school-settings.ts'
import { budgetSchoolPersonalColumns } from './personal-columns.ts'
import { attendanceRoutes } from './web/attendance.tsx'
import { budgetSchoolDatasets } from './web/datasets.ts'
import { courseRoutes } from './web/office-course.tsx'
import { budgetSchoolApi } from './web/open-api.ts'
import { peopleRoutes } from './web/people-routes.tsx'
import { planRoutes } from './web/plan-routes.tsx'
import { portalRoutes } from './web/portal.tsx'

export { schoolOnRound } from './web/round-part.tsx'

/** The budget school: courses before a round, with sign-up, waiting list and attendance. */
export const budgetSchoolModule = defineModule({
  name: 'budget-school',
  actions: budgetSchoolActions,
  migrations: budgetSchoolMigrations,
  settings: budgetSchoolSettings,
  personalColumns: budgetSchoolPersonalColumns,
  // Planning a new one before the page of one, whose address is wider.
  routes: [
    ...portalRoutes,
    ...planRoutes,
    ...peopleRoutes,
    ...courseRoutes,
    ...attendanceRoutes,
    ...budgetSchoolApi,
  ],
  jobs: budgetSchoolJobs,
  datasets: budgetSchoolDatasets,
})
