import { may } from '#platform/access/permission.ts'
import { page, trouble, type Reply } from '#platform/http/reply.ts'
import { workspaceAction, workspacePage } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { isId } from '#platform/kernel/ids.ts'
import { departmentNames } from '../data/chart-queries.ts'
import { organizationActions } from '../domain/organization-actions.ts'
import type { StaffId } from '../domain/staff.ts'
import { openDutiesOf } from '../use-cases/duty-sources.ts'
import { lookAtPerson } from '../use-cases/look-at-person.ts'
import { showPersonForm, takePersonForm } from './person-form-pages.tsx'
import { newPersonForm, personForms } from './person-forms.ts'
import { StaffPage } from './staff-page.tsx'
import { words } from './words.ts'

async function person(request: WebRequest): Promise<Reply> {
  const { context, locale } = request
  const id = request.param('id')
  if (!isId(id)) return trouble('not-found')
  const seen = await lookAtPerson(context, id as StaffId)
  if (!seen.ok) return trouble(seen.refusal)
  const { record, whole } = seen.value
  const body = (
    <StaffPage
      locale={locale}
      day={context.today}
      record={record}
      names={await departmentNames(context.database, 'all', context.today)}
      duties={whole ? await openDutiesOf(context.database, record.member.id, context.today) : []}
      whole={whole}
      mayChange={may(context.person, changeStaff)}
    />
  )
  const { office, directory } = words[locale]
  const breadcrumbs = [
    { href: '/office', label: office },
    { href: '/office/staff', label: directory.title },
  ]
  return page(record.member.name, body, { breadcrumbs })
}

const { readDirectory, changeStaff } = organizationActions

export const staffRoutes = [
  workspacePage('/office/staff/new', changeStaff, (request) => showPersonForm(request, newPersonForm, null)),
  workspaceAction('/office/staff/new', changeStaff, (request) =>
    takePersonForm(request, newPersonForm, null),
  ),
  workspacePage('/office/staff/:id', readDirectory, person),
  ...personForms.flatMap((form) => {
    const path = `/office/staff/:id/${form.path}`
    const of = (request: WebRequest) => request.param('id')
    return [
      workspacePage(path, changeStaff, (request) => showPersonForm(request, form, of(request))),
      workspaceAction(path, changeStaff, (request) => takePersonForm(request, form, of(request))),
    ]
  }),
]
