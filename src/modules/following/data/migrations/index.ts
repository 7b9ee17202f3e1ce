import type { NamedMigration } from '#platform/module/manifest.ts'
import { followers } from './2026-11-28-21-followers.ts'

export const followingMigrations: readonly NamedMigration[] = [followers]
