import { page, type Reply, trouble } from '#platform/http/reply.ts'
import { portalPage, type Route } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { departmentNames } from '#modules/organization/index.ts'
import { listStatuses, type PledgeLine, readPledge, termOn } from '../data/pledge-queries.ts'
import { pledgeActions } from '../domain/pledge-actions.ts'
import { PledgePage } from './pledge-page.tsx'
import { NoRegister, PledgesPage } from './pledges-page.tsx'
import { shownRegister } from './shown-register.ts'
import { onPledge, onRegister } from './show-parts.tsx'
import type { PledgeParts } from '../pledge-parts.ts'
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

/** The pledge of the address in the term of today. */
export async function pledgeIn(request: WebRequest): Promise<PledgeLine | null> {
  const { database, today } = request.context
  const number = Number(request.param('number'))
  if (!Number.isInteger(number) || number < 1 || number > 9_999) return null
  const term = await termOn(database, today)
  return term === null ? null : await readPledge(database, term.id, number, today)
}

async function pledge(parts: PledgeParts, request: WebRequest): Promise<Reply> {
  const { database, today } = request.context
  const found = await pledgeIn(request)
  if (found === null) return trouble('not-found')
  const words = pledgeTexts[request.locale]
  return page(
    found.title[request.locale],
    <PledgePage
      pledge={found}
      statuses={await listStatuses(database, found.id)}
      names={await departmentNames(database, [found.leadDepartmentId, ...found.helperIds], today)}
      withNames={false}
    >
      {await onPledge(parts, request, found, 'portal')}
    </PledgePage>,
    {
      breadcrumbs: [
        { href: '/', label: words.home },
        { href: '/pledges', label: words.pledges },
      ],
    },
  )
}

export function portalRoutes(parts: PledgeParts): readonly Route[] {
  return [
    portalPage('/pledges', read, (request) => register(parts, request), kept),
    portalPage('/pledges/:number', read, (request) => pledge(parts, request), kept),
  ]
}
