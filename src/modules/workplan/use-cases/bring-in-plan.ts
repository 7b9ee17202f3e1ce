import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import type { DepartmentId } from '#platform/access/person.ts'
import { audit } from '#platform/audit/audit.ts'
import type { Session } from '#platform/database/session.ts'
import { calendarDate, type CalendarDate } from '#platform/kernel/calendar-date.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { listDepartments } from '#modules/organization/index.ts'
import { insertDoubts, insertPlan, insertProgrammes, type NewProgramme } from '../data/plan-store.ts'
import { insertTasks, type KeptTask } from '../data/task-store.ts'
import { type PlanFlaw, planFlaws } from '../domain/plan-flaws.ts'
import type { GivenPlan, GivenTask } from '../domain/plan-input.ts'
import type { PlanId, ProgrammeId, TaskFacts, TaskId } from '../domain/task.ts'
import { workplanActions } from '../domain/workplan-actions.ts'
import { rulesInForce, type RulesInForce, trackedBy } from './tracking.ts'

/** What stands in the way, each with its place, so that a writer can mend the whole file at once. */
export type BringInPlanRefusal =
  | 'not-allowed'
  | 'year-has-a-plan'
  | { readonly code: 'plan-has-flaws'; readonly flaws: readonly PlanFlaw[] }
  | { readonly code: 'unknown-departments'; readonly names: readonly string[] }

export interface BroughtInPlan {
  readonly planId: PlanId
  /** The tasks that were given a key, by it. */
  readonly taskIds: ReadonlyMap<string, TaskId>
}

/** Takes a whole plan in, in one transaction: as a draft, with what it doubts itself. */
export async function bringInPlan(
  context: Context,
  plan: GivenPlan,
): Promise<Result<BroughtInPlan, BringInPlanRefusal>> {
  if (!may(context.person, workplanActions['bring-in-plan'])) return refuse('not-allowed')
  const flaws = planFlaws(plan)
  if (flaws.length > 0) return refuse({ code: 'plan-has-flaws', flaws })
  return await change(context, async (session): Promise<Result<BroughtInPlan, BringInPlanRefusal>> => {
    const departments = await departmentsByName(session, dayOfPlan(plan.year, context.today))
    const unknown = namesIn(plan).filter((name) => !departments.has(name))
    if (unknown.length > 0) return refuse({ code: 'unknown-departments', names: unknown })
    const find = finder(departments)
    const planId = context.newId<PlanId>()
    const head = { id: planId, departmentId: find(plan.department), given: plan, now: context.now }
    if (!(await insertPlan(session, head))) return refuse('year-has-a-plan')
    await insertDoubts(session, planId, plan, context)
    const programmes = plan.programmes.map((given) => ({
      id: context.newId<ProgrammeId>(),
      departmentId: find(given.department),
      given,
    }))
    await insertProgrammes(session, planId, programmes, context)
    const rules = await rulesInForce(session, context.today)
    const tasks = programmes.flatMap((programme) => newTasks(context, planId, programme, find, rules))
    await insertTasks(
      session,
      tasks.map(({ kept }) => kept),
    )
    await audit(session, context, {
      action: 'workplan.bring-in-plan',
      subject: { kind: 'plan', id: planId },
      after: {
        year: plan.year,
        title: plan.title.ko,
        programmes: programmes.length,
        tasks: tasks.length,
        doubts: plan.doubts.length,
      },
    })
    return ok({
      planId,
      taskIds: new Map(tasks.flatMap(({ key, kept }) => (key === undefined ? [] : [[key, kept.id]]))),
    })
  })
}

/** A plan written in December speaks of the departments that live in its own January. */
function dayOfPlan(year: number, today: CalendarDate): CalendarDate {
  const first = calendarDate(`${year}-01-01`)
  return today < first ? first : today
}

/** Departments by code and by Korean name. */
async function departmentsByName(
  session: Session,
  day: CalendarDate,
): Promise<ReadonlyMap<string, DepartmentId>> {
  const departments = await listDepartments(session, day)
  const byName = departments.map(({ name, departmentId }) => [name.ko, departmentId] as const)
  return new Map([...byName, ...departments.map(({ code, departmentId }) => [code, departmentId] as const)])
}

function namesIn(plan: GivenPlan): readonly string[] {
  const inProgrammes = plan.programmes.flatMap(({ department, tasks }) => [
    department,
    ...tasks.flatMap((task) => [
      ...(task.department === undefined ? [] : [task.department]),
      ...task.helpers,
    ]),
  ])
  return [...new Set([plan.department, ...inProgrammes])]
}

type Finder = (name: string) => DepartmentId

function finder(departments: ReadonlyMap<string, DepartmentId>): Finder {
  return (name) => {
    const id = departments.get(name)
    if (id === undefined) throw new Error(`department ${name} was not looked for`)
    return id
  }
}

function newTasks(
  context: Context,
  planId: PlanId,
  programme: NewProgramme,
  find: Finder,
  rules: RulesInForce,
): { readonly key: string | undefined; readonly kept: KeptTask }[] {
  return programme.given.tasks.map((task, place) => {
    const facts = factsOf(task, programme.departmentId, find)
    const kept = {
      id: context.newId<TaskId>(),
      planId,
      programmeId: programme.id,
      place,
      facts,
      ...trackedBy(rules, facts, null),
    }
    return { key: task.key, kept }
  })
}

function factsOf(task: GivenTask, lead: DepartmentId, find: Finder): TaskFacts {
  const departmentId = task.department === undefined ? lead : find(task.department)
  return {
    text: task.text,
    departmentId,
    helperIds: task.helpers.map(find).filter((id) => id !== departmentId),
    period: { start: task.start, end: task.end },
    recurrence: { kind: task.recurrence, day: task.recurrenceDay, months: task.recurrenceMonths },
    budget: task.budget,
    participation: task.participation,
  }
}
