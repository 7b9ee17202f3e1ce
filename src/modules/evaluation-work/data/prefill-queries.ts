import type { Session } from '#platform/database/session.ts'
import type { CalendarDate, CalendarMonth } from '#platform/kernel/calendar-date.ts'
import type { IndicatorId, IndicatorSetId } from '../domain/of-indicators.ts'
import { workTables } from './tables.ts'

/** An indicator tied to a source of the house (연계). */
export interface PrefillTie {
  readonly indicatorId: IndicatorId
  readonly setId: IndicatorSetId
  readonly sourceKey: string
  readonly tiedOn: CalendarDate
  readonly tiedByName: string
}

/** What a source says for a month, as digits. */
export interface PrefillProposal {
  readonly indicatorId: IndicatorId
  readonly month: CalendarMonth
  readonly digits: string
  readonly asOf: CalendarDate
  readonly sourceKey: string
}

/** The ties of a year. */
export async function tiesOf(session: Session, setId: IndicatorSetId): Promise<readonly PrefillTie[]> {
  const rows = await workTables(session)
    .selectFrom('evaluation_prefill_tie')
    .selectAll()
    .where('set_id', '=', setId)
    .orderBy('indicator_id')
    .execute()
  return rows.map((row) => ({
    ...{ indicatorId: row.indicator_id, setId: row.set_id, sourceKey: row.source_key },
    ...{ tiedOn: row.tied_on, tiedByName: row.tied_by_name },
  }))
}

/** What is proposed for a month, of these indicators. One query. */
export async function proposalsOf(
  session: Session,
  ids: readonly IndicatorId[],
  month: CalendarMonth,
): Promise<readonly PrefillProposal[]> {
  if (ids.length === 0) return []
  const rows = await workTables(session)
    .selectFrom('evaluation_prefill_proposal as p')
    .innerJoin('evaluation_prefill_tie as t', 't.indicator_id', 'p.indicator_id')
    .select(['p.indicator_id', 'p.month', 'p.value', 'p.as_of', 't.source_key'])
    .where('p.indicator_id', 'in', [...new Set(ids)])
    .where('p.month', '=', month)
    .orderBy('p.indicator_id')
    .execute()
  return rows.map((row) => ({
    ...{ indicatorId: row.indicator_id, month: row.month, digits: row.value, asOf: row.as_of },
    sourceKey: row.source_key,
  }))
}
