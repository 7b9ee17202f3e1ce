import type { NamedMigration } from '#platform/module/manifest.ts'
import { evaluationWork } from './2026-11-30-50-evaluation-work.ts'

export const evaluationWorkMigrations: readonly NamedMigration[] = [evaluationWork]
