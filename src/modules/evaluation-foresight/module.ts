import { defineModule, type ModuleManifest } from '#platform/module/manifest.ts'
import type { JointParts } from '#modules/joint-evaluation/index.ts'
import { evaluationForesightMigrations } from './data/migrations/index.ts'
import { foresightActions } from './domain/foresight-actions.ts'
import { foresightSettings } from './domain/foresight-settings.ts'
import { evaluationForesightPersonalColumns } from './personal-columns.ts'
import { thePlanner } from './use-cases/the-planner.ts'
import { foreseenSignals, outlookOnBoard } from './web/board-part.tsx'
import { forecastOnIndicator } from './web/indicator-part.tsx'
import { foresightApi } from './web/open-api.ts'
import { outlookRoutes } from './web/outlook-routes.tsx'
import { foresightWords } from './web/words.ts'

/** What it shows on the evaluation's own pages, and its room. */
export const foresightParts: Omit<JointParts, 'proposalsOf' | 'taskFor'> = {
  signalsOf: foreseenSignals,
  onBoard: [outlookOnBoard],
  onIndicator: [forecastOnIndicator],
  rooms: [{ path: '/outlook', label: (locale) => foresightWords[locale].title }],
}

/** The joint evaluation's outlook; its pages have the tabs of the evaluation's. */
export function evaluationForesightModule(parts: JointParts): ModuleManifest {
  return defineModule({
    name: 'evaluation-foresight',
    actions: foresightActions,
    migrations: evaluationForesightMigrations,
    settings: foresightSettings,
    personalColumns: evaluationForesightPersonalColumns,
    routes: [...outlookRoutes(parts, thePlanner), ...foresightApi],
  })
}
