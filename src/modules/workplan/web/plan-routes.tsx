import { redirect, type Reply, trouble } from '#platform/http/reply.ts'
import { type Route, workspaceAction, workspacePage } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { workplanActions } from '../domain/workplan-actions.ts'
import { adoptPlan } from '../use-cases/adopt-plan.ts'
import { closePlanRoutes } from './close-plan-routes.tsx'
import { planOfPath, planPage } from './plan-of-path.tsx'
import { isGeneral, refusalTexts } from './refusal-texts.ts'
import { workplanTexts } from './words.ts'

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
  ...closePlanRoutes,
]
