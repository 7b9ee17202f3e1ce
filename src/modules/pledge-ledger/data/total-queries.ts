import { sql } from 'kysely'
import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import { type Won, won } from '#platform/kernel/won.ts'
import type { LedgerCells, LedgerSource } from '../domain/ledger.ts'
import { inLedgerOrder } from '../domain/ledger.ts'
import { type LedgerSums, noMoney } from '../domain/ledger-sums.ts'
import { standing } from './standing.ts'
import { AFTER_TERM, yearIn } from './tables.ts'

/** A pledge with the field that its money is summed under. */
export interface PledgeOfField {
  readonly id: string
  readonly field: number
}

/** Every total of some pledges' money on a day. */
export interface LedgerTotals {
  /** The latest day that any of the money is of; null while nothing was entered. */
  readonly day: CalendarDate | null
  /** How many of the pledges have an entry, those that take no money among them. */
  readonly entered: number
  readonly all: LedgerSums
  readonly byPledge: ReadonlyMap<string, LedgerSums>
  readonly byField: ReadonlyMap<number, LedgerSums>
  readonly bySource: ReadonlyMap<LedgerSource, LedgerSums>
  /** Summed over pledges, by year and source. */
  readonly cells: LedgerCells
  readonly byFieldAndSource: readonly {
    readonly field: number
    readonly source: LedgerSource
    readonly sums: LedgerSums
  }[]
}

const PLEDGE = 0b0111
const FIELD = 0b1011
const CELL = 0b1100
const SOURCE = 0b1110
const FIELD_SOURCE = 0b1010
const ALL = 0b1111

/** All totals from the cells, in one query: none is kept anywhere, so none can differ from what it is of. */
export async function ledgerTotals(
  session: Session,
  pledges: readonly PledgeOfField[],
  day: CalendarDate,
): Promise<LedgerTotals> {
  const rows = pledges.length === 0 ? [] : await groups(session, pledges, day)
  const at = (level: number) => rows.filter((row) => row.level === level)
  const [all] = at(ALL)
  return {
    day: all?.day ?? null,
    entered: Number(all?.pledges ?? 0n),
    all: all === undefined ? noMoney : sumsIn(all),
    byPledge: new Map(at(PLEDGE).map((row) => [row.pledge_id, sumsIn(row)])),
    byField: new Map(at(FIELD).map((row) => [row.field, sumsIn(row)])),
    bySource: new Map(at(SOURCE).flatMap((row) => (row.source === null ? [] : [[row.source, sumsIn(row)]]))),
    cells: inLedgerOrder(at(CELL).flatMap(cellOf)),
    byFieldAndSource: at(FIELD_SOURCE).flatMap(({ field, source, ...row }) =>
      source === null ? [] : [{ field, source, sums: sumsIn(row) }],
    ),
  }
}

/** The whole sum alone, for a page that shows nothing else of it: a third of the work. One query. */
export async function ledgerSum(
  session: Session,
  pledges: readonly PledgeOfField[],
  day: CalendarDate,
): Promise<Pick<LedgerTotals, 'day' | 'all'>> {
  if (pledges.length === 0) return { day: null, all: noMoney }
  const row = await summed(session, pledges, day).executeTakeFirstOrThrow()
  return { day: row.day, all: sumsIn(row) }
}

async function groups(session: Session, pledges: readonly PledgeOfField[], day: CalendarDate) {
  return await summed(session, pledges, day)
    .select(['a.pledge_id', 'a.field', 'c.year', 'c.source'])
    .select(sql<number>`grouping(a.pledge_id, a.field, c.year, c.source)`.as('level'))
    .groupBy(
      sql`grouping sets ((a.pledge_id), (a.field), (c.year, c.source), (c.source), (a.field, c.source), ())`,
    )
    .execute()
}

/** The cells of some pledges as they stood on a day, summed over all that is not grouped. */
function summed(session: Session, pledges: readonly PledgeOfField[], day: CalendarDate) {
  const ids = pledges.map(({ id }) => id)
  const fields = pledges.map(({ field }) => field)
  const sum = (amount: 'planned' | 'secured' | 'spent', of: 'term' | 'after' | 'all') => {
    const filter = {
      term: sql`filter (where ${sql.ref('c.year')} <> ${sql.lit(AFTER_TERM)})`,
      after: sql`filter (where ${sql.ref('c.year')} = ${sql.lit(AFTER_TERM)})`,
      all: sql``,
    }[of]
    return sql<bigint>`coalesce(sum(${sql.ref(`c.${amount}`)}) ${filter}, 0)::bigint`
  }
  return standing(session, ids, day)
    .selectFrom('standing as s')
    .innerJoin(
      sql<PledgeFieldRow>`unnest(${ids}::uuid[], ${fields}::integer[])`.as<'a'>(sql`a(pledge_id, field)`),
      (join) => join.onRef('a.pledge_id', '=', 's.pledge_id'),
    )
    .leftJoin('pledge_ledger_cell as c', 'c.version_id', 's.content_id')
    .select((eb) => [eb.fn.max('s.day').as('day'), eb.fn.count('s.pledge_id').distinct().as('pledges')])
    .select([sum('planned', 'term').as('planned_in_term'), sum('planned', 'after').as('planned_after')])
    .select([sum('secured', 'term').as('secured_in_term'), sum('secured', 'after').as('secured_after')])
    .select([sum('planned', 'all').as('planned'), sum('secured', 'all').as('secured')])
    .select(sum('spent', 'all').as('spent'))
}

interface PledgeFieldRow {
  readonly pledge_id: string
  readonly field: number
}

interface GroupSums {
  readonly planned_in_term: bigint
  readonly planned_after: bigint
  readonly secured_in_term: bigint
  readonly secured_after: bigint
  readonly spent: bigint
}

function sumsIn(row: GroupSums): LedgerSums {
  return {
    plannedInTerm: won(row.planned_in_term),
    plannedAfterTerm: won(row.planned_after),
    securedInTerm: won(row.secured_in_term),
    securedAfterTerm: won(row.secured_after),
    spent: won(row.spent),
  }
}

interface CellGroup {
  readonly year: number | null
  readonly source: LedgerSource | null
  readonly planned: bigint
  readonly secured: bigint
  readonly spent: bigint
}

function cellOf({ year, source, planned, secured, spent }: CellGroup) {
  if (year === null || source === null) return []
  const amounts: Readonly<Record<'planned' | 'secured' | 'spent', Won>> = {
    planned: won(planned),
    secured: won(secured),
    spent: won(spent),
  }
  return [{ year: yearIn(year), source, ...amounts }]
}
