import {
  add,
  compare,
  divide,
  multiply,
  type Rational,
  rational,
  scaled,
  subtract,
  zero,
} from '#modules/indicators/rules.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import {
  changesOf,
  type Course,
  courseOf,
  floatOf,
  rationalOf,
  type Series,
  type SeriesFlaw,
} from './series.ts'
import { type Confidence, halfWidth, type Scatter } from './spread.ts'

export const forecastMethods = [
  'known',
  'as-last-year-in-proportion',
  'as-last-year-in-steps',
  'mean-of-months',
  'damped-trend',
  'last-reading',
] as const
/** How a value at the base day was worked out. */
export type ForecastMethod = (typeof forecastMethods)[number]

/** What an indicator is expected to come to at the base day. */
export interface Forecast {
  readonly value: Rational
  readonly low: Rational
  readonly high: Rational
  readonly confidence: Confidence
  readonly method: ForecastMethod
  /** How many readings of this year stand behind it. */
  readonly readings: number
  readonly least: Rational | null
  readonly most: Rational | null
}

/** What an indicator's values can be, and how they are written. */
export interface Scale {
  readonly decimals: number
  /** 0 for what is counted, 0 and 100 for a percentage; null where there is no bound. */
  readonly least: Rational | null
  readonly most: Rational | null
}

export type ForecastFlaw = SeriesFlaw | { readonly flaw: 'nothing-to-go-by' }

/** A month's trend carries on with so much of its force the month after (감쇠 추세). */
export const DAMPING = rational(4n, 5n)

/** What a method says: the value exactly, and half the width of its interval; null where it has nothing to go by. */
interface Said {
  readonly method: ForecastMethod
  readonly value: Rational
  readonly half: number | null
}

/**
 * The value at the base day, with an interval. What comes is told from the months of last year where they are known, and from
 * this year's own otherwise; the value is exact arithmetic, only the interval takes roots.
 */
export function forecastOf(
  series: Series,
  scale: Scale,
  confidence: Confidence,
): Result<Forecast, ForecastFlaw> {
  const course = courseOf(series)
  if (!course.ok) return course
  const { thisYear, isFalling } = course.value
  const { method, value, half } = saidOf(course.value, confidence)
  const base = { confidence, method, readings: thisYear.length, least: scale.least, most: scale.most }
  if (half === 0) return ok({ ...base, value, low: value, high: value })
  // What has come in stays in: a running total that never fell is not expected to.
  const stands = isFalling ? null : (thisYear.at(-1)?.value ?? null)
  const floor = stands === null || compare(scale.least ?? stands, stands) > 0 ? scale.least : stands
  const bounded = (each: Rational) => boundedBy(each, floor, scale.most)
  const rounded = bounded(rational(scaled(value, scale.decimals), 10n ** BigInt(scale.decimals)))
  if (half === null) {
    const { least, most } = scale
    if (least === null || most === null) return refuse({ flaw: 'nothing-to-go-by' })
    return ok({ ...base, value: rounded, low: least, high: most })
  }
  const middle = floatOf(value)
  const [low, high] = [rationalOf(middle - half, scale.decimals, 'floor'), rationalOf(middle + half, scale.decimals, 'ceil')] // prettier-ignore
  return ok({ ...base, value: rounded, low: bounded(low), high: bounded(high) })
}

function boundedBy(value: Rational, least: Rational | null, most: Rational | null): Rational {
  if (most !== null && compare(value, most) > 0) return most
  return least !== null && compare(value, least) < 0 ? least : value
}

function saidOf(course: Course, confidence: Confidence): Said {
  const last = course.thisYear.at(-1)
  if (last === undefined) return { method: 'last-reading', value: zero, half: null }
  if (last.month === course.baseMonth)
    return course.isUnfinished
      ? stillComing(course, last.value, confidence)
      : { method: 'known', value: last.value, half: 0 }
  const way = wayOf(course)
  return way === null
    ? { method: 'last-reading', value: last.value, half: compare(last.value, zero) === 0 ? null : Math.abs(floatOf(last.value)) } // prettier-ignore
    : { method: way.method, value: way.value, half: halfWidth(way.scatter, confidence) }
}

const wayOf = (course: Course): Way | null =>
  course.isRunning ? (inProportion(course) ?? meanOfMonths(course)) : (inSteps(course) ?? dampedTrend(course))

/**
 * The base month's value before it is over: a running total holds what came in so far, and what the months before let expect
 * if that is more; a level stands as it was read last and can still move as far as in another month.
 */
function stillComing(course: Course, value: Rational, confidence: Confidence): Said {
  const before = { ...course, thisYear: course.thisYear.slice(0, -1) }
  const way = before.thisYear.length === 0 ? null : wayOf(before)
  const size = Math.abs(floatOf(value))
  if (way === null) return { method: 'last-reading', value, half: size === 0 ? null : size }
  if (!course.isRunning)
    return { method: 'last-reading', value, half: halfWidth({ ...way.scatter, ahead: 1 }, confidence) }
  const isMore = compare(way.value, value) > 0
  const half = halfWidth(way.scatter, confidence)
  return isMore ? { method: way.method, value: way.value, half } : { method: 'last-reading', value, half }
}

interface Way {
  readonly method: ForecastMethod
  readonly value: Rational
  readonly scatter: Scatter
}

/** Where it stands: the last reading, and how many months are to come. */
function standOf({ thisYear, baseMonth }: Course) {
  const last = thisYear.at(-1) ?? { month: 0, value: zero }
  return { last, ahead: baseMonth - last.month }
}

/** Running totals with last year's: what came after the same month last year, by how this year has gone against it so far. */
function inProportion(course: Course): Way | null {
  const { last, ahead } = standOf(course)
  const [then, end] = [course.lastYear.get(last.month), course.lastYear.get(course.baseMonth)]
  if (then === undefined || end === undefined || compare(then, zero) <= 0) return null
  const growth = divide(last.value, then)
  const rest = multiply(growth, subtract(end, then))
  const strays = changesOf(course).flatMap(({ from, to, change }) => {
    const [before, after] = [from === 0 ? zero : course.lastYear.get(from), course.lastYear.get(to)]
    if (before === undefined || after === undefined) return []
    return floatOf(subtract(change, multiply(growth, subtract(after, before)))) / Math.sqrt(to - from)
  })
  return {
    ...{ method: 'as-last-year-in-proportion', value: add(last.value, rest) },
    scatter: { strays, fitted: 1, ahead, expected: floatOf(rest) },
  }
}

/** Running totals of this year alone: what came in a month so far, on the mean, comes in each month ahead. */
function meanOfMonths(course: Course): Way {
  const { last, ahead } = standOf(course)
  const mean = divide(last.value, rational(BigInt(last.month)))
  const rest = multiply(mean, rational(BigInt(ahead)))
  return {
    ...{ method: 'mean-of-months', value: add(last.value, rest) },
    scatter: { strays: straysFrom(course, mean), fitted: 1, ahead, expected: floatOf(rest) },
  }
}

/** By how much changes differ from a mean change a month. */
const straysFrom = (course: Course, mean: Rational): readonly number[] =>
  changesOf(course).map(
    ({ from, to, change }) =>
      floatOf(subtract(change, multiply(mean, rational(BigInt(to - from))))) / Math.sqrt(to - from),
  )

/** Levels with last year's: it moves on by as much as it moved last year from the same month. */
function inSteps(course: Course): Way | null {
  const { last, ahead } = standOf(course)
  const [then, end] = [course.lastYear.get(last.month), course.lastYear.get(course.baseMonth)]
  if (then === undefined || end === undefined) return null
  const strays = changesOf(course).flatMap(({ from, to, change }) => {
    const [before, after] = [course.lastYear.get(from), course.lastYear.get(to)]
    if (before === undefined || after === undefined) return []
    return floatOf(subtract(change, subtract(after, before))) / Math.sqrt(to - from)
  })
  // With one reading nothing tells how this year strays from last: as far as the level itself moved or stands.
  const move = floatOf(subtract(end, then))
  const expected = strays.length === 0 ? Math.max(Math.abs(move), Math.abs(floatOf(last.value)) / 2) : move
  return {
    ...{ method: 'as-last-year-in-steps', value: add(last.value, subtract(end, then)) },
    scatter: { strays, fitted: 0, ahead, expected },
  }
}

/** Levels of this year alone: the mean move of a month goes on, each month with less force. */
function dampedTrend(course: Course): Way | null {
  const { last, ahead } = standOf(course)
  const [first] = course.thisYear
  if (first === undefined || first.month === last.month) return null
  const mean = divide(subtract(last.value, first.value), rational(BigInt(last.month - first.month)))
  let [force, moves] = [rational(1n), zero]
  for (let month = 0; month < ahead; month += 1) {
    force = multiply(force, DAMPING)
    moves = add(moves, force)
  }
  const rest = multiply(mean, moves)
  // One move tells nothing of how moves differ: as far as that move might have gone the other way.
  const isOne = course.thisYear.length === 2
  const strays = straysFrom(course, isOne ? zero : mean)
  return {
    ...{ method: 'damped-trend', value: add(last.value, rest) },
    scatter: { strays, fitted: isOne ? 0 : 1, ahead, expected: floatOf(rest) },
  }
}
