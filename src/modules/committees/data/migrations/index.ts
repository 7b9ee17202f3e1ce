import type { NamedMigration } from '#platform/module/manifest.ts'
import { committees } from './2026-11-28-10-committees.ts'
import { openCalls } from './2026-11-28-11-open-calls.ts'

export const committeeMigrations: readonly NamedMigration[] = [committees, openCalls]
