import type { AccountId, DepartmentId } from '#platform/access/person.ts'
import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { ProposalId, ProposalState, Review } from '../domain/proposal.ts'
import { deleteSender } from './sender-store.ts'
import { type EventRow, type ProposalRow, proposalTables } from './tables.ts'

export async function insertProposal(session: Session, row: ProposalRow): Promise<void> {
  await proposalTables(session).insertInto('budget_proposal').values(row).execute()
}

const update = (session: Session, id: ProposalId) =>
  proposalTables(session)
    .updateTable('budget_proposal')
    .set((row) => ({ version: row('version', '+', 1) }))
    .where('id', '=', id)

/** What its author writes, as it is kept. */
export type WordsRow = Pick<
  ProposalRow,
  | 'type'
  | 'field'
  | 'title'
  | 'body'
  | 'town_id'
  | 'place'
  | 'spot_lon'
  | 'spot_lat'
  | 'estimate'
  | 'name'
  | 'belonging'
  | 'saved_at'
>

/** What its author wrote anew, and whether it is sent. */
export async function saveWords(
  session: Session,
  id: ProposalId,
  words: Partial<WordsRow & Pick<ProposalRow, 'round_id' | 'number' | 'sent_on' | 'state'>>,
): Promise<void> {
  await update(session, id).set(words).execute()
}

/** The number of a round's next proposal; the round is locked while it is given. */
export async function nextNumber(session: Session, roundId: string): Promise<number> {
  const row = await proposalTables(session)
    .selectFrom('budget_proposal')
    .select((eb) => eb.fn.max('number').as('last'))
    .where('round_id', '=', roundId)
    .executeTakeFirst()
  return (row?.last ?? 0) + 1
}

export async function saveState(session: Session, id: ProposalId, state: ProposalState): Promise<void> {
  await update(session, id).set({ state }).execute()
}

/** The same for many. */
export async function saveStates(
  session: Session,
  ids: readonly ProposalId[],
  state: ProposalState,
): Promise<void> {
  if (ids.length === 0) return
  await proposalTables(session)
    .updateTable('budget_proposal')
    .set((row) => ({ version: row('version', '+', 1), state }))
    .where('id', 'in', [...ids])
    .execute()
}

export async function saveMerged(session: Session, id: ProposalId, into: ProposalId | null): Promise<void> {
  await update(session, id)
    .set({ state: into === null ? 'received' : 'merged', merged_into: into })
    .execute()
}

/** Its author takes it back: nothing of theirs stays. */
export async function saveWithdrawn(session: Session, id: ProposalId): Promise<void> {
  await update(session, id)
    .set({
      ...{ state: 'withdrawn', account_id: null, name: '', title: '', body: '', place: '' },
      ...{ spot_lon: null, spot_lat: null },
    })
    .execute()
  await proposalTables(session).deleteFrom('budget_proposal_support').where('proposal_id', '=', id).execute()
  await proposalTables(session).deleteFrom('budget_proposal_comment').where('proposal_id', '=', id).execute()
  await deleteSender(session, id)
}

export async function deleteDraft(session: Session, id: ProposalId): Promise<void> {
  await proposalTables(session)
    .deleteFrom('budget_proposal')
    .where('id', '=', id)
    .where('state', '=', 'draft')
    .execute()
}

export async function saveAssigned(
  session: Session,
  id: ProposalId,
  to: { readonly departmentId: DepartmentId; readonly dueDay: CalendarDate },
): Promise<void> {
  await update(session, id)
    .set({ state: 'under-review', department_id: to.departmentId, due_day: to.dueDay })
    .execute()
}

export async function saveReview(session: Session, id: ProposalId, review: Review): Promise<void> {
  await update(session, id)
    .set({
      state: 'reviewed',
      verdict: review.verdict,
      review_reason: review.reason,
      review_cost: review.cost,
      reviewed_on: review.reviewedOn,
    })
    .execute()
}

/** So many rows go in one statement that no database has too many parameters. */
const AT_ONCE = 500

export async function insertEvents(session: Session, rows: readonly EventRow[]): Promise<void> {
  for (let from = 0; from < rows.length; from += AT_ONCE)
    await proposalTables(session)
      .insertInto('budget_proposal_event')
      .values(rows.slice(from, from + AT_ONCE))
      .execute()
}

/** Counts one person once; a second press changes nothing. */
export async function saveSupport(
  session: Session,
  row: { readonly id: ProposalId; readonly accountId: AccountId; readonly day: CalendarDate },
): Promise<void> {
  await proposalTables(session)
    .insertInto('budget_proposal_support')
    .values({ proposal_id: row.id, account_id: row.accountId, supported_on: row.day, asked_from: null })
    .onConflict((conflict) =>
      conflict.columns(['proposal_id', 'account_id']).doUpdateSet({ asked_from: null }),
    )
    .execute()
}

export async function deleteSupport(session: Session, id: ProposalId, accountId: AccountId): Promise<void> {
  await proposalTables(session)
    .deleteFrom('budget_proposal_support')
    .where('proposal_id', '=', id)
    .where('account_id', '=', accountId)
    .execute()
}

/** Those who supported what is merged are asked whether it stands for the other; who supports it already is not. */
export async function askSupporters(session: Session, from: ProposalId, into: ProposalId): Promise<void> {
  const tables = proposalTables(session)
  await tables
    .insertInto('budget_proposal_support')
    .columns(['proposal_id', 'account_id', 'supported_on', 'asked_from'])
    .expression((eb) =>
      eb
        .selectFrom('budget_proposal_support')
        .select([eb.val(into).as('proposal_id'), 'account_id', 'supported_on', eb.val(from).as('asked_from')])
        .where('proposal_id', '=', from),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** A merge that is undone asks nobody any more. */
export async function unaskSupporters(session: Session, from: ProposalId): Promise<void> {
  await proposalTables(session).deleteFrom('budget_proposal_support').where('asked_from', '=', from).execute()
}

/** What a department that has ended had to review or to carry out goes to its heir; gives back which. */
export async function handOnProposals(
  session: Session,
  from: DepartmentId,
  to: DepartmentId,
): Promise<readonly ProposalId[]> {
  const rows = await proposalTables(session)
    .updateTable('budget_proposal')
    .set((row) => ({ department_id: to, version: row('version', '+', 1) }))
    .where('department_id', '=', from)
    .where('state', 'in', ['under-review', 'reviewed', 'selected'])
    .returning('id')
    .execute()
  return rows.map(({ id }) => id)
}
