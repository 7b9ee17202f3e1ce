import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import { audit } from '#platform/audit/audit.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { settingValues } from '#platform/settings/setting-value.ts'
import { lockRound } from '../data/round-queries.ts'
import { insertRound, saveRound } from '../data/round-store.ts'
import { beginsInThePast, type ChangeFlaw, checkNewDays } from '../domain/check-change.ts'
import { checkRound, type RoundFlaw } from '../domain/check-round.ts'
import { participatoryBudgetActions } from '../domain/participatory-budget-actions.ts'
import { noticeDays } from '../domain/participatory-budget-settings.ts'
import type { BudgetRoundId, RoundPlan } from '../domain/round.ts'

export type PlanFlaw = RoundFlaw | { readonly flaw: 'not-allowed' | 'year-has-a-round' | 'notice-is-past' }
/** All that is wrong at once: whoever plans mends it once. */
export type PlanRoundRefusal = readonly PlanFlaw[]

/** Plans a year's round. It is public at once: its notice says from when it counts. */
export async function planRound(
  context: Context,
  plan: RoundPlan,
): Promise<Result<BudgetRoundId, PlanRoundRefusal>> {
  if (!may(context.person, participatoryBudgetActions['plan-round'])) return refuse([{ flaw: 'not-allowed' }])
  return await change(context, async (session): Promise<Result<BudgetRoundId, PlanRoundRefusal>> => {
    const { days } = await settingValues(session, { days: noticeDays }, context.today)
    const checked = checkRound(plan, days)
    const past = beginsInThePast(plan, context.today) ? [{ flaw: 'notice-is-past' } as const] : []
    if (!checked.ok) return refuse([...checked.refusal, ...past])
    if (past.length > 0) return refuse(past)
    const id = context.newId<BudgetRoundId>()
    const by = { name: context.person.name, now: context.now }
    if (!(await insertRound(session, id, checked.value, by))) return refuse([{ flaw: 'year-has-a-round' }])
    await audit(session, context, {
      action: 'participatory-budget.plan-round',
      subject: { kind: 'budget-round', id },
      after: saidOfRound(checked.value),
    })
    return ok(id)
  })
}

export type ChangeRoundFlaw =
  RoundFlaw | ChangeFlaw | { readonly flaw: 'not-allowed' | 'not-found' | 'stale' | 'reason-missing' }
export type ChangeRoundRefusal = readonly ChangeRoundFlaw[]

/** Changes a round: all of it until its notice is out, afterwards only days that are still to come. */
export async function changeRound(
  context: Context,
  input: {
    readonly id: BudgetRoundId
    readonly version: number
    readonly plan: RoundPlan
    readonly reason: string
  },
): Promise<Result<void, ChangeRoundRefusal>> {
  if (!may(context.person, participatoryBudgetActions['plan-round'])) return refuse([{ flaw: 'not-allowed' }])
  const reason = input.reason.trim()
  const missing = reason === '' ? [{ flaw: 'reason-missing' } as const] : []
  return await change(context, async (session): Promise<Result<void, ChangeRoundRefusal>> => {
    const before = await lockRound(session, input.id)
    if (before === null) return refuse([{ flaw: 'not-found' }])
    if (before.version !== input.version) return refuse([{ flaw: 'stale' }])
    const { days } = await settingValues(session, { days: noticeDays }, context.today)
    const checked = checkRound(input.plan, days)
    const allowed = checkNewDays(before, checked.ok ? checked.value : input.plan, context.today)
    const flaws: readonly ChangeRoundFlaw[] = [
      ...missing,
      ...(checked.ok ? [] : checked.refusal),
      ...(allowed.ok ? [] : allowed.refusal),
    ]
    if (!allowed.ok || flaws.length > 0) return refuse(flaws)
    await saveRound(session, before.id, allowed.value)
    await audit(session, context, {
      action: 'participatory-budget.change-round',
      subject: { kind: 'budget-round', id: before.id },
      before: saidOfRound(before),
      after: saidOfRound(allowed.value),
      reason: reason.slice(0, 500),
    })
    return ok()
  })
}

/** What the log says of a round: money as text, as it has no whole numbers of any size. */
export const saidOfRound = ({ year, total, limits, phases, rule, ballot, proposers }: RoundPlan) => ({
  ...{ year, total: String(total), phases, ballot, proposers },
  limits: limits.map(({ type, limit }) => ({ type, limit: String(limit) })),
  rule: { ...rule, step: String(rule.step) },
})
