import { builtOnce } from '#platform/database/built-once.ts'
import type { AccountId, DepartmentId } from '#platform/access/person.ts'
import { accessTables } from '#platform/access/tables.ts'
import type { Session } from '#platform/database/session.ts'
import type { PollId, VotingWay } from '../domain/poll.ts'
import { participationTables } from './tables.ts'

/** How the holder of a key voted; null for somebody who has not. */
export async function wayOnRoll(
  session: Session,
  pollId: PollId,
  voterKey: string,
): Promise<VotingWay | null> {
  const [row] = await found(session, { pollId, voterKey })
  return row?.way ?? null
}

const found = builtOnce<{ readonly pollId: PollId; readonly voterKey: string }, { readonly way: VotingWay }>(
  (session, { pollId, voterKey }) =>
    participationTables(session)
      .selectFrom('poll_roll')
      .select('way')
      .where('poll_id', '=', pollId)
      .where('voter_key', '=', voterKey),
)

/** How many are on the roll. */
export async function countRoll(session: Session, pollId: PollId): Promise<number> {
  const row = await participationTables(session)
    .selectFrom('poll_roll')
    .select((eb) => eb.fn.countAll<bigint>().as('count'))
    .where('poll_id', '=', pollId)
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

/** How many people each booth has on the roll, and how many of its papers were put in. */
export async function boothCounts(
  session: Session,
  pollId: PollId,
): Promise<ReadonlyMap<DepartmentId, { readonly people: number; readonly entered: number }>> {
  const rows = await participationTables(session)
    .selectFrom('poll_roll as r')
    .leftJoin('poll_booth as b', (join) =>
      join.onRef('b.poll_id', '=', 'r.poll_id').onRef('b.booth_id', '=', 'r.booth_id'),
    )
    .select((eb) => [
      'r.booth_id',
      eb.fn.countAll<bigint>().as('people'),
      eb.fn.max('b.entered').as('entered'),
    ])
    .where('r.poll_id', '=', pollId)
    .where('r.booth_id', 'is not', null)
    .groupBy('r.booth_id')
    .execute()
  return new Map(
    rows.flatMap(({ booth_id, people, entered }) =>
      booth_id === null ? [] : [[booth_id, { people: Number(people), entered: entered ?? 0 }] as const],
    ),
  )
}

/** The keyed hash of the person whom an identity check found behind an account; null without one. */
export async function identityKeyOf(session: Session, accountId: AccountId): Promise<string | null> {
  const [row] = await identity(session, { accountId })
  return row?.identity_key ?? null
}

const identity = builtOnce<{ readonly accountId: AccountId }, { readonly identity_key: string }>(
  (session, { accountId }) =>
    accessTables(session)
      .selectFrom('account_identity')
      .select('identity_key')
      .where('account_id', '=', accountId),
)
