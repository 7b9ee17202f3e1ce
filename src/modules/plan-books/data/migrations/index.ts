import type { NamedMigration } from '#platform/module/manifest.ts'
import { planBooksSheets } from './2026-11-23-60-plan-books.ts'

export const planBooksMigrations: readonly NamedMigration[] = [planBooksSheets]
