import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import { audit } from '#platform/audit/audit.ts'
import type { DepartmentId } from '#platform/access/person.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import type { Session } from '#platform/database/session.ts'
import { listDepartments } from '#modules/organization/index.ts'
import { indicatorsOf } from '../data/indicator-queries.ts'
import { removeIndicators, savePlanned } from '../data/indicator-store.ts'
import { reopenValues } from '../data/value-store.ts'
import { holdSet } from '../data/set-queries.ts'
import { insertSet, saveDays, saveEdition } from '../data/set-store.ts'
import { valuesOf } from '../data/value-queries.ts'
import { indicatorActions } from '../domain/indicator-actions.ts'
import type {
  Indicator,
  IndicatorId,
  IndicatorPlan,
  IndicatorSet,
  IndicatorSetId,
} from '../domain/indicator.ts'
import { changesUnderValues, type PlanChange } from '../domain/manual/changes-under-values.ts'
import { checkPlan, plansFlaws } from '../domain/manual/check-plan.ts'

export type OpenSet = Omit<IndicatorSet, 'id' | 'lockedAt' | 'lockedByName' | 'edition' | 'version'>
export type OpenSetRefusal =
  | 'not-allowed'
  | 'opened-already'
  | 'years-turned-round'
  | 'lock-before-base-day'
  | 'base-day-outside-year'
  | 'lock-day-over'

/** Opens the evaluation of a year. It has two years: what happened in the result year is judged in the evaluation year. */
export async function openSet(
  context: Context,
  given: OpenSet,
): Promise<Result<IndicatorSetId, OpenSetRefusal>> {
  if (!may(context.person, indicatorActions.plan)) return refuse('not-allowed')
  if (given.resultYear > given.evaluationYear) return refuse('years-turned-round')
  if (!given.baseDay.startsWith(`${given.resultYear}-`)) return refuse('base-day-outside-year')
  if (given.lockDay < given.baseDay) return refuse('lock-before-base-day')
  if (given.lockDay < context.today) return refuse('lock-day-over')
  return await change(context, async (session): Promise<Result<IndicatorSetId, OpenSetRefusal>> => {
    const id = context.newId<IndicatorSetId>()
    if (!(await insertSet(session, { ...given, id }))) return refuse('opened-already')
    await audit(session, context, {
      action: 'indicators.open-set',
      subject: { kind: 'indicator-set', id },
      after: { ...given },
    })
    return ok(id)
  })
}

export type SetDaysRefusal =
  Exclude<OpenSetRefusal, 'opened-already' | 'years-turned-round'> | 'not-found' | 'locked'

/** Sets the day values are as of, and the day at whose end they lock. */
export async function setDays(
  context: Context,
  { setId, baseDay, lockDay }: { readonly setId: IndicatorSetId; readonly baseDay: CalendarDate; readonly lockDay: CalendarDate },
): Promise<Result<void, SetDaysRefusal>> {
  if (!may(context.person, indicatorActions.plan)) return refuse('not-allowed')
  if (lockDay < baseDay) return refuse('lock-before-base-day')
  if (lockDay < context.today) return refuse('lock-day-over')
  return await change(context, async (session): Promise<Result<void, SetDaysRefusal>> => {
    const set = await holdSet(session, setId, 'alone')
    if (set === null) return refuse('not-found')
    if (set.lockedAt !== null || context.today > set.lockDay) return refuse('locked')
    if (!baseDay.startsWith(`${set.resultYear}-`)) return refuse('base-day-outside-year')
    await saveDays(session, setId, { baseDay, lockDay })
    await audit(session, context, {
      action: 'indicators.set-days',
      subject: { kind: 'indicator-set', id: setId },
      before: { baseDay: set.baseDay, lockDay: set.lockDay },
      after: { baseDay, lockDay },
    })
    return ok()
  })
} // prettier-ignore

export type PlanIndicatorsRefusal =
  | { readonly code: 'not-allowed' | 'not-found' | 'locked' | 'no-indicators' | 'flawed' }
  /** The city has no departments of these names. */
  | { readonly code: 'no-such-departments'; readonly names: readonly string[] }
  /** Indicators that have values change what they measure: number and what changes. */
  | { readonly code: 'plan-changes-not-seen'; readonly changes: readonly PlanChange[] }
  /** A new issue of the manual lacks indicators that have values already. */
  | { readonly code: 'would-lose-values'; readonly names: readonly string[] }

export interface PlanIndicators {
  readonly setId: IndicatorSetId
  readonly plans: readonly IndicatorPlan[]
  /** Whoever is not sure yet is shown what changes under values that are there, and nothing is brought in. */
  readonly isSure?: boolean
}

/**
 * Brings a manual's indicators into a set, whole or not at all; a later issue changes those of the same number. Where what is
 * measured changes, its values have to be approved anew.
 */
export async function planIndicators(
  context: Context,
  { setId, plans, isSure = true }: PlanIndicators,
): Promise<Result<void, PlanIndicatorsRefusal>> {
  if (!may(context.person, indicatorActions.plan)) return refuse({ code: 'not-allowed' })
  if (plans.length === 0) return refuse({ code: 'no-indicators' })
  if (plans.some((plan) => checkPlan(plan).length > 0) || plansFlaws(plans).length > 0)
    return refuse({ code: 'flawed' })
  return await change(context, async (session): Promise<Result<void, PlanIndicatorsRefusal>> => {
    const examined = await examine(session, context, setId, plans)
    if (!examined.ok) return examined
    const { set, departments, before, gone, changes } = examined.value
    if (changes.length > 0 && !isSure) return refuse({ code: 'plan-changes-not-seen', changes })
    const ids = new Map(before.map((each) => [each.number, each.id]))
    await reopenValues(
      session,
      changes.map(({ id }) => id),
    )
    await removeIndicators(
      session,
      gone.map(({ id }) => id),
    )
    await savePlanned(
      session,
      setId,
      plans.map((plan, index) => ({
        ...plan,
        id: ids.get(plan.number) ?? context.newId<IndicatorId>(),
        position: index + 1,
        departmentId: departments.get(plan.department) as DepartmentId,
        helperIds: plan.helpers.map((name) => departments.get(name) as DepartmentId),
      })),
    )
    await saveEdition(session, setId)
    await audit(session, context, {
      action: 'indicators.plan-indicators',
      subject: { kind: 'indicator-set', id: setId },
      before: { indicators: before.length, edition: set.edition },
      after: { indicators: plans.length, edition: set.edition + 1 },
    })
    return ok()
  })
}

/** What a manual would change under values that are there, or why it cannot be brought in; nothing is brought in. */
export async function lookAtPlans(
  context: Context,
  { setId, plans }: Pick<PlanIndicators, 'setId' | 'plans'>,
): Promise<Result<readonly PlanChange[], PlanIndicatorsRefusal>> {
  if (!may(context.person, indicatorActions.plan)) return refuse({ code: 'not-allowed' })
  return await change(context, async (session): Promise<Result<readonly PlanChange[], PlanIndicatorsRefusal>> => {
    const examined = await examine(session, context, setId, plans)
    return examined.ok ? ok(examined.value.changes) : examined
  })
} // prettier-ignore

interface Examined {
  readonly set: IndicatorSet
  readonly departments: ReadonlyMap<string, DepartmentId>
  readonly before: readonly Indicator[]
  readonly gone: readonly Indicator[]
  readonly changes: readonly PlanChange[]
}

async function examine(
  session: Session,
  context: Context,
  setId: IndicatorSetId,
  plans: readonly IndicatorPlan[],
): Promise<Result<Examined, PlanIndicatorsRefusal>> {
  const set = await holdSet(session, setId, 'alone')
  if (set === null) return refuse({ code: 'not-found' })
  if (set.lockedAt !== null || context.today > set.lockDay) return refuse({ code: 'locked' })
  const departments = new Map<string, DepartmentId>()
  for (const each of await listDepartments(session, context.today))
    departments.set(each.name.ko, each.departmentId)
  const unknown = unknownNames(plans, departments)
  if (unknown.length > 0) return refuse({ code: 'no-such-departments', names: unknown })
  const before = await indicatorsOf(session, setId)
  const gone = before.filter((each) => !plans.some(({ number }) => number === each.number))
  const withValues = new Set((await valuesOf(session, setId)).map(({ indicatorId }) => indicatorId))
  const lost = gone.filter(({ id }) => withValues.has(id)).map(({ name }) => name)
  if (lost.length > 0) return refuse({ code: 'would-lose-values', names: lost })
  const standing = before.filter(({ id }) => withValues.has(id))
  return ok({ set, departments, before, gone, changes: changesUnderValues(standing, plans) })
}

function unknownNames(
  plans: readonly IndicatorPlan[],
  departments: ReadonlyMap<string, DepartmentId>,
): readonly string[] {
  const named = plans.flatMap(({ department, helpers }) => [department, ...helpers])
  return [...new Set(named)].filter((name) => !departments.has(name))
}
