import { quotient } from './quotient.ts'
import type { Support } from './support.ts'

/** `amount / (denominator of the money × shares)`: what a supporter pays for each share of a project. */
export interface ExactPrice {
  readonly amount: bigint
  readonly shares: bigint
}

/** What each voter has left, exactly: whole numbers over one denominator that grows with every purchase. */
export class ExactMoney {
  private readonly voters: Int32Array
  private readonly money: bigint[]
  /** Over which of the denominators each amount stands: most are seldom asked for, and brought up then. */
  private readonly over: Int32Array
  private readonly denominators: bigint[]

  /** Everybody begins with `amount / denominator`. */
  constructor(voters: Int32Array, amount: bigint, denominator: bigint) {
    this.voters = voters
    this.money = Array.from(voters, () => amount)
    this.over = new Int32Array(voters.length)
    this.denominators = [denominator]
  }

  get denominator(): bigint {
    return this.denominators.at(-1) ?? 1n
  }

  /** Over the denominator. */
  of(ballot: number): bigint {
    const money = this.money[ballot] ?? 0n
    const [stands, now] = [this.over[ballot] ?? 0, this.denominators.length - 1]
    if (stands === now) return money
    const brought = money === 0n ? 0n : money * (this.denominator / (this.denominators[stands] ?? 1n))
    this.money[ballot] = brought
    this.over[ballot] = now
    return brought
  }

  /** As a floating-point number. */
  near(ballot: number): number {
    return quotient(this.of(ballot), this.denominator)
  }

  /** Null when supporters cannot pay. */
  priceOf({ ballots, shares }: Support, cost: bigint): ExactPrice | null {
    let [amount, open] = [cost * this.denominator, 0n]
    let rich = Array.from(ballots, (ballot, index) => {
      const [weight, share] = [BigInt(this.voters[ballot] ?? 0), BigInt(shares[index] ?? 1)]
      open += weight * share
      return { money: this.of(ballot), weight, share }
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

  /** Supporters pay; nobody more than they have. */
  pay({ ballots, shares }: Support, price: ExactPrice): void {
    this.denominators.push(this.denominator * price.shares)
    for (let index = 0; index < ballots.length; index += 1) {
      const ballot = ballots[index] ?? 0
      const left = this.of(ballot) - price.amount * BigInt(shares[index] ?? 1)
      this.money[ballot] = left > 0n ? left : 0n
    }
  }

  /** What supporters have together, over the denominator. */
  together({ ballots }: Support): bigint {
    let sum = 0n
    for (const ballot of ballots) sum += BigInt(this.voters[ballot] ?? 0) * this.of(ballot)
    return sum
  }
}
