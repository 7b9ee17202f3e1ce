import type { Election, Outcome, TieOrder } from './election.ts'
import { type Bounds, Money } from './money.ts'
import type { Support } from './support.ts'

interface Open {
  readonly place: number
  readonly support: Support
  readonly cost: bigint
  /** At least so much it cost when it was last looked at: prices for what it is worth only rise. */
  atLeast: number
}

interface Candidate extends Bounds {
  readonly open: Open
  /** For what it is worth: the price through the project's scale. */
  readonly from: number
  readonly to: number
}

const SLACK = 2 ** -49

/**
 * The Method of Equal Shares (Peters, Pierczyński, Skowron, 2021): everybody has an equal share of the budget; what
 * gives its supporters most for their money is bought, at the same price for what it is worth to each, nobody paying
 * more than they have; until nothing more can be paid for. Give it as a function, since the shares grow in its variants.
 */
export function equalShares(
  election: Election,
  support: readonly Support[],
  ties: TieOrder,
): (share: { readonly amount: bigint; readonly denominator: bigint }) => Outcome {
  const supported = support.flatMap((each, place) =>
    each.total > 0n ? [supportedBy(place, each, election.projects[place]?.cost ?? 0n)] : [],
  )
  const longest = supported.reduce((most, each) => Math.max(most, each.support.ballots.length), 0)
  const money = new Money(election, longest)
  return ({ amount, denominator }) => {
    money.begin(amount, denominator)
    let open: readonly Open[] = supported.map((each) => ({ ...each, atLeast: each.full }))
    const winners: number[] = []
    for (;;) {
      const round = bestOf(money, open, ties)
      const gone = new Set(round.gone)
      if (round.best === null) {
        if (gone.size === 0) return winners
      } else {
        money.pay(round.best.open.support, round.best.open.cost, round.best)
        winners.push(round.best.open.place)
        gone.add(round.best.open)
      }
      open = open.filter((each) => !gone.has(each))
    }
  }
}

/** Nothing costs less for what it is worth than when every supporter pays in full. */
function supportedBy(place: number, support: Support, cost: bigint) {
  const full = (Number(cost) / support.weight / Number(support.scale)) * (1 - SLACK)
  return { place, support, cost, full }
}

interface Round {
  readonly best: Candidate | null
  /** What nobody can pay for any more. */
  readonly gone: readonly Open[]
}

function bestOf(money: Money, open: readonly Open[], ties: TieOrder): Round {
  const gone: Open[] = []
  const seen: Candidate[] = []
  let bound = Infinity
  for (const each of open.toSorted((a, b) => a.atLeast - b.atLeast)) {
    if (each.atLeast > bound) break
    const bounds = money.boundsOf(each.support, Number(each.cost))
    if (bounds === null) {
      gone.push(each)
      continue
    }
    const scale = Number(each.support.scale)
    const [from, to] = [(bounds.low / scale) * (1 - SLACK), (bounds.high / scale) * (1 + SLACK)]
    each.atLeast = from
    bound = Math.min(bound, to)
    seen.push({ ...bounds, open: each, from, to })
  }
  const may = seen.filter(({ from }) => from <= bound)
  const [only] = may
  if (only !== undefined && may.length === 1 && only.to < Infinity) return { best: only, gone }
  return exactBest(money, may, ties, gone)
}

/** Of those that floating-point numbers cannot tell apart the one that is exactly best. */
function exactBest(money: Money, may: readonly Candidate[], ties: TieOrder, gone: Open[]): Round {
  // Where everybody pays in full, what they have does not matter.
  const allFull = may.every(({ isFull }) => isFull)
  let best: { candidate: Candidate; amount: bigint; worth: bigint } | null = null
  for (const candidate of may) {
    const { support, cost, place } = candidate.open
    const price = allFull
      ? { amount: cost, shares: BigInt(support.weight) }
      : money.exactPriceOf(support, cost)
    if (price === null) {
      gone.push(candidate.open)
      continue
    }
    const each = { candidate, amount: price.amount, worth: price.shares * support.scale }
    if (best === null) {
      best = each
      continue
    }
    const [one, other] = [each.amount * best.worth, best.amount * each.worth]
    if (one < other || (one === other && ties(place, best.candidate.open.place) < 0)) best = each
  }
  return { best: best?.candidate ?? null, gone }
}
