import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { PledgeId } from '../domain/foreign-ids.ts'
import type { Assignment } from '../domain/assign-pledges.ts'
import type { PanelMemberId } from '../domain/foreign-ids.ts'
import type { RoundId } from '../domain/round.ts'
import { panelTables, type RoundRow } from './tables.ts'

/** PostgreSQL takes 65,535 values in one statement. */
const CHUNK = 1_000

export interface NewSeat {
  readonly memberId: PanelMemberId
  readonly groupId: string | null
}

/** Keeps a new round; false when the half-year has one already. */
export async function insertRound(
  session: Session,
  round: Omit<RoundRow, 'published_on' | 'published_at' | 'published_by_name' | 'flag_percent'>,
): Promise<boolean> {
  const row = await panelTables(session)
    .insertInto('panel_round')
    .values({
      ...round,
      published_on: null,
      published_at: null,
      published_by_name: null,
      flag_percent: null,
    })
    .onConflict((conflict) => conflict.columns(['year', 'half']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Keeps what is judged in a round, by whom, and who judges what. */
export async function insertRoundParts(
  session: Session,
  roundId: RoundId,
  parts: {
    readonly pledgeIds: readonly PledgeId[]
    readonly seats: readonly NewSeat[]
    readonly assignments: readonly Assignment<PledgeId>[]
  },
): Promise<void> {
  const tables = panelTables(session)
  for (const some of chunks(parts.pledgeIds))
    await tables
      .insertInto('panel_round_pledge')
      .values(some.map((pledge_id) => ({ round_id: roundId, pledge_id })))
      .execute()
  await insertSeats(session, roundId, parts.seats)
  for (const some of chunks(parts.assignments))
    await tables
      .insertInto('panel_assignment')
      .values(
        some.map(({ groupId, pledgeId }) => ({ round_id: roundId, group_id: groupId, pledge_id: pledgeId })),
      )
      .execute()
}

/** Seats members in a round; those who have a seat keep it as it is. */
export async function insertSeats(
  session: Session,
  roundId: RoundId,
  seats: readonly NewSeat[],
): Promise<number> {
  let seated = 0
  for (const some of chunks(seats)) {
    const added = await panelTables(session)
      .insertInto('panel_seat')
      .values(
        some.map(({ memberId, groupId }) => ({
          round_id: roundId,
          member_id: memberId,
          group_id: groupId,
          link_mailed_at: null,
        })),
      )
      .onConflict((conflict) => conflict.columns(['round_id', 'member_id']).doNothing())
      .returning('member_id')
      .execute()
    seated += added.length
  }
  return seated
}

export async function saveClose(session: Session, id: RoundId, closesOn: CalendarDate): Promise<void> {
  await panelTables(session)
    .updateTable('panel_round')
    .set({ closes_on: closesOn })
    .where('id', '=', id)
    .execute()
}

export async function savePublished(
  session: Session,
  id: RoundId,
  published: {
    readonly on: CalendarDate
    readonly at: Date
    readonly by: string
    readonly flagPercent: number
  },
): Promise<void> {
  await panelTables(session)
    .updateTable('panel_round')
    .set({
      published_on: published.on,
      published_at: published.at,
      published_by_name: published.by,
      flag_percent: published.flagPercent,
    })
    .where('id', '=', id)
    .execute()
}

function chunks<T>(all: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / CHUNK) }, (_, index) =>
    all.slice(index * CHUNK, (index + 1) * CHUNK),
  )
}

/** Marks the members of a round who were not mailed yet, and says who they are: of two that ask at once one gets them. */
export async function markMailed(
  session: Session,
  roundId: RoundId,
  now: Date,
): Promise<readonly PanelMemberId[]> {
  const rows = await panelTables(session)
    .updateTable('panel_seat')
    .set({ link_mailed_at: now })
    .where('round_id', '=', roundId)
    .where('link_mailed_at', 'is', null)
    .returning('member_id')
    .execute()
  return rows.map(({ member_id }) => member_id)
}

/** Takes the mark away from those who could not be mailed. */
export async function unmarkMailed(
  session: Session,
  roundId: RoundId,
  memberIds: readonly PanelMemberId[],
): Promise<void> {
  if (memberIds.length === 0) return
  await panelTables(session)
    .updateTable('panel_seat')
    .set({ link_mailed_at: null })
    .where('round_id', '=', roundId)
    .where('member_id', 'in', [...memberIds])
    .execute()
}

/** Takes every mark away: links that were mailed may not be good to the round's close any more. */
export async function unmarkAllMailed(session: Session, roundId: RoundId): Promise<void> {
  await panelTables(session)
    .updateTable('panel_seat')
    .set({ link_mailed_at: null })
    .where('round_id', '=', roundId)
    .where('link_mailed_at', 'is not', null)
    .execute()
}
