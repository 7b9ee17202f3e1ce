import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import { audit } from '#platform/audit/audit.ts'
import { holidayCalendar } from '#platform/clock/holiday-queries.ts'
import { isBusinessDay } from '#platform/clock/holidays.ts'
import type { Session } from '#platform/database/session.ts'
import type { CalendarDate, CalendarMonth } from '#platform/kernel/calendar-date.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { settingValue } from '#platform/settings/setting-value.ts'
import { listPlans, type PlanId, trackedTasks } from '#modules/workplan/index.ts'
import { insertAnswers, insertCheck } from '../data/check-store.ts'
import {
  type CheckId,
  isAsked,
  openMonth as decide,
  type OpenMonthRefusal as Decided,
} from '../domain/month-check.ts'
import type { AnswerId } from '../domain/month-check.ts'
import { monthlyCheckActions } from '../domain/monthly-check-actions.ts'
import { dueBusinessDay } from '../domain/monthly-check-settings.ts'
import { dueDayOf, type WorkingDays } from '../domain/reminder-plan.ts'

export interface OpenMonth {
  readonly planId: PlanId
  readonly month: CalendarMonth
  /** Null: the business day that the city's setting says. */
  readonly dueDay: CalendarDate | null
}

export type OpenMonthRefusal =
  Decided | 'not-allowed' | 'not-found' | 'plan-not-adopted' | 'month-opened-already'

/** The city's working days, as deadlines count them. */
export async function workingDays(session: Session): Promise<WorkingDays> {
  const calendar = await holidayCalendar(session)
  return { isBusinessDay: (day) => isBusinessDay(day, calendar) }
}

/** The day on which a month's answers are due by the city's setting. */
export async function usualDueDay(
  session: Session,
  month: CalendarMonth,
  today: CalendarDate,
): Promise<CalendarDate> {
  return dueDayOf(month, await settingValue(session, dueBusinessDay, today), await workingDays(session))
}

/** Opens a month's check: every task that has begun and is not over is asked about. */
export async function openMonth(
  context: Context,
  input: OpenMonth,
): Promise<Result<CheckId, OpenMonthRefusal>> {
  if (!may(context.person, monthlyCheckActions['open-month'])) return refuse('not-allowed')
  return await change(context, async (session): Promise<Result<CheckId, OpenMonthRefusal>> => {
    const plan = (await listPlans(session, { drafts: true })).find(({ id }) => id === input.planId)
    if (plan === undefined) return refuse('not-found')
    if (plan.state !== 'adopted') return refuse('plan-not-adopted')
    const tasks = await trackedTasks(session, plan.id, context.today)
    const asked = tasks.filter((task) => isAsked(task, input.month))
    const dueDay = input.dueDay ?? (await usualDueDay(session, input.month, context.today))
    const decided = decide(
      { year: plan.year, month: input.month, dueDay, tasks: asked.length },
      context.today,
    )
    if (!decided.ok) return decided
    const id = context.newId<CheckId>()
    const opened = await insertCheck(session, {
      id,
      plan_id: plan.id,
      year: plan.year,
      month: input.month,
      due_day: dueDay,
      opened_at: context.now,
      opened_by_name: context.person.name,
    })
    if (!opened) return refuse('month-opened-already')
    await insertAnswers(
      session,
      id,
      asked.map((task) => ({ id: context.newId<AnswerId>(), taskId: task.id })),
    )
    await audit(session, context, {
      action: 'monthly-check.open-month',
      subject: { kind: 'month-check', id },
      after: { month: input.month, dueDay, tasks: asked.length },
    })
    return ok(id)
  })
}
