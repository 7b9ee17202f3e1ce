import { sayErrors } from '#design/index.ts'
import { type FormErrors, readForm } from '#platform/http/form.ts'
import { page, redirect, trouble, type PageReply, type Reply } from '#platform/http/reply.ts'
import { workspaceAction, workspacePage } from '#platform/http/route.ts'
import type { FormFields, WebRequest } from '#platform/http/web-request.ts'
import { isId } from '#platform/kernel/ids.ts'
import { formatCount } from '#platform/text/format.ts'
import { handOversOf } from '../data/hand-over-queries.ts'
import { staffIdOf, staffNames } from '../data/staff-queries.ts'
import type { HandOverId } from '../domain/hand-over.ts'
import { organizationActions } from '../domain/organization-actions.ts'
import { dutiesThatStay } from '../use-cases/duties-that-stay.ts'
import { confirmHandOverBy, prepareHandOver, undecidedDutiesOf } from '../use-cases/hand-over.ts'
import { personNumbered, staffForms } from './form-reading.ts'
import { HandOverPage } from './hand-over-page.tsx'
import { words } from './words.ts'

async function mine(
  { context, locale }: WebRequest,
  values: FormFields['values'],
  errors: FormErrors = {},
  status = 200,
): Promise<PageReply> {
  const staffId = await staffIdOf(context.database, context.person.accountId)
  const handOvers = staffId === null ? [] : await handOversOf(context.database, staffId)
  const names = await staffNames(
    context.database,
    handOvers.flatMap(({ giverId, receiverId }) => [giverId, receiverId]),
  )
  const { handOver, office, refusals } = words[locale]
  const body = (
    <HandOverPage
      locale={locale}
      staffId={staffId}
      handOvers={handOvers}
      names={names}
      staying={await dutiesThatStay(context.database, context, handOvers)}
      duties={staffId === null ? [] : await undecidedDutiesOf(context.database, staffId, context.today)}
      values={values}
      said={sayErrors(errors, locale, refusals)}
    />
  )
  return page(handOver.title, body, { status, breadcrumbs: [{ href: '/office', label: office }] })
}

const show = (request: WebRequest) => mine(request, { day: request.context.today })

async function prepare(request: WebRequest): Promise<Reply> {
  const { context, locale } = request
  const typed = await request.form()
  const reading = readForm(staffForms.handOver, typed)
  if (!reading.ok) return mine(request, typed.values, reading.errors, 422)
  const from = await staffIdOf(context.database, context.person.accountId)
  if (from === null) return trouble('not-allowed')
  const to = await personNumbered(context.database, reading.value.to)
  if (to === null) return mine(request, typed.values, { to: 'receiver-unknown' }, 422)
  const done = await prepareHandOver(context, { from, to, day: reading.value.day, note: reading.value.note })
  if (!done.ok && done.refusal === 'not-allowed') return trouble('not-allowed')
  if (!done.ok) return mine(request, typed.values, { to: done.refusal }, 422)
  const text = words[locale].handOver
  const written = (await handOversOf(context.database, from)).filter(({ id }) => id === done.value)
  const staying = (await dutiesThatStay(context.database, context, written)).size
  const said = staying === 0 ? text.prepared : text.preparedStaying(formatCount(staying, locale))
  return redirect('/office/hand-overs', said)
}

async function confirm(request: WebRequest): Promise<Reply> {
  const id = request.param('handOver')
  if (!isId(id)) return trouble('not-found')
  const done = await confirmHandOverBy(request.context, id as HandOverId)
  if (done.ok) return redirect('/office/hand-overs', words[request.locale].handOver.confirmed)
  if (done.refusal === 'not-found') return trouble('not-found')
  const late = done.refusal === 'already-confirmed' || done.refusal === 'not-given-yet'
  return trouble(late ? 'stale' : 'not-allowed')
}

const allow = organizationActions.handOver

export const handOverRoutes = [
  workspacePage('/office/hand-overs', allow, show),
  workspaceAction('/office/hand-overs', allow, prepare),
  workspaceAction('/office/hand-overs/:handOver/confirm', allow, confirm),
]
