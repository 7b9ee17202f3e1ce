import type { NamedMigration } from '#platform/module/manifest.ts'
import { committees } from './2026-11-28-10-committees.ts'

export const committeeMigrations: readonly NamedMigration[] = [committees]
