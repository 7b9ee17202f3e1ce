import { sayErrors } from '#design/index.ts'
import { may } from '#platform/access/permission.ts'
import { type FormErrors, readForm } from '#platform/http/form.ts'
import { page, redirect, trouble, type PageReply, type Reply } from '#platform/http/reply.ts'
import { workspaceAction, workspacePage } from '#platform/http/route.ts'
import type { FormFields, WebRequest } from '#platform/http/web-request.ts'
import { addDays } from '#platform/kernel/calendar-date.ts'
import { departmentHistory, type DepartmentHistory } from '../data/chart-queries.ts'
import { deputiesOfDepartment, type DeputyListed } from '../data/people-queries.ts'
import { organizationActions } from '../domain/organization-actions.ts'
import { appointDeputy, endDeputy } from '../use-cases/appoint-deputy.ts'
import { versionFor } from './department-page.tsx'
import { personNumbered, staffForms } from './form-reading.ts'
import { StaffFormPage } from './staff-form.tsx'
import { inLocale, words } from './words.ts'

const allow = organizationActions.appointDeputy

/** At which field a refusal stands. */
const fields: Readonly<Record<string, string>> = {
  'not-found': 'employeeNumber',
  'not-in-service': 'employeeNumber',
  'heads-it-already': 'employeeNumber',
  'own-roles': 'employeeNumber',
  'reason-missing': 'reason',
  'end-before-start': 'lastDay',
}

interface Asked {
  readonly history: DepartmentHistory
  /** The deputyship to end; null on the form for a new one. */
  readonly deputy: DeputyListed | null
}

/** The department (and deputyship) of the address, if the person may appoint there. */
async function askedFor(request: WebRequest, ending: boolean): Promise<Asked | Reply> {
  const { context } = request
  const history = await departmentHistory(context.database, request.param('id'))
  if (history === null) return trouble('not-found')
  if (!may(context.person, allow, { departmentId: history.id })) return trouble('not-allowed')
  if (!ending) return { history, deputy: null }
  const deputies = await deputiesOfDepartment(context.database, history.id)
  const deputy = deputies.find(({ id }) => id === request.param('deputy'))
  return deputy === undefined ? trouble('not-found') : { history, deputy }
}

function formPage(
  { context, locale, path }: WebRequest,
  { history, deputy }: Asked,
  values: FormFields['values'],
  errors: FormErrors = {},
  status = 200,
): PageReply {
  const { form, office, chart, staff, refusals } = words[locale]
  const name = inLocale(versionFor(history, context.today).name, locale)
  const home = `/office/organization/departments/${history.code}`
  const title = deputy === null ? form.deputyTitle : `${staff.endDeputy}: ${deputy.name}`
  const body = (
    <StaffFormPage
      locale={locale}
      title={title}
      kicker={name}
      action={path}
      cancelHref={home}
      button={deputy === null ? form.appoint : staff.endDeputy}
      danger={deputy !== null}
      parts={deputy === null ? ['deputy'] : ['end-day']}
      departments={[]}
      values={values}
      said={sayErrors(errors, locale, refusals)}
    />
  )
  const breadcrumbs = [
    { href: '/office', label: office },
    { href: '/office/organization', label: chart.title },
    { href: home, label: name },
  ]
  return page(title, body, { status, breadcrumbs })
}

async function show(request: WebRequest): Promise<Reply> {
  const asked = await askedFor(request, false)
  return 'kind' in asked ? asked : formPage(request, asked, { from: request.context.today })
}

async function appoint(request: WebRequest): Promise<Reply> {
  const asked = await askedFor(request, false)
  if ('kind' in asked) return asked
  const typed = await request.form()
  const reading = readForm(staffForms.deputy, typed)
  if (!reading.ok) return formPage(request, asked, typed.values, reading.errors, 422)
  const { employeeNumber, from, lastDay, reason } = reading.value
  const staffId = await personNumbered(request.context.database, employeeNumber)
  if (staffId === null)
    return formPage(request, asked, typed.values, { employeeNumber: 'transfer-unknown' }, 422)
  const until = addDays(lastDay, 1)
  const done = await appointDeputy(request.context, {
    departmentId: asked.history.id,
    staffId,
    from,
    until,
    reason,
  })
  return finished(request, asked, typed, done)
}

async function showEnd(request: WebRequest): Promise<Reply> {
  const asked = await askedFor(request, true)
  return 'kind' in asked ? asked : formPage(request, asked, { day: request.context.today })
}

async function end(request: WebRequest): Promise<Reply> {
  const asked = await askedFor(request, true)
  if ('kind' in asked) return asked
  const typed = await request.form()
  const reading = readForm(staffForms.day, typed)
  if (!reading.ok) return formPage(request, asked, typed.values, reading.errors, 422)
  if (asked.deputy === null) return trouble('not-found')
  const { id: deputyId, staffId } = asked.deputy
  const done = await endDeputy(request.context, { deputyId, staffId, day: reading.value.day })
  return finished(request, asked, typed, done)
}

function finished(
  request: WebRequest,
  asked: Asked,
  typed: FormFields,
  done: { readonly ok: true } | { readonly ok: false; readonly refusal: string },
): Reply {
  if (!done.ok && done.refusal === 'not-allowed') return trouble('not-allowed')
  if (!done.ok) {
    const field = asked.deputy === null ? (fields[done.refusal] ?? 'from') : 'day'
    return formPage(request, asked, typed.values, { [field]: done.refusal }, 422)
  }
  return redirect(`/office/organization/departments/${asked.history.code}`, words[request.locale].staff.saved)
}

export const deputyRoutes = [
  workspacePage('/office/organization/departments/:id/deputy', allow, show),
  workspaceAction('/office/organization/departments/:id/deputy', allow, appoint),
  workspacePage('/office/organization/departments/:id/deputies/:deputy/end', allow, showEnd),
  workspaceAction('/office/organization/departments/:id/deputies/:deputy/end', allow, end),
]
