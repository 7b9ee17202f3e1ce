import { sql } from 'kysely'
import { builtOnce, valuesNamed } from '#platform/database/built-once.ts'
import type { Session } from '#platform/database/session.ts'
import type { PollId } from '../domain/poll.ts'
import { participationTables, type RollRow } from './tables.ts'

const columns = ['poll_id', 'voter_key', 'person_key', 'way', 'voted_on', 'town_id', 'booth_id'] as const

/** Puts somebody on the roll. False when they, or somebody of their name and date of birth, are on it already. */
export async function insertOnRoll(session: Session, row: RollRow): Promise<boolean> {
  return (await inserted(session, row)).length > 0
}

const inserted = builtOnce<RollRow, { readonly voter_key: string }>((session, row) =>
  participationTables(session)
    .insertInto('poll_roll')
    .values(valuesNamed(row, columns))
    .onConflict((conflict) => conflict.doNothing())
    .returning('voter_key'),
)

/** Puts many on the roll; gives back the keys of those who were not on it yet. */
export async function insertManyOnRoll(
  session: Session,
  rows: readonly RollRow[],
): Promise<ReadonlySet<string>> {
  const added = new Set<string>()
  for (let start = 0; start < rows.length; start += 1_000) {
    const some = await participationTables(session)
      .insertInto('poll_roll')
      .values(rows.slice(start, start + 1_000))
      .onConflict((conflict) => conflict.doNothing())
      .returning('voter_key')
      .execute()
    for (const { voter_key } of some) added.add(voter_key)
  }
  return added
}

/** Takes the whole roll out and puts it back in an order of chance, so that no row tells when it was written. */
export async function shakeRoll(session: Session, pollId: PollId): Promise<void> {
  await participationTables(session)
    .with('taken', (inside) =>
      inside
        .deleteFrom('poll_roll')
        .where('poll_id', '=', pollId)
        .returning([...columns]),
    )
    .insertInto('poll_roll')
    .columns([...columns])
    .expression((eb) =>
      eb
        .selectFrom('taken')
        .select([...columns])
        .orderBy(sql`random()`),
    )
    .execute()
}
