import { sayErrors } from '#design/index.ts'
import type { FormErrors } from '#platform/http/form.ts'
import { page, redirect, trouble, type PageReply, type Reply } from '#platform/http/reply.ts'
import type { FormFields, WebRequest } from '#platform/http/web-request.ts'
import { isId } from '#platform/kernel/ids.ts'
import { listDepartments } from '../data/chart-queries.ts'
import { staffRecord } from '../data/staff-queries.ts'
import type { StaffRecord } from '../domain/assignments.ts'
import type { StaffId } from '../domain/staff.ts'
import type { PersonForm } from './person-forms.ts'
import { StaffFormPage } from './staff-form.tsx'
import { words } from './words.ts'

/** At which field a refusal stands; those not named here stand above the form. */
const fields: Readonly<Record<string, string>> = {
  'employee-number-taken': 'employeeNumber',
  'department-not-living': 'department',
  'department-has-a-head': 'isHead',
  'already-in-post': 'department',
  'login-taken': 'login',
  'login-not-allowed': 'login',
  'email-not-valid': 'email',
  'hand-over-needed': 'to',
  'receiver-unknown': 'to',
  'hand-over-to-oneself': 'to',
  'not-in-service': 'day',
  'later-post-exists': 'day',
  'post-began-that-day': 'day',
  'end-before-start': 'lastDay',
  'on-leave-already': 'from',
  'not-on-leave': 'day',
}

async function recordOf({ context }: WebRequest, id: string | null): Promise<StaffRecord | null> {
  return id !== null && isId(id) ? staffRecord(context.database, id as StaffId) : null
}

/** Shows a form about a person, or about a new one. */
export async function showPersonForm(
  request: WebRequest,
  shown: PersonForm,
  id: string | null,
): Promise<Reply> {
  const record = await recordOf(request, id)
  if (record === null && id !== null) return trouble('not-found')
  return formPage(request, shown, record, shown.initial(record, request), {})
}

/** Does what a form asks for, or shows it again with what was wrong. */
export async function takePersonForm(
  request: WebRequest,
  sent: PersonForm,
  id: string | null,
): Promise<Reply> {
  const record = await recordOf(request, id)
  if (record === null && id !== null) return trouble('not-found')
  const typed = await request.form()
  const taken = await sent.take(request, typed, record?.member.id ?? null)
  if ('reading' in taken) return formPage(request, sent, record, typed.values, taken.reading.errors, 422)
  const { done } = taken
  if (!done.ok && (done.refusal === 'not-allowed' || done.refusal === 'not-found'))
    return trouble(done.refusal)
  if (!done.ok) {
    const field = fields[done.refusal] ?? 'form'
    return formPage(request, sent, record, typed.values, { [field]: done.refusal }, 422)
  }
  const href = record === null ? '/office/staff' : `/office/staff/${record.member.id}`
  return redirect(href, words[request.locale].staff.saved)
}

async function formPage(
  { context, locale, path }: WebRequest,
  shown: PersonForm,
  record: StaffRecord | null,
  values: FormFields['values'],
  errors: FormErrors,
  status = 200,
): Promise<PageReply> {
  const text = words[locale]
  const said = sayErrors(errors, locale, text.refusals)
  const home = record === null ? '/office/staff' : `/office/staff/${record.member.id}`
  const name = record?.member.name ?? text.directory.title
  const needsChart = shown.parts.includes('placement')
  const body = (
    <StaffFormPage
      locale={locale}
      title={shown.title(text)}
      kicker={name}
      action={path}
      cancelHref={home}
      button={shown.button(text)}
      danger={shown.danger ?? false}
      warning={shown.path === 'depart' ? text.form.departConsequences(name) : undefined}
      parts={shown.parts}
      departments={needsChart ? await listDepartments(context.database, context.today) : []}
      values={values}
      said={said}
    />
  )
  const breadcrumbs = [
    { href: '/office', label: text.office },
    { href: '/office/staff', label: text.directory.title },
    ...(record === null ? [] : [{ href: home, label: name }]),
  ]
  return page(`${shown.title(text)}: ${name}`, body, { status, breadcrumbs })
}
