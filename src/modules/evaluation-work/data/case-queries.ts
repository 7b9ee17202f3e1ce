import type { Session } from '#platform/database/session.ts'
import type { GoodCase, GoodCaseId } from '../domain/good-case.ts'
import type { IndicatorId, IndicatorSetId } from '../domain/of-indicators.ts'
import { type GoodCaseRow, workTables } from './tables.ts'

/** Other cities' cases of a year or on an indicator, the latest first. One query. */
export async function listCases(
  session: Session,
  asked: { readonly setId?: IndicatorSetId; readonly indicatorId?: IndicatorId },
): Promise<readonly GoodCase[]> {
  let query = workTables(session).selectFrom('evaluation_good_case').selectAll()
  if (asked.setId !== undefined) query = query.where('set_id', '=', asked.setId)
  if (asked.indicatorId !== undefined) query = query.where('indicator_id', '=', asked.indicatorId)
  const rows = await query.orderBy('added_on', 'desc').orderBy('id', 'desc').execute()
  return rows.map(caseOf)
}

/** A case held until the transaction ends. */
export async function lockCase(session: Session, id: GoodCaseId): Promise<GoodCase | null> {
  const row = await workTables(session)
    .selectFrom('evaluation_good_case')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row === undefined ? null : caseOf(row)
}

const caseOf = (row: GoodCaseRow): GoodCase => ({
  ...{ id: row.id, setId: row.set_id, indicatorId: row.indicator_id, cityCode: row.city_code },
  ...{ text: row.text, source: row.source, link: row.link, takeOver: row.take_over },
  ...{ addedOn: row.added_on, addedByName: row.added_by_name },
})
