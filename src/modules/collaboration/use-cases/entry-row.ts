import type { Context } from '#platform/access/context.ts'
import { calendarMonthOf, dayInSeoul } from '#platform/kernel/calendar-date.ts'
import type { EntryRow } from '../data/tables.ts'
import type { EntryId } from '../domain/entry.ts'

/** An entry of this instant, written by whoever acts. What is not told does not apply to it: nobody, nothing, once. */
export function entryRow(
  context: Context,
  facts: Pick<EntryRow, 'kind' | 'key' | 'points'> & Partial<EntryRow>,
): EntryRow {
  const day = dayInSeoul(context.now)
  return {
    ...{ id: context.newId<EntryId>(), actor_name: context.person.name },
    ...{ at: context.now, written_at: context.machineNow, day, month: calendarMonthOf(day) },
    ...{ sender_id: null, sender_department_id: null },
    ...{ receiver_id: null, receiver_is_guest: false, receiver_department_id: null },
    ...{ message: '', multiplier: 100, campaign_id: null, reverses_id: null, reason: null },
    ...facts,
  }
}
