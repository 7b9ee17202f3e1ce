import { defineModule, type ModuleManifest } from '#platform/module/manifest.ts'
import { followingMigrations } from './data/migrations/index.ts'
import { followingActions } from './domain/following-actions.ts'
import type { FollowSource } from './follow-source.ts'
import { followingJobs } from './following-jobs.ts'
import { followingPersonalColumns } from './personal-columns.ts'
import { followRoutes } from './web/follow-routes.tsx'

/** Following by mail. The first source is the one that is meant when an address names no subject. */
export const followingModule = (sources: readonly FollowSource[]): ModuleManifest =>
  defineModule({
    name: 'following',
    actions: followingActions,
    migrations: followingMigrations,
    personalColumns: followingPersonalColumns,
    routes: followRoutes(sources),
    jobs: followingJobs,
  })
