import { z } from 'zod'
import { type SaidErrors, sayErrors } from '#design/index.ts'
import { may } from '#platform/access/permission.ts'
import { readForm } from '#platform/http/form.ts'
import { page, redirect, type Reply, trouble } from '#platform/http/reply.ts'
import { type Route, workspaceAction, workspacePage } from '#platform/http/route.ts'
import type { FormFields, WebRequest } from '#platform/http/web-request.ts'
import { type CalendarDate, parseCalendarDate } from '#platform/kernel/calendar-date.ts'
import { departmentNames } from '#modules/organization/index.ts'
import { listStatuses } from '../data/pledge-queries.ts'
import { pledgeStages } from '../domain/pledge.ts'
import { pledgeActions } from '../domain/pledge-actions.ts'
import { recordStatus } from '../use-cases/record-status.ts'
import { PledgePage } from './pledge-page.tsx'
import { NoRegister, PledgesPage, PublicPageLink } from './pledges-page.tsx'
import type { PledgeParts } from '../pledge-parts.ts'
import { onPledge, onRegister } from './show-parts.tsx'
import { shownPledge } from './shown-pledge.ts'
import { shownRegister } from './shown-register.ts'
import { StatusForm } from './status-form.tsx'
import { downloadList, tableFormats } from './download.ts'
import { pledgeTexts } from './words.ts'

const statusForm = z.object({
  day: z.string('required').transform((text, check): CalendarDate => {
    const read = parseCalendarDate(text.trim())
    if (read !== null) return read
    check.addIssue({ code: 'custom', message: text.trim() === '' ? 'required' : 'no-such-day' })
    return z.NEVER
  }),
  stage: z.enum(pledgeStages, 'not-a-choice'),
  progress: z.coerce.number('not-a-number').int('not-a-number').min(0, 'too-small').max(100, 'too-large'),
  note: z.string().trim().min(1, 'required').max(2_000, 'too-long'),
})

async function register(parts: PledgeParts, request: WebRequest): Promise<Reply> {
  const words = pledgeTexts[request.locale]
  const shown = await shownRegister(request)
  const breadcrumbs = [{ href: '/office', label: words.myWork }]
  if (shown === null)
    return page(
      words.officePledges,
      <NoRegister
        title={words.officePledges}
        body={words.noRegisterOfficeBody}
        mayBringIn={may(request.context.person, pledgeActions['bring-in-register'])}
      />,
      { breadcrumbs },
    )
  return page(
    words.officePledges,
    <PledgesPage shown={shown} day={shown.day} base="/office/pledges">
      {await onRegister(parts, request, shown, 'workspace')}
    </PledgesPage>,
    { breadcrumbs },
  )
}

async function pledgePage(
  parts: PledgeParts,
  request: WebRequest,
  again: { readonly values: FormFields['values']; readonly errors: SaidErrors } | null = null,
): Promise<Reply> {
  const { database, today, person } = request.context
  const shown = await shownPledge(request)
  if (shown === null) return trouble('not-found')
  const { pledge: found, day, isNow } = shown
  const words = pledgeTexts[request.locale]
  const mayRecord =
    day === null &&
    isNow &&
    may(person, pledgeActions['record-status'], { departmentId: found.leadDepartmentId })
  const [statuses, names, shownParts] = await Promise.all([
    listStatuses(database, found.id),
    departmentNames(database, [found.leadDepartmentId, ...found.helperIds], day ?? today),
    onPledge(parts, request, found, 'workspace'),
  ])
  return page(
    found.title[request.locale],
    <PledgePage
      pledge={found}
      then={day}
      address={shown.address('/office/pledges')}
      statuses={statuses.filter((status) => day === null || status.day <= day)}
      names={names}
      withNames
      actions={<PublicPageLink href={shown.address('/pledges')} />}
    >
      {mayRecord && <StatusForm pledge={found} today={today} again={again} />}
      {shownParts}
    </PledgePage>,
    {
      status: again === null ? 200 : 422,
      breadcrumbs: [
        { href: '/office', label: words.myWork },
        { href: shown.list('/office/pledges'), label: words.officePledges },
      ],
    },
  )
}

async function recorded(parts: PledgeParts, request: WebRequest): Promise<Reply> {
  const found = (await shownPledge(request))?.pledge ?? null
  if (found === null) return trouble('not-found')
  const { locale, context } = request
  const fields = await request.form()
  const again = (errors: SaidErrors) => pledgePage(parts, request, { values: fields.values, errors })
  const read = readForm(statusForm, fields)
  if (!read.ok) return await again(sayErrors(read.errors, locale))
  const done = await recordStatus(context, { pledgeId: found.id, ...read.value })
  const words = pledgeTexts[locale]
  if (done.ok) return redirect(`/office/pledges/${found.number}`, words.recorded)
  if (done.refusal === 'not-allowed' || done.refusal === 'not-found') return trouble(done.refusal)
  return await again({ [placeOf(done.refusal)]: words.refusals[done.refusal] })
}

/** The field at which a refusal is said. */
function placeOf(refusal: keyof (typeof pledgeTexts)['ko']['refusals']): string {
  if (refusal.startsWith('day')) return 'day'
  return refusal === 'needs-a-change-request' ? 'stage' : 'progress'
}

const readOffice = pledgeActions['read-office']

export function workspaceRoutes(parts: PledgeParts): readonly Route[] {
  return [
    workspacePage('/office/pledges', readOffice, (request) => register(parts, request)),
    ...tableFormats.map((format) =>
      workspacePage(`/office/pledges/download/pledges.${format}`, readOffice, (request) =>
        downloadList(request, format),
      ),
    ),
    workspacePage('/office/pledges/:number', readOffice, (request) => pledgePage(parts, request)),
    workspaceAction('/office/pledges/:number/status', pledgeActions['record-status'], (request) =>
      recorded(parts, request),
    ),
  ]
}
