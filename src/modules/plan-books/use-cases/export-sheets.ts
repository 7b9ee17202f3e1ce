import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import type { Sheet, SheetCell } from '#platform/documents/sheet.ts'
import { writeWorkbook } from '#platform/documents/write-xlsx.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { listDepartments } from '#modules/organization/index.ts'
import { planBooksActions } from '../domain/plan-books-actions.ts'
import {
  columnKeys,
  type ColumnKey,
  type CurrentRow,
  type SheetKind,
  sheetKinds,
} from '../domain/work-sheets.ts'
import { currentSheets, type CurrentSheets } from './current-sheets.ts'
import { columnTypes, columnWidths, sheetNames, titleIn } from './sheet-words.ts'

export interface ExportSheets {
  readonly year: number
  /** A department's code: its tasks, and the figures and money of what it leads. */
  readonly department?: string | undefined
  readonly locale: Locale
}

export type ExportSheetsRefusal = 'not-allowed' | 'not-found' | 'unknown-department'

/** The plan's tasks, figures and money as a workbook that can be edited and brought back. It names no person. */
export async function exportSheets(
  context: Context,
  asked: ExportSheets,
): Promise<Result<Uint8Array, ExportSheetsRefusal>> {
  if (!may(context.person, planBooksActions['write-books'])) return refuse('not-allowed')
  const session = context.database
  const departments = asked.department === undefined ? [] : await listDepartments(session, context.today)
  const department = departments.find(({ code }) => code === asked.department)
  if (asked.department !== undefined && department === undefined) return refuse('unknown-department')
  const current = await currentSheets(
    session,
    { year: asked.year, departmentId: department?.departmentId },
    context.today,
  )
  if (current === null) return refuse('not-found')
  return ok(await writeWorkbook(sheetsOf(current, asked.locale), current.plan.title[asked.locale]))
}

/** The sheets of a workbook, one of each kind. */
export function sheetsOf(current: CurrentSheets, locale: Locale): readonly Sheet[] {
  return sheetKinds.map((kind) => sheetOf(kind, current.rows[kind], locale))
}

function sheetOf(kind: SheetKind, rows: readonly CurrentRow[], locale: Locale): Sheet {
  const keys: readonly ColumnKey[] = columnKeys[kind]
  return {
    sheetName: sheetNames[kind][locale],
    locale,
    columns: keys.map((key) => {
      const width = columnWidths[key]
      return {
        title: titleIn(key, locale),
        type: columnTypes[key] ?? 'text',
        ...(width === undefined ? {} : { width }),
      }
    }),
    rows: rows.map(({ cells }) => keys.map((key) => cellOf(key, cells[key] ?? ''))),
  }
}

function cellOf(key: ColumnKey, text: string): SheetCell {
  if (text === '') return null
  return columnTypes[key] === undefined ? text : BigInt(text)
}
