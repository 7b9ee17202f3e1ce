import { defineModule, type ModuleManifest } from '#platform/module/manifest.ts'
import { reviewMigrations } from './data/migrations/index.ts'
import { reviewActions } from './domain/review-actions.ts'
import { reviewSettings } from './domain/review-settings.ts'
import { reviewPersonalColumns } from './personal-columns.ts'
import { reviewJobs } from './review-jobs.ts'
import { reviewMails } from './review-mails.ts'
import { reviewDatasets } from './web/datasets.ts'
import { entryPageRoutes } from './web/entry-page-routes.ts'
import { entryRoutes } from './web/entry-routes.tsx'
import { listRoutes } from './web/list-page.tsx'
import { reviewApi } from './web/open-api.ts'
import { planRoutes } from './web/plan-routes.tsx'
import { progressRoutes } from './web/progress-routes.tsx'
import { office } from './web/review-in.ts'
import { reviewRoutes } from './web/review-page.tsx'
import { reviewerRoutes } from './web/reviewers-page.tsx'
import { scoreRoutes } from './web/scores-routes.tsx'
import { sheetRoutes } from './web/sheet-routes.tsx'
import { reviewTexts } from './web/words.ts'

export { judgingTasks } from './web/judging-tasks.ts'

/** Reviews: what several programmes judge by reviewers, in one shape. */
export function reviewModule({
  origin,
}: {
  /** Where the links of mails lead. */
  readonly origin: URL
}): ModuleManifest {
  const mails = reviewMails(origin)
  return defineModule({
    name: 'reviews',
    actions: reviewActions,
    migrations: reviewMigrations,
    settings: reviewSettings,
    personalColumns: reviewPersonalColumns,
    navigation: [
      {
        ...{ room: 'workspace', href: office, allow: reviewActions['read-reviews'], order: 57 },
        label: { ko: reviewTexts.ko.title, en: reviewTexts.en.title },
      },
    ],
    // New ones before the page of one, whose address is wider.
    routes: [
      ...listRoutes,
      ...planRoutes,
      ...reviewerRoutes,
      ...progressRoutes(mails),
      ...scoreRoutes,
      ...sheetRoutes,
      ...entryRoutes,
      ...entryPageRoutes,
      ...reviewRoutes,
      ...reviewApi,
    ],
    jobs: reviewJobs(mails),
    datasets: reviewDatasets,
  })
}
