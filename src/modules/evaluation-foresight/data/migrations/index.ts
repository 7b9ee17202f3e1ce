import type { NamedMigration } from '#platform/module/manifest.ts'
import { evaluationForesight } from './2026-11-30-40-evaluation-foresight.ts'

export const evaluationForesightMigrations: readonly NamedMigration[] = [evaluationForesight]
