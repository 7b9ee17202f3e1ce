import { defineModule, type ModuleManifest } from '#platform/module/manifest.ts'
import { jointEvaluationMigrations } from './data/migrations/index.ts'
import { jointEvaluationActions } from './domain/joint-evaluation-actions.ts'
import { jointEvaluationSettings } from './domain/joint-evaluation-settings.ts'
import { jointEvaluationPersonalColumns } from './personal-columns.ts'
import { appealsRoutes } from './web/appeals-routes.tsx'
import { citiesRoutes } from './web/cities-routes.tsx'
import { jointEvaluationDatasets } from './web/datasets.ts'
import { jointEvaluationApi } from './web/open-api.ts'
import { portal, portalRoutes } from './web/portal.tsx'
import { bestCasesRoutes } from './web/best-cases-routes.tsx'
import { boardRoutes } from './web/board-routes.tsx'
import { indicatorFormRoutes } from './web/indicator-form-routes.tsx'
import { indicatorRoutes } from './web/indicator-routes.tsx'
import { decideRoutes } from './web/decide-routes.tsx'
import { manualRoutes } from './web/manual-routes.tsx'
import { pasteRoutes } from './web/paste-routes.tsx'
import { planRoutes } from './web/plan-routes.tsx'
import { enterRoutes } from './web/enter-routes.tsx'
import type { JointParts } from './web/parts.ts'
import { jointTexts } from './web/words.ts'
import { office } from './web/year-in.ts'

export { jointTasks } from './web/joint-tasks.ts'
export type { JointParts } from './web/parts.ts'
export { indicatorHref as jointIndicatorHref } from './web/year-in.ts'

/** The cities' joint evaluation; what stands on it shows its parts on its pages. */
export function jointEvaluationModule(parts: JointParts): ModuleManifest {
  return defineModule({
    name: 'joint-evaluation',
    actions: jointEvaluationActions,
    migrations: jointEvaluationMigrations,
    settings: jointEvaluationSettings,
    personalColumns: jointEvaluationPersonalColumns,
    routes: [
      // Opening a new year before the page of one, whose address is wider.
      ...planRoutes,
      ...boardRoutes(parts),
      ...enterRoutes(parts),
      ...pasteRoutes,
      ...decideRoutes(parts),
      ...bestCasesRoutes(parts),
      ...citiesRoutes(parts),
      ...appealsRoutes(parts),
      ...portalRoutes,
      ...jointEvaluationApi,
      ...manualRoutes,
      ...indicatorFormRoutes(parts),
      ...indicatorRoutes(parts),
    ],
    datasets: jointEvaluationDatasets,
    navigation: [
      {
        room: 'portal',
        href: portal,
        label: { ko: jointTexts.ko.title, en: jointTexts.en.title },
        allow: jointEvaluationActions['read-result'],
        order: 45,
      },
      {
        room: 'workspace',
        href: office,
        label: { ko: jointTexts.ko.title, en: jointTexts.en.title },
        allow: jointEvaluationActions.read,
        order: 55,
      },
    ],
  })
}
