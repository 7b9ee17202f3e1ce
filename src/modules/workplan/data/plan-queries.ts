import type { DepartmentId } from '#platform/access/person.ts'
import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Localized } from '#platform/kernel/locale.ts'
import type { PlanState } from '../domain/change-plan.ts'
import type { PlanText } from '../domain/plan-text.ts'
import type { PlanId } from '../domain/task.ts'
import type { StoredResults, WorkplanTables } from './tables.ts'

export type { StoredResults } from './tables.ts'

/** A year's plan in one line. */
export interface PlanHead {
  readonly id: PlanId
  readonly year: number
  readonly title: Localized
  readonly departmentId: DepartmentId
  readonly state: PlanState
  readonly adoptedOn: CalendarDate | null
  readonly closedOn: CalendarDate | null
}

/** What a plan says of itself, and what it doubts. */
export interface PlanBody {
  readonly vision: PlanText
  readonly aims: readonly PlanText[]
  readonly coreTasks: readonly PlanText[]
  readonly results: StoredResults | null
}

export interface PlanDoubt {
  readonly where: string
  readonly what: PlanText
}

const rows = (session: Session) => session.$extendTables<WorkplanTables>()

/** Every plan there is, the latest year first; drafts only for those who may see them. */
export async function listPlans(
  session: Session,
  who: { readonly drafts: boolean },
): Promise<readonly PlanHead[]> {
  let plans = rows(session)
    .selectFrom('plan')
    .select(['id', 'year', 'title_ko', 'title_en', 'department_id', 'state', 'adopted_on', 'closed_on'])
    .orderBy('year', 'desc')
  if (!who.drafts) plans = plans.where('state', '<>', 'draft')
  return (await plans.execute()).map((row) => ({
    id: row.id,
    year: row.year,
    title: { ko: row.title_ko, en: row.title_en },
    departmentId: row.department_id,
    state: row.state,
    adoptedOn: row.adopted_on,
    closedOn: row.closed_on,
  }))
}

/** A plan's vision, aims, core tasks and last year's results. */
export async function readPlanBody(session: Session, planId: PlanId): Promise<PlanBody> {
  const row = await rows(session)
    .selectFrom('plan')
    .select(['vision_ko', 'vision_en', 'aims', 'core_tasks', 'results'])
    .where('id', '=', planId)
    .executeTakeFirstOrThrow()
  return {
    vision: { ko: row.vision_ko, en: row.vision_en },
    aims: row.aims,
    coreTasks: row.core_tasks,
    results: row.results,
  }
}

/** What the plan says does not add up, in its order. */
export async function listDoubts(session: Session, planId: PlanId): Promise<readonly PlanDoubt[]> {
  const doubts = await rows(session)
    .selectFrom('plan_doubt')
    .select(['location', 'what_ko', 'what_en'])
    .where('plan_id', '=', planId)
    .orderBy('place')
    .execute()
  return doubts.map((row) => ({ where: row.location, what: { ko: row.what_ko, en: row.what_en } }))
}

/** A plan as it stands while its transaction decides on it, with how many tasks it has. */
export async function lockPlan(
  session: Session,
  by: { readonly year: number } | { readonly id: PlanId },
): Promise<(PlanHead & { readonly tasks: number }) | null> {
  const row = await rows(session)
    .selectFrom('plan')
    .selectAll()
    .where((eb) => ('year' in by ? eb('year', '=', by.year) : eb('id', '=', by.id)))
    .forUpdate()
    .executeTakeFirst()
  if (row === undefined) return null
  const { tasks } = await rows(session)
    .selectFrom('plan_task')
    .select((eb) => eb.fn.countAll<bigint>().as('tasks'))
    .where('plan_id', '=', row.id)
    .executeTakeFirstOrThrow()
  return {
    id: row.id,
    year: row.year,
    title: { ko: row.title_ko, en: row.title_en },
    departmentId: row.department_id,
    state: row.state,
    adoptedOn: row.adopted_on,
    closedOn: row.closed_on,
    tasks: Number(tasks),
  }
}
