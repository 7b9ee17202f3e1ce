import type { Context } from '../access/context.ts'
import type { Sheet, SheetColumnType } from '../documents/sheet.ts'
import type { Locale } from '../kernel/locale.ts'
import type { DatasetColumn, DatasetDefinition } from './dataset.ts'

const sheetTypes: Readonly<Record<DatasetColumn['type'], SheetColumnType>> = {
  text: 'text',
  integer: 'integer',
  decimal: 'decimal',
  date: 'date',
  month: 'month',
  boolean: 'boolean',
}

/** A dataset's table as it is now, its columns named as machines read them. */
export async function datasetSheet(
  dataset: DatasetDefinition,
  context: Context,
  locale: Locale,
): Promise<Sheet> {
  return {
    sheetName: dataset.title[locale],
    locale,
    columns: dataset.columns.map(({ name, type }) => ({ title: name, type: sheetTypes[type] })),
    rows: await dataset.rows(context, locale),
  }
}
