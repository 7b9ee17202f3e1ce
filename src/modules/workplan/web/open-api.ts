import { z } from 'zod'
import { json, type Reply, trouble } from '#platform/http/reply.ts'
import { apiRoute, type Route } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import type { DepartmentId } from '#platform/access/person.ts'
import { isId } from '#platform/kernel/ids.ts'
import type { CalendarMonth } from '#platform/kernel/calendar-date.ts'
import { listPlans } from '../data/plan-queries.ts'
import { listProgrammes, type ProgrammeLine, readProgramme } from '../data/programme-queries.ts'
import { countTasks, listTasks, type TaskLine } from '../data/task-queries.ts'
import { judgedOn } from '../domain/change-plan.ts'
import { choosePlan } from '../domain/choose-plan.ts'
import { type FigureValue, figureKinds, storedFigure } from '../domain/figure.ts'
import { budgetSources } from '../domain/plan-input.ts'
import { recurrenceKinds } from '../domain/recurrence.ts'
import { participationKinds, taskStates } from '../domain/task.ts'
import { workplanActions } from '../domain/workplan-actions.ts'

const read = workplanActions['read-plan']
const text = z.object({ ko: z.string(), en: z.string().nullable() })
const title = z.object({ ko: z.string(), en: z.string() })
const day = z.iso.date()
const counts = z.object(
  Object.fromEntries(taskStates.map((state) => [state, z.int()])) as Record<
    (typeof taskStates)[number],
    z.ZodInt
  >,
)

const year = z.coerce.number().int().min(1990).max(2100).optional()
const programmeLine = z.object({
  number: z.int(),
  title,
  purpose: text,
  departmentId: z.uuid(),
  phone: z.string().nullable(),
  budgetWon: z.bigint().nullable(),
  tasks: counts,
})
const task = z.object({
  id: z.uuid(),
  programme: z.int(),
  text,
  departmentId: z.uuid(),
  helperIds: z.array(z.uuid()),
  start: z.string(),
  end: z.string(),
  firstDay: day,
  lastDay: day,
  dueDay: day,
  recurrence: z.enum(recurrenceKinds),
  participation: z.enum(participationKinds).nullable(),
  budgetWon: z.bigint().nullable(),
  state: z.enum(taskStates),
  percent: z.int(),
  reportedOn: day.nullable(),
})
const figure = z.object({
  id: z.uuid(),
  label: text,
  kind: z.enum(figureKinds),
  amount: z.bigint().nullable(),
  whole: z.bigint().nullable(),
  words: text.nullable(),
  day,
  source: text.nullable(),
  target: z.boolean(),
})
const programmeRecord = programmeLine.omit({ tasks: true, budgetWon: true }).extend({
  year: z.int(),
  team: text.nullable(),
  aims: z.array(text),
  budget: z
    .object({
      totalWon: z.bigint(),
      lines: z.array(z.object({ source: z.enum(budgetSources), amountWon: z.bigint() })),
    })
    .nullable(),
  figures: z.array(figure),
  tasks: z.array(task),
})

const listQuery = z.object({ year })
const taskQuery = z.object({
  year,
  programme: z.coerce.number().int().min(1).max(99).optional(),
  department: z.string().refine(isId).optional(),
  state: z.enum(taskStates).optional(),
  month: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
    .optional(),
  q: z.string().max(100).optional(),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  size: z.coerce.number().int().min(1).max(500).default(100),
})

async function planOf(request: WebRequest, asked: number | undefined) {
  const { database, today } = request.context
  const plan = choosePlan(await listPlans(database, { drafts: false }), asked, today)
  return plan === null ? null : { ...plan, day: judgedOn(plan, today) }
}

function lineJson({ id: _id, budget, ...line }: ProgrammeLine): z.output<typeof programmeLine> {
  return { ...line, budgetWon: budget }
}

function taskJson(line: TaskLine): z.output<typeof task> {
  const { id, text, departmentId, firstDay, lastDay, dueDay, participation, state, percent, reportedOn } =
    line
  return {
    ...{ id, text, departmentId, firstDay, lastDay, dueDay, participation, state, percent, reportedOn },
    programme: line.programme.number,
    helperIds: [...line.helperIds],
    start: line.period.start,
    end: line.period.end,
    recurrence: line.recurrence.kind,
    budgetWon: line.budget,
  }
}

const figureJson = (value: FigureValue) => storedFigure(value)

async function programmes(request: WebRequest): Promise<Reply> {
  const plan = await planOf(request, request.query(listQuery).year)
  if (plan === null) return trouble('not-found')
  const lines = await listProgrammes(request.context.database, plan.id, plan.day)
  return json({ year: plan.year, day: plan.day, programmes: lines.map(lineJson) })
}

async function programme(request: WebRequest): Promise<Reply> {
  const plan = await planOf(request, request.query(listQuery).year)
  const number = request.param('number')
  const { database } = request.context
  const found =
    plan === null || !/^\d{1,2}$/.test(number) ? null : await readProgramme(database, plan.id, Number(number))
  if (plan === null || found === null) return trouble('not-found')
  const tasks = await listTasks(database, plan.id, {
    filter: { programme: found.number },
    order: { by: 'start', direction: 'asc' },
    today: plan.day,
  })
  const { budget, figures, aims, number: own, title, purpose, departmentId, phone, team } = found
  const value: z.output<typeof programmeRecord> = {
    ...{ year: plan.year, number: own, title, purpose, departmentId, phone, team, aims: [...aims] },
    budget:
      budget === null
        ? null
        : {
            totalWon: budget.total,
            lines: budget.lines.map(({ source, amount }) => ({ source, amountWon: amount })),
          },
    figures: figures.map(({ id, label, value, day, source, target }) => ({
      id,
      label,
      ...figureJson(value),
      day,
      source,
      target,
    })),
    tasks: tasks.map(taskJson),
  }
  return json(value)
}

async function tasks(request: WebRequest): Promise<Reply> {
  const asked = request.query(taskQuery)
  const plan = await planOf(request, asked.year)
  if (plan === null) return trouble('not-found')
  const { database } = request.context
  const filter = {
    programme: asked.programme,
    departmentId: asked.department as DepartmentId | undefined,
    states: asked.state === undefined ? undefined : [asked.state],
    month: asked.month as CalendarMonth | undefined,
    text: asked.q,
  }
  const total = await countTasks(database, plan.id, filter, plan.day)
  const lines = await listTasks(database, plan.id, {
    filter,
    order: { by: 'programme', direction: 'asc' },
    today: plan.day,
    limit: asked.size,
    offset: (asked.page - 1) * asked.size,
  })
  return json({
    year: plan.year,
    day: plan.day,
    total,
    page: asked.page,
    size: asked.size,
    tasks: lines.map(taskJson),
  })
}

export const workplanApi: readonly Route[] = [
  apiRoute(
    'GET',
    '/api/v1/programmes',
    read,
    {
      summary: { ko: '주요업무 목록과 과제 상태', en: 'The year’s programmes with their tasks by state' },
      query: listQuery,
      response: z.object({ year: z.int(), day, programmes: z.array(programmeLine) }),
    },
    programmes,
  ),
  apiRoute(
    'GET',
    '/api/v1/programmes/:number',
    read,
    {
      summary: {
        ko: '주요업무 하나와 과제, 수치, 사업비',
        en: 'One programme with its tasks, figures and budget',
      },
      query: listQuery,
      response: programmeRecord,
    },
    programme,
  ),
  apiRoute(
    'GET',
    '/api/v1/tasks',
    read,
    {
      summary: { ko: '과제 목록', en: 'Tasks, filtered and paged' },
      query: taskQuery,
      response: z.object({
        year: z.int(),
        day,
        total: z.int(),
        page: z.int(),
        size: z.int(),
        tasks: z.array(task),
      }),
    },
    tasks,
  ),
]
