import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import { recordAccess } from '#platform/audit/access-record.ts'
import { type CalendarMonth, lastDayOf } from '#platform/kernel/calendar-date.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { settingValue, settingValues } from '#platform/settings/setting-value.ts'
import { sendsIn } from '../data/person-queries.ts'
import { collaborationActions } from '../domain/collaboration-actions.ts'
import { fairPlayMonths, fairPlaySettings } from '../domain/collaboration-settings.ts'
import { type FairPlayRules, type Pattern, patternsIn, type Sent } from '../domain/fair-play.ts'
import { monthsFrom, nextMonth } from '../domain/month.ts'

export interface FairPlayReport {
  readonly months: readonly CalendarMonth[]
  readonly rules: FairPlayRules
  readonly patterns: readonly Pattern[]
  /** The sends that show them. */
  readonly evidence: readonly Sent[]
}

/** Patterns of the months up to one, each with the sends that show it. Who looked is recorded; nothing else happens. */
export async function fairPlayReport(
  context: Context,
  month: CalendarMonth,
): Promise<Result<FairPlayReport, 'not-allowed'>> {
  if (!may(context.person, collaborationActions['read-fair-play'])) return refuse('not-allowed')
  const { database: session } = context
  const day = lastDayOf(month)
  const rules = await settingValues(session, fairPlaySettings, day)
  const back = await settingValue(session, fairPlayMonths, day)
  const months = monthsFrom(nextMonth(month, 1 - back), month)
  const sends = await sendsIn(session, months)
  const patterns = patternsIn(sends, rules, lastDayOf)
  const shown = new Set(patterns.flatMap(({ evidence }) => evidence))
  const people = new Set(patterns.flatMap((pattern) => pattern.people))
  await recordAccess(session, context, {
    ...{ task: 'read', dataSubjects: `count:${people.size}`, what: 'collaboration.fair-play' },
  })
  return ok({ months, rules, patterns, evidence: sends.filter(({ id }) => shown.has(id)) })
}
