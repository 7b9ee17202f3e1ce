import { change } from '../access/change.ts'
import type { Context } from '../access/context.ts'
import { may } from '../access/permission.ts'
import { audit } from '../audit/audit.ts'
import type { CalendarDate } from '../kernel/calendar-date.ts'
import { ok, refuse, type Result } from '../kernel/result.ts'
import { clockActions } from './clock-actions.ts'
import { removeAddedHoliday, saveAddedHoliday } from './holiday-store.ts'
import { publicHolidays, type AddedHoliday } from './holidays.ts'

export type AddHolidayRefusal = 'not-allowed' | 'already-a-holiday'

/** Adds a day that was made a public holiday (임시공휴일), with the announcement it rests on. */
export async function addHoliday(
  context: Context,
  holiday: AddedHoliday,
): Promise<Result<void, AddHolidayRefusal>> {
  if (!may(context.person, clockActions['change-holidays'])) return refuse('not-allowed')
  if (publicHolidays.namesOf(holiday.day).length > 0) return refuse('already-a-holiday')
  return await change(context, async (session): Promise<Result<void, AddHolidayRefusal>> => {
    if (!(await saveAddedHoliday(session, holiday, context.now))) return refuse('already-a-holiday')
    await audit(session, context, {
      action: 'clock.add-holiday',
      subject: { kind: 'holiday', id: holiday.day },
      after: { name: holiday.name, source: holiday.source },
    })
    return ok()
  })
}

/** Takes an added holiday away again; days of the published calendar stay. */
export async function removeHoliday(
  context: Context,
  input: { readonly day: CalendarDate; readonly reason: string },
): Promise<Result<void, 'not-allowed' | 'not-found'>> {
  if (!may(context.person, clockActions['change-holidays'])) return refuse('not-allowed')
  return await change(context, async (session): Promise<Result<void, 'not-found'>> => {
    if (!(await removeAddedHoliday(session, input.day))) return refuse('not-found')
    await audit(session, context, {
      action: 'clock.remove-holiday',
      subject: { kind: 'holiday', id: input.day },
      reason: input.reason,
    })
    return ok()
  })
}
