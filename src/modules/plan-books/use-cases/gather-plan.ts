import type { DepartmentId } from '#platform/access/person.ts'
import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Localized } from '#platform/kernel/locale.ts'
import { departmentNames } from '#modules/organization/index.ts'
import {
  figuresOfPlan,
  judgedOn,
  listPlans,
  listTasks,
  type PlanHead,
  programmesOfPlan,
  readPlanBody,
  reportsOfPlan,
  type TaskLine,
  type ToldReport,
} from '#modules/workplan/index.ts'
import type { PlanContent, PlanResults, ProgrammeContent, TaskContent } from '../domain/plan-content.ts'

/** Which part of a year's plan, and whether what was reported is told. */
export interface Wanted {
  readonly year: number
  readonly programme?: number | undefined
  /** Programmes it leads; in sheets of tasks, tasks it owns. */
  readonly departmentId?: DepartmentId | undefined
  readonly drafts: boolean
  /** How many reports of each task; 0 in books for citizens, for whom reports are not written. */
  readonly reports: number
}

/** A plan's year with all that books tell of it; null when there is none that the reader may see. */
export async function gatherPlan(
  session: Session,
  wanted: Wanted,
  today: CalendarDate,
): Promise<PlanContent | null> {
  const plans = await listPlans(session, { drafts: wanted.drafts })
  const plan = plans.find(({ year }) => year === wanted.year)
  if (plan === undefined) return null
  const day = judgedOn(plan, today)
  const body = await readPlanBody(session, plan.id)
  const names = await departmentNames(session, 'all', day)
  return {
    year: plan.year,
    title: plan.title,
    issuer: nameOf(names, plan.departmentId),
    day,
    vision: body.vision,
    aims: body.aims,
    coreTasks: body.coreTasks,
    resultsBefore: body.results,
    resultsOfYear: await resultsToldLater(session, plans, plan.year),
    programmes: await programmes(session, plan, { day, wanted, names }),
  }
}

/** What the next year's plan tells of this one. */
async function resultsToldLater(
  session: Session,
  plans: readonly PlanHead[],
  year: number,
): Promise<PlanResults | null> {
  const next = plans.find((plan) => plan.year === year + 1)
  if (next === undefined) return null
  const { results } = await readPlanBody(session, next.id)
  return results?.year === year ? results : null
}

type Names = ReadonlyMap<DepartmentId, Localized>

const unnamed: Localized = { ko: '–', en: '–' }
const nameOf = (names: Names, id: DepartmentId): Localized => names.get(id) ?? unnamed

async function programmes(
  session: Session,
  plan: PlanHead,
  { day, wanted, names }: { readonly day: CalendarDate; readonly wanted: Wanted; readonly names: Names },
): Promise<readonly ProgrammeContent[]> {
  const all = await programmesOfPlan(session, plan.id)
  const tasks = await listTasks(session, plan.id, {
    filter: { programme: wanted.programme },
    order: { by: 'programme', direction: 'asc' },
    today: day,
  })
  const reports =
    wanted.reports === 0 ? [] : await reportsOfPlan(session, plan.id, { perTask: wanted.reports })
  const figures = Map.groupBy(await figuresOfPlan(session, plan.id), ({ programme }) => programme)
  const tasksOf = Map.groupBy(tasks, ({ programme }) => programme.number)
  const reportsOf = Map.groupBy(reports, ({ taskId }) => taskId)
  return all
    .filter(({ number }) => wanted.programme === undefined || wanted.programme === number)
    .filter(({ departmentId }) => wanted.departmentId === undefined || wanted.departmentId === departmentId)
    .map((programme) => ({
      ...programme,
      department: nameOf(names, programme.departmentId),
      figures: figures.get(programme.number) ?? [],
      tasks: (tasksOf.get(programme.number) ?? []).map((task) =>
        taskContent(task, names, reportsOf.get(task.id) ?? []),
      ),
    }))
}

function taskContent(task: TaskLine, names: Names, reports: readonly ToldReport[]): TaskContent {
  return {
    id: task.id,
    text: task.text,
    department: nameOf(names, task.departmentId),
    departmentId: task.departmentId,
    helpers: task.helperIds.map((id) => nameOf(names, id)),
    period: task.period,
    recurrence: task.recurrence,
    budget: task.budget,
    dueDay: task.dueDay,
    state: task.state,
    percent: task.percent,
    reportedOn: task.reportedOn,
    reports,
  }
}
