import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import { audit } from '#platform/audit/audit.ts'
import { recordAccess } from '#platform/audit/access-record.ts'
import type { Session } from '#platform/database/session.ts'
import type { FileId } from '#platform/files/kept-file.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { organizationActions } from '../domain/organization-actions.ts'
import { loadChart } from '../data/chart-queries.ts'
import { lockChart } from '../data/chart-store.ts'
import { applyStaffRows, type StaffImportSummary } from './apply-staff-rows.ts'
import { type ImportFileRefusal, keepImport, keptImport, type Upload } from './import-file.ts'
import type { SheetProblem } from './sheet-reading.ts'
import { readStaffSheet } from './staff-sheet.ts'

/** What a file was found to be: problems, or what it would change. */
export interface StaffCheck {
  readonly fileId: FileId
  readonly problems: readonly SheetProblem[]
  readonly summary: StaffImportSummary
}

export type StaffImportRefusal = 'not-allowed' | 'has-problems' | ImportFileRefusal

const nothing: StaffImportSummary = { hired: 0, edited: 0, moved: 0 }

type Applied = Result<StaffImportSummary, readonly SheetProblem[]>

/** Keeps a file of people and says what it would change. The change itself is tried and taken back. */
export async function checkStaffImport(
  context: Context,
  input: { readonly upload: Upload },
): Promise<Result<StaffCheck, StaffImportRefusal>> {
  if (!may(context.person, organizationActions.changeStaff)) return refuse('not-allowed')
  const kept = await change(context, (session) => keepImport(session, context, input.upload))
  if (!kept.ok) return kept
  const { fileId, rows } = kept.value
  // Refusing with the outcome rolls everything back: the rehearsal is the very change that a commit makes.
  const rehearsed = await change<never, Applied>(context, async (session) =>
    refuse(await apply(session, context, rows)),
  )
  const outcome = rehearsed.ok ? ok(nothing) : rehearsed.refusal
  return ok({
    fileId,
    problems: outcome.ok ? [] : outcome.refusal,
    summary: outcome.ok ? outcome.value : nothing,
  })
}

/** Does what the checked file asks for, all of it or nothing. */
export async function commitStaffImport(
  context: Context,
  input: { readonly fileId: FileId },
): Promise<Result<StaffImportSummary, StaffImportRefusal>> {
  if (!may(context.person, organizationActions.changeStaff)) return refuse('not-allowed')
  return change(context, async (session): Promise<Result<StaffImportSummary, StaffImportRefusal>> => {
    const rows = await keptImport(session, context, input.fileId)
    if (!rows.ok) return rows
    const applied = await apply(session, context, rows.value)
    if (!applied.ok) return refuse('has-problems')
    const { hired, edited, moved } = applied.value
    if (hired + edited + moved > 0) {
      await audit(session, context, {
        action: 'organization.import-staff',
        subject: { kind: 'file', id: input.fileId },
        after: { hired, edited, moved },
      })
      const dataSubjects = `count:${hired + edited + moved}`
      await recordAccess(session, context, { task: 'enter', dataSubjects, what: 'organization.staff-import' })
    }
    return applied
  })
}

async function apply(
  session: Session,
  context: Context,
  rows: readonly (readonly string[])[],
): Promise<Applied> {
  await lockChart(session)
  const chart = await loadChart(session)
  const { wanted, problems } = readStaffSheet(rows, new Set(chart.codes.values()))
  return problems.length > 0 ? refuse(problems) : applyStaffRows(session, context, wanted)
}
