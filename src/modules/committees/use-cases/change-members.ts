import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import { audit } from '#platform/audit/audit.ts'
import type { Session } from '#platform/database/session.ts'
import { addDays, type CalendarDate } from '#platform/kernel/calendar-date.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { settingValue } from '#platform/settings/setting-value.ts'
import { applicantById, applicantsOf, lotteryOf } from '../data/call-queries.ts'
import { everyMemberOf, lastMemberNumber, lockCommittee } from '../data/committee-queries.ts'
import { insertMembers, saveEnded, saveRenewed } from '../data/committee-store.ts'
import { applicantIdsOf, memberWithSecretariat } from '../data/member-queries.ts'
import { revokeLinksOf } from '../data/member-link-store.ts'
import type { CommitteeId, CommitteeMember, CommitteeMemberId, MemberStatus } from '../domain/committee.ts'
import { committeeActions } from '../domain/committee-actions.ts'
import { mostRenewals } from '../domain/committee-settings.ts'
import { nextReserve } from '../domain/lottery/next-reserve.ts'
import {
  endMembership as decideEnd,
  type EndMembershipRefusal as Ending,
  renewTerm as decideRenewal,
  type RenewTermRefusal as Renewing,
} from '../domain/membership.ts'
import type { Applicant } from '../domain/open-call.ts'

const endAction = committeeActions['end-membership']

export type EndMembershipRefusal = Ending | 'not-allowed' | 'not-found'

/** Ends a membership before the term does: the member resigned or was dismissed. Personal links end with it. */
export async function endMembership(
  context: Context,
  input: {
    readonly memberId: CommitteeMemberId
    readonly how: Exclude<MemberStatus, 'serving'>
    readonly lastDay: CalendarDate
    readonly reason: string
  },
): Promise<Result<void, EndMembershipRefusal>> {
  return await change(context, async (session): Promise<Result<void, EndMembershipRefusal>> => {
    const found = await memberWithSecretariat(session, input.memberId)
    if (found === null) return refuse('not-found')
    if (!may(context.person, endAction, { departmentId: found.departmentId })) return refuse('not-allowed')
    await lockCommittee(session, found.member.committeeId)
    const member = (await memberWithSecretariat(session, input.memberId))?.member ?? found.member
    const decided = decideEnd(member, input)
    if (!decided.ok) return decided
    const { reason } = decided.value
    await saveEnded(session, member.id, { status: input.how, until: input.lastDay, reason })
    await revokeLinksOf(session, member.id, context.now)
    await audit(session, context, {
      action: 'committees.end-membership',
      subject: { kind: 'committee-member', id: member.id },
      before: { until: member.until },
      after: { status: input.how, until: input.lastDay },
      reason,
    })
    return ok()
  })
}

export type ReplaceMemberRefusal =
  'not-allowed' | 'not-found' | 'still-serving' | 'replaced-already' | 'not-drawn' | 'no-reserve-left'

export interface Replacement {
  readonly memberId: CommitteeMemberId
  readonly ticket: number
  readonly keepsQuotas: boolean
}

/** Seats the next reserve of the lottery in the seat of somebody who has left, from the day after. */
export async function replaceMember(
  context: Context,
  input: { readonly memberId: CommitteeMemberId },
): Promise<Result<Replacement, ReplaceMemberRefusal>> {
  return await change(context, async (session): Promise<Result<Replacement, ReplaceMemberRefusal>> => {
    const found = await memberWithSecretariat(session, input.memberId)
    if (found === null) return refuse('not-found')
    const { member, departmentId } = found
    if (!may(context.person, endAction, { departmentId })) return refuse('not-allowed')
    const committee = await lockCommittee(session, member.committeeId)
    if (committee === null) return refuse('not-found')
    if (member.status === 'serving') return refuse('still-serving')
    const members = await everyMemberOf(session, committee.id)
    if (members.some(({ replacesId }) => replacesId === member.id)) return refuse('replaced-already')
    const next = await reserveFor(session, member, members)
    if (!next.ok) return next
    const { applicant, keepsQuotas } = next.value
    const id = context.newId<CommitteeMemberId>()
    const from = addDays(member.until, 1) > context.today ? addDays(member.until, 1) : context.today
    await insertMembers(session, [
      {
        ...{ id, committee_id: committee.id, number: (await lastMemberNumber(session, committee.id)) + 1 },
        ...{ name: applicant.name, town: applicant.town, sex: applicant.sex, age_band: applicant.ageBand },
        ...{ seat: member.seat, sub_group_id: member.subGroupId, from_day: from },
        ...{ until_day: committee.termUntil, status: 'serving' as const },
        ...{ email: applicant.email, phone: applicant.phone, applicant_id: applicant.id },
        ...{ replaces_id: member.id, renewals: 0, end_reason: null },
      },
    ])
    const ticket = applicant.ticket ?? 0
    await audit(session, context, {
      action: 'committees.replace-member',
      subject: { kind: 'committee-member', id },
      after: { replaces: member.id, ticket, keepsQuotas, from },
    })
    return ok({ memberId: id, ticket, keepsQuotas })
  })
}

/** Who of the reserves is next for a seat: in the order of the draw, first who keeps the quotas. */
async function reserveFor(
  session: Session,
  leaving: CommitteeMember,
  members: readonly CommitteeMember[],
): Promise<
  Result<{ readonly applicant: Applicant; readonly keepsQuotas: boolean }, 'not-drawn' | 'no-reserve-left'>
> {
  const applicantIds = await applicantIdsOf(session, leaving.committeeId)
  const own = applicantIds.get(leaving.id)
  const applied = own === undefined ? null : await applicantById(session, own)
  const lottery = applied === null ? null : await lotteryOf(session, applied.callId)
  if (applied === null || lottery?.result == null) return refuse('not-drawn')
  const seated = new Set(applicantIds.values())
  const pool = new Map((await applicantsOf(session, applied.callId)).map((each) => [each.ticket, each]))
  const waiting = lottery.result.reserves.flatMap((ticket) => {
    const applicant = pool.get(ticket)
    return applicant?.state !== 'applied' || seated.has(applicant.id) ? [] : [{ ...applicant, ticket }]
  })
  const facts = (person: { town: string | null; sex: string; ageBand: string | null }) => ({
    ...{ town: person.town ?? '', sex: person.sex, age: person.ageBand ?? '' },
  })
  const remaining = members.filter(({ id, status }) => status === 'serving' && id !== leaving.id).map(facts)
  const candidates = waiting.map((each) => ({ ...facts(each), ticket: each.ticket }))
  const next = nextReserve(lottery.terms, remaining, facts(leaving), candidates)
  const applicant = next === null ? undefined : pool.get(next.ticket)
  return next === null || applicant === undefined
    ? refuse('no-reserve-left')
    : ok({ applicant, keepsQuotas: next.keepsQuotas })
}

export type RenewTermRefusal = Renewing | 'not-allowed' | 'not-found'

/** Prolongs a committee's term with the members who stay (연임). */
export async function renewTerm(
  context: Context,
  input: {
    readonly committeeId: CommitteeId
    readonly until: CalendarDate
    readonly memberIds: readonly CommitteeMemberId[]
  },
): Promise<Result<void, RenewTermRefusal>> {
  return await change(context, async (session): Promise<Result<void, RenewTermRefusal>> => {
    const committee = await lockCommittee(session, input.committeeId)
    if (committee === null) return refuse('not-found')
    const { departmentId } = committee
    if (!may(context.person, committeeActions['seat-members'], { departmentId })) return refuse('not-allowed')
    const wanted = new Set(input.memberIds)
    const members = (await everyMemberOf(session, committee.id)).filter(({ id }) => wanted.has(id))
    const most = await settingValue(session, mostRenewals, context.today)
    const decided = decideRenewal({ until: committee.termUntil, mostRenewals: most }, members, input.until)
    if (!decided.ok) return decided
    await saveRenewed(
      session,
      committee.id,
      members.map(({ id }) => id),
      input.until,
    )
    await audit(session, context, {
      action: 'committees.renew-term',
      subject: { kind: 'committee', id: committee.id },
      before: { until: committee.termUntil },
      after: { until: input.until, members: members.map(({ number }) => number) },
    })
    return ok()
  })
}
