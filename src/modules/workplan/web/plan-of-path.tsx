import { may } from '#platform/access/permission.ts'
import { page, type Reply, trouble } from '#platform/http/reply.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { departmentNames } from '#modules/organization/index.ts'
import { listDoubts, listPlans, type PlanHead, readPlanBody } from '../data/plan-queries.ts'
import { workplanActions } from '../domain/workplan-actions.ts'
import { PlanPage } from './plan-page.tsx'
import { workplanTexts } from './words.ts'

/** The plan of the year in the address, drafts too; null when there is none. */
export async function planOfPath(request: WebRequest): Promise<PlanHead | null> {
  const plans = await listPlans(request.context.database, { drafts: true })
  return plans.find(({ year }) => String(year) === request.param('year')) ?? null
}

/** The page about a plan, as it is or with why something was refused. */
export async function planPage(request: WebRequest, refused: string | null): Promise<Reply> {
  const { context, locale } = request
  const plan = await planOfPath(request)
  if (plan === null) return trouble('not-found')
  const body = await readPlanBody(context.database, plan.id)
  const doubts = await listDoubts(context.database, plan.id)
  const names = await departmentNames(context.database, [plan.departmentId], context.today)
  const words = workplanTexts[locale]
  const mayNow = {
    adopt: plan.state === 'draft' && may(context.person, workplanActions['adopt-plan']),
    close: plan.state === 'adopted' && may(context.person, workplanActions['close-plan']),
    reopen: plan.state === 'closed' && may(context.person, workplanActions['close-plan']),
  }
  const owner = names.get(plan.departmentId)
  return page(
    plan.title[locale],
    <PlanPage plan={plan} body={body} doubts={doubts} owner={owner} may={mayNow} refused={refused} />,
    {
      status: refused === null ? 200 : 422,
      breadcrumbs: [
        { href: '/office', label: words.myWork },
        { href: `/office/programmes?year=${plan.year}`, label: words.officeProgrammes },
      ],
    },
  )
}
