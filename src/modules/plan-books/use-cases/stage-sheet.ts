import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { mayForSome } from '#platform/access/permission.ts'
import { audit } from '#platform/audit/audit.ts'
import { readWorkbook, type ReadTableRefusal } from '#platform/documents/read-table.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { isOpen, listPlans } from '#modules/workplan/index.ts'
import { insertStagedSheet } from '../data/staged-sheet-store.ts'
import { planBooksActions } from '../domain/plan-books-actions.ts'
import { type SheetRows, stagedDays, type StagedSheetId } from '../domain/staged-sheet.ts'
import { sheetNamed } from './sheet-words.ts'

export const sheetBytes = 5 * 1024 * 1024
const ROWS = 5_000
const COLUMNS = 40
const DAY_MS = 86_400_000

export interface StageSheet {
  readonly year: number
  readonly upload: { readonly name: string; readonly bytes: Uint8Array }
  /** Why figures change: kept with each of them. */
  readonly reason: string
}

export type StageSheetRefusal =
  | 'not-allowed'
  | 'not-found'
  | 'plan-is-closed'
  | 'reason-missing'
  | 'file-too-large'
  | 'no-sheet-of-ours'
  | ReadTableRefusal

/** Reads a workbook that came back and keeps its rows; nothing of the plan changes yet. */
export async function stageSheet(
  context: Context,
  input: StageSheet,
): Promise<Result<StagedSheetId, StageSheetRefusal>> {
  const { accountId } = context.person
  if (!mayForSome(context.person, planBooksActions['bring-sheet-back']) || accountId === null)
    return refuse('not-allowed')
  if (input.reason.trim() === '') return refuse('reason-missing')
  if (input.upload.bytes.length > sheetBytes) return refuse('file-too-large')
  const plans = await listPlans(context.database, { drafts: true })
  const plan = plans.find(({ year }) => year === input.year)
  if (plan === undefined) return refuse('not-found')
  if (!isOpen(plan.state)) return refuse('plan-is-closed')
  const sheets = await ourSheets(input.upload)
  if (!sheets.ok) return sheets
  return await change(context, async (session): Promise<Result<StagedSheetId, never>> => {
    const id = context.newId<StagedSheetId>()
    const stagedAt = context.machineNow
    await insertStagedSheet(session, {
      id,
      accountId,
      year: plan.year,
      reason: input.reason.trim(),
      sheets: sheets.value,
      stagedAt,
      expiresAt: new Date(stagedAt.getTime() + stagedDays * DAY_MS),
    })
    await audit(session, context, {
      action: 'plan-books.stage-sheet',
      subject: { kind: 'staged-sheet', id },
      after: {
        year: plan.year,
        rows: rowsIn(sheets.value),
      },
      reason: input.reason.trim(),
    })
    return ok(id)
  })
}

const rowsIn = ({ tasks = [], figures = [], budget = [] }: SheetRows): number =>
  tasks.length + figures.length + budget.length

/** The sheets that are ours, by their names; others are left alone. */
export async function ourSheets(
  upload: StageSheet['upload'],
): Promise<Result<SheetRows, ReadTableRefusal | 'no-sheet-of-ours'>> {
  const read = await readWorkbook(upload, { rows: ROWS, columns: COLUMNS })
  if (!read.ok) return read
  const ours = Object.fromEntries(
    read.value.flatMap(({ name, rows }) => {
      const kind = sheetNamed(name)
      return kind === undefined ? [] : [[kind, rows] as const]
    }),
  ) as SheetRows
  return Object.keys(ours).length === 0 ? refuse('no-sheet-of-ours') : ok(ours)
}
