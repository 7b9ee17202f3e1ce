import { costOf, type Election, type Outcome } from './election.ts'
import type { EqualShares, Share } from './equal-shares.ts'
import type { Line, Stretch } from './prices.ts'
import { quotient } from './quotient.ts'
import type { Standing } from './standing.ts'
import type { Support } from './support.ts'

export interface Growth {
  readonly steps: bigint
  /** Nothing more fits in what is left; or one step more would spend more than there is. */
  readonly end: 'nothing-fits' | 'overspends'
}

export interface Grown {
  readonly winners: Outcome
  readonly growth: Growth
  /** So many projects were chosen on the way, in all that was tried: how much work it was. */
  readonly choices: number
}

/** Everybody begins with `(amount + unit × steps) / denominator`. */
export interface GrowingShare extends Share {
  readonly unit: bigint
}

/** So much memory copies of what stands may take, in bytes. */
const COPIES = 2 ** 28
const FIRST_BLOCK = 16
const MOST_STEPS = 2 ** 20

/**
 * Counts again with larger and larger shares: up to the first outcome to which no supported project that costs
 * something can be added, or the last before one that costs more than there is. A later one might fit again; the rule
 * ends at the first all the same.
 *
 * Not each step is counted alone. A whole stretch of steps is counted at once as long as the same project is surely
 * best all over it; where that changes, the stretch is parted, and only what comes after is counted twice. A step at
 * which floating-point numbers cannot tell is counted alone, exactly.
 */
export function growShares(
  election: Election,
  support: readonly Support[],
  shares: EqualShares,
  share: GrowingShare,
): Grown {
  return new Growing(election, support, shares, share).grow()
}

class Growing {
  private readonly election: Election
  private readonly support: readonly Support[]
  private readonly shares: EqualShares
  private readonly share: GrowingShare
  private readonly standings: Standing[] = []
  private readonly deepest: number
  /** The step at which the stretches' own steps begin. */
  private origin = 0n
  private last: Outcome = []
  private found: Omit<Grown, 'choices'> | null = null
  private choices = 0
  private readonly low: Line = { at: 0, per: 0 }
  private readonly high: Line = { at: 0, per: 0 }

  constructor(election: Election, support: readonly Support[], shares: EqualShares, share: GrowingShare) {
    this.election = election
    this.support = support
    this.shares = shares
    this.share = share
    this.deepest = Math.floor(COPIES / (32 * (election.ballots.voters.length + 1)))
  }

  grow(): Grown {
    const { denominator, unit } = this.share
    // The first step alone: most elections end there, or go on for long.
    for (let [size, next] = [1, FIRST_BLOCK]; ; size = next) {
      const standing = this.standingAt(0)
      standing.begin(quotient(this.amountAt(0), denominator), quotient(unit, denominator), size - 1)
      let reached = this.explore(0, { from: 0, to: size - 1 })
      if (this.found === null && reached < 0 && size === 1) reached = this.alone(0)
      if (this.found !== null) return { ...this.found, choices: this.choices }
      this.origin += BigInt(reached + 1)
      if (reached + 1 < size) next = Math.max(1, Math.floor(size / 4))
      else if (size > 1 || this.origin > 1n) next = Math.min(MOST_STEPS, size * 2)
    }
  }

  /** A single step, counted from the beginning and exactly. */
  private alone(step: number): number {
    const outcome = this.shares.choose({ ...this.share, amount: this.amountAt(step) })
    this.choices += outcome.length
    this.settle(outcome, step)
    return step
  }

  private amountAt(step: number): bigint {
    return this.share.amount + this.share.unit * (this.origin + BigInt(step))
  }

  private standingAt(depth: number): Standing {
    const standing = this.standings[depth] ?? this.shares.newStanding()
    this.standings[depth] = standing
    return standing
  }

  /**
   * Counts on from how things stand; up to which step it came. When it cannot tell what is best even at a single step,
   * that is because wider stretches before have blurred the purses: then it comes back to where there was less of that,
   * and goes on from there with a narrower stretch.
   */
  private explore(depth: number, stretch: Stretch): number {
    const standing = this.standingAt(depth)
    const isRoot = standing.chosen.length === 0
    let { from, to } = stretch
    let width = to - from
    while (from <= to) {
      if (standing.spent > this.election.budget) return this.overspent(from)
      const tried = Math.min(to, from + width)
      const { best, upTo } = this.shares.rounds.decide(standing, { from, to: tried })
      let reached = upTo
      if (upTo >= from && best >= 0 && (upTo === to || depth >= this.deepest)) {
        to = upTo
        width = to - from
        standing.end(to)
        if (width === 0) standing.purses.stopAt(from)
        this.choose(standing, best, { from, to })
        continue
      }
      if (upTo >= from && best < 0) this.settle([...standing.chosen], from)
      else if (upTo >= from) reached = this.branch(depth, best, { from, to: upTo })
      if (this.found === null && reached < from && tried === from) {
        if (!isRoot || standing.chosen.length > 0) return from - 1
        reached = this.alone(from)
      }
      if (this.found !== null) return reached
      width = reached < from ? Math.floor((tried - from) / 4) : (tried - from) * 2 + 1
      from = reached + 1
      standing.forget()
    }
    return to
  }

  /** The first part of a stretch on a copy; what stands stays for the rest. */
  private branch(depth: number, best: number, stretch: Stretch): number {
    const standing = this.standingAt(depth + 1)
    standing.copy(this.standingAt(depth), stretch)
    this.choose(standing, best, stretch)
    return this.explore(depth + 1, stretch)
  }

  private choose(standing: Standing, best: number, stretch: Stretch): void {
    this.choices += 1
    standing.choose(best, stretch, standing.lowLine(best, this.low), standing.highLine(best, this.high))
  }

  private overspent(step: number): number {
    this.found = { winners: this.last, growth: { steps: this.origin + BigInt(step) - 1n, end: 'overspends' } }
    return step
  }

  /** From a step on this is the outcome, up to the next that is settled. */
  private settle(outcome: Outcome, from: number): void {
    if (costOf(this.election, outcome) > this.election.budget) this.overspent(from)
    else if (this.nothingFits(outcome))
      this.found = {
        winners: outcome,
        growth: { steps: this.origin + BigInt(from), end: 'nothing-fits' },
      }
    else this.last = outcome
  }

  private nothingFits(outcome: Outcome): boolean {
    const { budget, projects } = this.election
    const chosen = new Set(outcome)
    const left = budget - costOf(this.election, outcome)
    return !projects.some(
      ({ cost }, place) =>
        cost > 0n && cost <= left && !chosen.has(place) && (this.support[place]?.total ?? 0n) > 0n,
    )
  }
}
