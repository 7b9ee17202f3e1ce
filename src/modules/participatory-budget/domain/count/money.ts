import type { Election } from './election.ts'
import { quotient } from './quotient.ts'
import type { Support } from './support.ts'

const ULP = 2 ** -52

/** Between these the price of a project lies: what a supporter pays for each share of it. */
export interface Bounds {
  readonly low: number
  /** Infinite when floating-point numbers cannot say whether its supporters can pay. */
  readonly high: number
  /** Every supporter surely pays in full: the price is the cost through their shares, whatever they have. */
  readonly isFull: boolean
}

/** `amount / (denominator of the money × shares)`: what a supporter pays for each share. */
export interface ExactPrice {
  readonly amount: bigint
  readonly shares: bigint
}

/**
 * What voters have left, in two ways: as floating-point numbers whose error is known, by which most projects are told
 * apart, and exactly, by which the others are. The exact side is brought up to date only when it is asked.
 */
export class Money {
  private readonly weights: Float64Array
  private readonly near: Float64Array
  /** How far each of them may be away. */
  private readonly errors: Float64Array
  private share = 0
  private amount = 0n
  private exact: bigint[] = []
  /** Over which of the denominators each exact amount stands: most are seldom asked for, and brought up then. */
  private over: Int32Array = new Int32Array()
  private denominators: bigint[] = [1n]
  private pending: { readonly support: Support; readonly cost: bigint }[] = []
  private readonly scratch: Int32Array

  constructor({ ballots }: Election, longest: number) {
    this.weights = Float64Array.from(ballots, ({ voters }) => voters)
    this.near = new Float64Array(ballots.length)
    this.errors = new Float64Array(ballots.length)
    this.scratch = new Int32Array(longest)
  }

  /** Everybody begins with the same. */
  begin(amount: bigint, denominator: bigint): void {
    this.share = quotient(amount, denominator)
    this.near.fill(this.share)
    this.errors.fill(this.share * ULP * 2)
    this.amount = amount
    this.exact = []
    this.denominators = [denominator]
    this.pending = []
  }

  /** Null when its supporters surely cannot pay for it, now or later. */
  boundsOf(support: Support, cost: number): Bounds | null {
    const { ballots, shares, weight } = support
    const { weights, near, errors } = this
    let [total, doubt, least] = [0, 0, Infinity]
    for (let index = 0; index < ballots.length; index += 1) {
      const ballot = ballots[index] ?? 0
      const [money, error, voters] = [near[ballot] ?? 0, errors[ballot] ?? 0, weights[ballot] ?? 0]
      total += voters * money
      doubt += voters * error
      least = Math.min(least, (money - error) / (shares[index] ?? 1))
    }
    const full = cost / weight
    if (least * (1 - 8 * ULP) > full * (1 + 8 * ULP))
      return { low: full * (1 - 8 * ULP), high: full * (1 + 8 * ULP), isFull: true }
    const rounding = (ballots.length + 8) * ULP * (cost + total)
    if (total + doubt + rounding < cost) return null
    const wide = this.between(support, cost, total, doubt + rounding)
    if (wide.high === Infinity || wide.high - wide.low < wide.high * 64 * ULP) return wide
    return this.between(support, cost, total, this.doubtOfPoor(support, wide.high) + rounding)
  }

  /** Where the price lies when what supporters have is uncertain by so much in all. */
  private between({ ballots, shares }: Support, cost: number, total: number, doubt: number): Bounds {
    const solve = this.solver(ballots, shares)
    const lowest = cost > doubt ? solve(cost - doubt) * (1 - 8 * ULP) : 0
    const low = lowest === Infinity ? 0 : lowest
    const high = total < cost + doubt ? Infinity : solve(cost + doubt) * (1 + 8 * ULP)
    return { low, high, isFull: false }
  }

  /** Whoever surely pays in full pays the price whatever they have: only what the others have makes it uncertain. */
  private doubtOfPoor({ ballots, shares }: Support, high: number): number {
    let doubt = 0
    for (let index = 0; index < ballots.length; index += 1) {
      const ballot = ballots[index] ?? 0
      const error = this.errors[ballot] ?? 0
      if ((this.near[ballot] ?? 0) - error < high * (shares[index] ?? 0))
        doubt += (this.weights[ballot] ?? 0) * error
    }
    return doubt
  }

  /** Solves Σ min(money, price × share) = target; targets are asked in rising order. */
  private solver(ballots: Int32Array, shares: Float64Array): (target: number) => number {
    const { scratch, weights, near } = this
    let [rich, spent, open] = [ballots.length, 0, 0]
    for (let index = 0; index < rich; index += 1) {
      scratch[index] = index
      open += (weights[ballots[index] ?? 0] ?? 0) * (shares[index] ?? 0)
    }
    return (target) => {
      for (;;) {
        if (rich === 0) return Infinity
        const price = (target - spent) / open
        let kept = 0
        for (let at = 0; at < rich; at += 1) {
          const index = scratch[at] ?? 0
          const ballot = ballots[index] ?? 0
          const [money, share, weight] = [near[ballot] ?? 0, shares[index] ?? 0, weights[ballot] ?? 0]
          if (money < price * share) {
            spent += weight * money
            open -= weight * share
          } else {
            scratch[kept] = index
            kept += 1
          }
        }
        if (kept === rich) return price
        rich = kept
      }
    }
  }

  /** Supporters pay. */
  pay(support: Support, cost: bigint, { low, high }: Bounds): void {
    const exactly = high === Infinity ? this.exactPriceOf(support, cost) : null
    const price =
      exactly === null ? (low + high) / 2 : quotient(exactly.amount, this.denominator() * exactly.shares)
    const doubt = exactly === null ? (high - low) / 2 : price * ULP * 4
    let worst = 0
    for (let index = 0; index < support.ballots.length; index += 1) {
      const [ballot, share] = [support.ballots[index] ?? 0, support.shares[index] ?? 0]
      const [money, error] = [this.near[ballot] ?? 0, this.errors[ballot] ?? 0]
      // Whoever surely has less pays all of it, and what is left is exactly nothing.
      const isPoor = money + error < (price - doubt) * share
      this.near[ballot] = isPoor ? 0 : Math.max(0, money - price * share)
      this.errors[ballot] = isPoor ? 0 : error + doubt * share + this.share * ULP * 2
      worst = Math.max(worst, this.errors[ballot] ?? 0)
    }
    this.pending.push({ support, cost })
    if (worst > this.share * 1e-7) this.refresh()
  }

  /** Floating-point numbers anew from the exact ones. */
  private refresh(): void {
    this.settle()
    const denominator = this.denominator()
    for (const ballot of this.exact.keys()) {
      const amount = this.exactMoneyOf(ballot)
      this.near[ballot] = quotient(amount, denominator)
      this.errors[ballot] = amount === 0n ? 0 : this.share * ULP * 4
    }
  }

  private denominator(): bigint {
    return this.denominators.at(-1) ?? 1n
  }

  private exactMoneyOf(ballot: number): bigint {
    const money = this.exact[ballot] ?? 0n
    const [stands, now] = [this.over[ballot] ?? 0, this.denominators.length - 1]
    if (stands === now) return money
    const brought = money === 0n ? 0n : money * (this.denominator() / (this.denominators[stands] ?? 1n))
    this.exact[ballot] = brought
    this.over[ballot] = now
    return brought
  }

  /** Brings the exact side up to date. */
  private settle(): void {
    if (this.exact.length === 0) {
      this.exact = Array.from(this.near, () => this.amount)
      this.over = new Int32Array(this.near.length)
    }
    for (const { support, cost } of this.pending) {
      const price = this.priceNow(support, cost)
      if (price === null) throw new Error('a project was bought that its supporters cannot pay for')
      this.denominators.push(this.denominator() * price.shares)
      for (const [index, ballot] of support.ballots.entries()) {
        const left = this.exactMoneyOf(ballot) - price.amount * BigInt(support.shares[index] ?? 0)
        this.exact[ballot] = left > 0n ? left : 0n
      }
    }
    this.pending = []
  }

  /** The exact price; null when supporters cannot pay. */
  exactPriceOf(support: Support, cost: bigint): ExactPrice | null {
    this.settle()
    return this.priceNow(support, cost)
  }

  private priceNow({ ballots, shares }: Support, cost: bigint): ExactPrice | null {
    let [amount, open] = [cost * this.denominator(), 0n]
    let rich = Array.from(ballots, (ballot, index) => {
      const [weight, share] = [BigInt(this.weights[ballot] ?? 0), BigInt(shares[index] ?? 0)]
      open += weight * share
      return { money: this.exactMoneyOf(ballot), weight, share }
    })
    for (;;) {
      const [bound, among] = [amount, open]
      const kept = rich.filter(({ money, weight, share }) => {
        if (money * among >= bound * share) return true
        amount -= weight * money
        open -= weight * share
        return false
      })
      if (kept.length === 0) return null
      if (kept.length === rich.length) return { amount, shares: open }
      rich = kept
    }
  }
}
