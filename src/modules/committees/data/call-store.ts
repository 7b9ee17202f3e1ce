import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { ApplicantId, ApplicantState, OpenCall, OpenCallId } from '../domain/open-call.ts'
import type { Lottery } from '../domain/prepare-lottery.ts'
import { type ApplicantRow, committeeTables } from './tables.ts'

/** So many rows go into one statement. */
const CHUNK = 500

export async function insertCall(session: Session, call: OpenCall): Promise<void> {
  await committeeTables(session)
    .insertInto('committee_call')
    .values({
      ...{ id: call.id, committee_id: call.committeeId, conditions: call.conditions },
      ...{ announced_on: call.announcedOn, opens_on: call.opensOn, closes_on: call.closesOn },
      ...{ seats: call.seats, reserves: call.reserves },
    })
    .execute()
}

/** Keeps applications under the call's next numbers; null when one of the contacts has applied already. */
export async function insertApplicants(
  session: Session,
  applicants: readonly Omit<ApplicantRow, 'number' | 'state' | 'state_reason' | 'ticket'>[],
): Promise<readonly number[] | null> {
  const [first] = applicants
  if (first === undefined) return []
  const last = await committeeTables(session)
    .selectFrom('committee_applicant')
    .select((eb) => eb.fn.max('number').as('number'))
    .where('call_id', '=', first.call_id)
    .executeTakeFirst()
  const before = last?.number ?? 0
  const rows = applicants.map((applicant, index) => ({
    ...applicant,
    number: before + index + 1,
    state: 'applied' as const,
    state_reason: null,
    ticket: null,
  }))
  let kept = 0
  for (let from = 0; from < rows.length; from += CHUNK) {
    const some = await committeeTables(session)
      .insertInto('committee_applicant')
      .values(rows.slice(from, from + CHUNK))
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .execute()
    kept += some.length
  }
  return kept === rows.length ? rows.map(({ number }) => number) : null
}

/** Takes an application out of the call. What it could be reached by goes at once. */
export async function saveLeft(
  session: Session,
  id: ApplicantId,
  left: { readonly state: Exclude<ApplicantState, 'applied'>; readonly reason: string | null },
): Promise<void> {
  await committeeTables(session)
    .updateTable('committee_applicant')
    .set({
      state: left.state,
      state_reason: left.reason,
      ...(left.state === 'withdrawn' ? { email: null, phone: null, receipt_hash: null, motive: '' } : {}),
    })
    .where('id', '=', id)
    .execute()
}

/** Gives those in the pool their tickets, from 1 on in the order of their numbers. */
export async function giveTickets(session: Session, callId: OpenCallId): Promise<void> {
  const tables = committeeTables(session)
  await tables
    .with('numbered', (db) =>
      db
        .selectFrom('committee_applicant')
        .select('id')
        .select((eb) =>
          eb.fn
            .agg<number>('row_number')
            .over((over) => over.orderBy('number'))
            .as('place'),
        )
        .where('call_id', '=', callId)
        .where('state', '=', 'applied'),
    )
    .updateTable('committee_applicant')
    .from('numbered')
    .set((eb) => ({ ticket: eb.cast<number>(eb.ref('numbered.place'), 'integer') }))
    .whereRef('committee_applicant.id', '=', 'numbered.id')
    .execute()
}

/** Takes applications away for good. Who was seated through one is known by the list of members alone from then on. */
export async function deleteApplicants(session: Session, ids: readonly ApplicantId[]): Promise<void> {
  const tables = committeeTables(session)
  for (let from = 0; from < ids.length; from += CHUNK) {
    const some = ids.slice(from, from + CHUNK)
    await tables
      .updateTable('committee_member')
      .set({ applicant_id: null })
      .where('applicant_id', 'in', some)
      .execute()
    await tables.deleteFrom('committee_applicant').where('id', 'in', some).execute()
  }
}

export async function insertLottery(
  session: Session,
  lottery: Pick<Lottery, 'id' | 'callId' | 'terms' | 'commitment' | 'committedOn'>,
  by: string,
): Promise<void> {
  await committeeTables(session)
    .insertInto('committee_lottery')
    .values({
      ...{ id: lottery.id, call_id: lottery.callId, terms: JSON.stringify(lottery.terms) },
      ...{ commitment: lottery.commitment, committed_on: lottery.committedOn, committed_by_name: by },
      ...{ seed: null, drawn_on: null, drawn_by_name: null, result: null, appointed_on: null },
    })
    .execute()
}

export async function saveDrawn(
  session: Session,
  id: Lottery['id'],
  drawn: {
    readonly seed: string
    readonly on: CalendarDate
    readonly by: string
    readonly result: NonNullable<Lottery['result']>
  },
): Promise<void> {
  await committeeTables(session)
    .updateTable('committee_lottery')
    .set({
      ...{ seed: drawn.seed, drawn_on: drawn.on, drawn_by_name: drawn.by },
      result: JSON.stringify(drawn.result),
    })
    .where('id', '=', id)
    .execute()
}

export async function saveAppointed(session: Session, id: Lottery['id'], on: CalendarDate): Promise<void> {
  await committeeTables(session)
    .updateTable('committee_lottery')
    .set({ appointed_on: on })
    .where('id', '=', id)
    .execute()
}
