import type { ExpressionBuilder } from 'kysely'
import type { Session } from '#platform/database/session.ts'
import type { MayorTermId, PanelId, PledgeId } from '../domain/foreign-ids.ts'
import type { PanelMemberId } from '../domain/foreign-ids.ts'
import type { Half, RoundDays, RoundId, Scope, Split } from '../domain/round.ts'
import { type PledgePanelTables, panelTables, type RoundRow, type SeatRow } from './tables.ts'

/** An evaluation of the pledges, with how much there is to do in it. */
export interface PanelRound extends RoundDays {
  readonly id: RoundId
  readonly panelId: PanelId
  readonly termId: MayorTermId
  readonly year: number
  readonly half: Half
  readonly scope: Scope
  readonly split: Split
  readonly madeAt: Date
  readonly madeBy: string
  readonly publishedBy: string | null
  /** The share that flagged; null until the results were published. */
  readonly flagPercent: number | null
  readonly pledges: number
  readonly members: number
}

/** A member's seat in a round: in which sub-group, how much they were given, how much they have said. */
export interface SeatLine {
  readonly memberId: PanelMemberId
  readonly groupId: string | null
  readonly assigned: number
  /** How many pledges they judged or stepped aside from: how they judged is in no such line. */
  readonly judged: number
  readonly recused: number
  readonly onPaper: number
  /** When they were mailed their link; null while they were not. */
  readonly mailedAt: Date | null
}

/** All rounds, the latest first. */
export async function listRounds(session: Session): Promise<readonly PanelRound[]> {
  return (await rounds(session).orderBy('r.opens_on', 'desc').limit(100).execute()).map(roundOf)
}

export async function readRound(
  session: Session,
  asked: { readonly year: number; readonly half: Half },
): Promise<PanelRound | null> {
  const row = await rounds(session)
    .where('r.year', '=', asked.year)
    .where('r.half', '=', asked.half)
    .executeTakeFirst()
  return row === undefined ? null : roundOf(row)
}

export async function roundById(session: Session, id: RoundId): Promise<PanelRound | null> {
  const row = await rounds(session).where('r.id', '=', id).executeTakeFirst()
  return row === undefined ? null : roundOf(row)
}

/**
 * A round as its transaction decides on it: publishing and moving the close lock it alone, words share it, so that
 * a word comes wholly before or wholly after.
 */
export async function lockRound(
  session: Session,
  id: RoundId,
  how: 'alone' | 'shared',
): Promise<PanelRound | null> {
  const query = panelTables(session).selectFrom('panel_round').select('id').where('id', '=', id)
  const row = await (how === 'alone' ? query.forUpdate() : query.forShare()).executeTakeFirst()
  return row === undefined ? null : await roundById(session, id)
}

/** The rounds of a panel's member, the latest first: one query. */
export async function roundsOfMember(
  session: Session,
  memberId: PanelMemberId,
): Promise<readonly PanelRound[]> {
  const found = await rounds(session)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('panel_seat as s')
          .select('s.member_id')
          .whereRef('s.round_id', '=', 'r.id')
          .where('s.member_id', '=', memberId),
      ),
    )
    .orderBy('r.opens_on', 'desc')
    .execute()
  return found.map(roundOf)
}

export async function roundPledges(session: Session, roundId: RoundId): Promise<readonly PledgeId[]> {
  const found = await panelTables(session)
    .selectFrom('panel_round_pledge')
    .select('pledge_id')
    .where('round_id', '=', roundId)
    .execute()
  return found.map(({ pledge_id }) => pledge_id)
}

/** The pledges that a member is to judge; null when the member has no seat in the round. */
export async function pledgesOfMember(
  session: Session,
  round: Pick<PanelRound, 'id' | 'split'>,
  memberId: PanelMemberId,
): Promise<ReadonlySet<PledgeId> | null> {
  const tables = panelTables(session)
  const seat = await tables
    .selectFrom('panel_seat')
    .select('group_id')
    .where('round_id', '=', round.id)
    .where('member_id', '=', memberId)
    .executeTakeFirst()
  if (seat === undefined) return null
  if (round.split === 'all') return new Set(await roundPledges(session, round.id))
  const found = await tables
    .selectFrom('panel_assignment')
    .select('pledge_id')
    .where('round_id', '=', round.id)
    .where('group_id', '=', seat.group_id)
    .execute()
  return new Set(found.map(({ pledge_id }) => pledge_id))
}

/** How far each member has come, one query. */
export async function seatLines(session: Session, round: PanelRound): Promise<readonly SeatLine[]> {
  const found = await panelTables(session)
    .selectFrom('panel_seat as s')
    .select(['s.member_id', 's.group_id', 's.link_mailed_at'])
    .select((eb) => [
      eb
        .selectFrom('panel_assignment as a')
        .select((inner) => inner.fn.countAll<string>().as('count'))
        .whereRef('a.round_id', '=', 's.round_id')
        .whereRef('a.group_id', '=', 's.group_id')
        .as('assigned'),
      wordsOfSeat(eb).where('e.verdict', 'is not', null).as('judged'),
      wordsOfSeat(eb).where('e.recusal', 'is not', null).as('recused'),
      wordsOfSeat(eb).where('e.way', '=', 'paper').as('on_paper'),
    ])
    .where('s.round_id', '=', round.id)
    .orderBy('s.group_id')
    .orderBy('s.member_id')
    .execute()
  return found.map((row) => ({
    memberId: row.member_id,
    groupId: row.group_id,
    assigned: round.split === 'all' ? round.pledges : Number(row.assigned ?? 0),
    judged: Number(row.judged),
    recused: Number(row.recused),
    onPaper: Number(row.on_paper),
    mailedAt: row.link_mailed_at,
  }))
}

/** How many words there are of a seat. */
function wordsOfSeat(eb: ExpressionBuilder<PledgePanelTables & { s: SeatRow }, 's'>) {
  return eb
    .selectFrom('panel_evaluation as e')
    .select((inner) => inner.fn.countAll<string>().as('count'))
    .whereRef('e.round_id', '=', 's.round_id')
    .whereRef('e.member_id', '=', 's.member_id')
}

/** Which sub-groups judge which pledge; empty when every member judges every pledge. */
export async function assignmentsOf(
  session: Session,
  roundId: RoundId,
): Promise<ReadonlyMap<PledgeId, readonly string[]>> {
  const found = await panelTables(session)
    .selectFrom('panel_assignment')
    .select(['pledge_id', 'group_id'])
    .where('round_id', '=', roundId)
    .orderBy('group_id')
    .execute()
  const byPledge = Map.groupBy(found, ({ pledge_id }) => pledge_id)
  return new Map([...byPledge].map(([id, rows]) => [id, rows.map(({ group_id }) => group_id)]))
}

function rounds(session: Session) {
  return panelTables(session)
    .selectFrom('panel_round as r')
    .selectAll('r')
    .select((eb) => [
      eb
        .selectFrom('panel_round_pledge as p')
        .select((inner) => inner.fn.countAll<string>().as('count'))
        .whereRef('p.round_id', '=', 'r.id')
        .as('pledges'),
      eb
        .selectFrom('panel_seat as s')
        .select((inner) => inner.fn.countAll<string>().as('count'))
        .whereRef('s.round_id', '=', 'r.id')
        .as('members'),
    ])
}

function roundOf(
  row: RoundRow & { readonly pledges: string | null; readonly members: string | null },
): PanelRound {
  return {
    id: row.id,
    panelId: row.panel_id,
    termId: row.term_id,
    year: row.year,
    half: row.half,
    opensOn: row.opens_on,
    closesOn: row.closes_on,
    scope: row.scope,
    split: row.split,
    madeAt: row.made_at,
    madeBy: row.made_by_name,
    publishedOn: row.published_on,
    publishedBy: row.published_by_name,
    flagPercent: row.flag_percent,
    pledges: Number(row.pledges ?? 0),
    members: Number(row.members ?? 0),
  }
}
