import { createHash } from 'node:crypto'
import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import { audit } from '#platform/audit/audit.ts'
import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { settingValue } from '#platform/settings/setting-value.ts'
import { applicantsOf, lockCall, lotteryOf } from '../data/call-queries.ts'
import { giveTickets, insertLottery, saveAppointed, saveDrawn } from '../data/call-store.ts'
import { readCommittee, subGroupsOf } from '../data/committee-queries.ts'
import type { Committee, CommitteeMemberId } from '../domain/committee.ts'
import { committeeActions } from '../domain/committee-actions.ts'
import { sexTenths } from '../domain/committee-settings.ts'
import { draw } from '../domain/lottery/draw.ts'
import type { DrawResult, LotteryTerms } from '../domain/lottery/lottery.ts'
import { commitmentTo } from '../domain/lottery/lottery-terms.ts'
import type { OpenCall, OpenCallId } from '../domain/open-call.ts'
import {
  type DrawLotteryRefusal as Drawing,
  type Lottery,
  type LotteryId,
  publishPool as decide,
  type PublishPoolRefusal as Publishing,
  takeSeed,
} from '../domain/prepare-lottery.ts'
import { formSubGroups, type FormSubGroupsRefusal } from './form-sub-groups.ts'
import { seatMembers, type SeatMembersRefusal } from './seat-members.ts'

/** The search for a draw gives up after so many steps. Published with the terms, so that a replay gives up there too. */
export const searchBound = 20_000

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

async function locked(
  session: Session,
  context: Context,
  callId: OpenCallId,
): Promise<
  Result<
    { readonly call: OpenCall; readonly committee: Committee; readonly lottery: Lottery | null },
    'not-allowed' | 'not-found'
  >
> {
  const call = await lockCall(session, callId)
  const committee = call === null ? null : await readCommittee(session, call.committeeId)
  if (call === null || committee === null) return refuse('not-found')
  const { departmentId } = committee
  if (!may(context.person, committeeActions['run-lottery'], { departmentId })) return refuse('not-allowed')
  return ok({ call, committee, lottery: await lotteryOf(session, callId) })
}

export type PublishPoolRefusal = Publishing | 'not-allowed' | 'not-found'

/** Publishes the pool under ticket numbers with the quotas, and binds the city to both before the seed is known. */
export async function publishPool(
  context: Context,
  input: Pick<LotteryTerms, 'quotas' | 'subGroups' | 'seedSource'> & { readonly callId: OpenCallId },
): Promise<Result<string, PublishPoolRefusal>> {
  return await change(context, async (session): Promise<Result<string, PublishPoolRefusal>> => {
    const found = await locked(session, context, input.callId)
    if (!found.ok) return found
    const { call, lottery } = found.value
    if (lottery === null) await giveTickets(session, call.id)
    const pool = (await applicantsOf(session, call.id)).flatMap(({ ticket, town, sex, ageBand }) =>
      ticket === null ? [] : [{ ticket, town, sex, age: ageBand }],
    )
    const { quotas, subGroups, seedSource } = input
    const decided = decide(
      call,
      { places: call.seats, reserves: call.reserves, subGroups, quotas, searchBound, seedSource, pool },
      {
        today: context.today,
        isPublished: lottery !== null,
        sexTenths: await settingValue(session, sexTenths, context.today),
      },
    )
    if (!decided.ok) return decided
    const terms = decided.value
    const commitment = commitmentTo(terms, sha256)
    const id = context.newId<LotteryId>()
    await insertLottery(
      session,
      { id, callId: call.id, terms, commitment, committedOn: context.today },
      context.person.name,
    )
    await audit(session, context, {
      action: 'committees.publish-pool',
      subject: { kind: 'committee-lottery', id },
      after: { callId: call.id, commitment, tickets: pool.length, seedSource: terms.seedSource },
    })
    return ok(commitment)
  })
}

export type DrawLotteryRefusal = Drawing | 'not-allowed' | 'not-found'

/** Draws with the seed that has come out. */
export async function drawLottery(
  context: Context,
  input: { readonly callId: OpenCallId; readonly seed: string },
): Promise<Result<DrawResult, DrawLotteryRefusal>> {
  return await change(context, async (session): Promise<Result<DrawResult, DrawLotteryRefusal>> => {
    const found = await locked(session, context, input.callId)
    if (!found.ok) return found
    const { lottery } = found.value
    if (lottery === null) return refuse('not-found')
    const seed = takeSeed(lottery, input.seed, context.today)
    if (!seed.ok) return seed
    const result = draw(lottery.terms, seed.value, sha256)
    await saveDrawn(session, lottery.id, {
      ...{ seed: seed.value, on: context.today, by: context.person.name, result },
    })
    await audit(session, context, {
      action: 'committees.draw-lottery',
      subject: { kind: 'committee-lottery', id: lottery.id },
      after: { seed: seed.value, members: result.members, reserves: result.reserves },
    })
    return ok(result)
  })
}

export type AppointDrawnRefusal =
  | 'not-allowed'
  | 'not-found'
  | 'not-drawn-yet'
  | 'appointed-already'
  | 'drawn-are-gone'
  | SeatMembersRefusal
  | FormSubGroupsRefusal

/** Appoints the drawn in the order of the draw, in the sub-groups that the draw gave them. */
export async function appointDrawn(
  context: Context,
  input: { readonly callId: OpenCallId; readonly from: CalendarDate },
): Promise<Result<readonly CommitteeMemberId[], AppointDrawnRefusal>> {
  type Appointed = Result<readonly CommitteeMemberId[], AppointDrawnRefusal>
  return await change(context, async (session): Promise<Appointed> => {
    const found = await locked(session, context, input.callId)
    if (!found.ok) return found
    const { call, committee, lottery } = found.value
    if (lottery?.result == null) return refuse('not-drawn-yet')
    if (lottery.appointedOn !== null) return refuse('appointed-already')
    const { result } = lottery
    const applicants = new Map((await applicantsOf(session, call.id)).map((each) => [each.ticket, each]))
    const drawn = result.members.flatMap((ticket) => applicants.get(ticket) ?? [])
    // Fewer people would be seated than were drawn, and each after the missing one in another's sub-group.
    if (drawn.length < result.members.length) return refuse('drawn-are-gone')
    const members = drawn.map(({ id, name, town, sex, ageBand, email, phone }) => ({
      ...{ name, town, sex, ageBand, email, phone, applicantId: id, from: input.from },
    }))
    const inner = { ...context, database: session }
    const seated = await seatMembers(inner, { committeeId: committee.id, members })
    if (!seated.ok) return seated
    const grouped = await formDrawnGroups(inner, committee, result, seated.value)
    if (!grouped.ok) return grouped
    await saveAppointed(session, lottery.id, input.from)
    await audit(session, context, {
      action: 'committees.appoint-drawn',
      subject: { kind: 'committee-lottery', id: lottery.id },
      after: { members: seated.value.length, from: input.from },
    })
    return seated
  })
}

/** The first draw forms the sub-groups; who is drawn later joins none of the draw's own. */
async function formDrawnGroups(
  context: Context,
  committee: Committee,
  { members, subGroups }: DrawResult,
  ids: readonly CommitteeMemberId[],
): Promise<Result<unknown, FormSubGroupsRefusal>> {
  if (subGroups.length === 0 || (await subGroupsOf(context.database, committee.id)).length > 0) return ok()
  const byTicket = new Map(members.map((ticket, index) => [ticket, ids[index]]))
  const groups = subGroups.map((tickets, index) => ({
    name: { ko: `제${index + 1}분임`, en: `Sub-group ${index + 1}` },
    memberIds: tickets.flatMap((ticket) => byTicket.get(ticket) ?? []),
  }))
  return await formSubGroups(context, { committeeId: committee.id, groups })
}
