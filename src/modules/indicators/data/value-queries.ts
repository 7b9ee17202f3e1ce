import type { Selectable } from 'kysely'
import { z } from 'zod'
import type { FileId } from '#platform/files/kept-file.ts'
import type { Session } from '#platform/database/session.ts'
import { valueDoubts } from '../domain/check-value.ts'
import type { IndicatorId, IndicatorSetId } from '../domain/indicator.ts'
import type { IndicatorValue } from '../domain/indicator-value.ts'
import { readInputs } from './plan-json.ts'
import { readNumeric } from '../domain/rational.ts'
import { type EventRow, indicatorTables, type ValueRow } from './tables.ts'

const doubts = z.array(z.enum(valueDoubts))

/** Everything that was entered in a set, by indicator and month. One query. */
export async function valuesOf(session: Session, setId: IndicatorSetId): Promise<readonly IndicatorValue[]> {
  const rows = await indicatorTables(session)
    .selectFrom('indicator_value as v')
    .innerJoin('indicator as i', 'i.id', 'v.indicator_id')
    .selectAll('v')
    .where('i.set_id', '=', setId)
    .orderBy('v.indicator_id')
    .orderBy('v.month')
    .execute()
  return rows.map(valueOf)
}

/** What was entered for indicators. */
export async function valuesOfIndicators(
  session: Session,
  ids: readonly IndicatorId[],
): Promise<readonly IndicatorValue[]> {
  if (ids.length === 0) return []
  const rows = await indicatorTables(session)
    .selectFrom('indicator_value as v')
    .selectAll('v')
    .where('v.indicator_id', 'in', [...new Set(ids)])
    .orderBy('v.indicator_id')
    .orderBy('v.month')
    .execute()
  return rows.map(valueOf)
}

/** The files of an indicator's months. */
export async function filesOfIndicator(
  session: Session,
  id: IndicatorId,
): Promise<readonly { readonly valueId: IndicatorValue['id']; readonly fileId: FileId }[]> {
  const rows = await indicatorTables(session)
    .selectFrom('indicator_value_file as f')
    .innerJoin('indicator_value as v', 'v.id', 'f.value_id')
    .select(['f.value_id', 'f.file_id'])
    .where('v.indicator_id', '=', id)
    .orderBy('f.file_id')
    .execute()
  return rows.map(({ value_id, file_id }) => ({ valueId: value_id, fileId: file_id }))
}

/** Whether a file is evidence of some value. */
export async function isEvidence(session: Session, fileId: FileId): Promise<boolean> {
  const row = await indicatorTables(session)
    .selectFrom('indicator_value_file')
    .select('file_id')
    .where('file_id', '=', fileId)
    .executeTakeFirst()
  return row !== undefined
}

export type IndicatorEvent = Omit<EventRow, 'indicator_id' | 'by_name'> & { readonly byName: string }

/** What happened to an indicator, the latest first. */
export async function eventsOf(
  session: Session,
  id: IndicatorId,
  most = 100,
): Promise<readonly IndicatorEvent[]> {
  const rows = await indicatorTables(session)
    .selectFrom('indicator_event')
    .selectAll()
    .where('indicator_id', '=', id)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(most)
    .execute()
  return rows.map(({ by_name, indicator_id: _of, ...event }) => ({ ...event, byName: by_name }))
}

type ValueAsRead = Selectable<ValueRow>

function valueOf(row: ValueAsRead): IndicatorValue {
  return {
    ...{ id: row.id, indicatorId: row.indicator_id, month: row.month, note: row.note, state: row.state },
    ...{ isUnchanged: row.is_unchanged, enteredByName: row.entered_by_name, enteredAt: row.entered_at },
    ...{ decidedByName: row.decided_by_name, decidedAt: row.decided_at, reason: row.reason },
    version: row.version,
    value: readNumeric(row.value),
    inputs: readInputs(row.inputs),
    doubts: doubts.parse(row.doubts),
  }
}

/** Whose values these are. */
export async function ownersOfValues(
  session: Session,
  ids: readonly IndicatorValue['id'][],
): Promise<readonly IndicatorId[]> {
  if (ids.length === 0) return []
  const rows = await indicatorTables(session)
    .selectFrom('indicator_value')
    .select('indicator_id')
    .distinct()
    .where('id', 'in', [...new Set(ids)])
    .execute()
  return rows.map(({ indicator_id }) => indicator_id)
}
