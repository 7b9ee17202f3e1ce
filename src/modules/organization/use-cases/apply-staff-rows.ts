import type { Context } from '#platform/access/context.ts'
import type { DepartmentId } from '#platform/access/person.ts'
import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { loadChart } from '../data/chart-queries.ts'
import { factsByNumber } from '../data/people-queries.ts'
import { mainPosts } from '../data/staff-store.ts'
import { holdsOn } from '../domain/department.ts'
import type { Assignment, StaffFacts, StaffId } from '../domain/staff.ts'
import { appointIn, vacate } from './appoint.ts'
import { editPersonIn } from './edit-person.ts'
import { hireAll } from './hire-person.ts'
import type { SheetProblem } from './sheet-reading.ts'
import { staffColumn, type WantedPerson } from './staff-sheet.ts'

/** How many people a staff list changes, and how. */
export interface StaffImportSummary {
  readonly hired: number
  readonly edited: number
  readonly moved: number
}

interface KnownPerson {
  readonly id: StaffId
  readonly facts: StaffFacts
  readonly wanted: WantedPerson
  readonly posts: readonly Assignment[]
}

/**
 * Makes people as a list wants them: facts edited, posts given, new people hired. Heads who move make room
 * first, so that two of them can change places on one day. Every row that cannot be done is named.
 */
export async function applyStaffRows(
  session: Session,
  context: Context,
  wanted: readonly WantedPerson[],
): Promise<Result<StaffImportSummary, readonly SheetProblem[]>> {
  const problems: SheetProblem[] = []
  const { known, fresh } = await sorted(session, wanted, problems)
  const edited = known.filter((person) => !sameFacts(person.facts, person.wanted))
  for (const { id, wanted: facts } of edited) {
    const done = await editPersonIn(session, context, { staffId: id, facts: factsOf(facts) })
    if (!done.ok) problems.push(at(facts, done.refusal))
  }
  const moved = await movesOf(session, known)
  for (const person of moved.filter(({ posts, wanted: to }) =>
    posts.some((post) => post.isHead && holdsOn(post, to.since)),
  )) {
    const done = await vacate(session, context, { staffId: person.id, day: person.wanted.since })
    if (!done.ok) problems.push(at(person.wanted, done.refusal))
  }
  for (const { id, wanted: to } of moved) {
    const placement = { department: to.department, post: to.post, team: to.team, isHead: to.isHead }
    const done = await appointIn(session, context, {
      staffId: id,
      day: to.since,
      kind: 'main',
      placement,
      work: to.work,
      extension: to.extension,
    })
    if (!done.ok) problems.push(at(to, done.refusal))
  }
  if (fresh.length > 0) {
    const hired = await hireAll(session, context, fresh.map(newPerson))
    const row = hired.ok ? undefined : fresh[hired.refusal.person]
    if (!hired.ok && row !== undefined) problems.push(at(row, hired.refusal.refusal))
  }
  if (problems.length > 0) return refuse(problems.toSorted((a, b) => a.row - b.row))
  return ok({ hired: fresh.length, edited: edited.length, moved: moved.length })
}

async function sorted(
  session: Session,
  wanted: readonly WantedPerson[],
  problems: SheetProblem[],
): Promise<{ readonly known: readonly KnownPerson[]; readonly fresh: readonly WantedPerson[] }> {
  const there = await factsByNumber(
    session,
    wanted.map(({ employeeNumber }) => employeeNumber),
  )
  const posts = Map.groupBy(
    await mainPosts(
      session,
      [...there.values()].map(({ id }) => id),
    ),
    ({ staffId }) => staffId,
  )
  const known: KnownPerson[] = []
  const fresh: WantedPerson[] = []
  for (const person of wanted) {
    const facts = there.get(person.employeeNumber)
    if (facts === undefined) fresh.push(person)
    else if (facts.left !== null) problems.push(at(person, 'not-in-service'))
    else known.push({ id: facts.id, facts, wanted: person, posts: posts.get(facts.id) ?? [] })
  }
  return { known, fresh }
}

/** Those whose main post on the day asked for is another than the one asked for. */
async function movesOf(session: Session, known: readonly KnownPerson[]): Promise<readonly KnownPerson[]> {
  const chart = await loadChart(session)
  const codeOf = (id: DepartmentId) => chart.codes.get(id)
  return known.filter(({ posts, wanted }) => {
    const now = postOn(posts, wanted.since)
    return (
      now === undefined ||
      codeOf(now.departmentId) !== wanted.department ||
      now.post !== wanted.post ||
      now.team !== wanted.team ||
      now.isHead !== wanted.isHead
    )
  })
}

const postOn = (posts: readonly Assignment[], day: CalendarDate) => posts.find((post) => holdsOn(post, day))

function factsOf({ employeeNumber, name, rank, extension, email, work }: StaffFacts): StaffFacts {
  return { employeeNumber, name, rank, extension, email, work }
}

function sameFacts(a: StaffFacts, b: StaffFacts): boolean {
  return (
    a.name === b.name &&
    a.rank === b.rank &&
    a.extension === b.extension &&
    a.email === b.email &&
    a.work === b.work
  )
}

function newPerson(person: WantedPerson) {
  const { department, post, team, isHead } = person
  return { ...factsOf(person), day: person.since, placement: { department, post, team, isHead } }
}

/** At which column a refusal is shown. */
function at(person: WantedPerson, problem: string): SheetProblem {
  if (problem === 'department-not-living') return { ...place(person, 'department'), problem }
  if (problem === 'department-has-a-head') return { ...place(person, 'head'), problem }
  const dated = ['later-post-exists', 'post-began-that-day', 'not-in-service']
  return { ...place(person, dated.includes(problem) ? 'since' : 'number'), problem }
}

function place(person: WantedPerson, key: 'department' | 'head' | 'since' | 'number') {
  const values = {
    department: person.department,
    head: '',
    since: person.since,
    number: person.employeeNumber,
  }
  return { row: person.row, column: staffColumn(key), value: values[key] }
}
