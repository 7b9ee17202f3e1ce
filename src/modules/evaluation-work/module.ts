import { defineModule, type ModuleManifest } from '#platform/module/manifest.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import type { JointParts } from '#modules/joint-evaluation/index.ts'
import { evaluationWorkMigrations } from './data/migrations/index.ts'
import { evaluationWorkActions } from './domain/evaluation-work-actions.ts'
import { evaluationWorkSettings } from './domain/evaluation-work-settings.ts'
import { evaluationWorkJobs } from './evaluation-work-jobs.ts'
import { evaluationWorkPersonalColumns } from './personal-columns.ts'
import type { PrefillSource } from './prefill-source.ts'
import { caseRoutes } from './web/case-pages.tsx'
import { interviewRoutes } from './web/interview-routes.tsx'
import { meetingRoutes } from './web/meeting-routes.tsx'
import { overviewRoutes } from './web/overview-page.tsx'
import { prefillRoutes } from './web/prefill-routes.tsx'
import { taskRoutes } from './web/task-routes.tsx'
import { workTexts } from './web/words.ts'
import { workMails } from './work-mails.ts'

export { evaluationTasks } from './web/office-tasks.ts'
export { proposedInEntry } from './web/proposed-in-entry.ts'
export { taskFor } from './web/task-for.ts'
export { workOnBoard, workOnIndicator } from './web/parts.tsx'

/** The room of a year in which the work is. */
export const workRoom = { path: '/work' as const, label: (locale: Locale) => workTexts[locale].room }

/** What the office and the owners do so that the score comes true. */
export function evaluationWorkModule({
  origin,
  parts,
  sources,
}: {
  /** Where the links of mails lead. */
  readonly origin: URL
  readonly parts: JointParts
  /** Figures of the house that indicators may be tied to. */
  readonly sources: readonly PrefillSource[]
}): ModuleManifest {
  return defineModule({
    name: 'evaluation-work',
    actions: evaluationWorkActions,
    migrations: evaluationWorkMigrations,
    settings: evaluationWorkSettings,
    personalColumns: evaluationWorkPersonalColumns,
    routes: [
      ...overviewRoutes(parts),
      ...meetingRoutes(parts),
      ...interviewRoutes(parts),
      ...taskRoutes(parts),
      ...caseRoutes(parts),
      ...prefillRoutes({ parts, sources }),
    ],
    jobs: evaluationWorkJobs(workMails(origin), sources),
  })
}
