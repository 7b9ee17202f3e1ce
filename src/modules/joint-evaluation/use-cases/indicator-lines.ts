import {
  type CalendarDate,
  type CalendarMonth,
  calendarMonthOf,
  dayInSeoul,
  daysBetween,
} from '#platform/kernel/calendar-date.ts'
import {
  actualBy,
  attainmentOf,
  type Indicator,
  type IndicatorId,
  type IndicatorValue,
  isBehind,
  type Rational,
  type Scored,
  scoreValue,
} from '#modules/indicators/index.ts'
import { countedOf, type YearFacts } from './year-board.ts'

export const signals = ['fine', 'watch', 'weak', 'unknown'] as const
/** How an indicator will stand on the base day: fine (정상), to be watched (주의), weak (부진), too early to say. */
export type Signal = (typeof signals)[number]
export type Signals = ReadonlyMap<IndicatorId, Signal>

/** An indicator with what is known of it today. */
export interface IndicatorLine {
  readonly indicator: Indicator
  readonly months: readonly IndicatorValue[]
  readonly last: IndicatorValue | null
  /** What its months come to so far, or what was recognised. */
  readonly actual: Rational | null
  readonly isRecognised: boolean
  readonly scored: Scored | null
  /** Part of the target reached; null for ranges and where nothing is known. */
  readonly attainment: Rational | null
  readonly signal: Signal
  /** Less than the target of the last month that is known. */
  readonly isBehind: boolean
  /** Nobody has said anything of it for too long. */
  readonly isStale: boolean
}

/** Every indicator of a year as it stands. */
export function indicatorLines(
  facts: YearFacts,
  { today, staleDays, signalsOf }: { readonly today: CalendarDate; readonly staleDays: number; readonly signalsOf: Signals },
): readonly IndicatorLine[] {
  const until = calendarMonthOf(facts.set.baseDay)
  return facts.indicators.map((indicator) => {
    const months = facts.values.get(indicator.id) ?? []
    const recognised = facts.recognised.get(indicator.id)?.value ?? null
    const actual = recognised ?? actualBy(indicator.series, countedOf(months), until)
    const last = months.at(-1) ?? null
    return {
      ...{ indicator, months, last, actual, isRecognised: recognised !== null },
      scored: actual === null ? null : scoreValue(actual, indicator),
      attainment: actual === null || cannotBePart(indicator) ? null : attainmentOf(indicator.aim, actual),
      signal: signalsOf.get(indicator.id) ?? 'unknown',
      isBehind: isBehind(indicator, countedOf(months)),
      isStale: isStale(facts, last, today, staleDays),
    }
  })
} // prettier-ignore

/** Whether a month was entered; what was sent back has to be entered anew. */
export const hasMonth = ({ months }: Pick<IndicatorLine, 'months'>, month: CalendarMonth): boolean =>
  months.some((each) => each.month === month && each.state !== 'returned')

const cannotBePart = ({ aim }: Indicator): boolean => aim.direction === 'range' || aim.target.part === 0n

/** From the year's first day on an owner has so many days to say something; after the lock nobody is asked. */
function isStale(
  { set }: YearFacts,
  last: IndicatorValue | null,
  today: CalendarDate,
  days: number,
): boolean {
  if (set.lockedAt !== null) return false
  const since = last === null ? (`${set.resultYear}-01-01` as CalendarDate) : dayInSeoul(last.enteredAt)
  return daysBetween(since, today) > days
}

/** Which month is entered now: the one that is ending or has just ended, none after that of the base day. */
export function monthToEnter(
  { resultYear, baseDay }: { readonly resultYear: number; readonly baseDay: CalendarDate },
  today: CalendarDate,
): CalendarMonth {
  const isEnding = Number(today.slice(8)) >= 25
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7)) - (isEnding ? 0 : 1)]
  const turned = month === 0 ? `${year - 1}-12` : `${year}-${String(month).padStart(2, '0')}`
  const [first, last] = [`${resultYear}-01`, baseDay.slice(0, 7)]
  return (turned < first ? first : turned > last ? last : turned) as CalendarMonth
}
