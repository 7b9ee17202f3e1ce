import { z } from 'zod'
import { may } from '#platform/access/permission.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import { listPlans, type PlanHead } from '../data/plan-queries.ts'
import { judgedOn } from '../domain/change-plan.ts'
import { choosePlan } from '../domain/choose-plan.ts'
import { workplanActions } from '../domain/workplan-actions.ts'

/** What a page found when it asked for its year: plans to choose from, the one shown, how links keep the year. */
export interface ShownPlan {
  readonly plans: readonly PlanHead[]
  readonly plan: PlanHead
  /** The day as of which its tasks stand: today, or when the year was closed. */
  readonly day: CalendarDate
  /** Adds the year to an address of ours when the reader asked for one. */
  readonly href: (address: string) => string
}

/** `missing`: the year asked for has no plan; `none`: there is no plan at all. */
export type NoPlan = 'missing' | 'none'

const yearQuery = z.object({
  year: z.coerce.number().int().min(1990).max(2100).optional().catch(undefined),
})

/** The plan that `?year=` asks for, or the one of the city's day. Drafts only in the workspace. */
export async function shownPlan(
  request: WebRequest,
  room: 'portal' | 'workspace',
): Promise<ShownPlan | NoPlan> {
  const { context } = request
  const { year } = request.query(yearQuery)
  const drafts = room === 'workspace' && may(context.person, workplanActions['read-office'])
  const plans = await listPlans(context.database, { drafts })
  const plan = choosePlan(plans, year, context.today)
  if (plan === null) return year === undefined ? 'none' : 'missing'
  const href = (address: string) =>
    year === undefined ? address : `${address}${address.includes('?') ? '&' : '?'}year=${year}`
  return { plans, plan, day: judgedOn(plan, context.today), href }
}
