import { holidayCalendar } from '#platform/clock/holiday-queries.ts'
import { isBusinessDay } from '#platform/clock/holidays.ts'
import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import { settingValue } from '#platform/settings/setting-value.ts'
import { type Indicator, type OwnerId, staleDays } from '#modules/indicators/index.ts'
import {
  indicatorLines,
  type IndicatorLine,
  type JointYear,
  listYears,
  yearFacts,
} from '#modules/joint-evaluation/index.ts'
import { type DepartmentPerson, departmentPeople, listDepartments } from '#modules/organization/index.ts'
import { listPromises } from '../data/interview-queries.ts'
import { listTasks } from '../data/task-queries.ts'
import {
  type AskedMonth,
  askedMonth,
  isReminded,
  type NaggingRules,
  type WorkingDays,
} from '../domain/nagging.ts'
import type { NagFacts } from './work-mails.ts'
import { promisePath, taskPath } from './work-paths.ts'

/** The city's working days, as deadlines count them. */
export async function workingDays(session: Session): Promise<WorkingDays> {
  const calendar = await holidayCalendar(session)
  return { isBusinessDay: (day) => isBusinessDay(day, calendar) }
}

interface People {
  readonly all: readonly DepartmentPerson[]
  readonly byStaff: ReadonlyMap<OwnerId, DepartmentPerson>
}

/** Everybody at work on a day: who has left or is on leave is not among them. */
export async function peopleAtWork(session: Session, today: CalendarDate): Promise<People> {
  const departments = await listDepartments(session, today)
  const all = await departmentPeople(
    session,
    departments.map(({ departmentId }) => departmentId),
    today,
  )
  return { all, byStaff: new Map(all.map((person) => [person.staffId, person])) }
}

interface Asking {
  readonly today: CalendarDate
  readonly rules: NaggingRules
  readonly calendar: WorkingDays
  readonly people: People
}

/** Everything that somebody could be written to about on a day, of all years that are not locked. */
export async function openNags(session: Session, asking: Asking): Promise<readonly NagFacts[]> {
  const nags: NagFacts[] = []
  const days = await settingValue(session, staleDays, asking.today)
  for (const year of await listYears(session)) {
    if (year.resultOn !== null) continue
    const facts = await yearFacts(session, year)
    // After the lock nobody is written to: nothing can be mended any more.
    if (facts.set.lockedAt !== null || facts.set.lockDay < asking.today) continue
    const lines = indicatorLines(facts, { today: asking.today, staleDays: days, signalsOf: new Map() })
    const month = askedMonth(facts.set, asking.today, asking.rules, asking.calendar)
    for (const line of lines) nags.push(...nagsOfLine(line, facts.set, month, asking))
    nags.push(...(await nagsOfWork(session, year, asking)))
  }
  return nags
}

function nagsOfLine(
  { indicator, months, isStale }: IndicatorLine,
  set: { readonly evaluationYear: number; readonly lockDay: CalendarDate },
  asked: AskedMonth | null,
  { today, people }: Asking,
): readonly NagFacts[] {
  const answering = whoAnswers(indicator, people)
  const owner = indicator.ownerId === null ? undefined : people.byStaff.get(indicator.ownerId)
  const say = (kind: NagFacts['kind'], to: readonly DepartmentPerson[], month: AskedMonth['month'] | null) =>
    to.map(({ accountId }) => ({
      ...{ accountId, kind, about: indicator.id, month, evaluationYear: set.evaluationYear, path: null },
      ...{ title: `${indicator.number} ${indicator.name}`, dueDay: set.lockDay, ownerName: owner?.name ?? null },
    }))
  const value = months.find((each) => each.month === asked?.month)
  const isMissing = asked !== null && (value === undefined || value.state === 'returned')
  if (!isMissing) return isStale ? say('stale', answering, null) : []
  const heads = today >= asked.headOn ? headsOver(indicator, answering, people) : []
  return [...say('missing', answering, asked.month), ...say('head', heads, asked.month)]
} // prettier-ignore

/** The owner; where they are away their deputy; where there is neither, the department's head. */
function whoAnswers(
  { ownerId, deputyId, departmentId }: Indicator,
  { all, byStaff }: People,
): readonly DepartmentPerson[] {
  for (const staffId of [ownerId, deputyId]) {
    const person = staffId === null ? undefined : byStaff.get(staffId)
    if (person !== undefined) return [person]
  }
  return distinct(all.filter((each) => each.departmentId === departmentId && each.isHead))
}

/** The leader of the team that is asked, and the department's head, but for those who are asked themselves. */
function headsOver(
  { departmentId }: Indicator,
  answering: readonly DepartmentPerson[],
  { all }: People,
): readonly DepartmentPerson[] {
  const asked = new Set(answering.map(({ accountId }) => accountId))
  const teams = new Set(answering.map(({ team }) => team).filter((team) => team !== ''))
  return distinct(
    all.filter(
      (each) =>
        each.departmentId === departmentId &&
        !asked.has(each.accountId) &&
        (each.isHead || (each.post === 'team-leader' && teams.has(each.team))),
    ),
  )
}

const distinct = (people: readonly DepartmentPerson[]): readonly DepartmentPerson[] => [
  ...new Map(people.map((person) => [person.accountId, person])).values(),
]

/** Promises and tasks that are due on the next working day, or late. */
async function nagsOfWork(
  session: Session,
  { setId, evaluationYear }: JointYear,
  { today, calendar, people }: Asking,
): Promise<readonly NagFacts[]> {
  const promises = await listPromises(session, { setId, open: true })
  const tasks = await listTasks(session, { setId, left: true })
  const nag = (to: readonly DepartmentPerson[], of: { id: string; dueDay: CalendarDate; title: string }, path: string) =>
    to.map(({ accountId }): NagFacts => ({
      ...{ accountId, kind: of.dueDay < today ? 'late' : 'due', about: of.id, month: null },
      ...{ evaluationYear, title: of.title, dueDay: of.dueDay, ownerName: null, path },
    }))
  const heads = (departmentId: string) =>
    distinct(people.all.filter((each) => each.departmentId === departmentId && each.isHead))
  const person = (staffId: OwnerId | null) => {
    const found = staffId === null ? undefined : people.byStaff.get(staffId)
    return found === undefined ? [] : [found]
  }
  return [
    ...promises
      .filter(({ dueDay }) => isReminded(dueDay, today, calendar))
      .flatMap((each) => nag(person(each.staffId), { ...each, title: each.text }, promisePath(evaluationYear, each))),
    ...tasks
      .filter(({ dueDay }) => isReminded(dueDay, today, calendar))
      .flatMap((each) => {
        const own = person(each.ownerId)
        return nag(own.length > 0 ? own : heads(each.departmentId), each, taskPath(evaluationYear, each))
      }),
  ]
} // prettier-ignore
