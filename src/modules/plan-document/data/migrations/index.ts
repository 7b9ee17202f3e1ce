import type { NamedMigration } from '#platform/module/manifest.ts'
import { planDocumentTables } from './2026-11-23-50-plan-document.ts'

export const planDocumentMigrations: readonly NamedMigration[] = [planDocumentTables]
