import { defineModule, type ModuleManifest } from '#platform/module/manifest.ts'
import type { PledgeNewsSource } from '#modules/pledges/index.ts'
import { pledgeCommentMigrations } from './data/migrations/index.ts'
import { pledgeCommentActions } from './domain/pledge-comment-actions.ts'
import { pledgeCommentSettings } from './domain/pledge-comment-settings.ts'
import { pledgeCommentPersonalColumns } from './personal-columns.ts'
import { pledgeCommentJobs } from './pledge-comment-jobs.ts'
import type { PledgeCommentsConfig } from './pledge-comments-config.ts'
import { pledgeFollowSource } from './pledge-follow-source.ts'
import { authorRoutes } from './web/author-routes.tsx'
import { commentPageRoutes } from './web/comment-page.tsx'
import { pledgeCommentDatasets } from './web/datasets.ts'
import { feedRoutes } from './web/feeds.ts'
import { inboxRoutes } from './web/inbox-routes.tsx'
import { pledgeNewsMails } from './web/mails.ts'
import { pledgeCommentApi } from './web/open-api.ts'
import { overviewRoutes } from './web/portal.tsx'
import { recordRoutes } from './web/record-routes.tsx'

export { commentsOnPledge, commentsOnRegister } from './web/pledge-part.tsx'

/** What of the pledges can be followed by mail. */
export const pledgeFollowing = ({ origin }: PledgeCommentsConfig) =>
  pledgeFollowSource(pledgeNewsMails(origin))

/** Comments on pledges, and the news for those who follow them, out of the sources that the house has. */
export function pledgeCommentModule(
  { origin }: PledgeCommentsConfig,
  sources: readonly PledgeNewsSource[],
): ModuleManifest {
  return defineModule({
    name: 'pledge-comments',
    actions: pledgeCommentActions,
    migrations: pledgeCommentMigrations,
    settings: pledgeCommentSettings,
    personalColumns: pledgeCommentPersonalColumns,
    routes: [
      ...overviewRoutes,
      ...authorRoutes,
      ...feedRoutes(origin, sources),
      ...commentPageRoutes,
      ...inboxRoutes,
      ...recordRoutes,
      ...pledgeCommentApi,
    ],
    jobs: pledgeCommentJobs(pledgeNewsMails(origin), sources),
    datasets: pledgeCommentDatasets,
  })
}
