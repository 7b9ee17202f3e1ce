import { sql } from 'kysely'
import { builtOnce } from '#platform/database/built-once.ts'
import type { Session } from '#platform/database/session.ts'
import type { PollId } from '../domain/poll.ts'
import { type BallotRow, type BoothRow, participationTables } from './tables.ts'

/** A ballot without its poll. */
export type BoxedBallot = Omit<BallotRow, 'poll_id'>

interface Put {
  readonly pollId: PollId
  readonly hashes: readonly string[]
  readonly marks: readonly string[]
  readonly pivots: readonly string[]
}

/**
 * Puts ballots into the box. Rows of one transaction share what the database itself notes of it (xmin, cmin, their place
 * in the file), and so would a ballot with its voter's line on the roll: so other ballots, next to points drawn by chance,
 * are taken out and put back by the same statement, all in the order of their hashes. Those that another vote is doing the
 * same with are skipped. False when a receipt is in the box already: the change must then be refused as a whole.
 */
export async function putInBox(
  session: Session,
  pollId: PollId,
  ballots: readonly BoxedBallot[],
  pivots: readonly string[],
): Promise<boolean> {
  const [counts] = await put(session, {
    ...{ pollId, pivots },
    hashes: ballots.map(({ receipt_hash }) => receipt_hash),
    marks: ballots.map(({ marks }) => marks),
  })
  return counts !== undefined && Number(counts.put) === Number(counts.taken) + ballots.length
}

/** The ballots next to points drawn by chance, without those that are put in. */
function besides(session: Session, { pollId, hashes, pivots }: Put) {
  return participationTables(session)
    .selectFrom(sql<{ pivot: string }>`unnest(${pivots}::text[])`.as<'p'>(sql`p(pivot)`))
    .innerJoinLateral(
      (eb) =>
        eb
          .selectFrom('poll_ballot as b')
          .select('b.receipt_hash')
          .where('b.poll_id', '=', pollId)
          .whereRef('b.receipt_hash', '>=', 'p.pivot')
          .where(sql<boolean>`b.receipt_hash <> all(${hashes}::text[])`)
          .orderBy('b.receipt_hash')
          .limit(1)
          .as('n'),
      (join) => join.onTrue(),
    )
    .select('n.receipt_hash')
}

const columns = ['poll_id', 'receipt_hash', 'marks'] as const

const put = builtOnce<Put, { readonly put: bigint; readonly taken: bigint }>((session, values) => {
  const { pollId, hashes, marks } = values
  const given = sql<{ hash: string; mark: string }>`unnest(${hashes}::text[], ${marks}::text[])`
  return participationTables(session)
    .with('sample', (inside) =>
      inside
        .selectFrom('poll_ballot')
        .select('receipt_hash')
        .where('poll_id', '=', pollId)
        .where('receipt_hash', 'in', besides(session, values))
        .forUpdate()
        .skipLocked(),
    )
    .with('taken', (inside) =>
      inside
        .deleteFrom('poll_ballot')
        .where('poll_id', '=', pollId)
        .where('receipt_hash', 'in', (eb) => eb.selectFrom('sample').select('sample.receipt_hash'))
        .returning([...columns]),
    )
    .with('put', (inside) =>
      inside
        .insertInto('poll_ballot')
        .columns([...columns])
        .expression((eb) =>
          eb
            .selectFrom('taken')
            .select([...columns])
            .unionAll(
              eb
                .selectFrom(given.as(sql`o(hash, mark)`))
                .select((own) => own.cast<PollId>(own.val(pollId), 'uuid').as('poll_id'))
                .select([sql<string>`o.hash`.as('receipt_hash'), sql<string>`o.mark`.as('marks')]),
            )
            .orderBy('receipt_hash'),
        )
        .onConflict((conflict) => conflict.doNothing())
        .returning('receipt_hash'),
    )
    .selectNoFrom((eb) => [
      eb.selectFrom('put').select(countOf).$asScalar().$notNull().as('put'),
      eb.selectFrom('taken').select(countOf).$asScalar().$notNull().as('taken'),
    ])
})

const countOf = sql<bigint>`count(*)`.as('count')

/** Takes a ballot out of the box by its receipt; false when none is there. Only under the lock of the poll. */
export async function takeFromBox(session: Session, pollId: PollId, receiptHash: string): Promise<boolean> {
  const taken = await participationTables(session)
    .deleteFrom('poll_ballot')
    .where('poll_id', '=', pollId)
    .where('receipt_hash', '=', receiptHash)
    .returning('receipt_hash')
    .executeTakeFirst()
  return taken !== undefined
}

/** Shakes the box: all ballots are taken out and put back in an order of chance. Only under the lock of the poll. */
export async function shakeBox(session: Session, pollId: PollId): Promise<void> {
  await participationTables(session)
    .with('taken', (inside) =>
      inside
        .deleteFrom('poll_ballot')
        .where('poll_id', '=', pollId)
        .returning(['poll_id', 'receipt_hash', 'marks']),
    )
    .insertInto('poll_ballot')
    .columns(['poll_id', 'receipt_hash', 'marks'])
    .expression((eb) =>
      eb
        .selectFrom('taken')
        .select(['poll_id', 'receipt_hash', 'marks'])
        .orderBy(sql`random()`),
    )
    .execute()
}

/** Counts papers of a booth's box as put in, under a lock on the booth's count; gives back how many there are with these. */
export async function addEntered(session: Session, row: BoothRow): Promise<number> {
  const saved = await participationTables(session)
    .insertInto('poll_booth')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['poll_id', 'booth_id']).doUpdateSet((eb) => ({
        entered: eb('poll_booth.entered', '+', row.entered),
      })),
    )
    .returning('entered')
    .executeTakeFirstOrThrow()
  return saved.entered
}
