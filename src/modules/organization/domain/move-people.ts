import type { DepartmentId } from '#platform/access/person.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import { holdsOn } from './department.ts'
import type { Assignment, AssignmentId, StaffId } from './staff.ts'

/** What a reorganisation means for the people in the departments it touches. */
export interface Moves {
  readonly day: CalendarDate
  readonly ended: readonly { readonly id: DepartmentId; readonly heir: DepartmentId | null }[]
  /** Named people and where they go instead of to the heir. */
  readonly transfers: ReadonlyMap<StaffId, DepartmentId>
  newId(): string
}

/** Posts as they are afterwards: those that change, and those that begin. */
export interface MovedPeople {
  readonly changed: readonly Assignment[]
  readonly begun: readonly Assignment[]
}

/**
 * Takes everyone along: posts in a department that ends go on in its heir, or where the person was named to
 * go; a post that would only have begun later simply begins there. Nobody becomes a second head: whoever comes
 * to a department that has one, or after another head from the same plan, comes as a member.
 */
export function movePeople(assignments: readonly Assignment[], moves: Moves): MovedPeople {
  const heirs = new Map(moves.ended.map(({ id, heir }) => [id, heir]))
  const headed = new Set(
    assignments
      .filter(
        (each) =>
          each.isHead && !heirs.has(each.departmentId) && (each.until === null || each.until > moves.day),
      )
      .map(({ departmentId }) => departmentId),
  )
  const changed: Assignment[] = []
  const begun: Assignment[] = []
  for (const post of assignments) {
    if (post.until !== null && post.until <= moves.day) continue
    const named = post.kind === 'main' ? moves.transfers.get(post.staffId) : undefined
    const target = named ?? heirs.get(post.departmentId) ?? null
    if (target === null || target === post.departmentId) continue
    const isHead = post.isHead && !headed.has(target)
    if (isHead) headed.add(target)
    if (holdsOn(post, moves.day) && post.from < moves.day) {
      changed.push({ ...post, until: moves.day })
      begun.push({
        ...post,
        id: moves.newId() as AssignmentId,
        departmentId: target,
        isHead,
        from: moves.day,
      })
    } else if (heirs.has(post.departmentId) || named !== undefined) {
      changed.push({ ...post, departmentId: target, isHead })
    }
  }
  return { changed, begun }
}
