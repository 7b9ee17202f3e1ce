import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { audit } from '#platform/audit/audit.ts'
import type { Session } from '#platform/database/session.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import {
  changeFigure,
  type ChangeFigureRefusal,
  changeTask,
  type ChangeTaskRefusal,
  reportTask,
  type ReportTaskRefusal,
} from '#modules/workplan/index.ts'
import { readStagedSheet, type StagedSheet } from '../data/staged-sheet-queries.ts'
import { markCommitted, sweepStagedSheets } from '../data/staged-sheet-store.ts'
import type { StagedSheetId } from '../domain/staged-sheet.ts'
import type { CellFlaw, ColumnKey } from '../domain/work-sheets.ts'
import { compareSheet, type PreparedSheet, type SheetPreview } from './compare-sheet.ts'

export interface ShownSheet extends SheetPreview {
  readonly sheet: StagedSheet
}

type Given = { readonly id: StagedSheetId }
type Applied = Result<{ readonly tasks: number; readonly figures: number }, readonly CellFlaw[]>

/**
 * What a staged sheet would change, and what stands in its way. The change itself is tried and taken back, so that
 * what is shown is what a commit would do.
 */
export async function previewSheet(
  context: Context,
  { id }: Given,
): Promise<Result<ShownSheet, 'not-found'>> {
  const sheet = await staged(context.database, context, id)
  if (sheet === null) return refuse('not-found')
  const prepared = await compareSheet(context.database, sheet.year, sheet.sheets, context.today)
  if (prepared === null) return refuse('not-found')
  const { changes, conflicts, flaws } = prepared
  if (sheet.committed_at !== null || conflicts.length + flaws.length > 0 || changes.length === 0)
    return ok({ sheet, changes, conflicts, flaws })
  const rehearsed = await change<never, Applied>(context, async (session) =>
    refuse(await apply(session, context, sheet.reason, prepared)),
  )
  const refused = rehearsed.ok || rehearsed.refusal.ok ? [] : rehearsed.refusal.refusal
  return ok({ sheet, changes, conflicts, flaws: refused })
}

export type CommitSheetRefusal = 'not-found' | 'committed-already' | 'nothing-changes' | 'has-problems'

/** Does all that a staged sheet asks for, or nothing of it, through the use cases that its records have. */
export async function commitSheet(
  context: Context,
  { id }: Given,
): Promise<Result<{ readonly tasks: number; readonly figures: number }, CommitSheetRefusal>> {
  return await change(
    context,
    async (session): Promise<Result<{ tasks: number; figures: number }, CommitSheetRefusal>> => {
      const sheet = await staged(session, context, id)
      if (sheet === null) return refuse('not-found')
      if (!(await markCommitted(session, id, context.machineNow))) return refuse('committed-already')
      const prepared = await compareSheet(session, sheet.year, sheet.sheets, context.today)
      if (prepared === null) return refuse('not-found')
      if (prepared.conflicts.length + prepared.flaws.length > 0) return refuse('has-problems')
      if (prepared.changes.length === 0) return refuse('nothing-changes')
      const applied = await apply(session, context, sheet.reason, prepared)
      if (!applied.ok) return refuse('has-problems')
      await audit(session, context, {
        action: 'plan-books.commit-sheet',
        subject: { kind: 'staged-sheet', id },
        after: { year: sheet.year, ...applied.value, cells: prepared.changes.length },
        reason: sheet.reason,
      })
      return applied
    },
  )
}

/** Takes away sheets that nobody said yes to in time. */
export async function sweepSheets(context: Context): Promise<void> {
  await change(context, async (session) => {
    await sweepStagedSheets(session, context.machineNow)
    return ok()
  })
}

async function staged(session: Session, context: Context, id: StagedSheetId): Promise<StagedSheet | null> {
  const { accountId } = context.person
  return accountId === null
    ? null
    : await readStagedSheet(session, id, { accountId, now: context.machineNow })
}

/** In one transaction with whoever asked; every refusal is collected, at the cell that it speaks of. */
async function apply(
  session: Session,
  context: Context,
  reason: string,
  prepared: PreparedSheet,
): Promise<Applied> {
  const inside: Context = { ...context, database: session }
  const flaws: CellFlaw[] = []
  for (const { row, task, facts, report } of prepared.tasks) {
    const at = (refusal: ChangeTaskRefusal | ReportTaskRefusal, column: ColumnKey | null): void => {
      flaws.push({ sheet: 'tasks', row, column, value: '', problem: refusal })
    }
    if (facts !== null) {
      const done = await changeTask(inside, { taskId: task.id, version: task.version, facts })
      if (!done.ok) at(done.refusal, taskColumns[done.refusal] ?? null)
    }
    if (report !== null) {
      const done = await reportTask(inside, { taskId: task.id, day: context.today, ...report })
      if (!done.ok) at(done.refusal, reportColumns[done.refusal] ?? 'reportState')
    }
  }
  for (const { row, figure, value, day, source } of prepared.figures) {
    const done = await changeFigure(inside, {
      figureId: figure.id,
      version: figure.version,
      value,
      day,
      source,
      reason,
    })
    if (!done.ok) {
      const refusal: ChangeFigureRefusal = done.refusal
      flaws.push({ sheet: 'figures', row, column: null, value: '', problem: refusal })
    }
  }
  if (flaws.length > 0) return refuse(flaws)
  return ok({ tasks: prepared.tasks.length, figures: prepared.figures.length })
}

const taskColumns: Readonly<Partial<Record<ChangeTaskRefusal, ColumnKey>>> = {
  'ends-before-it-starts': 'end',
  'outside-the-plan': 'start',
  'day-of-month-missing': 'recurrenceDay',
  'months-missing': 'recurrenceMonths',
  'no-text': 'textKo',
  'unknown-department': 'owner',
}
const reportColumns: Readonly<Partial<Record<ReportTaskRefusal, ColumnKey>>> = {
  'done-means-100': 'reportPercent',
  'not-a-percent': 'reportPercent',
  'reason-missing': 'reportNote',
}
