import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import type { DepartmentId } from '#platform/access/person.ts'
import type { Session } from '#platform/database/session.ts'
import { type CalendarMonth, firstDayOf, lastDayOf } from '#platform/kernel/calendar-date.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { formatMonth } from '#platform/text/format.ts'
import { cityProfile, listDepartments } from '#modules/organization/index.ts'
import type { Book } from '../domain/book.ts'
import { planBook } from '../domain/plan-book.ts'
import type { PlanContent } from '../domain/plan-content.ts'
import { planBooksActions } from '../domain/plan-books-actions.ts'
import { resultsBook } from '../domain/results-book.ts'
import type { Addresses } from '../domain/say.ts'
import type { Marks } from '../domain/sources.ts'
import { monthlyReport, placedTasks, sessionHandout, taskCards } from '../domain/task-sheets.ts'
import { gatherPlan } from './gather-plan.ts'
import { sayIn } from './say-in.ts'

export const bookKinds = ['plan', 'results', 'cards', 'month', 'handout'] as const
export type BookKind = (typeof bookKinds)[number]

/** Which book of which year, and for whom. */
export interface WriteBook {
  readonly kind: BookKind
  readonly year: number
  readonly locale: Locale
  /** `citizens` are told what is published; `office` also what was reported, and drafts. */
  readonly reader: 'citizens' | 'office'
  readonly programme?: number | undefined
  /** A department's code. */
  readonly department?: string | undefined
  /** A task's id, for its card. */
  readonly task?: string | undefined
  readonly month?: CalendarMonth | undefined
  readonly marks?: Marks | undefined
  /** Where the book's links lead; the addresses of the portal or the workspace unless told. */
  readonly base?: string | undefined
}

export type WriteBookRefusal = 'not-allowed' | 'not-found' | 'unknown-department'

/** As many reports as a book tells of one task. */
const REPORTS: Readonly<Record<BookKind, number>> = { plan: 0, results: 1, cards: 40, month: 40, handout: 1 }

/** Composes a book. It changes nothing, so it asks the records once and writes none. */
export async function writeBook(context: Context, asked: WriteBook): Promise<Result<Book, WriteBookRefusal>> {
  const forOffice = asked.reader === 'office'
  if (!may(context.person, planBooksActions[forOffice ? 'write-books' : 'read-books']))
    return refuse('not-allowed')
  const session = context.database
  const departmentId = await departmentOf(session, asked.department, context)
  if (departmentId === null) return refuse('unknown-department')
  // Books of programmes are those a department leads; sheets of tasks, those it owns.
  const byLead = asked.kind === 'plan' || asked.kind === 'results'
  const plan = await gatherPlan(
    session,
    {
      year: asked.year,
      programme: asked.programme,
      departmentId: byLead ? departmentId : undefined,
      drafts: forOffice,
      reports: forOffice ? REPORTS[asked.kind] : 0,
    },
    context.today,
  )
  if (plan === null || (plan.programmes.length === 0 && asked.programme !== undefined))
    return refuse('not-found')
  const profile = await cityProfile(session)
  return compose(plan, asked, { departmentId, city: profile.name[asked.locale], context })
}

/** Undefined for all departments, null for one that is not there. */
async function departmentOf(
  session: Session,
  code: string | undefined,
  { today }: Context,
): Promise<DepartmentId | undefined | null> {
  if (code === undefined) return undefined
  const departments = await listDepartments(session, today)
  return departments.find((each) => each.code === code)?.departmentId ?? null
}

interface Around {
  readonly departmentId: DepartmentId | undefined
  readonly city: string
  readonly context: Context
}

function compose(plan: PlanContent, asked: WriteBook, around: Around): Result<Book, WriteBookRefusal> {
  const say = sayIn(asked.locale)
  const addresses = addressesOf(asked)
  const { departmentId, city, context } = around
  const tasks = placedTasks(plan).filter(
    ({ task }) =>
      (departmentId === undefined || task.departmentId === departmentId) &&
      (asked.task === undefined || task.id === asked.task),
  )
  const whole = asked.programme === undefined && departmentId === undefined
  switch (asked.kind) {
    case 'plan':
      return ok(planBook(plan, say, addresses, { city, whole, marks: asked.marks ?? 'list' }))
    case 'results':
      return ok(resultsBook(plan, say, addresses, { city, whole, marks: asked.marks ?? 'inline' }))
    case 'cards':
      if (asked.task !== undefined && tasks.length === 0) return refuse('not-found')
      return ok(taskCards(plan, tasks, say, addresses))
    case 'month': {
      const month = asked.month ?? (context.today.slice(0, 7) as CalendarMonth)
      const said = {
        from: firstDayOf(month),
        until: lastDayOf(month),
        said: formatMonth(month, asked.locale),
      }
      return ok(monthlyReport(onlyTasks(plan, tasks), said, say, addresses))
    }
    case 'handout': {
      const name =
        departmentId === undefined ? say.name(plan.issuer) : tasks[0]?.task.department[asked.locale]
      return ok(sessionHandout(plan, tasks, name ?? '', say, addresses))
    }
  }
}

function onlyTasks(plan: PlanContent, tasks: ReturnType<typeof placedTasks>): PlanContent {
  const wanted = new Set(tasks.map(({ task }) => task.id))
  const programmes = plan.programmes.map((programme) => ({
    ...programme,
    tasks: programme.tasks.filter(({ id }) => wanted.has(id)),
  }))
  return { ...plan, programmes }
}

/** Citizens find figures and tasks on a programme's page; staff find a task on its own. */
function addressesOf({ reader, year, locale, base = '' }: WriteBook): Addresses {
  const at = (path: string, anchor = '') =>
    `${base}${locale === 'en' ? '/en' : ''}${reader === 'office' ? '/office' : ''}${path}${anchor}`
  const programme = (number: number) => `/programmes/${number}?year=${year}`
  return {
    programme: (number) => at(programme(number)),
    figures: (number) => at(programme(number), '#figures'),
    task: (number, id) => (reader === 'office' ? at(`/tasks/${id}`) : at(programme(number), '#schedule')),
  }
}
