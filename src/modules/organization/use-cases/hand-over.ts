import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import { audit } from '#platform/audit/audit.ts'
import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { dutiesOfHandOver, standingDuties } from '../data/hand-over-queries.ts'
import { confirmInStore, insertHandOver, lockHandOver } from '../data/hand-over-store.ts'
import { staffIdOf, staffRecord } from '../data/staff-queries.ts'
import { isInService } from '../domain/assignments.ts'
import {
  confirmHandOver,
  type HandOverId,
  type HandOverRefusal,
  type HandOverStatus,
} from '../domain/hand-over.ts'
import { organizationActions } from '../domain/organization-actions.ts'
import type { HandOverTo, StaffId } from '../domain/staff.ts'
import { openDutiesOf, passOnDuties, type SourcedDuty } from './duty-sources.ts'

export type PrepareHandOverRefusal =
  'not-allowed' | 'not-found' | 'receiver-unknown' | 'hand-over-to-oneself' | 'nothing-to-hand-over'

export interface PrepareHandOver extends HandOverTo {
  readonly from: StaffId
  readonly day: CalendarDate
}

/** What someone still has to do that no hand-over under way names yet. */
export async function undecidedDutiesOf(
  session: Session,
  staffId: StaffId,
  day: CalendarDate,
): Promise<readonly SourcedDuty[]> {
  const open = await openDutiesOf(session, staffId, day)
  if (open.length === 0) return open
  const decided = await standingDuties(session, staffId)
  return open.filter(({ source, id }) => !decided.has(`${source} ${id}`))
}

/**
 * Writes a hand-over (인계인수) of everything a person still has to do to a named successor. Written by the
 * giver it counts as confirmed by the giver; written by a manager it waits for the giver.
 */
export async function prepareHandOver(
  context: Context,
  input: PrepareHandOver,
): Promise<Result<HandOverId, PrepareHandOverRefusal>> {
  const own = await staffIdOf(context.database, context.person.accountId)
  const managing = may(context.person, organizationActions.changeStaff)
  if (own !== input.from && !managing) return refuse('not-allowed')
  return change(context, async (session) => {
    const duties = await undecidedDutiesOf(session, input.from, context.today)
    if (duties.length === 0) return refuse('nothing-to-hand-over')
    return writeHandOver(session, context, input, duties, own === input.from ? 'given' : 'drafted')
  })
}

/** The writing itself, also when someone moves or leaves, in that change's transaction. */
export async function writeHandOver(
  session: Session,
  context: Context,
  input: PrepareHandOver,
  duties: readonly SourcedDuty[],
  status: Extract<HandOverStatus, 'drafted' | 'given'>,
): Promise<Result<HandOverId, PrepareHandOverRefusal>> {
  if (input.to === input.from) return refuse('hand-over-to-oneself')
  const giver = await staffRecord(session, input.from)
  if (giver === null) return refuse('not-found')
  const receiver = await staffRecord(session, input.to)
  if (receiver === null || !isInService(receiver.member, input.day)) return refuse('receiver-unknown')
  const id = context.newId<HandOverId>()
  await insertHandOver(session, {
    handOver: { id, giverId: input.from, receiverId: input.to, day: input.day, note: input.note, status },
    duties,
    given: status === 'given' ? { at: context.now, by: context.person.accountId } : null,
  })
  await audit(session, context, {
    action: 'organization.prepare-hand-over',
    subject: { kind: 'hand-over', id },
    after: {
      from: input.from,
      to: input.to,
      day: input.day,
      duties: duties.map(({ source, id }) => `${source}:${id}`),
    },
  })
  return ok(id)
}

export type ConfirmHandOverRefusal = 'not-allowed' | 'not-found' | HandOverRefusal

/** The giver confirms, then the receiver: with the receiver's word the duties have a new owner. */
export async function confirmHandOverBy(
  context: Context,
  id: HandOverId,
): Promise<Result<'given' | 'received', ConfirmHandOverRefusal>> {
  if (!may(context.person, organizationActions.handOver)) return refuse('not-allowed')
  return change(context, async (session): Promise<Result<'given' | 'received', ConfirmHandOverRefusal>> => {
    const handOver = await lockHandOver(session, id)
    if (handOver === null) return refuse('not-found')
    const staffId = await staffIdOf(session, context.person.accountId)
    const managing = may(context.person, organizationActions.changeStaff)
    const decided = confirmHandOver(handOver, { staffId, managing })
    if (!decided.ok) return decided
    await confirmInStore(session, id, decided.value, { at: context.now, by: context.person.accountId })
    if (decided.value === 'received') {
      const duties = await dutiesOfHandOver(session, [id])
      await passOnDuties(session, context, duties, handOver)
    }
    await audit(session, context, {
      action: 'organization.confirm-hand-over',
      subject: { kind: 'hand-over', id },
      before: { status: handOver.status },
      after: { status: decided.value },
    })
    return ok(decided.value)
  })
}
