import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import { audit } from '#platform/audit/audit.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { everyMemberOf, lastMemberNumber, lockCommittee } from '../data/committee-queries.ts'
import { insertMembers } from '../data/committee-store.ts'
import type { CommitteeId, CommitteeMemberId } from '../domain/committee.ts'
import { committeeActions } from '../domain/committee-actions.ts'
import {
  type NewMember,
  seatMembers as decide,
  type SeatMembersRefusal as Decided,
} from '../domain/seat-members.ts'

export type SeatMembersRefusal = Decided | 'not-allowed' | 'not-found'

/** Appoints people to a committee, in the order given; they get the committee's next numbers. */
export async function seatMembers(
  context: Context,
  input: { readonly committeeId: CommitteeId; readonly members: readonly NewMember[] },
): Promise<Result<readonly CommitteeMemberId[], SeatMembersRefusal>> {
  type Seated = Result<readonly CommitteeMemberId[], SeatMembersRefusal>
  return await change(context, async (session): Promise<Seated> => {
    const committee = await lockCommittee(session, input.committeeId)
    if (committee === null) return refuse('not-found')
    const { departmentId } = committee
    if (!may(context.person, committeeActions['seat-members'], { departmentId })) return refuse('not-allowed')
    const members = await everyMemberOf(session, committee.id)
    const serving = members.filter(({ until }) => until >= context.today).length
    const decided = decide({ ...committee, serving }, input.members, context.today)
    if (!decided.ok) return decided
    const last = await lastMemberNumber(session, committee.id)
    const rows = decided.value.map((member, index) => ({
      id: context.newId<CommitteeMemberId>(),
      committee_id: committee.id,
      number: last + index + 1,
      name: member.name,
      town: member.town,
      sex: member.sex,
      age_band: member.ageBand,
      seat: member.seat,
      sub_group_id: null,
      from_day: member.from,
      until_day: member.until,
      status: 'serving' as const,
      email: member.email,
      phone: member.phone,
      applicant_id: member.applicantId,
      replaces_id: null,
      renewals: 0,
      end_reason: null,
    }))
    await insertMembers(session, rows)
    await audit(session, context, {
      action: 'committees.seat-members',
      subject: { kind: 'committee', id: committee.id },
      after: { members: rows.map(({ id, number }) => ({ id, number })) },
    })
    return ok(rows.map(({ id }) => id))
  })
}
