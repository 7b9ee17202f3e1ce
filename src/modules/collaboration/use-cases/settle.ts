import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import { audit } from '#platform/audit/audit.ts'
import type { Session } from '#platform/database/session.ts'
import {
  calendarDate,
  type CalendarDate,
  type CalendarMonth,
  calendarMonthOf,
  dayInSeoul,
  firstDayOf,
  lastDayOf,
  yearOf,
} from '#platform/kernel/calendar-date.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { settingValue } from '#platform/settings/setting-value.ts'
import { listSettlements } from '../data/settlement-queries.ts'
import { insertSettledEdges, insertSettledRows, insertSettlement } from '../data/settlement-store.ts'
import type { SettledRow } from '../data/tables.ts'
import { edgesIn, firstMonth } from '../data/tally-queries.ts'
import { collaborationActions } from '../domain/collaboration-actions.ts'
import { settleDay, yearCutOff } from '../domain/collaboration-settings.ts'
import { monthsFrom, nextMonth } from '../domain/month.ts'
import type { Ranked } from '../domain/ranking.ts'
import {
  awardSpan,
  maySettleMonth,
  maySettleYear,
  type SettlementId,
  type SettleRefusal,
  splitSpan,
  type SubjectKind,
} from '../domain/settlement.ts'
import { type Rankings, rankSpan, scoreSpan } from './score-span.ts'

type Settled = Result<SettlementId, 'not-allowed' | SettleRefusal>

/** Draws a month's ranking once and for all: what the month was is kept with it, and no later entry changes it. */
export async function settleMonth(context: Context, month: CalendarMonth): Promise<Settled> {
  if (!may(context.person, collaborationActions['run-programme'])) return refuse('not-allowed')
  return await change(context, async (session): Promise<Settled> => {
    const today = dayInSeoul(context.now)
    const rule = await settingValue(session, settleDay, firstDayOf(nextMonth(month)))
    const due = maySettleMonth(month, today, rule)
    if (!due.ok) return due
    const span = { from: firstDayOf(month), until: lastDayOf(month) }
    const settled = await settle(session, context, { kind: 'month', period: month, ...span })
    if (settled.ok) await insertSettledEdges(session, month, await edgesIn(session, span))
    return settled
  })
}

/** Draws the year's awards: from the day after last year's cut-off up to this year's. */
export async function settleYear(context: Context, year: number): Promise<Settled> {
  if (!may(context.person, collaborationActions['run-programme'])) return refuse('not-allowed')
  return await change(context, async (session): Promise<Settled> => {
    const span = await spanOfYear(session, year)
    const due = maySettleYear(span, dayInSeoul(context.now), await unsettledMonths(session, span))
    if (!due.ok) return due
    return await settle(session, context, { kind: 'year', period: String(year), ...span })
  })
}

/** The days that count for a year's awards. */
export async function spanOfYear(
  session: Session,
  year: number,
): Promise<{ readonly from: CalendarDate; readonly until: CalendarDate }> {
  const cutOff = await settingValue(session, yearCutOff, calendarDate(`${year}-12-31`))
  const before = await settingValue(session, yearCutOff, calendarDate(`${year - 1}-12-31`))
  return awardSpan(year, cutOff, before)
}

/** Draws every ranking that is due and not drawn yet, the earliest first. May run late, and again. */
export async function settleDue(context: Context): Promise<Result<number, 'not-allowed'>> {
  if (!may(context.person, collaborationActions['run-clockwork'])) return refuse('not-allowed')
  const first = await firstMonth(context.database)
  if (first === null) return ok(0)
  const today = dayInSeoul(context.now)
  let settled = 0
  const span = { from: firstDayOf(first), until: lastDayOf(nextMonth(calendarMonthOf(today), -1)) }
  for (const month of await unsettledMonths(context.database, span))
    if ((await settleMonth(context, month)).ok) settled += 1
  const years = await listSettlements(context.database, { kind: 'year' })
  const drawn = new Set(years.map(({ period }) => period))
  for (let year = yearOf(first); year <= yearOf(today); year += 1)
    if (!drawn.has(String(year)) && (await settleYear(context, year)).ok) settled += 1
  return ok(settled)
}

/** The whole months of a span in which the programme lived and whose ranking is not drawn. */
async function unsettledMonths(
  session: Session,
  span: { readonly from: CalendarDate; readonly until: CalendarDate },
): Promise<readonly CalendarMonth[]> {
  const first = await firstMonth(session)
  const { months } = splitSpan(span.from, span.until)
  const settled = await listSettlements(session, { kind: 'month', periods: months })
  const drawn = new Set(settled.map(({ period }) => period))
  const begun = first === null ? [] : monthsFrom(first, calendarMonthOf(span.until))
  return months.filter((month) => begun.includes(month) && !drawn.has(month))
}

interface ToSettle {
  readonly kind: 'month' | 'year'
  readonly period: string
  readonly from: CalendarDate
  readonly until: CalendarDate
}

async function settle(
  session: Session,
  context: Context,
  { kind, period, from, until }: ToSettle,
): Promise<Result<SettlementId, 'settled-already'>> {
  const scores = await scoreSpan(session, { from, until })
  const rankings = await rankSpan(session, scores, until)
  const id = context.newId<SettlementId>()
  const kept = await insertSettlement(session, {
    ...{ id, kind, period, from_day: from, until_day: until, weights: JSON.stringify(scores.weights) },
    ...{ settled_at: context.now, settled_by_name: context.person.name },
  })
  if (!kept) return refuse('settled-already')
  await insertSettledRows(session, rowsOf(id, rankings))
  await audit(session, context, {
    action: kind === 'month' ? 'collaboration.settle-month' : 'collaboration.settle-year',
    subject: { kind: 'collaboration-settlement', id },
    after: {
      period,
      cutOff: until,
      people: rankings.people.length,
      departments: rankings.departments.length,
    },
  })
  return ok(id)
}

function rowsOf(id: SettlementId, { people, departments }: Rankings): readonly SettledRow[] {
  const row = (kind: SubjectKind, ranked: Ranked<string>) => ({
    ...{ settlement_id: id, subject_kind: kind, subject_id: ranked.id, place: ranked.place },
    ...{ mean_place: ranked.meanPlace, heads: ranked.heads, score: BigInt(ranked.score) },
    ...{ received: BigInt(ranked.tally.received), sent: BigInt(ranked.tally.sent) },
    ...{ special: ranked.tally.special, received_count: ranked.tally.receivedCount },
    sent_count: ranked.tally.sentCount,
  })
  return [
    ...people.map((each) => ({
      ...row('person', each),
      department_id: each.departmentId,
      has_left: each.hasLeft,
    })),
    ...departments.map((each) => ({ ...row('department', each), department_id: null, has_left: false })),
  ]
}
