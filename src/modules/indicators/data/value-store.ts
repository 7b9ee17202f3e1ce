import type { FileId } from '#platform/files/kept-file.ts'
import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import { type IndicatorId, isOpen } from '../domain/indicator.ts'
import type { IndicatorValue, IndicatorValueId, ValueState } from '../domain/indicator-value.ts'
import { writeInputs } from './plan-json.ts'
import { digits } from '../domain/rational.ts'
import { type EventRow, indicatorTables } from './tables.ts'

/** What is entered for a month. */
export type EnteredValue = Pick<
  IndicatorValue,
  | 'id'
  | 'indicatorId'
  | 'month'
  | 'value'
  | 'inputs'
  | 'note'
  | 'doubts'
  | 'isUnchanged'
  | 'enteredByName'
  | 'enteredAt'
>

/** Somebody wrote without having asked whether it is still allowed. */
export class LockedValueFault extends Error {
  override readonly name = 'LockedValueFault'
}

/**
 * Everything below goes through here: values of a locked set cannot be written, whichever way the write comes. Holds the
 * sets so that none is locked meanwhile.
 */
async function demandOpen(session: Session, ids: readonly IndicatorId[], today: CalendarDate): Promise<void> {
  const rows = await indicatorTables(session)
    .selectFrom('indicator as i')
    .innerJoin('indicator_set as s', 's.id', 'i.set_id')
    .select(['i.id', 'i.unlocked_until', 's.locked_at', 's.lock_day'])
    .where('i.id', 'in', [...new Set(ids)])
    .forShare('s')
    .execute()
  const closed = rows.filter(
    ({ locked_at, lock_day, unlocked_until }) =>
      !isOpen({ lockedAt: locked_at, lockDay: lock_day }, { unlockedUntil: unlocked_until }, today),
  )
  if (closed.length > 0) throw new LockedValueFault(`${closed.length} indicators are locked`)
}

/** Holds what was entered for indicators until the transaction ends: two who save at once come one after the other. */
export async function holdIndicators(session: Session, ids: readonly IndicatorId[]): Promise<void> {
  if (ids.length === 0) return
  await indicatorTables(session)
    .selectFrom('indicator')
    .select('id')
    .where('id', 'in', [...new Set(ids)])
    .orderBy('id')
    .forUpdate()
    .execute()
}

/** Enters months' values; what was decided on an earlier value of the month holds no more. */
export async function saveValues(
  session: Session,
  today: CalendarDate,
  values: readonly EnteredValue[],
): Promise<void> {
  if (values.length === 0) return
  await demandOpen(
    session,
    values.map(({ indicatorId }) => indicatorId),
    today,
  )
  await indicatorTables(session)
    .insertInto('indicator_value')
    .values(
      values.map((each) => ({
        ...{ id: each.id, indicator_id: each.indicatorId, month: each.month, value: digits(each.value) },
        ...{ inputs: writeInputs(each.inputs), note: each.note, doubts: JSON.stringify(each.doubts) },
        ...{ is_unchanged: each.isUnchanged, state: 'entered' as const, reason: '' },
        ...{ entered_by_name: each.enteredByName, entered_at: each.enteredAt },
        ...{ decided_by_name: null, decided_at: null, version: 1 },
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['indicator_id', 'month']).doUpdateSet((eb) => ({
        value: eb.ref('excluded.value'),
        inputs: eb.ref('excluded.inputs'),
        note: eb.ref('excluded.note'),
        doubts: eb.ref('excluded.doubts'),
        is_unchanged: eb.ref('excluded.is_unchanged'),
        state: eb.ref('excluded.state'),
        reason: eb.ref('excluded.reason'),
        entered_by_name: eb.ref('excluded.entered_by_name'),
        entered_at: eb.ref('excluded.entered_at'),
        decided_by_name: null,
        decided_at: null,
        version: eb('indicator_value.version', '+', 1),
      })),
    )
    .execute()
}

/** Approves, accepts or sends back. */
export async function saveDecision(
  session: Session,
  today: CalendarDate,
  values: readonly Pick<IndicatorValue, 'id' | 'indicatorId'>[],
  decided: { readonly state: ValueState; readonly by: string; readonly at: Date; readonly reason: string },
): Promise<void> {
  if (values.length === 0) return
  await demandOpen(
    session,
    values.map(({ indicatorId }) => indicatorId),
    today,
  )
  await indicatorTables(session)
    .updateTable('indicator_value')
    .set((row) => ({
      ...{ state: decided.state, reason: decided.reason },
      ...{ decided_by_name: decided.by, decided_at: decided.at, version: row('version', '+', 1) },
    }))
    .where(
      'id',
      'in',
      values.map(({ id }) => id),
    )
    .execute()
}

/** Takes values away again that were said by one tap. */
export async function removeValues(
  session: Session,
  today: CalendarDate,
  values: readonly Pick<IndicatorValue, 'id' | 'indicatorId'>[],
): Promise<void> {
  if (values.length === 0) return
  const ids = values.map(({ id }) => id)
  await demandOpen(
    session,
    values.map(({ indicatorId }) => indicatorId),
    today,
  )
  const tables = indicatorTables(session)
  await tables.deleteFrom('indicator_value_file').where('value_id', 'in', ids).execute()
  await tables.deleteFrom('indicator_value').where('id', 'in', ids).execute()
}

/** What was approved or accepted of indicators has to be so anew; only for sets that are open, which the caller holds. */
export async function reopenValues(session: Session, ids: readonly IndicatorId[]): Promise<void> {
  if (ids.length === 0) return
  await indicatorTables(session)
    .updateTable('indicator_value')
    .set((row) => ({
      ...{ state: 'entered' as const, decided_by_name: null, decided_at: null },
      version: row('version', '+', 1),
    }))
    .where('indicator_id', 'in', [...ids])
    .where('state', 'in', ['approved', 'accepted'])
    .execute()
}

/** Takes evidence away from a month's value; false when it is not there. */
export async function takeEvidence(
  session: Session,
  today: CalendarDate,
  value: Pick<IndicatorValue, 'id' | 'indicatorId'>,
  fileId: FileId,
): Promise<boolean> {
  await demandOpen(session, [value.indicatorId], today)
  const row = await indicatorTables(session)
    .deleteFrom('indicator_value_file')
    .where('value_id', '=', value.id)
    .where('file_id', '=', fileId)
    .returning('file_id')
    .executeTakeFirst()
  return row !== undefined
}

/** Adds evidence to a month's value. */
export async function addEvidence(
  session: Session,
  today: CalendarDate,
  value: Pick<IndicatorValue, 'id' | 'indicatorId'>,
  fileIds: readonly FileId[],
): Promise<void> {
  if (fileIds.length === 0) return
  await demandOpen(session, [value.indicatorId], today)
  await indicatorTables(session)
    .insertInto('indicator_value_file')
    .values(fileIds.map((file_id) => ({ value_id: value.id, file_id })))
    .execute()
}

/** The id of a month's value, whoever entered it first. */
export async function valueIdsOf(
  session: Session,
  indicatorIds: readonly IndicatorId[],
): Promise<ReadonlyMap<string, IndicatorValueId>> {
  const rows = await indicatorTables(session)
    .selectFrom('indicator_value')
    .select(['id', 'indicator_id', 'month'])
    .where('indicator_id', 'in', [...new Set(indicatorIds)])
    .execute()
  return new Map(rows.map(({ id, indicator_id, month }) => [`${indicator_id} ${month}`, id]))
}

/** Notes what happened. */
export async function insertEvents(session: Session, events: readonly EventRow[]): Promise<void> {
  if (events.length > 0) await indicatorTables(session).insertInto('indicator_event').values(events).execute()
}
