import type { Context } from '#platform/access/context.ts'
import type { DepartmentId } from '#platform/access/person.ts'
import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import { postsOf } from '../data/staff-queries.ts'
import type { Duty, HandOver } from '../domain/hand-over.ts'
import type { StaffId } from '../domain/staff.ts'

/** What another module offers at composition so that no open work is left behind when people or departments go. */
export interface DutySource {
  /** The module's name; kept with each duty that was handed over. */
  readonly name: string
  /** What a person still has to do; what their departments have is `shared`. */
  openDuties(session: Session, staffId: StaffId, works: WorksIn): Promise<readonly Duty[]>
  /**
   * Makes the successor responsible; called in the transaction in which the receiver confirms. The hand-over's day may
   * lie ahead: then the successor is where they work from that day.
   */
  handOver(
    session: Session,
    context: Context,
    duties: readonly string[],
    from: StaffId,
    to: StaffId,
    day: CalendarDate,
  ): Promise<void>
  /** Which of these departments have open work of their own. */
  departmentsWithDuties?(
    session: Session,
    departments: readonly DepartmentId[],
  ): Promise<readonly DepartmentId[]>
  /**
   * Makes the heirs of departments that have ended responsible for what these had open: in the transaction of a
   * reorganisation that holds already, else on its morning. May be told again of the same departments.
   */
  departmentsEnded?(
    session: Session,
    context: Context,
    ended: readonly DepartmentHeir[],
    reason: string,
  ): Promise<void>
}

/** Where someone works on the day that is asked about. */
export interface WorksIn {
  readonly day: CalendarDate
  readonly departmentIds: readonly DepartmentId[]
}

/** A department that has ended and the one that answers for its work. */
export interface DepartmentHeir {
  readonly departmentId: DepartmentId
  readonly heirId: DepartmentId
}

const sources = new Set<DutySource>()

/** Registers a source for the whole process; gives back how to take it away. */
export function registerDutySource(source: DutySource): () => void {
  sources.add(source)
  return () => sources.delete(source)
}

/** No source is registered, as when the process started: for tests that follow each other in one. */
export function forgetDutySources(): void {
  sources.clear()
}

export interface SourcedDuty extends Duty {
  readonly source: string
}

/** Everything a person still has to do, in due order. */
export async function openDutiesOf(
  session: Session,
  staffId: StaffId,
  day: CalendarDate,
): Promise<readonly SourcedDuty[]> {
  if (sources.size === 0) return []
  const departmentIds = await postsOf(session, staffId, day)
  const duties: SourcedDuty[] = []
  for (const source of sources) {
    for (const duty of await source.openDuties(session, staffId, { day, departmentIds }))
      duties.push({ ...duty, source: source.name })
  }
  return duties.toSorted((a, b) => (a.due ?? '9999').localeCompare(b.due ?? '9999'))
}

/** Departments among these that some module still has open work for. */
export async function departmentsWithDuties(
  session: Session,
  departments: readonly DepartmentId[],
): Promise<readonly DepartmentId[]> {
  const found: DepartmentId[] = []
  for (const source of sources)
    found.push(...((await source.departmentsWithDuties?.(session, departments)) ?? []))
  return found
}

/** Tells each source which departments have ended and who answers for them. */
export async function passOnDepartments(
  session: Session,
  context: Context,
  ended: readonly DepartmentHeir[],
  reason: string,
): Promise<void> {
  if (ended.length === 0) return
  for (const source of sources) await source.departmentsEnded?.(session, context, ended, reason)
}

/** Tells each source which of its duties have a new owner. */
export async function passOnDuties(
  session: Session,
  context: Context,
  duties: readonly { readonly source: string; readonly duty_id: string }[],
  { giverId, receiverId, day }: Pick<HandOver, 'giverId' | 'receiverId' | 'day'>,
): Promise<void> {
  for (const source of sources) {
    const own = duties.filter((duty) => duty.source === source.name).map(({ duty_id }) => duty_id)
    if (own.length > 0) await source.handOver(session, context, own, giverId, receiverId, day)
  }
}
