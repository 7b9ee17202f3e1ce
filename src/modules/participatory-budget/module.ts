import { defineModule, type ModuleManifest } from '#platform/module/manifest.ts'
import { participatoryBudgetMigrations } from './data/migrations/index.ts'
import { participatoryBudgetActions } from './domain/participatory-budget-actions.ts'
import { participatoryBudgetSettings } from './domain/participatory-budget-settings.ts'
import { participatoryBudgetPersonalColumns } from './personal-columns.ts'
import type { RoundPart } from './round-parts.ts'
import { deleteRoutes } from './web/delete-routes.tsx'
import { planRoutes } from './web/plan-routes.tsx'
import { roundRoutes } from './web/portal.tsx'
import { budgetTexts } from './web/words.ts'

/** Rounds of participatory budgeting, with what the programme's other modules show on them. */
export function participatoryBudgetModule(parts: readonly RoundPart[]): ModuleManifest {
  const { ko, en } = budgetTexts
  return defineModule({
    name: 'participatory-budget',
    actions: participatoryBudgetActions,
    migrations: participatoryBudgetMigrations,
    settings: participatoryBudgetSettings,
    personalColumns: participatoryBudgetPersonalColumns,
    routes: [...planRoutes, ...deleteRoutes(parts), ...roundRoutes(parts)],
    navigation: [
      {
        room: 'portal',
        href: '/budget',
        label: { ko: ko.title, en: en.title },
        allow: participatoryBudgetActions['read-rounds'],
        order: 18,
      },
      {
        room: 'workspace',
        href: '/office/budget',
        label: { ko: ko.title, en: en.title },
        allow: participatoryBudgetActions['read-office'],
        order: 58,
      },
    ],
  })
}
