import { type Backed, backedProjects } from './backed.ts'
import type { Election, Outcome, TieOrder } from './election.ts'
import { ExactMoney } from './exact-money.ts'
import type { Line } from './prices.ts'
import { quotient } from './quotient.ts'
import { Rounds } from './rounds.ts'
import { Standing } from './standing.ts'
import type { Support } from './support.ts'

const ULP = 2 ** -52
const POINT = { from: 0, to: 0 }

/** `amount / denominator`. */
export interface Share {
  readonly amount: bigint
  readonly denominator: bigint
}

/**
 * The Method of Equal Shares (Peters, Pierczyński, Skowron, 2021): everybody has an equal share of the budget; what
 * gives its supporters most for their money is bought, at the same price for what it is worth to each, nobody paying
 * more than they have; until nothing more can be paid for.
 */
export class EqualShares {
  readonly backed: readonly Backed[]
  readonly rounds: Rounds
  private readonly election: Election
  private readonly ties: TieOrder
  private standing: Standing | null = null
  private exact: ExactMoney | null = null
  /** Bought, and not yet paid for on the exact side. */
  private pending: Backed[] = []

  constructor(election: Election, support: readonly Support[], ties: TieOrder) {
    this.election = election
    this.ties = ties
    this.backed = backedProjects(election, support)
    this.rounds = new Rounds(this.backed, ties)
  }

  newStanding(): Standing {
    return new Standing(this.election, this.backed)
  }

  /** What is chosen when everybody has this. */
  choose(share: Share): Outcome {
    this.standing ??= this.newStanding()
    const { standing } = this
    const each = quotient(share.amount, share.denominator)
    standing.begin(each, 0, 0)
    this.exact = null
    this.pending = []
    for (;;) {
      const { best, upTo } = this.rounds.decide(standing, POINT)
      if (upTo < 0) {
        if (!this.chooseExactly(standing, share, best)) return [...standing.chosen]
      } else if (best < 0) return [...standing.chosen]
      else
        this.buy(
          standing,
          best,
          standing.lowLine(best, { at: 0, per: 0 }),
          standing.highLine(best, { at: 0, per: 0 }),
        )
      if (standing.purses.worst > each * 1e-7) this.refresh(standing, share)
    }
  }

  private buy(standing: Standing, index: number, low: Line, high: Line): void {
    standing.choose(index, POINT, low, high)
    const each = this.backed[index]
    if (each !== undefined) this.pending.push(each)
  }

  /** Of those that floating-point numbers cannot tell apart buys the one that is exactly best; false if none is. */
  private chooseExactly(standing: Standing, share: Share, first: number): boolean {
    const money = this.settle(share)
    const high = first < 0 ? Infinity : standing.high(first, 0)
    let best: { index: number; amount: bigint; worth: bigint } | null = null
    for (const index of standing.openOnes) {
      const each = this.backed[index]
      if (each === undefined || standing.low(index, 0) > high) continue
      const price = money.priceOf(each.support, each.exactCost)
      if (price === null) {
        standing.drop(index)
        continue
      }
      const next = { index, amount: price.amount, worth: price.shares * each.support.scale }
      if (best === null || this.isBetter(next, best)) best = next
    }
    standing.dropGone()
    if (best === null) return standing.openOnes.length > 0
    const price = quotient(best.amount, money.denominator * best.worth)
    const away = price * ULP * 4
    this.buy(standing, best.index, { at: price - away, per: 0 }, { at: price + away, per: 0 })
    return true
  }

  private isBetter(
    one: { readonly index: number; readonly amount: bigint; readonly worth: bigint },
    best: { readonly index: number; readonly amount: bigint; readonly worth: bigint },
  ): boolean {
    const [a, b] = [one.amount * best.worth, best.amount * one.worth]
    const place = (index: number) => this.backed[index]?.place ?? 0
    return a === b ? this.ties(place(one.index), place(best.index)) < 0 : a < b
  }

  /** Floating-point numbers anew from the exact ones. */
  private refresh(standing: Standing, share: Share): void {
    const money = this.settle(share)
    for (const ballot of this.election.ballots.voters.keys()) standing.purses.set(ballot, money.near(ballot))
    standing.purses.worst = 0
    standing.forget()
  }

  /** The exact side, brought up to date. */
  private settle({ amount, denominator }: Share): ExactMoney {
    this.exact ??= new ExactMoney(this.election.ballots.voters, amount, denominator)
    for (const { support, exactCost } of this.pending) {
      const price = this.exact.priceOf(support, exactCost)
      if (price === null) throw new Error('a project was bought that its supporters cannot pay for')
      this.exact.pay(support, price)
    }
    this.pending = []
    return this.exact
  }
}
