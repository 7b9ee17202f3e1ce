import { z } from 'zod'
import { sayErrors } from '#design/index.ts'
import { tableDownload, type TableFormat } from '#platform/documents/download.ts'
import { readTableTexts } from '#platform/documents/read-table-texts.ts'
import type { FileId } from '#platform/files/kept-file.ts'
import { type FormErrors, readForm } from '#platform/http/form.ts'
import { page, redirect, trouble, type PageReply, type Reply } from '#platform/http/reply.ts'
import { workspaceAction, workspacePage } from '#platform/http/route.ts'
import type { FormFields, WebRequest } from '#platform/http/web-request.ts'
import { organizationActions } from '../domain/organization-actions.ts'
import { chartSheet } from '../use-cases/chart-sheet.ts'
import { checkChartImport, commitChartImport } from '../use-cases/import-chart.ts'
import { importBytes } from '../use-cases/import-file.ts'
import { checkStaffImport, commitStaffImport } from '../use-cases/import-staff.ts'
import { staffSheet } from '../use-cases/staff-sheet.ts'
import { ChartReadyPage, type ImportKind, ImportPage, ProblemsPage, StaffReadyPage } from './import-page.tsx'
import { dayField, line, needed } from './reorganise-reading.ts'
import { words } from './words.ts'

const decision = z.object({ day: dayField, titleKo: needed(), titleEn: line(), basis: needed(500) })
// A file's id is random, so only its form is checked here.
const fileId = needed(40)
  .regex(/^[0-9a-f-]{36}$/, 'invalid')
  .transform((text) => text as FileId)
const chartCommit = decision.extend({
  file: fileId,
  revision: z
    .string()
    .regex(/^\d{1,9}$/, 'invalid')
    .transform(Number),
})
const staffCommit = z.object({ file: fileId })

const planOf = ({ day, titleKo, titleEn, basis }: z.output<typeof decision>) => ({
  day,
  title: { ko: titleKo, en: titleEn === '' ? titleKo : titleEn },
  basis,
})

function start(
  request: WebRequest,
  values: FormFields['values'],
  errors: FormErrors = {},
  status = 200,
): PageReply {
  const { locale } = request
  const { import: text, office, chart, refusals } = words[locale]
  const said = sayErrors(errors, locale, { ...readTableTexts[locale], ...refusals })
  const breadcrumbs = [
    { href: '/office', label: office },
    { href: '/office/organization', label: chart.title },
  ]
  return page(text.title, <ImportPage locale={locale} values={values} said={said} />, { status, breadcrumbs })
}

const show = (request: WebRequest) => start(request, { day: request.context.today })

/** The whole page again, or a trouble for what no field can say. */
function refused(
  request: WebRequest,
  kind: ImportKind,
  refusal: string,
  values: FormFields['values'],
): Reply {
  if (refusal === 'not-allowed' || refusal === 'stale') return trouble(refusal)
  if (refusal === 'has-problems' || refusal === 'file-gone') return trouble('stale')
  return start(request, values, { [`${kind}File`]: refusal }, 422)
}

async function checkChart(request: WebRequest): Promise<Reply> {
  const { context, locale } = request
  const { values, files } = await request.form()
  const reading = readForm(decision, { values, files: {} })
  const upload = files['chartFile']
  if (!reading.ok || upload === undefined) {
    const missing: FormErrors = upload === undefined ? { chartFile: 'required' } : {}
    return start(request, values, { ...(reading.ok ? {} : reading.errors), ...missing }, 422)
  }
  const checked = await checkChartImport(context, { ...planOf(reading.value), upload })
  if (!checked.ok) return refused(request, 'chart', checked.refusal, values)
  const check = checked.value
  const { result } = words[locale].import
  if (check.problems.length > 0) {
    return page(result, <ProblemsPage locale={locale} problems={check.problems} />, { status: 422 })
  }
  const { titleKo, titleEn, basis, day } = reading.value
  const hidden = { titleKo, titleEn, basis, day, file: check.fileId, revision: String(check.revision) }
  return page(result, <ChartReadyPage locale={locale} check={check} hidden={hidden} />)
}

async function commitChart(request: WebRequest): Promise<Reply> {
  const typed = await request.form()
  const reading = readForm(chartCommit, typed)
  if (!reading.ok) return trouble('bad-request')
  const { file, revision } = reading.value
  const done = await commitChartImport(request.context, { ...planOf(reading.value), fileId: file, revision })
  if (!done.ok) return refused(request, 'chart', done.refusal, typed.values)
  return redirect(`/office/organization?day=${reading.value.day}`, words[request.locale].import.done)
}

async function checkStaff(request: WebRequest): Promise<Reply> {
  const { context, locale } = request
  const { values, files } = await request.form()
  const upload = files['staffFile']
  if (upload === undefined) return start(request, values, { staffFile: 'required' }, 422)
  const checked = await checkStaffImport(context, { upload })
  if (!checked.ok) return refused(request, 'staff', checked.refusal, values)
  const check = checked.value
  const { result } = words[locale].import
  if (check.problems.length > 0) {
    return page(result, <ProblemsPage locale={locale} problems={check.problems} />, { status: 422 })
  }
  return page(result, <StaffReadyPage locale={locale} check={check} hidden={{ file: check.fileId }} />)
}

async function commitStaff(request: WebRequest): Promise<Reply> {
  const typed = await request.form()
  const reading = readForm(staffCommit, typed)
  if (!reading.ok) return trouble('bad-request')
  const done = await commitStaffImport(request.context, { fileId: reading.value.file })
  if (!done.ok) return refused(request, 'staff', done.refusal, typed.values)
  return redirect('/office/staff', words[request.locale].import.done)
}

/** An empty form to fill in. */
const template =
  (kind: ImportKind, format: TableFormat) =>
  ({ locale }: WebRequest): Promise<Reply> => {
    const sheet = kind === 'chart' ? chartSheet([], locale) : staffSheet([], [], locale)
    return tableDownload(sheet, format, words[locale].fileNames[`${kind}Template`])
  }

const { changeChart, changeStaff } = organizationActions
const withFile = { maxBodyBytes: importBytes + 64 * 1024 }
const base = '/office/organization/import'

export const importRoutes = [
  workspacePage(base, changeChart, show),
  ...(['xlsx', 'csv'] as const).flatMap((format) => [
    workspacePage(`${base}/chart.${format}`, changeChart, template('chart', format)),
    workspacePage(`${base}/staff.${format}`, changeStaff, template('staff', format)),
  ]),
  workspaceAction(`${base}/chart`, changeChart, checkChart, withFile),
  workspaceAction(`${base}/chart/commit`, changeChart, commitChart),
  workspaceAction(`${base}/staff`, changeStaff, checkStaff, withFile),
  workspaceAction(`${base}/staff/commit`, changeStaff, commitStaff),
]
