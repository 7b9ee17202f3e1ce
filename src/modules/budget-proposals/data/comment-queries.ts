import type { AccountId } from '#platform/access/person.ts'
import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { ProposalComment, ProposalCommentId, ProposalCommentState } from '../domain/comment.ts'
import type { ProposalId } from '../domain/proposal.ts'
import { type CommentRow, proposalTables } from './tables.ts'

const commentOf = (row: CommentRow): ProposalComment => ({
  ...{ id: row.id, proposalId: row.proposal_id, accountId: row.account_id, stance: row.stance },
  ...{ name: row.name, text: row.text, sentOn: row.sent_on, state: row.state, version: row.version },
  hidden: row.hiding_ground === null ? null : { ground: row.hiding_ground, note: row.note ?? '' },
})

/** So many are shown on a proposal's page. */
const MOST_SHOWN = 300

/** What a reader sees of a proposal's comments: what is published or hidden, and their own that wait. One query. */
export async function commentsOn(
  session: Session,
  proposalId: ProposalId,
  reader: AccountId | null,
): Promise<readonly ProposalComment[]> {
  const rows = await proposalTables(session)
    .selectFrom('budget_proposal_comment')
    .selectAll()
    .where('proposal_id', '=', proposalId)
    .where((eb) =>
      eb.or([eb('state', '<>', 'held'), ...(reader === null ? [] : [eb('account_id', '=', reader)])]),
    )
    .orderBy('sent_at', 'desc')
    .orderBy('id', 'desc')
    .limit(MOST_SHOWN)
    .execute()
  return rows.map(commentOf)
}

/** A comment in the office's list, with the proposal that it is on. */
export interface OfficeComment extends ProposalComment {
  readonly roundId: string
  readonly number: number
  readonly title: string
}

/** Comments in a state, the oldest first: they have waited longest. One query. */
export async function listComments(
  session: Session,
  asked: { readonly state: ProposalCommentState; readonly limit: number; readonly offset: number },
): Promise<readonly OfficeComment[]> {
  const rows = await proposalTables(session)
    .selectFrom('budget_proposal_comment as c')
    .innerJoin('budget_proposal as p', 'p.id', 'c.proposal_id')
    .selectAll('c')
    .select(['p.round_id', 'p.number', 'p.title'])
    .where('c.state', '=', asked.state)
    .orderBy('c.sent_at', asked.state === 'held' ? 'asc' : 'desc')
    .orderBy('c.id')
    .limit(asked.limit)
    .offset(asked.offset)
    .execute()
  return rows.map(({ round_id: roundId, number, title, ...row }) => ({
    ...commentOf(row),
    ...{ roundId, number: number ?? 0, title },
  }))
}

/** How many comments are in which state; one query. */
export async function countComments(
  session: Session,
): Promise<Readonly<Record<ProposalCommentState, number>>> {
  const rows = await proposalTables(session)
    .selectFrom('budget_proposal_comment')
    .select(['state', (eb) => eb.fn.countAll<bigint>().as('count')])
    .groupBy('state')
    .execute()
  const of = (state: ProposalCommentState) => Number(rows.find((row) => row.state === state)?.count ?? 0)
  return { held: of('held'), published: of('published'), hidden: of('hidden') }
}

export async function lockComment(session: Session, id: ProposalCommentId): Promise<ProposalComment | null> {
  const row = await proposalTables(session)
    .selectFrom('budget_proposal_comment')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row === undefined ? null : commentOf(row)
}

/** Whether somebody said the same of a proposal on the same day. */
export async function wasSaid(
  session: Session,
  said: {
    readonly proposalId: ProposalId
    readonly accountId: AccountId
    readonly text: string
    readonly day: CalendarDate
  },
): Promise<boolean> {
  const row = await proposalTables(session)
    .selectFrom('budget_proposal_comment')
    .select('id')
    .where('proposal_id', '=', said.proposalId)
    .where('account_id', '=', said.accountId)
    .where('text', '=', said.text)
    .where('sent_on', '=', said.day)
    .executeTakeFirst()
  return row !== undefined
}
