import type { Context } from '../access/context.ts'
import type { Locale, Localized } from '../kernel/locale.ts'

export type DatasetCell = string | number | bigint | boolean | null

export interface DatasetColumn {
  /** The name in files, e.g. 예산액_원: the standard term (공통표준용어) with its unit. */
  readonly name: string
  readonly title: Localized
  readonly type: 'text' | 'integer' | 'decimal' | 'date' | 'month' | 'boolean'
}

/** A table that the city gives away under /data: as CSV, JSON and XLSX, and in the DCAT catalogue. */
export interface DatasetDefinition {
  /** kebab-case, the last part of its address. */
  readonly name: string
  readonly title: Localized
  readonly description: Localized
  readonly keywords: readonly Localized[]
  readonly columns: readonly DatasetColumn[]
  /** The rows in the columns' order. */
  readonly rows: (context: Context, locale: Locale) => Promise<readonly (readonly DatasetCell[])[]>
  /** Anything that tells one state of the data from the next, e.g. the last change's instant. */
  readonly updated: 'yearly' | 'monthly' | 'daily'
}
