import type { CalendarMonth } from '#platform/kernel/calendar-date.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import type { IndicatorPlan } from './indicator.ts'
import { monthBefore } from './month-before.ts'
import {
  add,
  compare,
  divide,
  multiply,
  type Rational,
  rational,
  readDecimal,
  subtract,
  withoutSeparators,
  zero,
} from './rational.ts'
import { isMet } from './scoring/aim.ts'

export const numberFlaws = ['value-missing', 'not-a-number', 'wrong-unit', 'percent-in-other-unit'] as const
export type NumberFlaw = (typeof numberFlaws)[number]

export const valueDoubts = [
  'percent-sign-read',
  'more-decimals-than-manual',
  'looks-like-a-fraction',
  'cumulative-fell',
  'far-from-own-months',
  'far-from-other-cities',
  'better-than-thinkable',
  'below-zero',
] as const
/** What looks odd about a value: it can be right, and whoever enters it has to say so. */
export type ValueDoubt = (typeof valueDoubts)[number]

/** These need words, not only a tick. */
export const doubtsToExplain: readonly ValueDoubt[] = ['cumulative-fell']

export interface ReadNumber {
  readonly value: Rational
  /** A percent sign stood behind it. */
  readonly hadPercent: boolean
}

/**
 * Reads a number as people type it: with thousands separators, full-width digits, its own unit behind it. Another unit
 * is refused: 12억 in a field of 백만원 is not 12.
 */
export function readNumber(text: string, unit: string): Result<ReadNumber, NumberFlaw> {
  const given = text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/^[−–△▲]/, '-')
  if (given === '') return refuse('value-missing')
  const [, digits = '', behind = ''] = /^(-?(?:\d[\d,]*\.?\d*|\.\d+))(.*)$/.exec(given) ?? []
  const plain = withoutSeparators(digits)
  if (plain === null) return refuse('not-a-number')
  const value = readDecimal(plain.replace(/^(-?)\./, '$10.').replace(/\.$/, ''))
  if (value === null) return refuse('not-a-number')
  const own = unit.normalize('NFKC').replace(/\s/g, '')
  if (behind === '' || behind === own) return ok({ value, hadPercent: behind === '%' })
  if (behind === '%') return refuse('percent-in-other-unit')
  return refuse(/^[\p{L}%℃㎡]+$/u.test(behind) ? 'wrong-unit' : 'not-a-number')
}

export interface ValueNeighbours {
  /** The indicator's other months of this year, and of years before. */
  readonly own: readonly { readonly month: CalendarMonth; readonly value: Rational }[]
  /** What other cities have by now. */
  readonly peers: readonly Rational[]
}

type Measured = Pick<IndicatorPlan, 'series' | 'unit' | 'aim'>

/** What looks odd about a value beside the indicator's other months and other cities. */
export function doubtsOf(
  indicator: Measured,
  given: {
    readonly month: CalendarMonth
    readonly value: Rational
    readonly hadPercent: boolean
    /** It was typed with more decimals than the manual has. */
    readonly isTooFine: boolean
  },
  { own, peers }: ValueNeighbours,
): readonly ValueDoubt[] {
  const doubts: ValueDoubt[] = []
  const { value, month } = given
  const others = own.filter((each) => each.month !== month)
  const before = others.find((each) => each.month === monthBefore(month))
  const falls = before !== undefined && compare(value, before.value) < 0
  if (given.hadPercent) doubts.push('percent-sign-read')
  if (given.isTooFine) doubts.push('more-decimals-than-manual')
  if (compare(value, zero) < 0) doubts.push('below-zero')
  if (indicator.unit === '%' && looksLikeFraction(value, others)) doubts.push('looks-like-a-fraction')
  else if (indicator.series === 'cumulative' && falls && !month.endsWith('-01'))
    doubts.push('cumulative-fell')
  else if (isFar(value, comparable(indicator, month, others), 6)) doubts.push('far-from-own-months')
  // Running totals of another day are no measure.
  if (indicator.series === 'level' && isFar(value, peers, 6)) doubts.push('far-from-other-cities')
  if (isUnthinkable(indicator, value)) doubts.push('better-than-thinkable')
  return doubts
}

/** 0.95 where there were only values above 10 is 95 % as a fraction. */
const looksLikeFraction = (value: Rational, others: readonly { readonly value: Rational }[]) =>
  compare(value, zero) > 0 &&
  compare(value, rational(1n)) <= 0 &&
  others.length > 0 &&
  others.every((each) => compare(each.value, rational(10n)) > 0)

/** Months that a value can be held against: of a running total those that it lies between. */
function comparable(
  { series }: Measured,
  month: CalendarMonth,
  others: readonly { readonly month: CalendarMonth; readonly value: Rational }[],
): readonly Rational[] {
  if (series !== 'cumulative') return others.map(({ value }) => value)
  const before = others.filter((each) => each.month < month && each.month.slice(0, 4) === month.slice(0, 4))
  // By now at most so much as the months so far, each at its most, would make.
  return before.flatMap((each) => {
    const passed = BigInt(each.month.slice(5))
    return [divide(multiply(each.value, rational(BigInt(month.slice(5)))), rational(passed))]
  })
}

/** Farther from the middle than so many times the usual distance; asked only of four values or more. */
function isFar(value: Rational, among: readonly Rational[], times: number): boolean {
  if (among.length < 4) return false
  const middle = median(among)
  const usual = median(among.map((each) => distance(each, middle)))
  // Of values that are all alike a tenth of them is a usual distance.
  const least = divide(distance(middle, zero), rational(10n))
  const step = compare(usual, least) > 0 ? usual : least
  return compare(distance(value, middle), multiply(step, rational(BigInt(times)))) > 0
}

const distance = (a: Rational, b: Rational): Rational => {
  const apart = subtract(a, b)
  return compare(apart, zero) < 0 ? subtract(zero, apart) : apart
}

function median(values: readonly Rational[]): Rational {
  const ordered = values.toSorted(compare)
  const [low, high] = [ordered[(ordered.length - 1) >> 1] ?? zero, ordered[ordered.length >> 1] ?? zero]
  return divide(add(low, high), rational(2n))
}

/** Three times what was aimed at, or a third of it where less is better: often a wrong unit or a misread direction. */
function isUnthinkable({ aim }: Measured, value: Rational): boolean {
  if (aim.direction === 'range' || compare(aim.target, zero) === 0 || !isMet(aim, value)) return false
  const three = rational(3n)
  return aim.direction === 'up'
    ? compare(value, multiply(aim.target, three)) > 0
    : compare(multiply(value, three), aim.target) < 0 && compare(value, zero) > 0
}
