import type { SigningKey } from '#platform/audit/signing-key.ts'
import type { PersonalColumn } from '#platform/module/personal-column.ts'
import type { CountDataSubjects } from './use-cases/purge-access-records.ts'

/** The personal columns of one module, for the register (개인정보 처리 목록). */
export interface ModuleColumns {
  readonly module: string
  readonly columns: readonly PersonalColumn[]
}

/** What the module is given where the house is put together. */
export interface OversightConfig {
  readonly key: SigningKey
  /** How many people the city holds data of; decides how long the access record is kept. */
  readonly countDataSubjects: CountDataSubjects
  /** Asked when the page is shown, since this module's own columns are among them. */
  readonly personalData: () => readonly ModuleColumns[]
}
