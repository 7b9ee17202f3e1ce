import { builtOnce } from '#platform/database/built-once.ts'
import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { type BallotContent, contentOf } from '../domain/ballot.ts'
import { type PollId, pollState } from '../domain/poll.ts'
import { headOf } from './poll-row.ts'
import { countRoll } from './roll-queries.ts'
import { participationTables } from './tables.ts'

/** A ballot as it was filled in, and how many filled it in so. */
export interface BallotCount {
  readonly content: BallotContent
  readonly times: number
}

/** What was in the box, when it is open to everybody. */
export interface OpenedBox {
  /** How many are on the roll. */
  readonly voters: number
  /** Equal ballots are one line: whoever's it was, it is the same as the others'. */
  readonly ballots: readonly BallotCount[]
}

/** What a poll's box holds: to nobody before its close, whoever asks. The one way by which ballots leave the module. */
export async function ballotsOf(
  session: Session,
  pollId: PollId,
  today: CalendarDate,
): Promise<Result<OpenedBox, 'sealed'>> {
  const tables = participationTables(session)
  const poll = await tables.selectFrom('poll').selectAll().where('id', '=', pollId).executeTakeFirst()
  if (poll === undefined || pollState(headOf(poll), today) !== 'closed') return refuse('sealed')
  const { form } = headOf(poll)
  const rows = await tables
    .selectFrom('poll_ballot')
    .select((eb) => ['marks', eb.fn.countAll<bigint>().as('times')])
    .where('poll_id', '=', pollId)
    .groupBy('marks')
    .orderBy('times', 'desc')
    .orderBy('marks')
    .execute()
  return ok({
    voters: await countRoll(session, pollId),
    ballots: rows.map(({ marks, times }) => ({ content: contentOf(marks, form.kind), times: Number(times) })),
  })
}

/** Whether a ballot with this receipt is in the box, filled in like this. */
export async function isInBox(
  session: Session,
  pollId: PollId,
  receiptHash: string,
  marks: string,
): Promise<boolean> {
  const [row] = await boxed(session, { pollId, receiptHash, marks })
  return row !== undefined
}

const boxed = builtOnce<
  { readonly pollId: PollId; readonly receiptHash: string; readonly marks: string },
  { readonly poll_id: PollId }
>((session, { pollId, receiptHash, marks }) =>
  participationTables(session)
    .selectFrom('poll_ballot')
    .select('poll_id')
    .where('poll_id', '=', pollId)
    .where('receipt_hash', '=', receiptHash)
    .where('marks', '=', marks),
)

/** How many ballots are in the box. */
export async function countBox(session: Session, pollId: PollId): Promise<number> {
  const row = await participationTables(session)
    .selectFrom('poll_ballot')
    .select((eb) => eb.fn.countAll<bigint>().as('count'))
    .where('poll_id', '=', pollId)
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

/** What the public list shows of a receipt's hash: enough to tell it from all others, too little to be a key to the box. */
export const SHOWN_OF_HASH = 20

/** Some receipts of a closed box, in the order of their hashes, shortened. Only pages of a closed poll ask. */
export async function receiptsInBox(
  session: Session,
  pollId: PollId,
  part: { readonly limit: number; readonly offset: number },
): Promise<readonly string[]> {
  const rows = await participationTables(session)
    .selectFrom('poll_ballot')
    .select('receipt_hash')
    .where('poll_id', '=', pollId)
    .orderBy('receipt_hash')
    .limit(part.limit)
    .offset(part.offset)
    .execute()
  return rows.map(({ receipt_hash }) => receipt_hash.slice(0, SHOWN_OF_HASH))
}

/** Whether a closed box holds the ballot of a receipt. */
export async function hasReceipt(session: Session, pollId: PollId, receiptHash: string): Promise<boolean> {
  const row = await participationTables(session)
    .selectFrom('poll_ballot')
    .select('poll_id')
    .where('poll_id', '=', pollId)
    .where('receipt_hash', '=', receiptHash)
    .executeTakeFirst()
  return row !== undefined
}
