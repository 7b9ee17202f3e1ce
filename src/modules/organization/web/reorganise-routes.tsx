import { sayErrors } from '#design/index.ts'
import { page, redirect, trouble, type PageReply, type Reply } from '#platform/http/reply.ts'
import { workspaceAction, workspacePage } from '#platform/http/route.ts'
import type { FormErrors } from '#platform/http/form.ts'
import type { FormFields, WebRequest } from '#platform/http/web-request.ts'
import { typed } from '#platform/http/form.ts'
import { listDepartments } from '../data/chart-queries.ts'
import type { DepartmentAsOf } from '../domain/department.ts'
import { organizationActions } from '../domain/organization-actions.ts'
import type { ActKind, ReorganizationAct } from '../domain/reorganization.ts'
import type { ReorganiseRefusal } from '../use-cases/apply-reorganization.ts'
import { previewReorganization, reorganise } from '../use-cases/reorganise.ts'
import { ActFormPage } from './reorganise-form.tsx'
import { PreviewPage } from './reorganise-preview.tsx'
import { actNamed, readReorganization } from './reorganise-reading.ts'
import { words } from './words.ts'

async function formPage(
  { context, locale }: WebRequest,
  act: ActKind,
  values: FormFields['values'],
  errors: FormErrors = {},
  status = 200,
): Promise<PageReply> {
  const departments = await listDepartments(context.database, context.today)
  const said = sayErrors(errors, locale, words[locale].refusals)
  const { chart, acts, office } = words[locale]
  const breadcrumbs = [
    { href: '/office', label: office },
    { href: '/office/organization', label: chart.title },
  ]
  const body = <ActFormPage locale={locale} act={act} departments={departments} values={values} said={said} />
  return page(acts[act], body, { status, breadcrumbs })
}

/** Begins with what is known: the department's present facts stand in the form that changes them. */
async function begin(request: WebRequest): Promise<Reply> {
  const values: Record<string, string> = Object.fromEntries(request.url.searchParams)
  const act = actNamed(values['act'] ?? '')
  if (act === null) return trouble('not-found')
  const departments = await listDepartments(request.context.database, request.context.today)
  const known = departments.find(({ code }) => code === values['code'])
  const present = known === undefined ? {} : presentFacts(act, known, departments)
  return formPage(request, act, { day: request.context.today, ...present, ...values })
}

/** A split begins with the old department's place, other acts with all of its facts. */
function presentFacts(
  act: ActKind,
  known: DepartmentAsOf,
  departments: readonly DepartmentAsOf[],
): Record<string, string> {
  const parent = departments.find(({ departmentId }) => departmentId === known.parentId)
  const place = { newParent: parent?.code ?? '', newKind: known.kind }
  if (act === 'create') return {}
  if (act === 'split') return place
  return {
    ...place,
    newNameKo: known.name.ko,
    newNameEn: known.name.en,
    newDutiesKo: known.duties.ko,
    newDutiesEn: known.duties.en,
    newExtension: known.extension,
    newHeadPost: known.headPost,
    newOrder: String(known.order),
  }
}

async function preview(request: WebRequest): Promise<Reply> {
  const { context, locale } = request
  const fields = await request.form()
  const act = actNamed(typed(fields.values, 'act'))
  if (act === null) return trouble('bad-request')
  const reading = readReorganization(act, fields)
  if (!reading.ok) return formPage(request, act, fields.values, reading.errors, 422)
  const worked = await previewReorganization(context, reading.value)
  if (!worked.ok) return refused(request, act, fields, worked.refusal, reading.value.acts[0])
  const body = (
    <PreviewPage locale={locale} plan={reading.value} preview={worked.value} values={fields.values} />
  )
  return page(words[locale].reorganise.previewTitle, body)
}

async function confirm(request: WebRequest): Promise<Reply> {
  const fields = await request.form()
  const act = actNamed(typed(fields.values, 'act'))
  const revision = typed(fields.values, 'revision')
  if (act === null || !/^\d{1,9}$/.test(revision)) return trouble('bad-request')
  const reading = readReorganization(act, fields)
  if (!reading.ok) return formPage(request, act, fields.values, reading.errors, 422)
  const done = await reorganise(request.context, { ...reading.value, revision: Number(revision) })
  if (!done.ok) return refused(request, act, fields, done.refusal, reading.value.acts[0])
  const href = `/office/organization?day=${reading.value.day}`
  return redirect(href, words[request.locale].reorganise.done)
}

function refused(
  request: WebRequest,
  act: ActKind,
  fields: FormFields,
  { problem, code }: ReorganiseRefusal,
  decided: ReorganizationAct | undefined,
): Promise<Reply> | Reply {
  if (problem === 'not-allowed' || problem === 'stale') return trouble(problem)
  const field = fieldOf(problem, code, fields, decided)
  return formPage(request, act, fields.values, { [field]: problem }, 422)
}

/** At which field a refusal belongs. */
function fieldOf(
  problem: ReorganiseRefusal['problem'],
  code: string | null,
  fields: FormFields,
  act: ReorganizationAct | undefined,
): string {
  if (problem === 'earlier-than-last-reorganization') return 'day'
  if (problem === 'transfer-unknown') return 'transfers'
  if (problem === 'successor-needed') return 'into'
  const named = ['newCode', 'secondCode', 'code', 'into', 'newParent', 'from'].find(
    (field) => code !== null && typed(fields.values, field) === code,
  )
  return named ?? (act?.kind === 'create' ? 'newCode' : 'code')
}

const { changeChart } = organizationActions

export const reorganiseRoutes = [
  workspacePage('/office/organization/reorganise', changeChart, begin),
  workspaceAction('/office/organization/reorganise/preview', changeChart, preview),
  workspaceAction('/office/organization/reorganise', changeChart, confirm),
]
