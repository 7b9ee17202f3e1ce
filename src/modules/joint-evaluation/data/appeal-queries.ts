import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Session } from '#platform/database/session.ts'
import type { IndicatorId, IndicatorSetId, Rational } from '../domain/of-indicators.ts'
import type { Appeal, AppealId, Recognised } from '../domain/appeal.ts'
import { readNumeric } from '../domain/of-indicators.ts'
import { type AppealRow, jointTables } from './tables.ts'

/** What the province recognised in a year, by indicator. */
export async function recognisedOf(
  session: Session,
  setId: IndicatorSetId,
): Promise<ReadonlyMap<IndicatorId, Recognised>> {
  const rows = await jointTables(session)
    .selectFrom('joint_recognised')
    .selectAll()
    .where('set_id', '=', setId)
    .execute()
  return new Map(
    rows.map((row) => {
      const indicatorId = row.indicator_id as IndicatorId
      const { note, day, by_name: byName } = row
      return [indicatorId, { indicatorId, value: readNumeric(row.value), note, day, byName }]
    }),
  )
}

/** Objections of a year, the latest first. */
export async function appealsOf(session: Session, setId: IndicatorSetId): Promise<readonly Appeal[]> {
  const rows = await jointTables(session)
    .selectFrom('joint_appeal')
    .selectAll()
    .where('set_id', '=', setId)
    .orderBy('raised_on', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(appealOf)
}

/** An objection held until the transaction ends, with its year. */
export async function holdAppeal(
  session: Session,
  id: AppealId,
): Promise<(Appeal & { readonly setId: IndicatorSetId }) | null> {
  const row = await jointTables(session)
    .selectFrom('joint_appeal')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row === undefined ? null : { ...appealOf(row), setId: row.set_id as IndicatorSetId }
}

export interface AnnouncedResult {
  readonly code: string
  readonly total: Rational
  readonly rank: number
  readonly award: string | null
}

/** What was announced in a year, by city. */
export async function resultsOf(
  session: Session,
  setId: IndicatorSetId,
): Promise<ReadonlyMap<string, AnnouncedResult>> {
  const rows = await jointTables(session)
    .selectFrom('joint_result')
    .selectAll()
    .where('set_id', '=', setId)
    .execute()
  return new Map(
    rows.map(({ code, total, rank, award }) => [code, { code, total: readNumeric(total), rank, award }]),
  )
}

function appealOf(row: AppealRow): Appeal {
  return {
    ...{ id: row.id, indicatorId: row.indicator_id as IndicatorId, claimed: readNumeric(row.claimed) },
    ...{ reason: row.reason, state: row.state, raisedByName: row.raised_by_name, raisedOn: row.raised_on },
    ...{ answer: row.answer, decidedOn: row.decided_on, decidedByName: row.decided_by_name },
  }
}

/** What was announced for a city in a year. */
export interface CityResult extends AnnouncedResult {
  readonly evaluationYear: number
  readonly announcedOn: CalendarDate
  readonly name: string
  readonly group: number
  readonly isOwn: boolean
  /** How many cities of the group have an announced total. */
  readonly groupSize: number
}

/** Every announced result, the latest year first, by group and rank. One query. */
export async function announcedResults(session: Session): Promise<readonly CityResult[]> {
  const rows = await jointTables(session)
    .selectFrom('joint_result as r')
    .innerJoin('joint_city as c', (join) =>
      join.onRef('c.set_id', '=', 'r.set_id').onRef('c.code', '=', 'r.code'),
    )
    .innerJoin('joint_year as y', 'y.set_id', 'r.set_id')
    .select(['y.evaluation_year', 'y.result_on', 'r.code', 'r.total', 'r.rank', 'r.award'])
    .select(['c.name', 'c.group_number', 'c.is_own'])
    .orderBy('y.evaluation_year', 'desc')
    .orderBy('c.group_number')
    .orderBy('r.rank')
    .orderBy('r.code')
    .execute()
  const sizes = Map.groupBy(rows, (row) => `${row.evaluation_year} ${row.group_number}`)
  return rows.map((row) => ({
    ...{ code: row.code, total: readNumeric(row.total), rank: row.rank, award: row.award },
    ...{ evaluationYear: row.evaluation_year, announcedOn: row.result_on as CalendarDate },
    ...{ name: row.name, group: row.group_number, isOwn: row.is_own },
    groupSize: sizes.get(`${row.evaluation_year} ${row.group_number}`)?.length ?? 0,
  }))
}
