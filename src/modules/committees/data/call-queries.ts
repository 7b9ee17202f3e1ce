import { sql } from 'kysely'
import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { CommitteeId } from '../domain/committee.ts'
import type { Applicant, ApplicantId, OpenCall, OpenCallId } from '../domain/open-call.ts'
import type { Lottery } from '../domain/prepare-lottery.ts'
import { drawResult, lotteryTerms } from '../domain/lottery/replay-file.ts'
import { type ApplicantRow, type CallRow, committeeTables, type LotteryRow } from './tables.ts'

/** A committee's open calls, the latest first. */
export async function callsOf(session: Session, committeeId: CommitteeId): Promise<readonly OpenCall[]> {
  const rows = await committeeTables(session)
    .selectFrom('committee_call')
    .selectAll()
    .where('committee_id', '=', committeeId)
    .orderBy('announced_on', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(callOf)
}

export async function readCall(session: Session, id: OpenCallId): Promise<OpenCall | null> {
  const row = await committeeTables(session)
    .selectFrom('committee_call')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row === undefined ? null : callOf(row)
}

/** A call, kept from being changed by others until the transaction ends. */
export async function lockCall(session: Session, id: OpenCallId): Promise<OpenCall | null> {
  const row = await committeeTables(session)
    .selectFrom('committee_call')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row === undefined ? null : callOf(row)
}

/** Everybody who applied, in the order in which they did. */
export async function applicantsOf(session: Session, callId: OpenCallId): Promise<readonly Applicant[]> {
  const rows = await committeeTables(session)
    .selectFrom('committee_applicant')
    .selectAll()
    .where('call_id', '=', callId)
    .orderBy('number')
    .execute()
  return rows.map(applicantOf)
}

/** A call with how many applications it has that were neither withdrawn nor excluded. */
export interface CountedCall extends OpenCall {
  readonly applied: number
}

/** A committee's calls with their applications counted, the latest first. */
export async function callsWithCounts(
  session: Session,
  committeeId: CommitteeId,
): Promise<readonly CountedCall[]> {
  const rows = await committeeTables(session)
    .selectFrom('committee_call as c')
    .selectAll('c')
    .select((eb) =>
      eb
        .selectFrom('committee_applicant as a')
        .select((count) => count.fn.countAll<bigint>().as('applied'))
        .whereRef('a.call_id', '=', 'c.id')
        .where('a.state', '=', 'applied')
        .as('applied'),
    )
    .where('c.committee_id', '=', committeeId)
    .orderBy('c.announced_on', 'desc')
    .orderBy('c.id', 'desc')
    .execute()
  return rows.map((row) => ({ ...callOf(row), applied: Number(row.applied ?? 0) }))
}

export async function applicantById(session: Session, id: ApplicantId): Promise<Applicant | null> {
  const row = await committeeTables(session)
    .selectFrom('committee_applicant')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row === undefined ? null : applicantOf(row)
}

/** An application by its number, with the hash of the code that its owner was given. */
export async function applicantByNumber(
  session: Session,
  callId: OpenCallId,
  number: number,
): Promise<{ readonly applicant: Applicant; readonly receiptHash: string | null } | null> {
  const row = await committeeTables(session)
    .selectFrom('committee_applicant')
    .selectAll()
    .where('call_id', '=', callId)
    .where('number', '=', number)
    .executeTakeFirst()
  return row === undefined ? null : { applicant: applicantOf(row), receiptHash: row.receipt_hash }
}

/** A call's lottery; null before its pool is published. */
export async function lotteryOf(session: Session, callId: OpenCallId): Promise<Lottery | null> {
  const row = await committeeTables(session)
    .selectFrom('committee_lottery')
    .selectAll()
    .where('call_id', '=', callId)
    .executeTakeFirst()
  return row === undefined ? null : lotteryOfRow(row)
}

/** Every lottery whose pool is published, with the committee it was for, the latest first. */
export async function listLotteries(
  session: Session,
): Promise<readonly (Lottery & { readonly committeeId: CommitteeId })[]> {
  const rows = await committeeTables(session)
    .selectFrom('committee_lottery as l')
    .innerJoin('committee_call as c', 'c.id', 'l.call_id')
    .selectAll('l')
    .select('c.committee_id')
    .orderBy('l.committed_on', 'desc')
    .orderBy('l.id', 'desc')
    .execute()
  return rows.map((row) => ({ ...lotteryOfRow(row), committeeId: row.committee_id }))
}

/** Until when applications are kept. */
export interface ApplicationTime {
  /** What came in on this day or before is old once its draw's members are appointed. */
  readonly oldest: CalendarDate
  /** What came in on this day or before is older than whoever applied was promised. */
  readonly promised: CalendarDate
  readonly today: CalendarDate
}

/** Calls with applications whose time is over. */
export async function callsPastTime(session: Session, time: ApplicationTime): Promise<readonly OpenCallId[]> {
  const rows = await pastTime(session, time).select('a.call_id').distinct().orderBy('a.call_id').execute()
  return rows.map(({ call_id }) => call_id)
}

/** A call's applications whose time is over. */
export async function applicantsPastTime(
  session: Session,
  callId: OpenCallId,
  time: ApplicationTime,
): Promise<readonly ApplicantId[]> {
  const rows = await pastTime(session, time).select('a.id').where('a.call_id', '=', callId).execute()
  return rows.map(({ id }) => id)
}

/**
 * Old applications, and all of a call whose members' term has ended: reserves are no longer needed. A call that nobody
 * was appointed from yet is still at work: its applications are old only by what was promised, and it was for the term
 * that ends when it closed half a year before that at the latest; a later one is for the term to come.
 */
function pastTime(session: Session, { oldest, promised, today }: ApplicationTime) {
  const served = sql<CalendarDate>`coalesce(l.appointed_on, (c.closes_on + interval '6 months')::date)`
  return committeeTables(session)
    .selectFrom('committee_applicant as a')
    .innerJoin('committee_call as c', 'c.id', 'a.call_id')
    .innerJoin('committee as k', 'k.id', 'c.committee_id')
    .leftJoin('committee_lottery as l', 'l.call_id', 'c.id')
    .where((eb) =>
      eb.or([
        eb('a.received_on', '<=', promised),
        eb.and([eb('l.appointed_on', 'is not', null), eb('a.received_on', '<=', oldest)]),
        eb.and([eb(served, '<=', eb.ref('k.term_until')), eb('k.term_until', '<', today)]),
      ]),
    )
}

export function callOf(row: CallRow): OpenCall {
  return {
    id: row.id,
    committeeId: row.committee_id,
    announcedOn: row.announced_on,
    opensOn: row.opens_on,
    closesOn: row.closes_on,
    seats: row.seats,
    reserves: row.reserves,
    conditions: row.conditions,
  }
}

function applicantOf(row: ApplicantRow): Applicant {
  return {
    id: row.id,
    callId: row.call_id,
    number: row.number,
    receivedOn: row.received_on,
    way: row.way,
    name: row.name,
    town: row.town,
    sex: row.sex,
    birthYear: row.birth_year,
    ageBand: row.age_band,
    email: row.email,
    phone: row.phone,
    motive: row.motive,
    state: row.state,
    stateReason: row.state_reason,
    ticket: row.ticket,
  }
}

function lotteryOfRow(row: LotteryRow): Lottery {
  return {
    id: row.id,
    callId: row.call_id,
    terms: lotteryTerms.parse(JSON.parse(row.terms)),
    commitment: row.commitment,
    committedOn: row.committed_on,
    seed: row.seed,
    drawnOn: row.drawn_on,
    result: row.result === null ? null : drawResult.parse(JSON.parse(row.result)),
    appointedOn: row.appointed_on,
  }
}

/** Which of these contacts have applied to a call already. */
export async function contactsKept(
  session: Session,
  callId: OpenCallId,
  contacts: readonly string[],
): Promise<ReadonlySet<string>> {
  if (contacts.length === 0) return new Set()
  const rows = await committeeTables(session)
    .selectFrom('committee_applicant')
    .select(['email', 'phone'])
    .where('call_id', '=', callId)
    .where((eb) => eb.or([eb('email', 'in', [...contacts]), eb('phone', 'in', [...contacts])]))
    .execute()
  return new Set(rows.flatMap(({ email, phone }) => [email, phone]).filter((each) => each !== null))
}
