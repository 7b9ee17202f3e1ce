import { z } from 'zod'
import { type SaidErrors, sayErrors } from '#design/index.ts'
import { may } from '#platform/access/permission.ts'
import { page, redirect, type Reply, trouble } from '#platform/http/reply.ts'
import { type Route, workspaceAction, workspacePage } from '#platform/http/route.ts'
import type { FormFields, WebRequest } from '#platform/http/web-request.ts'
import { isId } from '#platform/kernel/ids.ts'
import { listDepartments } from '#modules/organization/index.ts'
import { listPledges, type PledgeLine, termOn, wordsOf } from '#modules/pledges/index.ts'
import { type ChangeKind, changeKinds, type PledgeChangeId } from '../domain/pledge-change.ts'
import { pledgeChangeActions } from '../domain/pledge-change-actions.ts'
import { askForChange, editChange } from '../use-cases/ask-for-change.ts'
import { type ShownChange, shownChange } from '../use-cases/shown-changes.ts'
import { isGeneral, refusalErrors } from './refusal-texts.ts'
import { readRequest, valuesOf } from './request-form.ts'
import { KindsPage, RequestPage } from './request-page.tsx'
import { officeBase, officeHref } from './say.tsx'
import { changeTexts } from './words.ts'

const draft = pledgeChangeActions['draft-change']

const newQuery = z.object({
  pledge: z.coerce.number().int().min(1).max(9_999).catch(0),
  kind: z.enum(changeKinds).optional().catch(undefined),
})

interface Again {
  readonly values: FormFields['values']
  readonly errors: SaidErrors
}

async function pledgesNow(request: WebRequest): Promise<readonly PledgeLine[]> {
  const { database, today } = request.context
  const term = await termOn(database, today)
  return term === null ? [] : await listPledges(database, term.id, today)
}

const crumbs = (request: WebRequest) => {
  const words = changeTexts[request.locale]
  return [
    { href: '/office', label: words.myWork },
    { href: '/office/pledges', label: words.officePledges },
    { href: officeBase, label: words.changes },
  ]
}

async function newRequest(request: WebRequest): Promise<Reply> {
  const { pledge: number, kind } = request.query(newQuery)
  const pledges = await pledgesNow(request)
  const pledge = pledges.find((each) => each.number === number)
  if (pledge === undefined) return trouble('not-found')
  const { person } = request.context
  if (!may(person, draft, { departmentId: pledge.leadDepartmentId })) return trouble('not-allowed')
  const words = changeTexts[request.locale]
  if (kind === undefined)
    return page(words.newChange, <KindsPage pledge={pledge} />, { breadcrumbs: crumbs(request) })
  return await formPage(request, { pledge, pledges, kind, found: null }, null)
}

interface Written {
  readonly pledge: PledgeLine
  readonly pledges: readonly PledgeLine[]
  readonly kind: ChangeKind
  readonly found: ShownChange | null
}

async function formPage(request: WebRequest, written: Written, again: Again | null): Promise<Reply> {
  const { pledge, pledges, kind, found } = written
  const { database, today } = request.context
  const words = changeTexts[request.locale]
  const fresh = found ?? { kind, resumedStage: null, reason: '', impact: '', into: null }
  const into = found?.into?.number ?? null
  return page(
    words.newChange,
    <RequestPage
      pledge={pledge}
      kind={kind}
      action={found === null ? `${officeBase}/new` : `${officeHref(found)}/edit`}
      version={found?.version ?? null}
      departments={await listDepartments(database, today)}
      pledges={pledges}
      values={again?.values ?? valuesOf(pledge, found?.after ?? wordsOf(pledge), { ...fresh, into })}
      errors={again?.errors ?? {}}
    />,
    { status: again === null ? 200 : 422, breadcrumbs: crumbs(request) },
  )
}

async function ask(request: WebRequest): Promise<Reply> {
  const { locale, context } = request
  const fields = await request.form()
  const pledges = await pledgesNow(request)
  const pledge = pledges.find(({ number }) => String(number) === fields.values['pledge'])
  const kind = changeKinds.find((each) => each === fields.values['kind'])
  if (pledge === undefined || kind === undefined) return trouble('not-found')
  const again = (errors: SaidErrors) =>
    formPage(request, { pledge, pledges, kind, found: null }, { values: fields.values, errors })
  const given = readRequest(fields, pledge, pledges)
  if (!given.ok) return await again(sayErrors(given.errors, locale))
  const asked = await askForChange(context, { ...given.value, pledgeId: pledge.id })
  if (asked.ok) return redirect(officeHref({ id: asked.value }), changeTexts[locale].notices.drafted)
  if (isGeneral(asked.refusal)) return trouble(asked.refusal)
  return await again(refusalErrors(asked.refusal, locale))
}

/** The request of the address, for whoever may write it anew. */
async function written(request: WebRequest): Promise<ShownChange | 'not-found' | 'not-allowed'> {
  const { database, today, person } = request.context
  const id = request.param('id')
  const found = isId(id) ? await shownChange(database, id as PledgeChangeId, today) : null
  if (found === null) return 'not-found'
  if (!may(person, draft, { departmentId: found.pledge.leadDepartmentId })) return 'not-allowed'
  return found.course.state === 'draft' || found.course.state === 'returned' ? found : 'not-found'
}

async function editPage(request: WebRequest): Promise<Reply> {
  const found = await written(request)
  if (typeof found === 'string') return trouble(found)
  const pledges = await pledgesNow(request)
  return await formPage(request, { pledge: found.pledge, pledges, kind: found.kind, found }, null)
}

async function edit(request: WebRequest): Promise<Reply> {
  const found = await written(request)
  if (typeof found === 'string') return trouble(found)
  const { locale, context } = request
  const fields = await request.form()
  const { pledge, kind } = found
  const pledges = await pledgesNow(request)
  const again = (errors: SaidErrors) =>
    formPage(request, { pledge, pledges, kind, found }, { values: fields.values, errors })
  const given = readRequest(fields, pledge, pledges)
  if (!given.ok) return await again(sayErrors(given.errors, locale))
  const version = Number(fields.values['version'])
  const edited = await editChange(context, { ...given.value, kind, changeId: found.id, version })
  if (edited.ok) return redirect(officeHref(found), changeTexts[locale].notices.edited)
  if (isGeneral(edited.refusal)) return trouble(edited.refusal)
  return await again(refusalErrors(edited.refusal, locale))
}

export const requestRoutes: readonly Route[] = [
  workspacePage(`${officeBase}/new`, draft, newRequest),
  workspaceAction(`${officeBase}/new`, draft, ask),
  workspacePage(`${officeBase}/:id/edit`, draft, editPage),
  workspaceAction(`${officeBase}/:id/edit`, draft, edit),
]
