import { tableDownload } from '#platform/documents/download.ts'
import { readTable } from '#platform/documents/read-table.ts'
import { readTableTexts } from '#platform/documents/read-table-texts.ts'
import { page, redirect, type Reply, trouble } from '#platform/http/reply.ts'
import { type Route, workspaceAction, workspacePage } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { formatCount } from '#platform/text/format.ts'
import { listDepartments } from '#modules/organization/index.ts'
import {
  columnHeads,
  type IndicatorSet,
  lookAtPlans,
  manualColumns,
  planIndicators,
  type PlanIndicatorsRefusal,
  readManual,
  type ReadManual,
} from '#modules/indicators/index.ts'
import { jointEvaluationActions } from '../domain/joint-evaluation-actions.ts'
import type { JointYear } from '../domain/joint-year.ts'
import { tableOfText, textOfTable } from '../domain/read-rows.ts'
import { sourceWords } from '../domain/source-words.ts'
import { formUnless, whyNot } from './no-form.tsx'
import { ManualPage, type ManualProps } from './manual-page.tsx'
import { jointTexts } from './words.ts'
import { crumbs, notFound, setIn, yearHref } from './year-in.ts'

async function show(
  request: WebRequest,
  { errors, read }: Pick<ManualProps, 'errors' | 'read'> = { errors: {}, read: null },
): Promise<Reply> {
  const found = await setIn(request)
  if (found === null) return notFound()
  const isWrong = Object.keys(errors).length > 0 || (read?.flaws.length ?? 0) > 0
  return page(
    jointTexts[request.locale].manualTitle,
    <ManualPage {...{ year: found.year, errors, read }} />,
    { status: isWrong ? 422 : 200, breadcrumbs: crumbs(request, found.year) },
  )
} // prettier-ignore

async function brought(request: WebRequest): Promise<Reply> {
  const found = await setIn(request)
  if (found === null) return notFound()
  const { values, files } = await request.form()
  const table = values['table']
  if (typeof table === 'string' && table !== '')
    return await commit(request, found, table, values['sure'] === 'yes')
  const words = jointTexts[request.locale]
  const file = files['file']
  if (file === undefined || file.bytes.length === 0)
    return await show(request, { errors: { file: words.refusals['file-missing'] }, read: null })
  if (isPdf(file.bytes))
    return await show(request, { errors: { file: words.refusals['file-is-pdf'] }, read: null })
  const rows = await readTable(file, { rows: 2_000, columns: 60, asSeen: true })
  if (!rows.ok)
    return await show(request, { errors: { file: readTableTexts[request.locale][rows.refusal] }, read: null })
  const read = await readRows(request, rows.value.rows, found.set)
  const shown = { ...read, table: textOfTable(rows.value.rows) }
  if (read.flaws.length > 0) return await show(request, { errors: {}, read: shown })
  const seen = await lookAtPlans(request.context, { setId: found.set.id, plans: read.plans })
  if (seen.ok) return await show(request, { errors: {}, read: { ...shown, changes: seen.value } })
  return await refusedPlans(request, seen.refusal, shown)
}

const isPdf = (bytes: Uint8Array): boolean =>
  new TextDecoder('latin1').decode(bytes.subarray(0, 5)) === '%PDF-'

async function readRows(
  { context }: WebRequest,
  rows: readonly (readonly string[])[],
  { resultYear }: IndicatorSet,
): Promise<ReadManual> {
  const departments = await listDepartments(context.database, context.today)
  return readManual(rows, {
    ...{ resultYear, sources: sourceWords },
    departments: new Set(departments.map(({ name }) => name.ko)),
  })
}

/** Why a manual that can be read is not brought in. */
async function refusedPlans(
  request: WebRequest,
  refusal: PlanIndicatorsRefusal,
  read: NonNullable<ManualProps['read']>,
): Promise<Reply> {
  if (refusal.code === 'not-allowed' || refusal.code === 'not-found') return trouble(refusal.code)
  const said = jointTexts[request.locale].refusals[refusal.code]
  if (refusal.code === 'plan-changes-not-seen')
    return await show(request, { errors: { sure: said }, read: { ...read, changes: refusal.changes } })
  const named = 'names' in refusal ? ` (${refusal.names.join(', ')})` : ''
  return await show(request, { errors: { file: `${said}${named}` }, read })
}

async function commit(
  request: WebRequest,
  { year, set }: { readonly year: JointYear; readonly set: IndicatorSet },
  table: string,
  isSure: boolean,
): Promise<Reply> {
  const words = jointTexts[request.locale]
  const read = { ...(await readRows(request, tableOfText(table), set)), table }
  if (read.flaws.length > 0) return await show(request, { errors: {}, read })
  const { plans } = read
  const seen = await lookAtPlans(request.context, { setId: set.id, plans })
  if (!seen.ok) return await refusedPlans(request, seen.refusal, read)
  if (read.doubts.length > 0 && !isSure)
    return await show(request, {
      errors: { sure: words.refusals['doubts-not-seen'] },
      read: { ...read, changes: seen.value },
    })
  const done = await planIndicators(request.context, { setId: set.id, plans, isSure })
  if (done.ok) return redirect(yearHref(year), words.manualDone(formatCount(plans.length, request.locale)))
  return await refusedPlans(request, done.refusal, read)
}
/** An empty manual with our own heads. */
async function blank(request: WebRequest): Promise<Reply> {
  const words = jointTexts[request.locale]
  const sheet = {
    ...{ sheetName: words.manual, title: words.manual, locale: request.locale },
    columns: manualColumns.map((column) => ({ title: columnHeads[column][0] ?? column, type: 'text' as const })),
    rows: [],
  }
  return await tableDownload(sheet, 'xlsx', 'joint-evaluation-manual')
} // prettier-ignore

/** Bringing a year's manual in. */
export const manualRoutes: readonly Route[] = [
  workspacePage(
    '/office/joint-evaluation/:year/manual',
    jointEvaluationActions['plan-year'],
    formUnless('manualTitle', whyNot.manual, (request) => show(request)),
  ),
  workspaceAction('/office/joint-evaluation/:year/manual', jointEvaluationActions['plan-year'], brought, {
    maxBodyBytes: 10 * 1024 * 1024,
  }),
  workspacePage(
    '/office/joint-evaluation/:year/manual/form.xlsx',
    jointEvaluationActions['plan-year'],
    blank,
  ),
]
