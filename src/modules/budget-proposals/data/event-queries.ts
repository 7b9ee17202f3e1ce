import type { AccountId, DepartmentId } from '#platform/access/person.ts'
import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import { won, type Won } from '#platform/kernel/won.ts'
import type { EventKind, ProposalEventId, ProposalId } from '../domain/proposal.ts'
import { lineOf, type ProposalLine } from './proposal-queries.ts'
import { proposalTables } from './tables.ts'

/** Something that happened to a proposal. */
export interface ProposalEvent {
  readonly id: ProposalEventId
  readonly kind: EventKind
  readonly day: CalendarDate
  readonly text: string
  readonly won: Won | null
  /** The other proposal of a merge; null once its author took it back. */
  readonly other: { readonly number: number; readonly title: string } | null
  readonly departmentId: DepartmentId | null
  readonly byName: string
  /** When and why it was taken back; null for one that stands. */
  readonly undone: { readonly day: CalendarDate; readonly reason: string } | null
}

/** A proposal's story, the latest first; one query. */
export async function eventsOf(session: Session, id: ProposalId): Promise<readonly ProposalEvent[]> {
  const rows = await proposalTables(session)
    .selectFrom('budget_proposal_event as e')
    .leftJoin('budget_proposal as o', (join) =>
      join.onRef('o.id', '=', 'e.other_id').on('o.state', '<>', 'withdrawn'),
    )
    .selectAll('e')
    .select(['o.number as otherNumber', 'o.title as otherTitle'])
    .where('e.proposal_id', '=', id)
    .orderBy('e.day', 'desc')
    .orderBy('e.noted_at', 'desc')
    .orderBy('e.id', 'desc')
    .execute()
  return rows.map(({ otherNumber, otherTitle, ...row }) => ({
    ...{ id: row.id, kind: row.kind, day: row.day, text: row.text, byName: row.by_name },
    departmentId: row.department_id,
    other: otherNumber === null || otherTitle === null ? null : { number: otherNumber, title: otherTitle },
    won: row.won === null ? null : won(row.won),
    undone: row.undone_on === null ? null : { day: row.undone_on, reason: row.undone_reason ?? '' },
  }))
}

/** Whether somebody supports a proposal; null when they do not, `asked` when a merge left it open. */
export async function supportOf(
  session: Session,
  id: ProposalId,
  accountId: AccountId,
): Promise<'given' | 'asked' | null> {
  const row = await proposalTables(session)
    .selectFrom('budget_proposal_support')
    .select('asked_from')
    .where('proposal_id', '=', id)
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  if (row === undefined) return null
  return row.asked_from === null ? 'given' : 'asked'
}

/** Proposals of which a citizen is asked whether their support of a merged one stands for them. */
export async function askedOf(session: Session, accountId: AccountId): Promise<readonly ProposalLine[]> {
  const rows = await proposalTables(session)
    .selectFrom('budget_proposal as p')
    .innerJoin('budget_proposal_support as s', 's.proposal_id', 'p.id')
    .selectAll('p')
    .select((eb) => eb.val(0).as('supporters'))
    .where('s.account_id', '=', accountId)
    .where('s.asked_from', 'is not', null)
    .where('p.state', 'in', ['received', 'under-review', 'reviewed'])
    .orderBy('p.number')
    .execute()
  return rows.map(lineOf)
}
