import { type Backed, isBefore } from './backed.ts'
import type { TieOrder } from './election.ts'
import type { Line, Stretch } from './prices.ts'
import type { Standing } from './standing.ts'

/** What is bought next, from the beginning of a stretch up to a step. */
export interface Decision {
  /** Among the backed projects; -1 when nothing can be bought any more. */
  readonly best: number
  /** Before the stretch when floating-point numbers cannot tell at its beginning. */
  readonly upTo: number
}

const NONE: Line = { at: Infinity, per: 0 }

/** Which project is next, as far as floating-point numbers with a known error can surely tell. */
export class Rounds {
  private readonly backed: readonly Backed[]
  private readonly ties: TieOrder
  private readonly bound: Line = { at: 0, per: 0 }

  constructor(backed: readonly Backed[], ties: TieOrder) {
    this.backed = backed
    this.ties = ties
  }

  decide(standing: Standing, stretch: Stretch): Decision {
    const best = this.bestAtStart(standing, stretch)
    standing.dropGone()
    if (best < 0) return { best, upTo: endOf(standing, stretch) }
    let upTo = stretch.to
    for (const other of standing.openOnes) {
      if (other === best) continue
      if (this.isBeaten(standing, best, other, stretch)) continue
      upTo = Math.min(upTo, this.aheadTo(standing, best, other, { from: stretch.from, to: upTo }))
      if (upTo < stretch.from) break
    }
    standing.dropGone()
    return { best, upTo }
  }

  /** The best project where the stretch begins; only what may be better than it is looked at. */
  private bestAtStart(standing: Standing, stretch: Stretch): number {
    const { from } = stretch
    let best = -1
    let high = Infinity
    for (const index of standing.openOnes)
      if (!standing.isStale(index)) best = this.better(standing, best, index, from)
    if (best >= 0) high = standing.high(best, from)
    for (;;) {
      let next = -1
      let least = Infinity
      for (const index of standing.openOnes) {
        if (!standing.isStale(index)) continue
        const low = standing.low(index, from)
        if (low < least || next < 0) [next, least] = [index, low]
      }
      if (next < 0 || least > high) return best
      standing.look(next, stretch, best < 0 ? NONE : standing.highLine(best, this.bound))
      if (standing.isStale(next)) continue
      best = this.better(standing, best, next, from)
      if (best >= 0) high = standing.high(best, from)
    }
  }

  private better(standing: Standing, best: number, index: number, step: number): number {
    if (standing.isGone(index) || standing.isUnsure(index)) return best
    if (best < 0) return index
    if (standing.isFull(index) && standing.isFull(best))
      return this.isBefore(standing, index, best) ? index : best
    return standing.high(index, step) < standing.high(best, step) ? index : best
  }

  private isBefore(standing: Standing, one: number, other: number): boolean {
    const [a, b] = [this.backed[one], this.backed[other]]
    if (a === undefined || b === undefined) return false
    const price = (each: Backed, index: number) => ({ each, paying: standing.paying(index) })
    return isBefore(price(a, one), price(b, other), this.ties)
  }

  /** Whether a project surely costs more than the best all along the stretch. */
  private isBeaten(standing: Standing, best: number, other: number, stretch: Stretch): boolean {
    const { from, to } = stretch
    const isAbove = () =>
      standing.low(other, from) > standing.high(best, from) &&
      standing.low(other, to) > standing.high(best, to)
    if (isAbove()) return true
    if (standing.isStale(other)) standing.look(other, stretch, standing.highLine(best, this.bound))
    if (standing.isGone(other) || isAbove()) return true
    return standing.isFull(best) && standing.isFull(other) && this.isBefore(standing, best, other)
  }

  /** Up to where the best surely stays ahead of another project. */
  private aheadTo(standing: Standing, best: number, other: number, { from, to }: Stretch): number {
    const ahead = (step: number) => standing.low(other, step) - standing.high(best, step)
    const unpayable = standing.isUnsure(other) ? Math.min(to, standing.unpayableTo(other)) : from - 1
    const [start, end] = [ahead(from), ahead(to)]
    if (!(start > 0)) return unpayable
    if (end > 0) return to
    let step = Math.min(to - 1, Math.floor(from + (start / (start - end)) * (to - from)))
    while (step > from && !(ahead(step) > 0)) step -= 1
    return Math.max(unpayable, step)
  }
}

/** Up to where surely none of the projects that are left can be paid for. */
function endOf(standing: Standing, { to }: Stretch): number {
  let upTo = to
  for (const index of standing.openOnes) upTo = Math.min(upTo, standing.unpayableTo(index))
  return upTo
}
