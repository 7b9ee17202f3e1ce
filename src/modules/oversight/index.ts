export type { ModuleColumns, OversightConfig } from './oversight-config.ts'
