import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { VoteCount } from '../domain/count-box.ts'
import { type SettledLine, settledFrom } from '../domain/settle.ts'
import { countFrom } from '../domain/stored-count.ts'
import { voteTables } from './tables.ts'

/** A round's count, and the day from which it is public. */
export interface KeptCount extends VoteCount {
  readonly countedOn: CalendarDate
}

/** What a round's vote came to; null before it was counted. Asked of a day before that, it is sealed as it was then. */
export async function readCount(
  session: Session,
  roundId: string,
  today: CalendarDate,
): Promise<KeptCount | null> {
  const row = await voteTables(session)
    .selectFrom('budget_count')
    .select(['explanations', 'counted_on'])
    .where('round_id', '=', roundId)
    .where('counted_on', '<=', today)
    .executeTakeFirst()
  return row === undefined ? null : { ...countFrom(row.explanations), countedOn: row.counted_on }
}

/** Which rounds are counted. */
export async function countedRounds(session: Session): Promise<ReadonlySet<string>> {
  const rows = await voteTables(session).selectFrom('budget_count').select('round_id').execute()
  return new Set(rows.map(({ round_id }) => round_id))
}

/** The points that local meetings and the committee gave a round's proposals, by the proposals' ids. */
export async function pointsOf(session: Session, roundId: string): Promise<ReadonlyMap<string, number>> {
  const rows = await voteTables(session)
    .selectFrom('budget_priority')
    .select(['proposal_id', 'points'])
    .where('round_id', '=', roundId)
    .execute()
  return new Map(rows.map(({ proposal_id, points }) => [proposal_id, points]))
}

/** The numbers of proposals of which at most one may win, group by group. */
export async function conflictsOf(
  session: Session,
  roundId: string,
): Promise<readonly (readonly number[])[]> {
  const rows = await voteTables(session)
    .selectFrom('budget_conflict')
    .select(['group_number', 'proposal_number'])
    .where('round_id', '=', roundId)
    .orderBy('group_number')
    .orderBy('proposal_number')
    .execute()
  const groups = Map.groupBy(rows, ({ group_number }) => group_number)
  return [...groups.values()].map((group) => group.map(({ proposal_number }) => proposal_number))
}

/** A round's result as it was settled. */
export interface Settlement {
  readonly settledOn: CalendarDate
  readonly byName: string
  readonly lines: readonly SettledLine[]
}

/** Null until a round's result is settled. */
export async function readSettlement(
  session: Session,
  roundId: string,
  today: CalendarDate,
): Promise<Settlement | null> {
  const row = await voteTables(session)
    .selectFrom('budget_settlement')
    .selectAll()
    .where('round_id', '=', roundId)
    .where('settled_on', '<=', today)
    .executeTakeFirst()
  return row === undefined
    ? null
    : { settledOn: row.settled_on, byName: row.by_name, lines: settledFrom(row.lines) }
}
