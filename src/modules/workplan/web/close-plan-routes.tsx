import { z } from 'zod'
import { type SaidErrors, sayErrors } from '#design/index.ts'
import { readForm } from '#platform/http/form.ts'
import { page, redirect, type Reply, trouble } from '#platform/http/reply.ts'
import { type Route, workspaceAction, workspacePage } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { listProgrammes } from '../data/programme-queries.ts'
import type { PlanHead } from '../data/plan-queries.ts'
import { totalOf } from '../domain/task.ts'
import { workplanActions } from '../domain/workplan-actions.ts'
import { closePlan, reopenPlan } from '../use-cases/close-plan.ts'
import { ClosePlanPage, ReopenPlanPage } from './close-plan-pages.tsx'
import { planOfPath, planPage } from './plan-of-path.tsx'
import { isGeneral, refusalErrors, refusalTexts } from './refusal-texts.ts'
import { allStates } from './say.ts'
import { workplanTexts } from './words.ts'

const above = ({ locale }: WebRequest, plan: PlanHead) => [
  { href: '/office', label: workplanTexts[locale].myWork },
  { href: `/office/plans/${plan.year}`, label: plan.title[locale] },
]

async function askToClose(request: WebRequest): Promise<Reply> {
  const plan = await planOfPath(request)
  if (plan === null) return trouble('not-found')
  if (plan.state !== 'adopted') return trouble('stale')
  const { database, today } = request.context
  const counts = allStates(await listProgrammes(database, plan.id, today))
  const open = totalOf(counts) - counts.done - counts.stopped
  const title = workplanTexts[request.locale].closeTitle(plan.year)
  return page(title, <ClosePlanPage plan={plan} open={open} />, { breadcrumbs: above(request, plan) })
}

async function close(request: WebRequest): Promise<Reply> {
  const plan = await planOfPath(request)
  if (plan === null) return trouble('not-found')
  const done = await closePlan(request.context, { planId: plan.id })
  if (done.ok) return redirect(`/office/plans/${plan.year}`, workplanTexts[request.locale].notices.closed)
  if (isGeneral(done.refusal)) return trouble(done.refusal)
  return await planPage(request, refusalTexts[request.locale][done.refusal])
}

const reopenForm = z.object({ reason: z.string().trim().min(1, 'required').max(2_000, 'too-long') })

async function askToReopen(request: WebRequest, reason = '', errors: SaidErrors = {}): Promise<Reply> {
  const plan = await planOfPath(request)
  if (plan === null) return trouble('not-found')
  if (plan.state !== 'closed') return trouble('stale')
  const title = workplanTexts[request.locale].reopenTitle(plan.year)
  return page(title, <ReopenPlanPage plan={plan} reason={reason} errors={errors} />, {
    status: Object.keys(errors).length === 0 ? 200 : 422,
    breadcrumbs: above(request, plan),
  })
}

async function reopen(request: WebRequest): Promise<Reply> {
  const plan = await planOfPath(request)
  if (plan === null) return trouble('not-found')
  const { locale, context } = request
  const fields = await request.form()
  const read = readForm(reopenForm, fields)
  const typed = fields.values['reason']
  const reason = typeof typed === 'string' ? typed : ''
  if (!read.ok) return await askToReopen(request, reason, sayErrors(read.errors, locale))
  const done = await reopenPlan(context, { planId: plan.id, reason: read.value.reason })
  if (done.ok) return redirect(`/office/plans/${plan.year}`, workplanTexts[locale].notices.reopened)
  if (isGeneral(done.refusal)) return trouble(done.refusal)
  if (done.refusal === 'not-closed') return await planPage(request, refusalTexts[locale][done.refusal])
  return await askToReopen(request, reason, refusalErrors(done.refusal, locale))
}

const allow = workplanActions['close-plan']

export const closePlanRoutes: readonly Route[] = [
  workspacePage('/office/plans/:year/close', allow, askToClose),
  workspaceAction('/office/plans/:year/close', allow, close),
  workspacePage('/office/plans/:year/reopen', allow, (request) => askToReopen(request)),
  workspaceAction('/office/plans/:year/reopen', allow, reopen),
]
