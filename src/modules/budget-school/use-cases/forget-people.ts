import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { audit } from '#platform/audit/audit.ts'
import { addMonths } from '#platform/kernel/calendar-date.ts'
import { ok, type Result } from '#platform/kernel/result.ts'
import { settingValue } from '#platform/settings/setting-value.ts'
import { coursesPastTime } from '../data/sign-up-queries.ts'
import { forgetPeople as forget } from '../data/sign-up-store.ts'
import { keptMonths } from '../domain/budget-school-settings.ts'

/** Takes names and contacts away when their time is over, as it was promised. Answers of how many courses. */
export async function forgetPeople(context: Context): Promise<number> {
  const { database, today } = context
  const months = await settingValue(database, keptMonths, today)
  const courses = await coursesPastTime(database, addMonths(today, -months))
  for (const id of courses)
    await change(context, async (session): Promise<Result<void, never>> => {
      await forget(session, id)
      await audit(session, context, {
        action: 'budget-school.forget-people',
        subject: { kind: 'budget-course', id },
      })
      return ok()
    })
  return courses.length
}
