import type { NamedMigration } from '#platform/module/manifest.ts'
import { accessReview } from './2026-11-22-20-access-review.ts'

export const oversightMigrations: readonly NamedMigration[] = [accessReview]
