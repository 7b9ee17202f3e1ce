import { sql } from 'kysely'
import type { AccountId } from '#platform/access/person.ts'
import type { AccessTables } from '#platform/access/tables.ts'
import { builtOnce } from '#platform/database/built-once.ts'
import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import { isId } from '#platform/kernel/ids.ts'
import type { Costs } from '../domain/check-ballot.ts'
import type { Poll, PollHead, PollId, PollSubject } from '../domain/poll.ts'
import { choiceOf, headOf, wonOf } from './poll-row.ts'
import { participationTables, type PollRow } from './tables.ts'

/** Every poll, the one that ends last first. */
export async function listPolls(session: Session): Promise<readonly PollHead[]> {
  const rows = await participationTables(session)
    .selectFrom('poll')
    .selectAll()
    .orderBy('last_day', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(headOf)
}

/** A poll with its choices; null when there is none, or the text is no id. */
export async function readPoll(session: Session, id: string): Promise<Poll | null> {
  if (!isId(id)) return null
  const row = await participationTables(session)
    .selectFrom('poll')
    .selectAll()
    .where('id', '=', id as PollId)
    .executeTakeFirst()
  return row === undefined ? null : { ...headOf(row), choices: await choicesOf(session, row.id) }
}

/** A poll's own facts without its choices; null when there is none, or the text is no id. */
export async function readHead(session: Session, id: string): Promise<PollHead | null> {
  if (!isId(id)) return null
  const [row] = await head(session, { id: id as PollId })
  return row === undefined ? null : headOf(row)
}

const head = builtOnce<{ readonly id: PollId }, PollRow>((session, { id }) =>
  participationTables(session).selectFrom('poll').selectAll().where('id', '=', id),
)

/** Each city's polls that have begun, by the plugin that its sessions share. */
const begun = new WeakMap<object, Map<string, PollHead>>()

/**
 * A poll's own facts for somebody who fills in a ballot. They are kept once the poll has begun, since from then on what
 * is asked and how does not change; whether the box is open must be asked of `lockForCast`.
 */
export async function readHeadForBallot(
  session: Session,
  id: string,
  today: CalendarDate,
): Promise<PollHead | null> {
  const city = session.getExecutor().plugins.at(-1)
  const kept = city === undefined ? undefined : begun.get(city)?.get(id)
  if (kept !== undefined) return kept
  const poll = await readHead(session, id)
  if (poll === null || poll.firstDay > today || city === undefined) return poll
  const heads = begun.get(city) ?? new Map<string, PollHead>()
  begun.set(city, heads.set(id, poll))
  return poll
}

/** The poll about something; null when there is none. */
export async function pollOf(session: Session, subject: PollSubject): Promise<Poll | null> {
  const row = await participationTables(session)
    .selectFrom('poll')
    .selectAll()
    .where('subject_kind', '=', subject.kind)
    .where('subject_id', '=', subject.id)
    .executeTakeFirst()
  return row === undefined ? null : { ...headOf(row), choices: await choicesOf(session, row.id) }
}

async function choicesOf(session: Session, pollId: PollId) {
  const rows = await participationTables(session)
    .selectFrom('poll_choice')
    .selectAll()
    .where('poll_id', '=', pollId)
    .orderBy('position')
    .execute()
  return rows.map(choiceOf)
}

/** A poll's own row, held so that it is neither closed nor shaken while a vote is cast. Casts do not wait for each other. */
export async function shareLock(session: Session, id: PollId): Promise<PollHead | null> {
  const [row] = await shared(session, { id })
  return row === undefined ? null : headOf(row)
}

const shared = builtOnce<{ readonly id: PollId }, PollRow>((session, { id }) =>
  participationTables(session).selectFrom('poll').selectAll().where('id', '=', id).forKeyShare(),
)

/** What a cast asks before it writes. */
export interface CastFacts {
  readonly poll: PollHead
  /** The keyed hash of the person whom an identity check found behind the account; null without one. */
  readonly identityKey: string | null
  /** Of the choices that the ballot names; what is not among them is not on the ballot. */
  readonly costs: Costs
}

/** A poll, held as `shareLock` holds it, with what else a cast asks: votes come many at once, so in one question. */
export async function lockForCast(
  session: Session,
  asked: { readonly pollId: PollId; readonly accountId: AccountId; readonly choices: readonly string[] },
): Promise<CastFacts | null> {
  const [row] = await castFacts(session, asked)
  if (row === undefined) return null
  const costs = Object.entries(row.costs ?? {}).map(
    ([id, cost]) => [id, wonOf(cost === null ? null : BigInt(cost))] as const,
  )
  return { poll: headOf(row), identityKey: row.identity_key, costs: new Map(costs) }
}

interface CastFactsRow extends PollRow {
  readonly identity_key: string | null
  readonly costs: Readonly<Record<string, string | null>> | null
}

const castFacts = builtOnce<
  { readonly pollId: PollId; readonly accountId: AccountId; readonly choices: readonly string[] },
  CastFactsRow
>((session, { pollId, accountId, choices }) =>
  participationTables(session)
    .$extendTables<AccessTables>()
    .selectFrom('poll as p')
    .selectAll('p')
    .select((eb) => [
      eb
        .selectFrom('account_identity as i')
        .select('i.identity_key')
        .where('i.account_id', '=', accountId)
        .as('identity_key'),
      eb
        .selectFrom('poll_choice as c')
        // As text: a number of JSON is no whole won.
        .select(sql<Readonly<Record<string, string | null>>>`json_object_agg(c.id, c.cost::text)`.as('costs'))
        .whereRef('c.poll_id', '=', 'p.id')
        .where('c.id', '=', sql<string>`any(${choices}::text[])`)
        .as('costs'),
    ])
    .where('p.id', '=', pollId)
    .forKeyShare('p'),
)

/** A poll's own row, held alone: casts that are under way end first, others wait. */
export async function lockPoll(session: Session, id: PollId): Promise<PollHead | null> {
  const row = await participationTables(session)
    .selectFrom('poll')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row === undefined ? null : headOf(row)
}

/** The costs of those choices of a poll that a ballot names; what is not among them is not on the ballot. */
export async function costsOf(session: Session, pollId: PollId, ids: readonly string[]): Promise<Costs> {
  const rows = await named(session, { pollId, ids })
  return new Map(rows.map(({ id, cost }) => [id, wonOf(cost)]))
}

const named = builtOnce<
  { readonly pollId: PollId; readonly ids: readonly string[] },
  { readonly id: string; readonly cost: bigint | null }
>((session, { pollId, ids }) =>
  participationTables(session)
    .selectFrom('poll_choice')
    .select(['id', 'cost'])
    .where('poll_id', '=', pollId)
    .where('id', '=', sql<string>`any(${ids}::text[])`),
)

/** Polls that have begun and are not closed, with what the clockwork asks of them. */
export async function unclosedPolls(session: Session, today: CalendarDate): Promise<readonly PollHead[]> {
  const rows = await participationTables(session)
    .selectFrom('poll')
    .selectAll()
    .where('closed_on', 'is', null)
    .where('first_day', '<=', today)
    .orderBy('id')
    .execute()
  return rows.map(headOf)
}
