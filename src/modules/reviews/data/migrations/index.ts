import type { NamedMigration } from '#platform/module/manifest.ts'
import { reviews } from './2026-11-30-20-reviews.ts'

export const reviewMigrations: readonly NamedMigration[] = [reviews]
