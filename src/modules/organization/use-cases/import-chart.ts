import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import type { Session } from '#platform/database/session.ts'
import type { FileId } from '#platform/files/kept-file.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Localized } from '#platform/kernel/locale.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { listDepartments } from '../data/chart-queries.ts'
import { chartRevision } from '../data/city-queries.ts'
import type { DepartmentAsOf } from '../domain/department.ts'
import { livingOn } from '../domain/chart.ts'
import { organizationActions } from '../domain/organization-actions.ts'
import { applyReorganization, workOut } from './apply-reorganization.ts'
import { actsFor, type AskedAct, chartFields, readChartSheet } from './chart-sheet.ts'
import { type ImportFileRefusal, keepImport, keptImport, type Upload } from './import-file.ts'
import type { SheetProblem } from './sheet-reading.ts'

/** The decision that a chart's file belongs to. */
export interface ChartImport {
  readonly day: CalendarDate
  readonly title: Localized
  readonly basis: string
}

/** What a file was found to be: problems, or what it would change. */
export interface ChartCheck {
  readonly fileId: FileId
  readonly revision: number
  readonly problems: readonly SheetProblem[]
  readonly acts: number
  /** Departments that live on the day but do not stand in the file. */
  readonly missing: number
  readonly before: readonly DepartmentAsOf[]
  readonly after: readonly DepartmentAsOf[]
}

export type ChartImportRefusal = 'not-allowed' | 'stale' | 'has-problems' | ImportFileRefusal

/** Keeps a file of departments and says what it would change, without changing it. */
export async function checkChartImport(
  context: Context,
  input: ChartImport & { readonly upload: Upload },
): Promise<Result<ChartCheck, ChartImportRefusal>> {
  if (!may(context.person, organizationActions.changeChart)) return refuse('not-allowed')
  return change(context, async (session): Promise<Result<ChartCheck, ChartImportRefusal>> => {
    const kept = await keepImport(session, context, input.upload)
    if (!kept.ok) return kept
    const revision = await chartRevision(session)
    const planned = await plan(session, context, input, kept.value.rows)
    return ok({ ...planned, fileId: kept.value.fileId, revision })
  })
}

/** Does what the checked file asks for, all of it or nothing. */
export async function commitChartImport(
  context: Context,
  input: ChartImport & { readonly fileId: FileId; readonly revision: number },
): Promise<Result<void, ChartImportRefusal>> {
  if (!may(context.person, organizationActions.changeChart)) return refuse('not-allowed')
  return change(context, async (session): Promise<Result<void, ChartImportRefusal>> => {
    const rows = await keptImport(session, context, input.fileId)
    if (!rows.ok) return rows
    const planned = await plan(session, context, input, rows.value)
    if (planned.problems.length > 0) return refuse('has-problems')
    if (planned.asked.length === 0) return ok()
    const reorganization = { ...input, acts: planned.asked.map(({ act }) => act) }
    const done = await applyReorganization(session, context, reorganization, input.revision)
    if (done.ok) return ok()
    return refuse(done.refusal.problem === 'stale' ? 'stale' : 'has-problems')
  })
}

interface Planned extends Omit<ChartCheck, 'fileId' | 'revision'> {
  readonly asked: readonly AskedAct[]
}

async function plan(
  session: Session,
  context: Context,
  input: ChartImport,
  rows: readonly (readonly string[])[],
): Promise<Planned> {
  const before = await listDepartments(session, input.day)
  const { wanted, problems } = readChartSheet(rows, new Set(before.map(({ code }) => code)))
  const asked = problems.length > 0 ? [] : actsFor(wanted, before)
  const inFile = new Set(wanted.map(({ code }) => code))
  const missing = before.filter(({ code }) => !inFile.has(code)).length
  const same = { acts: asked.length, missing, asked, before, after: before }
  if (problems.length > 0 || asked.length === 0) return { ...same, problems }
  const worked = await workOut(session, context, { ...input, acts: asked.map(({ act }) => act) })
  if (worked.ok) return { ...same, after: livingOn(worked.value.decided.chart, input.day), problems }
  const { act, code, problem } = worked.refusal
  const row =
    (act === null ? undefined : asked[act]?.row) ?? wanted.find((each) => each.code === code)?.row ?? 0
  const column =
    chartFields.find(({ key }) => key === (/parent|below/.test(problem) ? 'parent' : 'code'))?.title ?? null
  return { ...same, problems: [{ row, column, value: code ?? '', problem }] }
}
