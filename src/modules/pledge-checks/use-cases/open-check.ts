import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import { audit } from '#platform/audit/audit.ts'
import { dueDay as lastDayOfDeadline, startDeadline } from '#platform/clock/deadline.ts'
import { holidayCalendar } from '#platform/clock/holiday-queries.ts'
import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { settingValue, settingValues } from '#platform/settings/setting-value.ts'
import { listPledges, termOn } from '#modules/pledges/index.ts'
import { insertAnswers } from '../data/answer-store.ts'
import { listChecks } from '../data/check-queries.ts'
import { insertCheck } from '../data/check-store.ts'
import { type CheckPeriod, isHalfYear, lastDayOfPeriod, periodEndedBy } from '../domain/check-period.ts'
import {
  type AnswerId,
  type CheckId,
  openCheck as decide,
  type OpenCheckRefusal as Decided,
} from '../domain/pledge-check.ts'
import { pledgeCheckActions } from '../domain/pledge-check-actions.ts'
import { dueDays, quarterRounds } from '../domain/pledge-check-settings.ts'

export type OpenCheckRefusal = Decided | 'not-allowed' | 'no-register' | 'opened-already'

/** The day on which a period's answers are due: so many days after it, moved on from a closed day. */
export async function usualDueDay(session: Session, period: CheckPeriod): Promise<CalendarDate> {
  const lastDay = lastDayOfPeriod(period)
  const count = await settingValue(session, dueDays, lastDay)
  const deadline = startDeadline(lastDay, { length: { count, unit: 'calendar-days' } })
  const due = lastDayOfDeadline(deadline, await holidayCalendar(session))
  if (due === null) throw new Error('a deadline without a stop stands')
  return due
}

/** Opens a round: every pledge of the term is asked of its lead department. */
export async function openCheck(
  context: Context,
  input: CheckPeriod & { readonly dueDay: CalendarDate | null },
): Promise<Result<CheckId, OpenCheckRefusal>> {
  if (!may(context.person, pledgeCheckActions['open-check'])) return refuse('not-allowed')
  return await change(context, async (session): Promise<Result<CheckId, OpenCheckRefusal>> => {
    const period = { year: input.year, quarter: input.quarter }
    const lastDay = lastDayOfPeriod(period)
    const term = await termOn(session, lastDay)
    if (term === null) return refuse('no-register')
    const pledges = await listPledges(session, term.id, context.today)
    const dueDay = input.dueDay ?? (await usualDueDay(session, period))
    const decided = decide({ period, dueDay, pledges: pledges.length }, term, context.today)
    if (!decided.ok) return decided
    const id = context.newId<CheckId>()
    const opened = await insertCheck(session, {
      id,
      term_id: term.id,
      ...period,
      last_day: lastDay,
      due_day: dueDay,
      opened_at: context.now,
      opened_by_name: context.person.name,
    })
    if (!opened) return refuse('opened-already')
    await insertAnswers(
      session,
      id,
      pledges.map(({ id: pledgeId, leadDepartmentId: departmentId }) => ({
        id: context.newId<AnswerId>(),
        pledgeId,
        departmentId,
      })),
    )
    await audit(session, context, {
      action: 'pledge-checks.open-check',
      subject: { kind: 'pledge-check', id },
      after: { ...period, dueDay, pledges: pledges.length },
    })
    return ok(id)
  })
}

/** Opens the round of the period that has just ended, when the clock comes by and nobody has: at most one. */
export async function openDueCheck(context: Context): Promise<CheckId | null> {
  const period = periodEndedBy(context.today)
  const { eachQuarter } = await settingValues(context.database, { eachQuarter: quarterRounds }, context.today)
  if (!isHalfYear(period) && !eachQuarter) return null
  const lastDay = lastDayOfPeriod(period)
  const open = await listChecks(context.database)
  if (open.some((check) => check.lastDay === lastDay)) return null
  // What was not opened while it could be answered in time is the office's to open, with a day of its own.
  const opened = await openCheck(context, { ...period, dueDay: null })
  return opened.ok ? opened.value : null
}
