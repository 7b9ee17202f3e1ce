import { sql } from 'kysely'
import type { Session } from '#platform/database/session.ts'
import type { CalendarMonth } from '#platform/kernel/calendar-date.ts'
import type { MultipliedSends } from '../domain/campaign-effect.ts'
import type { CampaignId } from '../domain/entry.ts'
import { type DaySends, type MonthSums, noSums } from '../domain/month-sums.ts'
import { collaborationTables } from './tables.ts'

/** What the ledger of some months comes to, each month by itself. Five queries, however many months. */
export async function sumsOf(
  session: Session,
  months: readonly CalendarMonth[],
): Promise<ReadonlyMap<CalendarMonth, MonthSums>> {
  if (months.length === 0) return new Map()
  const [clockwork, days, rest, undone, people] = await Promise.all([
    grantsAndExpiries(session, months),
    sendsByDay(session, months),
    unspent(session, months),
    specialAndLate(session, months),
    peopleOf(session, months),
  ])
  return new Map(
    months.map((month) => {
      const ofMonth = <Row extends { readonly month: CalendarMonth }>(rows: readonly Row[]) =>
        rows.filter((row) => row.month === month)
      const points = (kind: 'grant' | 'expiry') =>
        Number(ofMonth(clockwork).find((row) => row.kind === kind)?.points ?? 0)
      const sends = ofMonth(days)
      const total = (key: 'sends' | 'points' | 'all_points') =>
        sends.reduce((sum, row) => sum + Number(row[key]), 0)
      const [late, who] = [ofMonth(undone)[0], ofMonth(people)[0]]
      const sums: MonthSums = {
        ...noSums,
        ...{ granted: points('grant'), expired: points('expiry'), left: Number(ofMonth(rest)[0]?.left ?? 0) },
        ...{ sent: total('all_points'), returned: total('all_points') - total('points') },
        ...{
          sends: total('sends'),
          special: Number(late?.special ?? 0),
          lateUndone: Number(late?.late ?? 0),
        },
        ...{ wallets: Number(who?.wallets ?? 0), senders: Number(who?.senders ?? 0) },
        ...{ receivers: Number(who?.receivers ?? 0), participants: Number(who?.participants ?? 0) },
        days: sends.map((row): DaySends => ({
          ...{ day: row.day, sends: Number(row.sends), points: Number(row.points) },
        })),
      }
      return [month, sums] as const
    }),
  )
}

async function grantsAndExpiries(session: Session, months: readonly CalendarMonth[]) {
  return await collaborationTables(session)
    .selectFrom('collaboration_entry')
    .select((eb) => ['month', 'kind', eb.fn.sum<bigint>('points').as('points')])
    .where('month', 'in', [...months])
    .where('kind', 'in', ['grant', 'expiry'])
    .groupBy(['month', 'kind'])
    .execute()
}

/**
 * The sends of some months, and beside them those that were undone within their own month, once more with their sign
 * turned, on the day on which they were sent. A send that was undone in a later month stands: what is over does not change.
 */
function sendsOf(session: Session, months: readonly CalendarMonth[]) {
  const tables = collaborationTables(session)
  const sent = tables
    .selectFrom('collaboration_entry as e')
    .select(['e.month', 'e.day', 'e.sender_id', 'e.receiver_id', 'e.points'])
    .select((eb) => eb.lit<number>(1).as('sign'))
    .where('e.month', 'in', [...months])
    .where('e.kind', '=', 'send')
  // Apart, since they are few: beside all sends each would be looked for among all that ever happened.
  const undone = tables
    .selectFrom('collaboration_entry as e')
    .innerJoin('collaboration_entry as r', (join) =>
      join.onRef('r.id', '=', 'e.reverses_id').onRef('r.month', '=', 'e.month'),
    )
    .select(['r.month', 'r.day', 'r.sender_id', 'r.receiver_id', 'r.points'])
    .select((eb) => eb.lit<number>(-1).as('sign'))
    .where('e.month', 'in', [...months])
    .where('e.kind', 'in', ['cancel', 'reversal'])
    .where('r.kind', '=', 'send')
  return tables.selectFrom(sent.unionAll(undone).as('s'))
}

const signed = (what: 'points' | null) =>
  what === null
    ? sql<bigint>`sum(${sql.ref('s.sign')})`
    : sql<bigint>`sum(${sql.ref('s.sign')} * ${sql.ref('s.points')})`

async function sendsByDay(session: Session, months: readonly CalendarMonth[]) {
  return await sendsOf(session, months)
    .select(['s.month', 's.day'])
    .select([
      signed(null).as('sends'),
      signed('points').as('points'),
      sql<bigint>`sum(case when ${sql.ref('s.sign')} = 1 then ${sql.ref('s.points')} else 0 end)`.as(
        'all_points',
      ),
    ])
    .groupBy(['s.month', 's.day'])
    .orderBy('s.day')
    .execute()
}

async function unspent(session: Session, months: readonly CalendarMonth[]) {
  return await collaborationTables(session)
    .selectFrom('collaboration_wallet')
    .select((eb) => ['month', eb.fn.sum<bigint>('balance').as('left')])
    .where('month', 'in', [...months])
    .where('balance', '>', 0)
    .groupBy('month')
    .execute()
}

async function specialAndLate(session: Session, months: readonly CalendarMonth[]) {
  const isSpecial = sql`${sql.ref('e.sender_id')} is null`
  const points = sql.ref('e.points')
  return await collaborationTables(session)
    .selectFrom('collaboration_entry as e')
    .leftJoin('collaboration_entry as r', 'r.id', 'e.reverses_id')
    .select('e.month')
    .select([
      sql<bigint>`coalesce(sum(case when not ${isSpecial} then 0 when ${sql.ref('e.kind')} = 'special' then ${points} else -${points} end), 0)`.as(
        'special',
      ),
      sql<bigint>`coalesce(sum(case when not ${isSpecial} and ${sql.ref('r.month')} <> ${sql.ref('e.month')} then ${points} else 0 end), 0)`.as(
        'late',
      ),
    ])
    .where('e.month', 'in', [...months])
    .where('e.kind', 'in', ['special', 'cancel', 'reversal'])
    .groupBy('e.month')
    .execute()
}

/** Of all who got points for a month, how many sent and how many received something that stands. */
async function peopleOf(session: Session, months: readonly CalendarMonth[]) {
  const standing = (who: 'sender_id' | 'receiver_id') =>
    sendsOf(session, months)
      .select(['s.month', `s.${who} as id`])
      .groupBy(['s.month', `s.${who}`])
      .having(signed(null), '>', 0n)
  return await collaborationTables(session)
    .selectFrom('collaboration_entry as g')
    .leftJoin(standing('sender_id').as('o'), (join) =>
      join.onRef('o.month', '=', 'g.month').onRef('o.id', '=', 'g.receiver_id'),
    )
    .leftJoin(standing('receiver_id').as('i'), (join) =>
      join.onRef('i.month', '=', 'g.month').onRef('i.id', '=', 'g.receiver_id'),
    )
    .select((eb) => [
      'g.month',
      eb.fn.countAll<bigint>().as('wallets'),
      eb.fn.count<bigint>('o.id').as('senders'),
      eb.fn.count<bigint>('i.id').as('receivers'),
      eb.fn.count<bigint>(eb.fn.coalesce('o.id', 'i.id')).as('participants'),
    ])
    .where('g.month', 'in', [...months])
    .where('g.kind', '=', 'grant')
    .groupBy('g.month')
    .execute()
}

/** What multipliers did to a month's scores, by the campaign that each entry names. */
export async function multipliedIn(
  session: Session,
  month: CalendarMonth,
): Promise<ReadonlyMap<CampaignId, MultipliedSends>> {
  const sign = sql`case when ${sql.ref('kind')} = 'send' then 1 else -1 end`
  const extra = sql`${sign} * ${sql.ref('points')} * (${sql.ref('multiplier')} - 100)`
  const rows = await collaborationTables(session)
    .selectFrom('collaboration_entry')
    .select('campaign_id')
    .select([
      sql<bigint>`sum(${sign})`.as('sends'),
      sql<bigint>`sum(${extra})`.as('of_senders'),
      sql<bigint>`sum(case when ${sql.ref('receiver_is_guest')} then 0 else ${extra} end)`.as('of_receivers'),
    ])
    .where('month', '=', month)
    .where('kind', 'in', ['send', 'cancel', 'reversal'])
    .where('campaign_id', 'is not', null)
    .groupBy('campaign_id')
    .execute()
  return new Map(
    rows.flatMap((row) =>
      row.campaign_id === null
        ? []
        : [
            [
              row.campaign_id,
              {
                sends: Number(row.sends),
                ofSenders: Number(row.of_senders),
                ofReceivers: Number(row.of_receivers),
              },
            ] as const,
          ],
    ),
  )
}
