import type { Context } from '#platform/access/context.ts'
import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { staffIdOf } from '../data/staff-queries.ts'
import type { HandOverTo, StaffId } from '../domain/staff.ts'
import { type PrepareHandOverRefusal, undecidedDutiesOf, writeHandOver } from './hand-over.ts'

export type LeaveDutiesRefusal = 'hand-over-needed' | PrepareHandOverRefusal

/**
 * Sees to it that nobody goes with work left open: what stands in no hand-over yet goes to the successor named
 * with the change, or the change is refused. What only their department has to do keeps nobody. Whoever loses access at once (`parting`) cannot confirm later, so
 * the one who records the departure confirms for them.
 */
export async function leaveDuties(
  session: Session,
  context: Context,
  going: {
    readonly staffId: StaffId
    readonly day: CalendarDate
    readonly handOver: HandOverTo | undefined
    readonly parting: boolean
  },
): Promise<Result<void, LeaveDutiesRefusal>> {
  const duties = await undecidedDutiesOf(session, going.staffId, context.today)
  if (duties.length === 0) return ok()
  if (going.handOver === undefined)
    return duties.every(({ shared }) => shared === true) ? ok() : refuse('hand-over-needed')
  const own = await staffIdOf(session, context.person.accountId)
  const status = going.parting || own === going.staffId ? 'given' : 'drafted'
  const input = { ...going.handOver, from: going.staffId, day: going.day }
  const written = await writeHandOver(session, context, input, duties, status)
  return written.ok ? ok() : written
}
