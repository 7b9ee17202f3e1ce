import type { AccountId } from '#platform/access/person.ts'
import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { AppealDecision, AppealId } from '../domain/appeal.ts'
import type { EntryId } from '../domain/entry.ts'
import { reviewTables } from './tables.ts'

export async function insertAppeal(
  session: Session,
  appeal: {
    readonly id: AppealId
    readonly entryId: EntryId
    readonly reason: string
    readonly on: CalendarDate
    readonly by: AccountId | null
  },
): Promise<boolean> {
  const kept = await reviewTables(session)
    .insertInto('review_appeal')
    .values({
      ...{ id: appeal.id, entry_id: appeal.entryId, reason: appeal.reason },
      ...{ raised_on: appeal.on, raised_by: appeal.by, decision: null, decision_reason: null },
      ...{ decided_on: null, decided_by: null, adjustment: 0 },
    })
    .onConflict((conflict) => conflict.column('entry_id').doNothing())
    .returning('id')
    .executeTakeFirst()
  return kept !== undefined
}

export async function saveDecision(
  session: Session,
  id: AppealId,
  decided: {
    readonly decision: AppealDecision
    readonly reason: string
    readonly adjustment: number
    readonly on: CalendarDate
    readonly by: AccountId | null
  },
): Promise<void> {
  await reviewTables(session)
    .updateTable('review_appeal')
    .set({
      ...{ decision: decided.decision, decision_reason: decided.reason, adjustment: decided.adjustment },
      ...{ decided_on: decided.on, decided_by: decided.by },
    })
    .where('id', '=', id)
    .execute()
}
