import { may } from '#platform/access/permission.ts'
import { page, redirect, type Reply, trouble } from '#platform/http/reply.ts'
import { type Route, workspaceAction, workspacePage } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { departmentNames } from '#modules/organization/index.ts'
import { listDoubts, listPlans, type PlanHead, readPlanBody } from '../data/plan-queries.ts'
import { workplanActions } from '../domain/workplan-actions.ts'
import { adoptPlan } from '../use-cases/adopt-plan.ts'
import { PlanPage } from './plan-page.tsx'
import { isGeneral, refusalTexts } from './refusal-texts.ts'
import { workplanTexts } from './words.ts'

async function planOfPath(request: WebRequest): Promise<PlanHead | null> {
  const plans = await listPlans(request.context.database, { drafts: true })
  return plans.find(({ year }) => String(year) === request.param('year')) ?? null
}

async function planPage(request: WebRequest, refused: string | null): Promise<Reply> {
  const { context, locale } = request
  const plan = await planOfPath(request)
  if (plan === null) return trouble('not-found')
  const body = await readPlanBody(context.database, plan.id)
  const doubts = await listDoubts(context.database, plan.id)
  const names = await departmentNames(context.database, [plan.departmentId], context.today)
  const words = workplanTexts[locale]
  const mayAdopt = may(context.person, workplanActions['adopt-plan'])
  const owner = names.get(plan.departmentId)
  return page(
    plan.title[locale],
    <PlanPage plan={plan} body={body} doubts={doubts} owner={owner} mayAdopt={mayAdopt} refused={refused} />,
    {
      status: refused === null ? 200 : 422,
      breadcrumbs: [
        { href: '/office', label: words.myWork },
        { href: `/office/programmes?year=${plan.year}`, label: words.officeProgrammes },
      ],
    },
  )
}

async function adopt(request: WebRequest): Promise<Reply> {
  const plan = await planOfPath(request)
  if (plan === null) return trouble('not-found')
  const done = await adoptPlan(request.context, { planId: plan.id })
  if (done.ok) return redirect(`/office/plans/${plan.year}`, workplanTexts[request.locale].notices.adopted)
  if (isGeneral(done.refusal)) return trouble(done.refusal)
  return await planPage(request, refusalTexts[request.locale][done.refusal])
}

export const planRoutes: readonly Route[] = [
  workspacePage('/office/plans/:year', workplanActions['read-office'], (request) => planPage(request, null)),
  workspaceAction('/office/plans/:year/adopt', workplanActions['adopt-plan'], adopt),
]
