import type { Backed } from './backed.ts'

const SLACK = 2 ** -49

/** Steps of the shares, from and to; one point where both are the same. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** A straight line over the steps: `at + per × step`. */
export interface Line {
  at: number
  per: number
}

/** What a look at the supporters of a project says about its price, for what it is worth. */
export interface Looked {
  /** Sure to lie under the price. */
  readonly low: Line
  /** Sure to lie above it; means nothing unless `isPayable`. */
  readonly high: Line
  /** Its supporters can surely pay for it, all over the stretch. */
  isPayable: boolean
  /** All over the stretch every supporter surely pays in full or has nothing at all: the price is then a plain quotient. */
  isFull: boolean
  /** The shares of those who pay, when that is so. */
  paying: number
  /** Up to this step they surely cannot; before the stretch when that is not sure anywhere. */
  unpayableTo: number
  /** The look ended as soon as the price was surely above the bound. */
  isAbove: boolean
}

/** What the poor give at one end of the stretch, who pay all they have since the price is higher. */
export interface Poor {
  money: number
  growth: number
  doubt: number
  weight: number
}

/** What costs nothing is paid in full by whoever supports it. */
export function free(each: Backed, looked: Looked): Looked {
  const { low, high } = looked
  low.at = low.per = high.at = high.per = 0
  looked.isPayable = looked.isFull = true
  looked.paying = each.weight
  return looked
}

/** Whether the line that touches the price at one end lies above the bound all along; then it is kept as the lower. */
export function isAbove(
  each: Backed,
  { from, to }: Stretch,
  one: Poor,
  other: Poor,
  bound: Line,
  looked: Looked,
): boolean {
  const { low } = looked
  for (const poor of one === other ? [one] : [one, other]) {
    if (poor.weight >= each.weight) continue
    touch(each, poor, poor === one ? from : to, low)
    if (valueAt(low, from) <= valueAt(bound, from) || valueAt(low, to) <= valueAt(bound, to)) continue
    looked.isAbove = true
    looked.isPayable = false
    looked.isFull = false
    return true
  }
  return false
}

const valueAt = ({ at, per }: Line, step: number): number => at + per * step

/** For any set of supporters who pay all they have the price is at least what the others must then pay. */
function touch({ cost, target, weight, scale }: Backed, poor: Poor, at: number, line: Line): void {
  const rich = (weight - poor.weight) * scale
  const value = (cost - (target - cost) - poor.money - poor.doubt) / rich
  line.per = -poor.growth / rich
  line.at = value - line.per * at
  line.at -= (Math.abs(value) + Math.abs(line.at)) * SLACK
}

/** What may be said once the poor at both ends are known. */
export function conclude(
  each: Backed,
  stretch: Stretch,
  one: Poor,
  other: Poor,
  known: Line,
  looked: Looked,
): void {
  looked.isFull = one.doubt === 0 && other.doubt === 0 && one.weight === other.weight
  looked.paying = each.weight - one.weight
  looked.isPayable = one.weight < each.weight && other.weight < each.weight
  if (!looked.isPayable) looked.isFull = false
  if (looked.isPayable) {
    between(each, stretch, one, other, looked)
    return
  }
  const { low } = looked
  const { to } = stretch
  looked.unpayableTo = unpayableTo(each, stretch, one, other)
  if (other.weight < each.weight) {
    touch(each, other, to, low)
    if (valueAt(low, to) >= valueAt(known, to)) return
  }
  low.at = known.at
  low.per = known.per
}

function between(each: Backed, { from, to }: Stretch, one: Poor, other: Poor, { low, high }: Looked): void {
  const { target, weight, scale } = each
  const top = (poor: Poor): number => ((target - poor.money) / ((weight - poor.weight) * scale)) * (1 + SLACK)
  const highest = top(one)
  touch(each, one, from, low)
  high.per = 0
  high.at = highest
  if (from === to) {
    low.at = valueAt(low, from)
    low.per = 0
    return
  }
  const wide = to - from
  high.per = (top(other) - highest) / wide
  high.at = highest - high.per * from + (Math.abs(highest) + Math.abs(high.per) * to) * SLACK
  if (one.weight === other.weight) return
  // Under the curve: the line between its ends, as much lower as the lines that touch it there meet under it.
  const [start, startToEnd] = [valueAt(low, from), valueAt(low, to)]
  touch(each, other, to, low)
  const [endToStart, end] = [valueAt(low, from), valueAt(low, to)]
  const [above, over] = [Math.max(0, end - startToEnd), Math.max(0, start - endToStart)]
  const bend = above + over > 0 ? (above * over) / (above + over) : 0
  low.per = (end - start) / wide
  low.at = start - low.per * from - bend
  low.at -= (Math.abs(start) + Math.abs(low.at)) * SLACK * 4
}

function unpayableTo(each: Backed, { from, to }: Stretch, one: Poor, other: Poor): number {
  if (one.weight < each.weight) return from - 1
  const { cost, target } = each
  const missing = cost - one.money - one.doubt - (target - cost)
  if (missing <= 0) return from - 1
  if (from === to) return to
  if (other.weight >= each.weight && cost - other.money - other.doubt - (target - cost) > 0) return to
  // All pay all they have: what they have together is a straight line.
  const grown = one.growth * (1 + 1e-9)
  const steps = grown > 0 ? Math.ceil(missing / grown) - 1 : to - from
  return Math.min(to, from + Math.max(0, steps))
}
