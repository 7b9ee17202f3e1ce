import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import { audit } from '#platform/audit/audit.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { insertCall } from '../data/call-store.ts'
import { everyMemberOf, lockCommittee } from '../data/committee-queries.ts'
import { committeeActions } from '../domain/committee-actions.ts'
import {
  type OpenCall,
  openCall as decide,
  type OpenCallId,
  type OpenCallRefusal as Decided,
} from '../domain/open-call.ts'

export type OpenCallRefusal = Decided | 'not-allowed' | 'not-found'

/** Calls for applications (공개모집): announced on a day, open from one day to another. */
export async function openCall(
  context: Context,
  input: Omit<OpenCall, 'id'>,
): Promise<Result<OpenCallId, OpenCallRefusal>> {
  return await change(context, async (session): Promise<Result<OpenCallId, OpenCallRefusal>> => {
    const committee = await lockCommittee(session, input.committeeId)
    if (committee === null) return refuse('not-found')
    const { departmentId } = committee
    if (!may(context.person, committeeActions['open-call'], { departmentId })) return refuse('not-allowed')
    const members = await everyMemberOf(session, committee.id)
    const serving = members.filter(({ until }) => until >= context.today).length
    const decided = decide({ ...committee, serving }, input, context.today)
    if (!decided.ok) return decided
    const call = { ...decided.value, id: context.newId<OpenCallId>(), committeeId: committee.id }
    await insertCall(session, call)
    await audit(session, context, {
      action: 'committees.open-call',
      subject: { kind: 'committee-call', id: call.id },
      after: { ...call },
    })
    return ok(call.id)
  })
}
