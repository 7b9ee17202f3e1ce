import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import { type VoteCount, winnersOf } from '../domain/count-box.ts'
import { type SettledLine, settledText } from '../domain/settle.ts'
import { countText } from '../domain/stored-count.ts'
import { voteTables } from './tables.ts'

/** Writes a count; false when the round has one: what was published stays. */
export async function insertCount(
  session: Session,
  of: { readonly roundId: string; readonly pollId: string; readonly day: CalendarDate },
  counted: VoteCount,
): Promise<boolean> {
  const added = await voteTables(session)
    .insertInto('budget_count')
    .values({
      ...{ round_id: of.roundId, poll_id: of.pollId, counted_on: of.day, voters: counted.voters },
      ...{ winners: JSON.stringify(winnersOf(counted)), explanations: countText(counted) },
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('round_id')
    .execute()
  return added.length > 0
}

/** Writes the points of a local meeting or of the committee; null takes them away. */
export async function savePoints(
  session: Session,
  roundId: string,
  given: readonly { readonly proposalId: string; readonly points: number | null }[],
  by: { readonly name: string; readonly now: Date },
): Promise<void> {
  const tables = voteTables(session)
  const ids = given.map(({ proposalId }) => proposalId)
  if (ids.length === 0) return
  await tables.deleteFrom('budget_priority').where('proposal_id', 'in', ids).execute()
  const rows = given.flatMap(({ proposalId, points }) =>
    points === null
      ? []
      : [
          {
            ...{ proposal_id: proposalId, round_id: roundId, points },
            ...{ entered_at: by.now, entered_by_name: by.name },
          },
        ],
  )
  if (rows.length > 0) await tables.insertInto('budget_priority').values(rows).execute()
}

/** Writes which projects do not stand beside each other, in place of what was written before. */
export async function saveConflicts(
  session: Session,
  roundId: string,
  groups: readonly (readonly number[])[],
): Promise<void> {
  const tables = voteTables(session)
  await tables.deleteFrom('budget_conflict').where('round_id', '=', roundId).execute()
  const rows = groups.flatMap((group, index) =>
    group.map((number) => ({ round_id: roundId, group_number: index + 1, proposal_number: number })),
  )
  if (rows.length > 0) await tables.insertInto('budget_conflict').values(rows).execute()
}

/** Writes a round's result; false when it has one. */
export async function insertSettlement(
  session: Session,
  of: { readonly roundId: string; readonly day: CalendarDate; readonly byName: string },
  lines: readonly SettledLine[],
): Promise<boolean> {
  const added = await voteTables(session)
    .insertInto('budget_settlement')
    .values({ round_id: of.roundId, settled_on: of.day, by_name: of.byName, lines: settledText(lines) })
    .onConflict((conflict) => conflict.doNothing())
    .returning('round_id')
    .execute()
  return added.length > 0
}
