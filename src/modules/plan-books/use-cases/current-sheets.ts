import type { DepartmentId } from '#platform/access/person.ts'
import { cleanText } from '#platform/documents/clean-text.ts'
import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import { formatTenths } from '#platform/text/format.ts'
import { listDepartments } from '#modules/organization/index.ts'
import {
  type Figure,
  figuresOfPlan,
  judgedOn,
  listPlans,
  listTasks,
  type PlanHead,
  type ProgrammeText,
  programmesOfPlan,
  type TaskLine,
} from '#modules/workplan/index.ts'
import type { Cells, CurrentRow } from '../domain/work-sheets.ts'
import { ko } from './book-text.ko.ts'
import { figureKindNames, recurrenceNames } from './sheet-words.ts'

export type PlacedFigure = Figure & { readonly programme: number }

/** Everything that the sheets hold, as it stands now. */
export interface CurrentSheets {
  readonly plan: PlanHead
  readonly tasks: readonly TaskLine[]
  readonly figures: readonly PlacedFigure[]
  readonly rows: {
    readonly tasks: readonly CurrentRow[]
    readonly figures: readonly CurrentRow[]
    readonly budget: readonly CurrentRow[]
  }
  readonly departments: DepartmentCodes
}

export interface DepartmentCodes {
  readonly codeOf: ReadonlyMap<DepartmentId, string>
  readonly idOf: ReadonlyMap<string, DepartmentId>
  readonly nameOf: ReadonlyMap<DepartmentId, string>
}

/** Reads a year's tasks, figures and money; of a department, its tasks and what it leads. Null without such a plan. */
export async function currentSheets(
  session: Session,
  asked: { readonly year: number; readonly departmentId?: DepartmentId | undefined },
  today: CalendarDate,
): Promise<CurrentSheets | null> {
  const plans = await listPlans(session, { drafts: true })
  const plan = plans.find(({ year }) => year === asked.year)
  if (plan === undefined) return null
  const { departmentId } = asked
  const departments = codesOf(await listDepartments(session, today))
  const tasks = await listTasks(session, plan.id, {
    filter: departmentId === undefined ? {} : { ownerIds: [departmentId] },
    order: { by: 'programme', direction: 'asc' },
    today: judgedOn(plan, today),
  })
  const all = await programmesOfPlan(session, plan.id)
  const programmes = all.filter((each) => departmentId === undefined || each.departmentId === departmentId)
  const numbers = new Set(programmes.map(({ number }) => number))
  const figures = (await figuresOfPlan(session, plan.id)).filter(({ programme }) => numbers.has(programme))
  return { plan, tasks, figures, departments, rows: rowsOf({ tasks, figures, programmes, departments }) }
}

/** The rows that the sheets hold for these records. */
export function rowsOf(records: {
  readonly tasks: readonly TaskLine[]
  readonly figures: readonly PlacedFigure[]
  readonly programmes: readonly ProgrammeText[]
  readonly departments: DepartmentCodes
}): CurrentSheets['rows'] {
  const { tasks, figures, programmes, departments } = records
  return {
    tasks: tasks.map((task) => taskRow(task, departments)),
    figures: figures.map(figureRow),
    budget: programmes.flatMap(budgetRows),
  }
}

function codesOf(departments: Awaited<ReturnType<typeof listDepartments>>): DepartmentCodes {
  return {
    codeOf: new Map(departments.map(({ departmentId, code }) => [departmentId, code])),
    idOf: new Map(departments.map(({ departmentId, code }) => [code, departmentId])),
    nameOf: new Map(departments.map(({ departmentId, name }) => [departmentId, name.ko])),
  }
}

/** A text as it comes back from a workbook. */
const asRead = (text: string): string => cleanText(text).trim()

/** A department that has ended has no code to choose, but keeps its place. */
const codeOf = (id: DepartmentId, { codeOf: codes }: DepartmentCodes): string => codes.get(id) ?? id

function taskRow(task: TaskLine, departments: DepartmentCodes): CurrentRow {
  const cells: Cells = {
    id: task.id,
    version: String(task.version),
    programme: String(task.programme.number),
    programmeTitle: asRead(task.programme.title.ko),
    textKo: asRead(task.text.ko),
    textEn: asRead(task.text.en ?? ''),
    owner: codeOf(task.departmentId, departments),
    ownerName: asRead(departments.nameOf.get(task.departmentId) ?? ''),
    helpers: task.helperIds
      .map((id) => codeOf(id, departments))
      .toSorted()
      .join(', '),
    start: task.period.start,
    end: task.period.end,
    recurrence: recurrenceNames[task.recurrence.kind],
    recurrenceDay: task.recurrence.day === null ? '' : String(task.recurrence.day),
    recurrenceMonths: task.recurrence.months.join(', '),
    money: task.budget === null ? '' : task.budget.toString(),
    state: ko.states[task.state],
    lastReport: task.reportedOn ?? '',
    lastPercent: String(task.percent),
    reportState: '',
    reportPercent: '',
    reportNote: '',
  }
  return { id: task.id, name: task.text.ko, cells }
}

function figureRow(figure: PlacedFigure): CurrentRow {
  const { value } = figure
  const cells: Cells = {
    id: figure.id,
    version: String(figure.version),
    programme: String(figure.programme),
    label: asRead(figure.label.ko),
    kind: figureKindNames[value.kind],
    ...valueCells(figure),
    unit: value.kind === 'count' ? asRead(value.unit.ko) : '',
    day: figure.day,
    source: asRead(figure.source?.ko ?? ''),
  }
  return { id: figure.id, name: figure.label.ko, cells }
}

function valueCells({ value }: Figure): Cells {
  switch (value.kind) {
    case 'count':
      return { value: value.count.toString(), whole: '' }
    case 'ratio':
      return { value: value.counts.part.toString(), whole: value.counts.whole.toString() }
    case 'rate':
      return { value: formatTenths(BigInt(value.perMille), 'ko', true).replaceAll(',', ''), whole: '' }
    case 'money':
      return { value: value.amount.toString(), whole: '' }
    case 'goal':
      return { value: asRead(value.goal.ko), whole: '' }
  }
}

function budgetRows(programme: ProgrammeText): readonly CurrentRow[] {
  const { budget, number, title } = programme
  if (budget === null) return []
  const lines = [
    { name: ko.sum, amount: budget.total },
    ...budget.lines.map(({ source, amount }) => ({ name: ko.sources[source], amount })),
  ]
  return lines.map(({ name, amount }) => ({
    id: `${number} ${name}`,
    name: title.ko,
    cells: {
      programme: String(number),
      programmeTitle: asRead(title.ko),
      budgetSource: name,
      amount: amount.toString(),
    },
  }))
}
