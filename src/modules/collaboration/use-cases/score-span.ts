import type { DepartmentId } from '#platform/access/person.ts'
import type { Session } from '#platform/database/session.ts'
import {
  type CalendarDate,
  type CalendarMonth,
  calendarMonthOf,
  firstDayOf,
  lastDayOf,
} from '#platform/kernel/calendar-date.ts'
import { settingValues } from '#platform/settings/setting-value.ts'
import { leaversBy, peopleByDepartment, placementsOf } from '#modules/organization/index.ts'
import { listSettlements, settledSums } from '../data/settlement-queries.ts'
import { standingTallies } from '../data/standing-queries.ts'
import { type DaysOfMonth, firstMonth, talliesIn } from '../data/tally-queries.ts'
import { receivedWeight, sentWeight } from '../domain/collaboration-settings.ts'
import type { StaffId } from '../domain/foreign-ids.ts'
import {
  mergeScores,
  rankDepartments,
  type Ranked,
  rankPeople,
  type Scored,
  scoresOf,
} from '../domain/ranking.ts'
import type { Weights } from '../domain/score.ts'
import { splitSpan } from '../domain/settlement.ts'

export type MonthWeights = Readonly<Record<CalendarMonth, Weights>>

/** What everybody and every department did in a span of days. */
export interface SpanScores {
  readonly people: readonly Scored<StaffId>[]
  readonly departments: readonly Scored<DepartmentId>[]
  /** By which each month counted. */
  readonly weights: MonthWeights
}

/**
 * Scores of a span of days: settled months by the sums kept with them, the rest from the ledger. Given weights, as a
 * replay gives them, all of it comes from the ledger.
 */
export async function scoreSpan(
  session: Session,
  span: { readonly from: CalendarDate; readonly until: CalendarDate },
  given: MonthWeights | null = null,
): Promise<SpanScores> {
  const { months, parts } = splitSpan(span.from, span.until)
  const settled = given === null ? await listSettlements(session, { kind: 'month', periods: months }) : []
  const kept = new Set(settled.map(({ period }) => period as CalendarMonth))
  // Before its first month the ledger says nothing: a young programme's year is not asked month by month.
  const first = await firstMonth(session)
  const inLedger = ({ until }: DaysOfMonth) => first !== null && calendarMonthOf(until) >= first
  const open: readonly DaysOfMonth[] = [
    ...months
      .filter((month) => !kept.has(month))
      .map((month) => ({ from: firstDayOf(month), until: lastDayOf(month) })),
    ...parts,
  ].filter(inLedger)
  const people = [...(await settledSums<StaffId>(session, settled, 'person'))]
  const departments = [...(await settledSums<DepartmentId>(session, settled, 'department'))]
  const weights: Record<CalendarMonth, Weights> = Object.fromEntries(
    settled.flatMap((each) => Object.entries(each.weights)),
  )
  for (const days of open) {
    const month = calendarMonthOf(days.from)
    const counts = given?.[month] ?? (await weightsOf(session, month))
    weights[month] = counts
    // A replay reads the entries themselves, whatever was added up before.
    const tallies = await (given === null ? standingTallies : talliesIn)(session, days)
    people.push(...scoresOf(tallies.map(({ staffId, tally }) => ({ id: staffId, tally, weights: counts }))))
    departments.push(
      ...scoresOf(
        tallies.flatMap(({ departmentId, tally }) =>
          departmentId === null ? [] : [{ id: departmentId, tally, weights: counts }],
        ),
      ),
    )
  }
  return { people: mergeScores(people), departments: mergeScores(departments), weights }
}

/** A month counts by the weights of its first day: a change of the rule begins with the next month. */
async function weightsOf(session: Session, month: CalendarMonth): Promise<Weights> {
  return await settingValues(session, { received: receivedWeight, sent: sentWeight }, firstDayOf(month))
}

/** A line of a ranking of people. */
export interface RankedPerson extends Ranked<StaffId> {
  readonly departmentId: DepartmentId | null
  readonly hasLeft: boolean
}

export interface Rankings {
  readonly people: readonly RankedPerson[]
  readonly departments: readonly Ranked<DepartmentId>[]
}

/** Of whom a ranking is asked for: so many of the people; all of them unless told. */
interface Wanted {
  readonly people?: number | undefined
}

/** Ranks scores by who is in service, where, and how many there are, on the last day that counts. */
export async function rankSpan(
  session: Session,
  scores: SpanScores,
  until: CalendarDate,
  wanted: Wanted = {},
): Promise<Rankings> {
  const [leavers, heads] = await Promise.all([leaversBy(session, until), peopleByDepartment(session, until)])
  const people = rankPeople(scores.people, (id) => leavers.has(id)).slice(0, wanted.people)
  // Where people are is asked of those alone who are shown.
  const placed = await placementsOf(session, { ids: people.map(({ id }) => id) }, until)
  return {
    people: people.map((each) => ({
      ...each,
      departmentId: placed.get(each.id)?.departmentId ?? null,
      hasLeft: leavers.has(each.id),
    })),
    departments: rankDepartments(scores.departments, (id) => heads.get(id) ?? 0),
  }
}

/** The ranking of a span as it stands now: not settled, it may still change. */
export async function standingOf(
  session: Session,
  span: { readonly from: CalendarDate; readonly until: CalendarDate },
  wanted: Wanted = {},
): Promise<Rankings> {
  return await rankSpan(session, await scoreSpan(session, span), span.until, wanted)
}
