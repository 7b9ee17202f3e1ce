import { sql } from 'kysely'
import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import { inLedgerOrder, type LedgerCell, type LedgerCells, type LedgerVersionId } from '../domain/ledger.ts'
import { standing } from './standing.ts'
import { ledgerTables, yearIn } from './tables.ts'

/** A pledge's money as it stood on a day. */
export interface StandingLedger {
  readonly pledgeId: string
  /** The day that it is of (기준일). */
  readonly day: CalendarDate
  readonly version: number
  readonly contentId: LedgerVersionId
  /** None for a pledge that takes no money (비예산). */
  readonly cells: LedgerCells
}

/** The ledgers of some pledges as they stood on a day, in one query; a pledge without any entry is not among them. */
export async function readLedgers(
  session: Session,
  pledgeIds: readonly string[],
  day: CalendarDate,
): Promise<readonly StandingLedger[]> {
  if (pledgeIds.length === 0) return []
  const rows = await standing(session, pledgeIds, day)
    .selectFrom('standing as s')
    .leftJoin('pledge_ledger_cell as c', 'c.version_id', 's.content_id')
    .select(['s.pledge_id', 's.day', 's.version', 's.content_id'])
    .select(['c.year', 'c.source', 'c.planned', 'c.secured', 'c.spent'])
    .orderBy('s.pledge_id')
    .execute()
  return [...Map.groupBy(rows, ({ pledge_id }) => pledge_id).values()].flatMap((group) => {
    const [first] = group
    if (first?.content_id == null) return []
    const cells = group.flatMap(({ year, source, planned, secured, spent }): LedgerCell[] =>
      year === null || source === null || planned === null || secured === null || spent === null
        ? []
        : [{ year: yearIn(year), source, planned, secured, spent }],
    )
    const { pledge_id: pledgeId, day: ofDay, version, content_id: contentId } = first
    return [{ pledgeId, day: ofDay, version, contentId, cells: inLedgerOrder(cells) }]
  })
}

/** The days that some pledges' money is kept of, the latest first. */
export async function ledgerDays(
  session: Session,
  pledgeIds: readonly string[],
  until: CalendarDate,
): Promise<readonly CalendarDate[]> {
  if (pledgeIds.length === 0) return []
  const rows = await standing(session, pledgeIds, until)
    .selectFrom('latest as l')
    .select('l.day')
    .distinct()
    .where('l.content_id', 'is not', null)
    .orderBy('l.day', 'desc')
    .execute()
  return rows.map(({ day }) => day)
}

/** How many versions there are of some pledges: whoever saw fewer has not seen the last change. */
export async function countVersions(session: Session, pledgeIds: readonly string[]): Promise<number> {
  if (pledgeIds.length === 0) return 0
  const row = await ledgerTables(session)
    .selectFrom('pledge_ledger_version')
    .select((eb) => eb.fn.countAll<bigint>().as('count'))
    .where('pledge_id', '=', sql<string>`any(${pledgeIds}::uuid[])`)
    .executeTakeFirst()
  return Number(row?.count ?? 0n)
}
