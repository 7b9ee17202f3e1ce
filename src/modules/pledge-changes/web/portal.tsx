import { page, type Reply, trouble } from '#platform/http/reply.ts'
import { portalPage, type Route } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import type { DepartmentId } from '#platform/access/person.ts'
import { isId } from '#platform/kernel/ids.ts'
import { settingValues } from '#platform/settings/setting-value.ts'
import { departmentNames } from '#modules/organization/index.ts'
import { changeStates, isPublic } from '../domain/change-course.ts'
import type { PledgeChangeId } from '../domain/pledge-change.ts'
import { pledgeChangeActions } from '../domain/pledge-change-actions.ts'
import { answerDays, publishDays } from '../domain/pledge-change-settings.ts'
import { type ShownChange, shownChange, shownChanges } from '../use-cases/shown-changes.ts'
import { ChangeRecord } from './change-record.tsx'
import { ChangesPage } from './portal-pages.tsx'
import { portalBase } from './say.tsx'
import { changeTexts } from './words.ts'

const read = pledgeChangeActions['read-published']
const kept = { sameForAllVisitors: true }

/** States in which citizens may see a request. */
const seen = changeStates.filter((state) => isPublic({ state, opinion: null }) || state === 'refused')

async function list(request: WebRequest): Promise<Reply> {
  const words = changeTexts[request.locale]
  const { database, today } = request.context
  const changes = (await shownChanges(database, { states: seen }, today)).filter(({ course }) =>
    isPublic(course),
  )
  const days = await settingValues(database, { publish: publishDays, answer: answerDays }, today)
  return page(words.changes, <ChangesPage changes={changes} days={days} />, {
    breadcrumbs: [
      { href: '/', label: words.home },
      { href: '/pledges', label: words.pledges },
    ],
  })
}

async function record(request: WebRequest): Promise<Reply> {
  const { database, today } = request.context
  const id = request.param('id')
  const found = isId(id) ? await shownChange(database, id as PledgeChangeId, today) : null
  if (found === null || !isPublic(found.course)) return trouble('not-found')
  const words = changeTexts[request.locale]
  const title = found.before.title[request.locale]
  return page(
    words.changeOf(words.kinds[found.kind], found.pledge.number, title),
    <ChangeRecord
      change={found}
      names={await departmentNames(database, departmentsIn(found), today)}
      base="/pledges"
    />,
    {
      breadcrumbs: [
        { href: '/', label: words.home },
        { href: '/pledges', label: words.pledges },
        { href: portalBase, label: words.changes },
      ],
    },
  )
}

/** Every department that a request's page names. */
export function departmentsIn({ pledge, before, after, comments }: ShownChange): readonly DepartmentId[] {
  const named = [before, after].flatMap(({ leadDepartmentId, helperIds }) => [leadDepartmentId, ...helperIds])
  return [
    ...new Set([pledge.leadDepartmentId, ...named, ...comments.map(({ departmentId }) => departmentId)]),
  ]
}

export const portalRoutes: readonly Route[] = [
  portalPage(portalBase, read, list, kept),
  portalPage(`${portalBase}/:id`, read, record, kept),
]
