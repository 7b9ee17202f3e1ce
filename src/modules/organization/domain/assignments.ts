import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { type DepartmentFacts, holdsOn } from './department.ts'
import type { Assignment, AssignmentId, Deputy, Leave, StaffFacts, StaffMember } from './staff.ts'

/** Everything about one person that rules on posts look at. */
export interface StaffRecord {
  readonly member: StaffMember
  readonly assignments: readonly Assignment[]
  readonly deputies: readonly Deputy[]
  readonly leaves: readonly Leave[]
}

export type PostRefusal =
  | 'not-in-service'
  | 'later-post-exists'
  | 'post-began-that-day'
  | 'already-in-post'
  | 'department-has-a-head'
  | 'end-before-start'

/** A post that is to be given: where, what and from when. */
export type NewAssignment = Omit<Assignment, 'id' | 'staffId'>

/** Posts that end, as they then are, and the one that begins. */
export interface PostChange {
  readonly ended: readonly Assignment[]
  readonly begun: Assignment
}

/** Whether someone is in the city's service on a day. */
export function isInService(member: StaffMember, day: CalendarDate): boolean {
  return member.joined <= day && (member.left === null || day < member.left)
}

/** The main post held on a day. */
export function mainPostOn(assignments: readonly Assignment[], day: CalendarDate): Assignment | undefined {
  return assignments.find((each) => each.kind === 'main' && holdsOn(each, day))
}

const endedAt = <Dated extends { from: CalendarDate; until: CalendarDate | null }>(
  dated: Dated,
  day: CalendarDate,
) => ({
  ...dated,
  until: day,
})

/**
 * Gives someone a post. One main post at a time: a new one ends the old one on its day (전보); a concurrent
 * post (겸임) stands beside it. A department has one head at a time.
 */
export function givePost(
  record: StaffRecord,
  post: NewAssignment,
  id: AssignmentId,
  headsThere: readonly Assignment[],
): Result<PostChange, PostRefusal> {
  const { member, assignments } = record
  if (!isInService(member, post.from)) return refuse('not-in-service')
  if (post.until !== null && post.until <= post.from) return refuse('end-before-start')
  const others = headsThere.filter((head) => head.staffId !== member.id && overlaps(head, post))
  if (post.isHead && others.length > 0) return refuse('department-has-a-head')
  const begun: Assignment = { ...post, id, staffId: member.id }
  if (post.kind === 'concurrent') {
    const same = assignments.some((each) => each.departmentId === post.departmentId && overlaps(each, post))
    return same ? refuse('already-in-post') : ok({ ended: [], begun })
  }
  if (assignments.some((each) => each.kind === 'main' && each.from > post.from))
    return refuse('later-post-exists')
  const current = mainPostOn(assignments, post.from)
  if (current?.from === post.from) return refuse('post-began-that-day')
  return ok({ ended: current === undefined ? [] : [endedAt(current, post.from)], begun })
}

/** Whether two dated things share a day. */
export function overlaps(
  a: { readonly from: CalendarDate; readonly until: CalendarDate | null },
  b: { readonly from: CalendarDate; readonly until: CalendarDate | null },
): boolean {
  return (b.until === null || a.from < b.until) && (a.until === null || b.from < a.until)
}

/** What ends with someone's service. */
export interface EndOfService {
  readonly assignments: readonly Assignment[]
  readonly deputies: readonly Deputy[]
  readonly leaves: readonly Leave[]
}

/** Ends every post, deputyship and leave on the day someone leaves; what would begin later stands in the way. */
export function endService(
  record: StaffRecord,
  day: CalendarDate,
): Result<EndOfService, 'not-in-service' | 'later-post-exists'> {
  if (record.member.left !== null || record.member.joined >= day) return refuse('not-in-service')
  const dated = [...record.assignments, ...record.deputies, ...record.leaves]
  if (dated.some(({ from }) => from >= day)) return refuse('later-post-exists')
  const ending = <D extends { from: CalendarDate; until: CalendarDate | null }>(all: readonly D[]) =>
    all.filter((each) => each.until === null || each.until > day).map((each) => endedAt(each, day))
  return ok({
    assignments: ending(record.assignments),
    deputies: ending(record.deputies),
    leaves: ending(record.leaves),
  })
}

/**
 * What is said of someone after a move: in another department neither the old work nor the old line is right
 * any more, so without new ones a head oversees it and the department's line answers.
 */
export function factsAfterMove(
  member: StaffMember,
  move: { readonly department: DepartmentFacts; readonly isHead: boolean; readonly sameDepartment: boolean },
  asked: { readonly work?: string | undefined; readonly extension?: string | undefined },
): StaffFacts {
  const { employeeNumber, name, rank, email } = member
  const usual = move.isHead ? `${move.department.name.ko} 업무 총괄` : ''
  const work = asked.work ?? (move.sameDepartment ? member.work : usual)
  const extension = asked.extension ?? (move.sameDepartment ? member.extension : move.department.extension)
  return { employeeNumber, name, rank, email, work, extension }
}
