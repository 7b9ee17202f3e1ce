import { z } from 'zod'
import type { SaidErrors } from '#design/index.ts'
import { may } from '#platform/access/permission.ts'
import { readForm } from '#platform/http/form.ts'
import { page, redirect, type Reply, trouble } from '#platform/http/reply.ts'
import { type Route, workspaceAction, workspacePage } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { isId } from '#platform/kernel/ids.ts'
import { departmentNames } from '#modules/organization/index.ts'
import { type PlanId, trackedTasks } from '#modules/workplan/index.ts'
import { countOpenDecisions, listDecisions, readDecision } from '../data/session-queries.ts'
import { monthlyCheckActions } from '../domain/monthly-check-actions.ts'
import type { DecisionId, SessionId } from '../domain/session-decision.ts'
import { finishDecision } from '../use-cases/reporting-sessions.ts'
import { DecisionPage, DecisionsPage } from './decision-pages.tsx'
import { isGeneral, sayRefusal } from './refusal-texts.ts'
import { monthlyCheckTexts } from './words.ts'

const { read } = monthlyCheckActions
const ON_A_PAGE = 50

const listQuery = z.object({
  state: z.enum(['open', 'done', 'mine']).catch('open'),
  session: z.string().refine(isId).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(1_000).catch(1),
})

async function list(request: WebRequest): Promise<Reply> {
  const { locale, context } = request
  const words = monthlyCheckTexts[locale]
  const { database, today, person } = context
  const query = request.query(listQuery)
  const mine = query.state === 'mine' ? { departmentIds: person.departmentIds } : {}
  const found = await listDecisions(database, {
    // A session's own list has what is done, too.
    ...(query.session === undefined
      ? { state: query.state === 'done' ? 'done' : 'open' }
      : { sessionId: query.session as SessionId }),
    ...mine,
    limit: ON_A_PAGE + 1,
    offset: (query.page - 1) * ON_A_PAGE,
  })
  const decisions = found.slice(0, ON_A_PAGE)
  const owners = [...new Set(decisions.map(({ departmentId }) => departmentId))]
  const tab = (state: 'open' | 'mine' | 'done', label: string) => ({
    href: `/office/decisions?state=${state}`,
    label,
    current: query.session === undefined && query.state === state,
  })
  return page(
    words.decisions,
    <DecisionsPage
      decisions={decisions}
      names={await departmentNames(database, owners, today)}
      counts={await countOpenDecisions(database, today)}
      tabs={[
        tab('open', words.decisionStates.open),
        tab('mine', words.mine),
        tab('done', words.decisionStates.done),
      ]}
      page={query.page}
      hasMore={found.length > ON_A_PAGE}
    />,
    { breadcrumbs: [{ href: '/office', label: words.myWork }] },
  )
}

async function record(request: WebRequest, errors: SaidErrors = {}, typed = ''): Promise<Reply> {
  const words = monthlyCheckTexts[request.locale]
  const id = request.param('id')
  const { database, today, person } = request.context
  const decision = isId(id) ? await readDecision(database, id as DecisionId) : null
  if (decision === null) return trouble('not-found')
  const { done, departmentId } = decision
  const [task] = await trackedTasks(database, decision.planId as PlanId, today, [decision.taskId])
  const mayFinish = done === null && may(person, monthlyCheckActions['finish-decision'], { departmentId })
  return page(
    words.decision,
    <DecisionPage
      decision={decision}
      names={await departmentNames(database, [departmentId], today)}
      task={task}
      mayFinish={mayFinish}
      errors={errors}
      typed={typed}
    />,
    {
      status: Object.keys(errors).length === 0 ? 200 : 422,
      breadcrumbs: [
        { href: '/office', label: words.myWork },
        { href: '/office/decisions', label: words.decisions },
      ],
    },
  )
}

const finishForm = z.object({ note: z.string().trim().min(1).max(2_000) })

async function finish(request: WebRequest): Promise<Reply> {
  const { locale, context } = request
  const id = request.param('id')
  if (!isId(id)) return trouble('not-found')
  const given = readForm(finishForm, await request.form())
  const note = given.ok ? given.value.note : ''
  const finished = await finishDecision(context, { decisionId: id as DecisionId, note })
  if (finished.ok) return redirect(`/office/decisions/${id}`, monthlyCheckTexts[locale].notices.decisionDone)
  if (isGeneral(finished.refusal)) return trouble(finished.refusal)
  return await record(request, { note: sayRefusal(finished.refusal, locale) }, note)
}

export const decisionRoutes: readonly Route[] = [
  workspacePage('/office/decisions', read, list),
  workspacePage('/office/decisions/:id', read, (request) => record(request)),
  workspaceAction('/office/decisions/:id', monthlyCheckActions['finish-decision'], finish),
]
