import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import type { DepartmentId } from '#platform/access/person.ts'
import { audit } from '#platform/audit/audit.ts'
import type { Session } from '#platform/database/session.ts'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import type { Localized } from '#platform/kernel/locale.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { settingValue } from '#platform/settings/setting-value.ts'
import { listPledges, type MayorTerm, type PledgeId, termOn } from '#modules/pledges/index.ts'
import { goalsOf, lockGoals, type PledgeGoal } from '../data/goal-queries.ts'
import { deleteGoals, insertGoals } from '../data/goal-store.ts'
import type { GoalRow } from '../data/tables.ts'
import { pledgeCheckActions } from '../domain/pledge-check-actions.ts'
import { goalsUntilDay } from '../domain/pledge-check-settings.ts'
import { type GoalId, mayPlanGoals, type PlanGoalsRefusal as Decided } from '../domain/pledge-goal.ts'

/** A goal as it is planned. */
export interface PlannedGoal {
  readonly pledgeId: PledgeId
  readonly text: Localized
  readonly unit: Localized
  readonly planned: number | null
}

export type PlanGoalsRefusal = Decided | 'not-allowed' | 'not-found' | 'no-register' | 'not-a-count'

/** Plans goals of a year, of one pledge or of many, after those that are there: all are kept or none. */
export async function planGoals(
  context: Context,
  input: { readonly year: number; readonly goals: readonly PlannedGoal[] },
): Promise<Result<number, PlanGoalsRefusal>> {
  return await change(context, async (session): Promise<Result<number, PlanGoalsRefusal>> => {
    const { year } = input
    const term = await termOn(session, context.today)
    if (term === null) return refuse('no-register')
    const allowed = await planningOn(session, context, term, year)
    if (!allowed.ok) return allowed
    const pledges = await listPledges(session, term.id, context.today)
    const leads = new Map(pledges.map((pledge) => [pledge.id, pledge.leadDepartmentId]))
    for (const goal of input.goals) {
      const refusal = refusedGoal(context, goal, leads)
      if (refusal !== null) return refuse(refusal)
    }
    const ids = [...new Set(input.goals.map(({ pledgeId }) => pledgeId))]
    const rows = numbered(context, year, input.goals, await goalsOf(session, ids, year))
    await insertGoals(session, rows)
    await audit(session, context, {
      action: 'pledge-checks.plan-goals',
      subject: { kind: 'pledge-goals', id: rows[0]?.id ?? '' },
      after: { year, goals: rows.length, pledges: ids.length },
    })
    return ok(rows.length)
  })
}

/** Whether a year's goals may be planned by this person today. */
async function planningOn(
  session: Session,
  context: Context,
  term: MayorTerm,
  year: number,
): Promise<Result<void, Decided>> {
  if (!Number.isInteger(year) || year < 1900 || year > 2999) return refuse('year-outside-the-term')
  const day = await settingValue(session, goalsUntilDay, context.today)
  return mayPlanGoals(year, {
    today: context.today,
    term,
    fixedAfter: calendarDate(`${year}-01-${String(day).padStart(2, '0')}`),
    isOffice: may(context.person, pledgeCheckActions['plan-goals']),
  })
}

const MOST = 1_000_000_000

function refusedGoal(
  { person }: Context,
  goal: PlannedGoal,
  leads: ReadonlyMap<PledgeId, DepartmentId>,
): PlanGoalsRefusal | null {
  const departmentId = leads.get(goal.pledgeId)
  if (departmentId === undefined) return 'not-found'
  if (!may(person, pledgeCheckActions['plan-goals'], { departmentId })) return 'not-allowed'
  if (goal.text.ko.trim() === '') return 'goal-text-missing'
  const { planned } = goal
  const isCount = planned === null || (Number.isInteger(planned) && planned >= 0 && planned <= MOST)
  return isCount ? null : 'not-a-count'
}

function numbered(
  context: Context,
  year: number,
  goals: readonly PlannedGoal[],
  there: readonly PledgeGoal[],
): readonly GoalRow[] {
  const last = new Map<PledgeId, number>()
  for (const { pledgeId, number } of there) last.set(pledgeId, Math.max(number, last.get(pledgeId) ?? 0))
  return goals.map(({ pledgeId, text, unit, planned }) => {
    const number = (last.get(pledgeId) ?? 0) + 1
    last.set(pledgeId, number)
    return {
      id: context.newId<GoalId>(),
      pledge_id: pledgeId,
      year,
      number,
      text_ko: text.ko.trim(),
      text_en: text.en.trim(),
      unit_ko: unit.ko.trim(),
      unit_en: unit.en.trim(),
      planned,
      reached: null,
      result: null,
      note: '',
      file_id: null,
      made_at: context.now,
      made_by_name: context.person.name,
      judged_on: null,
      judged_by_name: null,
      version: 1,
    }
  })
}

/** Takes a goal away that nobody has judged yet, while the year's goals may be planned. */
export async function dropGoal(
  context: Context,
  input: { readonly goalId: GoalId },
): Promise<Result<PledgeGoal, PlanGoalsRefusal>> {
  return await change(context, async (session): Promise<Result<PledgeGoal, PlanGoalsRefusal>> => {
    const [goal] = await lockGoals(session, [input.goalId])
    const term = await termOn(session, context.today)
    if (goal === undefined || term === null) return refuse('not-found')
    const pledges = await listPledges(session, term.id, context.today)
    const departmentId = pledges.find(({ id }) => id === goal.pledgeId)?.leadDepartmentId
    if (departmentId === undefined) return refuse('not-found')
    if (!may(context.person, pledgeCheckActions['plan-goals'], { departmentId })) return refuse('not-allowed')
    const allowed = await planningOn(session, context, term, goal.year)
    if (!allowed.ok) return allowed
    if (goal.result !== null) return refuse('goal-is-judged')
    await deleteGoals(session, [goal.id])
    await audit(session, context, {
      action: 'pledge-checks.drop-goal',
      subject: { kind: 'pledge-goal', id: goal.id },
      before: { year: goal.year, text: goal.text },
    })
    return ok(goal)
  })
}
