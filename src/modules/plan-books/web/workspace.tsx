import { z } from 'zod'
import { file, page, redirect, type Reply, trouble } from '#platform/http/reply.ts'
import { workspaceAction, workspacePage, type Route } from '#platform/http/route.ts'
import { fileTypes } from '#platform/documents/download.ts'
import { readTableTexts } from '#platform/documents/read-table-texts.ts'
import { type FormErrors, readForm } from '#platform/http/form.ts'
import type { FormFields, WebRequest } from '#platform/http/web-request.ts'
import { isId } from '#platform/kernel/ids.ts'
import { formatCount } from '#platform/text/format.ts'
import { sayErrors } from '#design/index.ts'
import { listDepartments } from '#modules/organization/index.ts'
import { choosePlan, listPlans } from '#modules/workplan/index.ts'
import { waitingSheets } from '../data/staged-sheet-queries.ts'
import { planBooksActions } from '../domain/plan-books-actions.ts'
import type { StagedSheetId } from '../domain/staged-sheet.ts'
import { bookFormats } from '../use-cases/book-bytes.ts'
import { commitSheet, previewSheet } from '../use-cases/commit-sheet.ts'
import { exportSheets } from '../use-cases/export-sheets.ts'
import { sheetBytes, stageSheet } from '../use-cases/stage-sheet.ts'
import { bookKinds } from '../use-cases/write-book.ts'
import { downloadBook, showBook } from './book-answers.tsx'
import { OfficeBooksPage } from './office-books-page.tsx'
import { SheetPage } from './sheet-page.tsx'
import { words } from './words.ts'

const write = planBooksActions['write-books']
const bring = planBooksActions['bring-sheet-back']
const office = '/office/books'

const yearQuery = z.object({
  year: z.coerce.number().int().min(1990).max(2100).optional().catch(undefined),
})

const show = (request: WebRequest): Promise<Reply> => desk(request, {}, {})

async function desk(request: WebRequest, values: FormFields['values'], errors: FormErrors): Promise<Reply> {
  const { context, locale } = request
  const { database, today, machineNow, person } = context
  const plans = await listPlans(database, { drafts: true })
  const { year } = request.query(yearQuery)
  const plan = choosePlan(plans, year, today)
  if (plan === null && year !== undefined) return trouble('not-found')
  const text = words[locale]
  const departments = await listDepartments(database, today)
  const { accountId } = person
  const waiting = accountId === null ? [] : await waitingSheets(database, { accountId, now: machineNow })
  const said = sayErrors(errors, locale, { ...readTableTexts[locale], ...text.problems })
  return page(
    text.title,
    <OfficeBooksPage
      plans={plans}
      plan={plan}
      departments={departments}
      own={departments.filter(({ departmentId }) => person.departmentIds.includes(departmentId))}
      waiting={waiting}
      values={values}
      said={said}
    />,
    {
      status: Object.keys(errors).length > 0 ? 422 : 200,
      breadcrumbs: [{ href: '/office', label: text.office }],
    },
  )
}

const exportQuery = z.object({ department: z.string().max(80).optional().catch(undefined) })

async function workbook(request: WebRequest): Promise<Reply> {
  const { department } = request.query(exportQuery)
  const year = Number(request.param('year'))
  const code = department === '' ? undefined : department
  const sheets = await exportSheets(request.context, { year, department: code, locale: request.locale })
  if (!sheets.ok) return trouble(sheets.refusal === 'not-allowed' ? 'not-allowed' : 'not-found')
  return file(`${[year, 'tasks', code].filter(Boolean).join('-')}.xlsx`, fileTypes.xlsx, sheets.value)
}

const sheetForm = z.object({
  year: z.coerce.number('required').int('required'),
  reason: z.string('required').trim().min(1, 'required').max(500, 'too-long'),
})

async function stage(request: WebRequest): Promise<Reply> {
  const typed = await request.form()
  const reading = readForm(sheetForm, { values: typed.values, files: {} })
  const upload = typed.files['sheet']
  if (!reading.ok || upload === undefined) {
    const missing: FormErrors = upload === undefined ? { sheet: 'required' } : {}
    return await desk(request, typed.values, { ...(reading.ok ? {} : reading.errors), ...missing })
  }
  const staged = await stageSheet(request.context, { ...reading.value, upload })
  if (staged.ok) return redirect(`${office}/sheets/${staged.value}`)
  const { refusal } = staged
  if (refusal === 'not-allowed' || refusal === 'not-found') return trouble(refusal)
  const field = refusal === 'reason-missing' ? 'reason' : refusal === 'plan-is-closed' ? 'year' : 'sheet'
  return await desk(request, typed.values, { [field]: refusal })
}

const sheetId = (request: WebRequest): StagedSheetId | null => {
  const id = request.param('sheetId')
  return isId(id) ? (id as StagedSheetId) : null
}

async function preview(request: WebRequest, refused: string | null = null): Promise<Reply> {
  const id = sheetId(request)
  const shown = id === null ? null : await previewSheet(request.context, { id })
  if (shown?.ok !== true) return trouble('not-found')
  const text = words[request.locale]
  return page(text.preview, <SheetPage shown={shown.value} refused={refused} />, {
    status: refused === null ? 200 : 409,
    breadcrumbs: [
      { href: '/office', label: text.office },
      { href: `${office}?year=${shown.value.sheet.year}`, label: text.title },
    ],
  })
}

async function commit(request: WebRequest): Promise<Reply> {
  const id = sheetId(request)
  if (id === null) return trouble('not-found')
  const done = await commitSheet(request.context, { id })
  const { locale } = request
  const text = words[locale]
  if (done.ok) {
    const { tasks, figures } = done.value
    return redirect(office, text.done(formatCount(tasks, locale), formatCount(figures, locale)))
  }
  if (done.refusal === 'not-found') return trouble('not-found')
  return await preview(request, text.refusals[done.refusal])
}

export const workspaceRoutes: readonly Route[] = [
  workspacePage(office, write, show),
  workspacePage(`${office}/:year/tasks.xlsx`, write, workbook),
  ...bookKinds.flatMap((kind) => [
    workspacePage(`${office}/:year/${kind}`, write, showBook(kind, 'office')),
    ...bookFormats.map((format) =>
      workspacePage(`${office}/:year/${kind}.${format}`, write, downloadBook(kind, 'office', format)),
    ),
  ]),
  workspaceAction(`${office}/sheets`, bring, stage, { maxBodyBytes: sheetBytes + 64 * 1024 }),
  workspacePage(`${office}/sheets/:sheetId`, bring, (request) => preview(request)),
  workspaceAction(`${office}/sheets/:sheetId/commit`, bring, commit),
]
