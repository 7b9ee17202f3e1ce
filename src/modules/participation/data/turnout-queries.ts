import type { DepartmentId } from '#platform/access/person.ts'
import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { PollId, VotingWay } from '../domain/poll.ts'
import { participationTables } from './tables.ts'

/** How many voted. Of no day, way or town it says anything of what was voted. */
export interface Turnout {
  readonly voters: number
  readonly byDay: readonly { readonly day: CalendarDate; readonly voters: number }[]
  /** Null before the close: with few voters a way or a town would tell who they were. */
  readonly byWay: readonly { readonly way: VotingWay; readonly voters: number }[] | null
  readonly byTown: readonly { readonly townId: DepartmentId | null; readonly voters: number }[] | null
}

/** Turnout (투표 현황): before the close all of it and by day, afterwards by way and town as well. */
export async function turnout(session: Session, pollId: PollId): Promise<Turnout> {
  const tables = participationTables(session)
  const rows = await tables
    .selectFrom('poll_roll')
    .select((eb) => ['voted_on', 'way', 'town_id', eb.fn.countAll<bigint>().as('voters')])
    .where('poll_id', '=', pollId)
    .groupBy(['voted_on', 'way', 'town_id'])
    .execute()
  const poll = await tables.selectFrom('poll').select('closed_on').where('id', '=', pollId).executeTakeFirst()
  const isClosed = poll !== undefined && poll.closed_on !== null
  const sumsBy = <Key>(keyOf: (row: (typeof rows)[number]) => Key) => {
    const sums = new Map<Key, number>()
    for (const row of rows) sums.set(keyOf(row), (sums.get(keyOf(row)) ?? 0) + Number(row.voters))
    return [...sums]
  }
  const most = (a: { readonly voters: number }, b: { readonly voters: number }) => b.voters - a.voters
  return {
    voters: rows.reduce((sum, row) => sum + Number(row.voters), 0),
    byDay: sumsBy(({ voted_on }) => voted_on)
      .map(([day, voters]) => ({ day, voters }))
      .toSorted((a, b) => (a.day < b.day ? -1 : 1)),
    byWay: isClosed
      ? sumsBy(({ way }) => way)
          .map(([way, voters]) => ({ way, voters }))
          .toSorted(most)
      : null,
    byTown: isClosed
      ? sumsBy(({ town_id }) => town_id)
          .map(([townId, voters]) => ({ townId, voters }))
          .toSorted(most)
      : null,
  }
}
