import { calendarDate } from '#platform/kernel/calendar-date.ts'
import type { planInput } from '#modules/workplan/index.ts'
import type { z } from 'zod'
import type { PlanContent, TaskContent } from '#modules/plan-books/domain/plan-content.ts'

type GivenPlan = z.output<typeof planInput>

/** A plan as its file gives it, as books are told it: nobody has reported yet. For tests and the benchmark. */
export function contentOf(plan: GivenPlan): PlanContent {
  const issuer = { ko: '기획담당관', en: 'Planning Office' }
  const results = plan.results
  return {
    year: plan.year,
    title: plan.title,
    issuer,
    day: calendarDate(`${plan.year}-11-10`),
    vision: plan.vision,
    aims: plan.aims,
    coreTasks: plan.coreTasks,
    resultsBefore:
      results === null
        ? null
        : {
            ...results,
            contests: results.contests.map((each) => ({ ...each, total: each.total?.toString() ?? null })),
          },
    resultsOfYear: null,
    programmes: plan.programmes.map((programme) => ({
      ...programme,
      department: issuer,
      figures: programme.figures.map((figure, index) => ({ ...figure, id: `${programme.number}-${index}` })),
      tables: programme.tables.map((table) => ({
        ...table,
        head: table.columns,
        cells: table.rows.map((row) =>
          row.map((cell) => (cell === null || typeof cell === 'object' ? cell : cell.toString())),
        ),
      })),
      tasks: programme.tasks.map((task, index): TaskContent => ({
        id: `${programme.number}-${index}`,
        text: task.text,
        department: issuer,
        departmentId: 'planning',
        helpers: [],
        period: { start: task.start, end: task.end },
        recurrence: { kind: task.recurrence, day: task.recurrenceDay, months: task.recurrenceMonths },
        budget: task.budget,
        dueDay: calendarDate(`${plan.year}-12-31`),
        state: 'planned',
        percent: 0,
        reportedOn: null,
        reports: [],
      })),
    })),
  }
}
