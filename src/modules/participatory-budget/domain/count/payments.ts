import type { Election, Outcome } from './election.ts'
import { ExactMoney, type ExactPrice } from './exact-money.ts'
import type { Share } from './equal-shares.ts'
import type { Support } from './support.ts'

/** `part / whole` of the smallest unit of money, exactly. */
export interface Quotient {
  readonly part: bigint
  readonly whole: bigint
}

/** What a winner's supporters paid for it in Equal Shares. */
export interface Payment {
  /** The most that one of them paid. */
  readonly most: Quotient
  /** How many had something left and so paid. */
  readonly payers: number
  /** How many of them paid all they had left. */
  readonly emptied: number
}

export interface Payments {
  /** In the order of choice. */
  readonly paid: readonly Payment[]
  /** What the supporters of a project have left together at the end. */
  together(place: number): Quotient
}

/** Pays for what Equal Shares chose once more, exactly, one winner after the other. */
export function payAgain(
  election: Election,
  support: readonly Support[],
  { amount, denominator }: Share,
  winners: Outcome,
): Payments {
  const money = new ExactMoney(election.ballots.voters, amount, denominator)
  const paid = winners.flatMap((place) => {
    const each = support[place]
    const price = each === undefined ? null : money.priceOf(each, election.projects[place]?.cost ?? 0n)
    if (each === undefined || price === null) throw new Error('a winner that its supporters cannot pay for')
    const payment = paymentOf(election, money, each, price)
    money.pay(each, price)
    return [payment]
  })
  return {
    paid,
    together: (place) => {
      const each = support[place]
      return { part: each === undefined ? 0n : money.together(each), whole: money.denominator }
    },
  }
}

function paymentOf(election: Election, money: ExactMoney, support: Support, price: ExactPrice): Payment {
  const { ballots, shares } = support
  let [most, payers, emptied] = [0n, 0, 0]
  for (let index = 0; index < ballots.length; index += 1) {
    const ballot = ballots[index] ?? 0
    const has = money.of(ballot)
    if (has === 0n) continue
    const voters = election.ballots.voters[ballot] ?? 0
    // Over the money's denominator times the shares of the price.
    const [due, all] = [price.amount * BigInt(shares[index] ?? 1), has * price.shares]
    payers += voters
    if (due >= all) emptied += voters
    const pays = due < all ? due : all
    if (pays > most) most = pays
  }
  return { most: lowest(most, money.denominator * price.shares), payers, emptied }
}

/** In lowest terms, so that it may be shown and kept. */
export function lowest(part: bigint, whole: bigint): Quotient {
  let [a, b] = [part, whole]
  while (b !== 0n) [a, b] = [b, a % b]
  return a === 0n ? { part: 0n, whole: 1n } : { part: part / a, whole: whole / a }
}
