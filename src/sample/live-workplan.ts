import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import { adoptPlan, bringInPlan, publishReason, reportTask } from '#modules/workplan/index.ts'
import type { SampleCity, SampleReport } from './sample-data.ts'
import { lived, type SampleLife } from './sample-life.ts'

/** The leader of 기획팀, who writes the plan together. */
const planner = '180077'

/** The plan comes in and is adopted on one day. */
export async function livePlan(life: SampleLife): Promise<void> {
  const { adoptedOn, plan } = life.city
  const broughtIn = lived(
    await bringInPlan(life.by(planner, adoptedOn, ['planner'], []), plan),
    `the plan of ${plan.year}`,
  )
  for (const [key, id] of broughtIn.taskIds) life.taskIds.set(key, id)
  const adopted = await adoptPlan(life.by(planner, adoptedOn, ['planner'], []), { planId: broughtIn.planId })
  lived(adopted, `adopting the plan of ${plan.year}`)
}

/** The day a report is entered: what was done before the plan was adopted is reported with it. */
export function dayEntered(city: SampleCity, report: SampleReport): CalendarDate {
  return report.day < city.adoptedOn ? city.adoptedOn : report.day
}

/** Whoever does the programme's work on a day, or stands in for them. */
export function reporterOf(city: SampleCity, task: string, day: CalendarDate): string {
  const programme = Number(task.split('-')[0])
  const reporter = city.reporters.findLast((each) => each.programme === programme && each.from <= day)
  if (reporter === undefined) throw new Error(`nobody reports on task ${task} on ${day}`)
  return reporter.person
}

/** The owner's word on a task. */
export async function liveReport(life: SampleLife, report: SampleReport): Promise<void> {
  const { day, task, state, percent, note } = report
  const entered = dayEntered(life.city, report)
  const context = life.by(reporterOf(life.city, task, day), entered, ['planner'], [])
  const reported = await reportTask(context, { taskId: life.taskId(task), day, state, percent, note })
  const reportId = lived(reported, `the report on ${task} of ${day}`)
  if (report.shown === true)
    lived(await publishReason(context, { reportId, shown: true }), `the reason of ${task} shown`)
}
