import { page, type Reply, trouble } from '#platform/http/reply.ts'
import { portalPage, type Route } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { departmentNames } from '#modules/organization/index.ts'
import { listStatuses } from '../data/pledge-queries.ts'
import { pledgeActions } from '../domain/pledge-actions.ts'
import { PledgePage } from './pledge-page.tsx'
import { NoRegister, PledgesPage } from './pledges-page.tsx'
import { shownPledge } from './shown-pledge.ts'
import { shownRegister } from './shown-register.ts'
import { onPledge, onRegister } from './show-parts.tsx'
import type { PledgeParts } from '../pledge-parts.ts'
import { downloadList, tableFormats } from './download.ts'
import { pledgeTexts } from './words.ts'

const read = pledgeActions['read-pledges']
const kept = { sameForAllVisitors: true }

async function register(parts: PledgeParts, request: WebRequest): Promise<Reply> {
  const words = pledgeTexts[request.locale]
  const shown = await shownRegister(request)
  if (shown === null)
    return page(words.pledges, <NoRegister title={words.pledges} body={words.noRegisterBody} />)
  return page(
    words.title(shown.term.number),
    <PledgesPage shown={shown} day={shown.day} base="/pledges">
      {await onRegister(parts, request, shown, 'portal')}
    </PledgesPage>,
    { breadcrumbs: [{ href: '/', label: words.home }] },
  )
}

async function pledge(allParts: PledgeParts, request: WebRequest): Promise<Reply> {
  const { database, today } = request.context
  const shown = await shownPledge(request)
  if (shown === null) return trouble('not-found')
  const { pledge: found, day } = shown
  const words = pledgeTexts[request.locale]
  const [statuses, names, parts] = await Promise.all([
    listStatuses(database, found.id),
    departmentNames(database, [found.leadDepartmentId, ...found.helperIds], day ?? today),
    onPledge(allParts, request, found, 'portal'),
  ])
  return page(
    found.title[request.locale],
    <PledgePage
      pledge={found}
      then={day}
      address={shown.address('/pledges')}
      statuses={statuses.filter((status) => day === null || status.day <= day)}
      names={names}
      withNames={false}
    >
      {parts}
    </PledgePage>,
    {
      breadcrumbs: [
        { href: '/', label: words.home },
        { href: shown.list('/pledges'), label: words.pledges },
      ],
    },
  )
}

export function portalRoutes(parts: PledgeParts): readonly Route[] {
  return [
    portalPage('/pledges', read, (request) => register(parts, request), kept),
    ...tableFormats.map((format) =>
      portalPage(
        `/pledges/download/pledges.${format}`,
        read,
        (request) => downloadList(request, format),
        kept,
      ),
    ),
    portalPage('/pledges/:number', read, (request) => pledge(parts, request), kept),
  ]
}
