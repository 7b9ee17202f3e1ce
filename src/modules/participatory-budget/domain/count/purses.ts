import type { Ballots } from './election.ts'
import type { Backed } from './backed.ts'
import { conclude, free, isAbove, type Line, type Looked, type Poor, type Stretch } from './prices.ts'

const ULP = 2 ** -52
const SLACK = 2 ** -49

/**
 * What voters have left, as floating-point numbers whose error is known, over a whole stretch of steps at once: while
 * the same projects are chosen, what a voter has only grows with the share, and what a project costs each only falls,
 * along a curve that is bent one way. So a price lies under the line between its ends and above the lines that touch it
 * there.
 */
export class Purses {
  /** What each voter of a ballot surely has at step 0, how much more with each step, how much more it may be. */
  private readonly least: Float64Array
  private readonly grows: Float64Array
  private readonly doubts: Float64Array
  private readonly voters: Float64Array
  /** A single point: nothing grows. */
  private isPoint = false
  private largest = 0
  readonly looked: Looked = {
    ...{ low: { at: 0, per: 0 }, high: { at: 0, per: 0 } },
    ...{ isPayable: false, isFull: false, paying: 0, unpayableTo: 0, isAbove: false },
  }
  private readonly first: Poor = { money: 0, growth: 0, doubt: 0, weight: 0 }
  private readonly last: Poor = { money: 0, growth: 0, doubt: 0, weight: 0 }
  /** The largest error of a purse. */
  worst = 0

  constructor({ voters }: Ballots) {
    this.voters = Float64Array.from(voters)
    this.least = new Float64Array(voters.length)
    this.grows = new Float64Array(voters.length)
    this.doubts = new Float64Array(voters.length)
  }

  /** Everybody begins with the same, and has so much more with each step. */
  begin(share: number, growth: number, steps: number): void {
    this.isPoint = steps === 0
    this.largest = share + growth * steps
    this.worst = this.largest * ULP * 4
    this.least.fill(share - this.worst)
    this.grows.fill(this.isPoint ? 0 : growth)
    this.doubts.fill(this.worst * 2)
  }

  /** The same; at a single step of it, where that is given. */
  copy(other: Purses, { from, to }: Stretch): void {
    this.least.set(other.least)
    this.grows.set(other.grows)
    this.doubts.set(other.doubts)
    this.isPoint = other.isPoint
    this.largest = other.largest
    this.worst = other.worst
    if (from === to) this.stopAt(from)
  }

  /** Only this step is of interest any more. */
  stopAt(step: number): void {
    if (this.isPoint) return
    this.isPoint = true
    const { least, grows, doubts } = this
    for (let ballot = 0; ballot < least.length; ballot += 1) {
      const has = (least[ballot] ?? 0) + (grows[ballot] ?? 0) * step
      if (has === 0 && doubts[ballot] === 0) continue
      least[ballot] = has - Math.abs(has) * ULP * 2
      doubts[ballot] = (doubts[ballot] ?? 0) + Math.abs(has) * ULP * 4
    }
    this.grows.fill(0)
  }

  /** Puts right what a voter has, at a single point. */
  set(ballot: number, money: number): void {
    const error = money === 0 ? 0 : this.largest * ULP * 4
    this.least[ballot] = money - error
    this.grows[ballot] = 0
    this.doubts[ballot] = error * 2
  }

  /** Looks at a project's supporters until its price is known, or surely above a bound. `known`: it is not lower. */
  look(each: Backed, stretch: Stretch, known: Line, bound: Line): Looked {
    const { looked, first, last } = this
    const { from, to } = stretch
    const { cost, target, weight, scale } = each
    looked.isAbove = false
    if (cost === 0) return free(each, looked)
    const other = from === to ? first : last
    let before = -1
    // Prices are approached from below: who is too poor for one price is so for a higher one.
    let guess = Math.max((known.at + known.per * from) * scale, target / weight)
    let guessAtEnd = Math.max((known.at + known.per * to) * scale, target / weight)
    for (;;) {
      if (from === to) this.lookAtOne(each, from, guess)
      else this.lookAtBoth(each, stretch, guess, guessAtEnd)
      const poor = first.weight + other.weight
      if (poor === before) break
      before = poor
      guess = first.weight < weight ? (target - first.money) / (weight - first.weight) : Infinity
      guessAtEnd = other.weight < weight ? (target - other.money) / (weight - other.weight) : Infinity
      if (poor === 0) break
      if (isAbove(each, stretch, first, other, bound, looked)) return looked
    }
    conclude(each, stretch, first, other, known, looked)
    return looked
  }

  // A sum over those who are poor without asking who is: asking costs more than adding nothing.
  private lookAtOne({ support, isPlain }: Backed, at: number, guess: number): void {
    const { ballots, shares } = support
    const { least, grows, doubts, first } = this
    const { voters, isPoint } = this
    let money = 0
    let growth = 0
    let doubt = 0
    let weight = 0
    for (let index = 0; index < ballots.length; index += 1) {
      const ballot = ballots[index] ?? 0
      const share = isPlain ? 1 : (shares[index] ?? 1)
      const more = isPoint ? 0 : (grows[ballot] ?? 0)
      const has = (least[ballot] ?? 0) + more * at
      const poor = Number(has < guess * share) * (voters[ballot] ?? 0)
      money += poor * has
      growth += poor * more
      doubt += poor * (doubts[ballot] ?? 0)
      weight += poor * share
    }
    first.money = money
    first.growth = growth
    first.doubt = doubt
    first.weight = weight
  }

  private lookAtBoth(each: Backed, { from, to }: Stretch, guess: number, guessAtEnd: number): void {
    const { ballots, shares } = each.support
    const { isPlain } = each
    const { least, grows, doubts, voters, first, last } = this
    let money = 0
    let growth = 0
    let doubt = 0
    let weight = 0
    let moneyAtEnd = 0
    let growthAtEnd = 0
    let doubtAtEnd = 0
    let weightAtEnd = 0
    for (let index = 0; index < ballots.length; index += 1) {
      const ballot = ballots[index] ?? 0
      const share = isPlain ? 1 : (shares[index] ?? 1)
      const has = least[ballot] ?? 0
      const more = grows[ballot] ?? 0
      const error = doubts[ballot] ?? 0
      const many = voters[ballot] ?? 0
      const start = has + more * from
      const poor = Number(start < guess * share) * many
      money += poor * start
      growth += poor * more
      doubt += poor * error
      weight += poor * share
      const end = has + more * to
      const poorAtEnd = Number(end < guessAtEnd * share) * many
      moneyAtEnd += poorAtEnd * end
      growthAtEnd += poorAtEnd * more
      doubtAtEnd += poorAtEnd * error
      weightAtEnd += poorAtEnd * share
    }
    first.money = money
    first.growth = growth
    first.doubt = doubt
    first.weight = weight
    last.money = moneyAtEnd
    last.growth = growthAtEnd
    last.doubt = doubtAtEnd
    last.weight = weightAtEnd
  }

  /** Supporters pay a price that lies between two lines. */
  pay(each: Backed, { from, to }: Stretch, low: Line, high: Line): void {
    const { ballots, shares } = each.support
    const { least, grows, doubts, largest } = this
    const { scale, isPlain } = each
    const pricePer = this.isPoint ? 0 : (low.per + high.per) * (scale / 2)
    const priceAt = (low.at + high.at + (this.isPoint ? (low.per + high.per) * from : 0)) * (scale / 2)
    const gap = (step: number) =>
      (high.at + high.per * step - low.at - low.per * step) * (scale / 2) * (1 + SLACK)
    const unsure =
      Math.max(gap(from), gap(to)) + (Math.abs(low.at) + Math.abs(low.per) * to) * scale * ULP * 8
    const rounding = largest * ULP * 4
    let { worst } = this
    for (let index = 0; index < ballots.length; index += 1) {
      const ballot = ballots[index] ?? 0
      const share = isPlain ? 1 : (shares[index] ?? 1)
      const half = (doubts[ballot] ?? 0) / 2
      const at = (least[ballot] ?? 0) + half - priceAt * share
      const per = (grows[ballot] ?? 0) - pricePer * share
      const error = half + unsure * share + rounding
      const start = at + per * from
      const end = at + per * to
      if (start > error && end > error) {
        least[ballot] = at - error
        grows[ballot] = per
        doubts[ballot] = error * 2
        if (error > worst) worst = error
      } else if (start < -error && end < -error) {
        least[ballot] = 0
        grows[ballot] = 0
        doubts[ballot] = 0
      } else {
        // What is left bends at nothing: the line between both ends lies above, by so much at most.
        const bend = start < 0 && end > 0 ? (-start * end) / (end - start) : 0
        const left = Math.max(0, start)
        const leftAtEnd = Math.max(0, end)
        const more = to > from ? (leftAtEnd - left) / (to - from) : 0
        const away = error + bend / 2 + (left + more * to) * ULP * 4
        least[ballot] = left - more * from - bend / 2 - away
        grows[ballot] = more
        doubts[ballot] = away * 2
        if (away > worst) worst = away
      }
    }
    this.worst = worst
  }
}
