import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { IndicatorSetId } from '../domain/of-indicators.ts'
import type { Appeal, AppealId, AppealState, Recognised } from '../domain/appeal.ts'
import { digits } from '../domain/of-indicators.ts'
import { jointTables } from './tables.ts'

/** What the province recognised; later word takes the place of earlier. */
export async function saveRecognised(
  session: Session,
  setId: IndicatorSetId,
  recognised: readonly Recognised[],
): Promise<void> {
  if (recognised.length === 0) return
  await jointTables(session)
    .insertInto('joint_recognised')
    .values(
      recognised.map(({ indicatorId, value, note, day, byName }) => ({
        ...{ indicator_id: indicatorId, set_id: setId, value: digits(value), note, day, by_name: byName },
      })),
    )
    .onConflict((conflict) =>
      conflict.column('indicator_id').doUpdateSet((eb) => ({
        value: eb.ref('excluded.value'),
        note: eb.ref('excluded.note'),
        day: eb.ref('excluded.day'),
        by_name: eb.ref('excluded.by_name'),
      })),
    )
    .execute()
}

/** Raises an objection; false while another one to the same indicator is open. */
export async function insertAppeal(
  session: Session,
  setId: IndicatorSetId,
  appeal: Appeal,
): Promise<boolean> {
  const row = await jointTables(session)
    .insertInto('joint_appeal')
    .values({
      ...{ id: appeal.id, set_id: setId, indicator_id: appeal.indicatorId, claimed: digits(appeal.claimed) },
      ...{ reason: appeal.reason, state: appeal.state, raised_by_name: appeal.raisedByName },
      ...{ raised_on: appeal.raisedOn, answer: '', decided_on: null, decided_by_name: null },
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export async function saveAppeal(
  session: Session,
  id: AppealId,
  decided: {
    readonly state: AppealState
    readonly answer: string
    readonly on: CalendarDate
    readonly by: string
  },
): Promise<void> {
  await jointTables(session)
    .updateTable('joint_appeal')
    .set({
      ...{ state: decided.state, answer: decided.answer },
      ...{ decided_on: decided.on, decided_by_name: decided.by },
    })
    .where('id', '=', id)
    .execute()
}
