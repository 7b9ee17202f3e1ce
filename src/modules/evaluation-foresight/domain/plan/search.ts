import type { Candidate, Choice } from './candidates.ts'
import { type Columns, columnsOfIndicators } from './programmes.ts'

/** What a search came to: the best columns, or none; and whether it looked everywhere. */
export interface Searched {
  readonly columns: Columns | null
  readonly isComplete: boolean
}

/** A stretch of an indicator's convex hull: so much more gain for so much more effort. */
interface Stretch {
  readonly group: number
  readonly gain: number
  readonly effort: number
}

/**
 * Looks for the best choice exactly: indicator by indicator in the order of their numbers, each step and then none, and never
 * on where even fractions of steps would not do better than what is known. Effort, then how many, then the first by number.
 */
export function searchChoice(choice: Choice, known: Columns | null, mostNodes: number): Searched {
  const search = new Search(choice, known)
  const isComplete = search.run(mostNodes)
  return { columns: search.best, isComplete }
}

class Search {
  best: Columns | null
  private bestEffort = Infinity
  private readonly choice: Choice
  private readonly groups: readonly (readonly number[])[]
  private readonly stretches: readonly Stretch[]
  private readonly largest: readonly Stretch[]
  private nodes = 0

  constructor(choice: Choice, known: Columns | null) {
    this.choice = choice
    this.groups = columnsOfIndicators(choice.candidates)
    const steps = this.groups.map((columns) => columns.map((column) => this.at(column)))
    this.stretches = steps.flatMap(hullOf).toSorted((a, b) => a.effort * b.gain - b.effort * a.gain)
    this.largest = steps
      .map((own, group) => ({ group, effort: 0, gain: Math.max(...own.map(({ gain }) => gain)) }))
      .toSorted((a, b) => b.gain - a.gain)
    this.best = known
    if (known !== null) this.bestEffort = known.reduce((sum, column) => sum + this.at(column).effort, 0)
  }

  /** Whether it looked everywhere before it had seen so many nodes. */
  run(mostNodes: number): boolean {
    const chosen: number[] = []
    const visit = (group: number, need: number, effort: number): boolean => {
      this.nodes += 1
      if (this.nodes > mostNodes) return false
      if (need <= 0) {
        this.take(chosen, effort)
        return true
      }
      const columns = this.groups[group]
      if (columns === undefined || !this.mayBeBetter(group, need, effort, chosen)) return true
      for (const column of columns) {
        const { gain, effort: more } = this.at(column)
        if (effort + more > this.bestEffort) continue
        chosen.push(column)
        const isSeen = visit(group + 1, need - gain, effort + more)
        chosen.pop()
        if (!isSeen) return false
      }
      return visit(group + 1, need, effort)
    }
    return visit(0, this.choice.need, 0)
  }

  private at(column: number): Candidate {
    const candidate = this.choice.candidates[column]
    if (candidate === undefined) throw new RangeError(`no column ${column}`)
    return candidate
  }

  private take(chosen: Columns, effort: number): void {
    const { best } = this
    const isBetter =
      best === null ||
      effort < this.bestEffort ||
      (effort === this.bestEffort &&
        (chosen.length < best.length || (chosen.length === best.length && isFirst(chosen, best))))
    if (!isBetter) return
    this.best = [...chosen]
    this.bestEffort = effort
  }

  private mayBeBetter(group: number, need: number, effort: number, chosen: Columns): boolean {
    const least = effort + this.leastEffort(group, need)
    if (this.best === null || least < this.bestEffort) return least < Infinity
    if (least > this.bestEffort) return false
    const count = chosen.length + this.leastCount(group, need)
    if (count !== this.best.length) return count < this.best.length
    // As good at best: what still can be taken must not come after what the best one takes there.
    return !isFirst(this.best, [...chosen, this.groups[group]?.[0] ?? Infinity])
  }

  /** What the rest takes at least, were steps taken in fractions: whole efforts make at least the next whole number. */
  private leastEffort(group: number, need: number): number {
    let [missing, effort] = [need, 0]
    for (const stretch of this.stretches) {
      if (stretch.group < group) continue
      if (stretch.gain >= missing) return Math.ceil((effort + (stretch.effort * missing) / stretch.gain) * (1 - 1e-12) - 1e-6) // prettier-ignore
      missing -= stretch.gain
      effort += stretch.effort
    }
    return Infinity
  }

  private leastCount(group: number, need: number): number {
    let [missing, count] = [need, 0]
    for (const { group: own, gain } of this.largest) {
      if (own < group) continue
      count += 1
      missing -= gain
      if (missing <= 0) return count
    }
    return Infinity
  }
}

/** Whether one set of columns comes before another by number, as far as both go. */
function isFirst(one: Columns, other: Columns): boolean {
  for (let place = 0; place < Math.min(one.length, other.length); place += 1) {
    const difference = (one[place] ?? 0) - (other[place] ?? 0)
    if (difference !== 0) return difference < 0
  }
  return false
}

/** The lower hull of an indicator's steps from none at all: its stretches cost more and more for the same gain. */
function hullOf(steps: readonly Candidate[], group: number): readonly Stretch[] {
  const ordered = steps.toSorted((a, b) => a.gain - b.gain || b.effort - a.effort)
  const corners = [{ gain: 0, effort: 0 }]
  for (const { gain, effort } of ordered) {
    for (let last = corners.at(-1); last !== undefined && corners.length > 1; last = corners.at(-1)) {
      const before = corners.at(-2) ?? last
      const isAbove =
        (last.effort - before.effort) * (gain - last.gain) >=
        (effort - last.effort) * (last.gain - before.gain)
      if (!isAbove) break
      corners.pop()
    }
    corners.push({ gain, effort })
  }
  return corners.slice(1).map(({ gain, effort }, place) => {
    const before = corners[place] ?? { gain: 0, effort: 0 }
    return { group, gain: gain - before.gain, effort: effort - before.effort }
  })
}
