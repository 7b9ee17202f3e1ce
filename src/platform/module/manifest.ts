import type { ListedMigration } from '../database/migrate.ts'
import type { Action } from '../access/permission.ts'
import type { Route } from '../http/route.ts'
import type { Localized } from '../kernel/locale.ts'
import type { JobDefinition } from '../jobs/job.ts'
import type { DatasetDefinition } from '../open-data/dataset.ts'
import type { Setting } from '../settings/setting.ts'
import type { PersonalColumn } from './personal-column.ts'

/** One step of the schema. Names sort in the order of writing: 2026-11-22-01-organization-chart. */
export type NamedMigration = ListedMigration

export interface NavigationItem {
  readonly room: 'portal' | 'workspace'
  readonly href: string
  /** Other addresses whose pages lie under this one in the menu. */
  readonly covers?: readonly string[]
  readonly label: Localized
  /** Only shown to people who may. */
  readonly allow: Action
  /** Smaller comes first. */
  readonly order: number
}

/** All that a module gives to the house; `src/modules.ts` lists one per module. */
export interface ModuleManifest {
  readonly name: string
  /** Every action of the module, for the route × role test and the table of permissions. */
  readonly actions: Readonly<Record<string, Action>>
  readonly routes: readonly Route[]
  readonly migrations: readonly NamedMigration[]
  readonly navigation: readonly NavigationItem[]
  readonly personalColumns: readonly PersonalColumn[]
  readonly settings: readonly Setting<unknown>[]
  readonly jobs: readonly JobDefinition[]
  readonly datasets: readonly DatasetDefinition[]
}

/** Everything a module may leave out, empty. */
export function defineModule(
  manifest: Pick<ModuleManifest, 'name'> & Partial<ModuleManifest>,
): ModuleManifest {
  return {
    actions: {},
    routes: [],
    migrations: [],
    navigation: [],
    personalColumns: [],
    settings: [],
    jobs: [],
    datasets: [],
    ...manifest,
  }
}
