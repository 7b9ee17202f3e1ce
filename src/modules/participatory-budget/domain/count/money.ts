import type { Election } from './election.ts'
import { ExactMoney, type ExactPrice } from './exact-money.ts'
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

/**
 * What voters have left, in two ways: as floating-point numbers whose error is known, by which most projects are told
 * apart, and exactly, by which the others are. The exact side is brought up to date only when it is asked.
 */
export class Money {
  private readonly voters: Int32Array
  private readonly weights: Float64Array
  private readonly near: Float64Array
  /** How far each of them may be away. */
  private readonly errors: Float64Array
  private share = 0
  private amount = 0n
  private denominator = 1n
  private exact: ExactMoney | null = null
  private pending: { readonly support: Support; readonly cost: bigint }[] = []
  private readonly scratch: Int32Array

  constructor({ ballots }: Election, longest: number) {
    this.voters = ballots.voters
    this.weights = Float64Array.from(ballots.voters)
    this.near = new Float64Array(ballots.voters.length)
    this.errors = new Float64Array(ballots.voters.length)
    this.scratch = new Int32Array(longest)
  }

  /** Everybody begins with the same. */
  begin(amount: bigint, denominator: bigint): void {
    this.share = quotient(amount, denominator)
    this.near.fill(this.share)
    this.errors.fill(this.share * ULP * 2)
    this.amount = amount
    this.denominator = denominator
    this.exact = null
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
    const exact = high === Infinity ? this.settle() : null
    const exactly = exact?.priceOf(support, cost) ?? null
    const price =
      exact === null || exactly === null
        ? (low + high) / 2
        : quotient(exactly.amount, exact.denominator * exactly.shares)
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
    const exact = this.settle()
    for (const ballot of this.near.keys()) {
      const near = exact.near(ballot)
      this.near[ballot] = near
      this.errors[ballot] = near === 0 ? 0 : this.share * ULP * 4
    }
  }

  /** The exact side, brought up to date. */
  private settle(): ExactMoney {
    this.exact ??= new ExactMoney(this.voters, this.amount, this.denominator)
    for (const { support, cost } of this.pending) {
      const price = this.exact.priceOf(support, cost)
      if (price === null) throw new Error('a project was bought that its supporters cannot pay for')
      this.exact.pay(support, price)
    }
    this.pending = []
    return this.exact
  }

  /** The exact price; null when supporters cannot pay. */
  exactPriceOf(support: Support, cost: bigint): ExactPrice | null {
    return this.settle().priceOf(support, cost)
  }
}
