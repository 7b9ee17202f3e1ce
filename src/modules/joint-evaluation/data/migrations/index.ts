import type { NamedMigration } from '#platform/module/manifest.ts'
import { jointEvaluation } from './2026-11-30-30-joint-evaluation.ts'

export const jointEvaluationMigrations: readonly NamedMigration[] = [jointEvaluation]
