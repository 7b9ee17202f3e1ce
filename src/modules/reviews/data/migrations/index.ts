import type { NamedMigration } from '#platform/module/manifest.ts'
import { reviews } from './2026-11-30-20-reviews.ts'
import { reviewerMails } from './2026-12-01-10-reviewer-mails.ts'

export const reviewMigrations: readonly NamedMigration[] = [reviews, reviewerMails]
