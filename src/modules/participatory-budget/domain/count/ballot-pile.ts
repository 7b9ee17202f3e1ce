import type { Ballots } from './election.ts'

/** What one voter, or some in the very same words, said. */
export interface Ballot {
  readonly voters: number
  /** Places in the list of projects; each once. */
  readonly projects: readonly number[]
  /** Points for each of them; empty where ballots have none. */
  readonly points: readonly number[]
}

/** Ballots as they come in, equal ones laid together. On ordinal ballots the order of the projects is part of what is said. */
export class BallotPile {
  private voters = new Int32Array(64)
  private starts = new Int32Array(65)
  private projects = new Int32Array(512)
  private points: Float64Array
  /** The number of a ballot, from 1, at the place that what it says is worth in numbers, or one of the next. */
  private table = new Int32Array(256)
  private count = 0
  /** All who voted. */
  total = 0

  private readonly isOrdered: boolean
  private readonly hasPoints: boolean

  constructor(isOrdered: boolean, hasPoints: boolean) {
    this.isOrdered = isOrdered
    this.hasPoints = hasPoints
    this.points = new Float64Array(hasPoints ? 512 : 0)
  }

  add({ voters, projects, points }: Ballot): void {
    const start = this.starts[this.count] ?? 0
    const end = start + projects.length
    if (end > this.projects.length) this.grow(end)
    if (this.isOrdered) this.projects.set(projects, start)
    else this.sorted(projects, points, start)
    this.total += voters
    const at = this.placeOf(start, end)
    const known = this.table[at] ?? 0
    if (known > 0) {
      this.voters[known - 1] = (this.voters[known - 1] ?? 0) + voters
      return
    }
    this.voters[this.count] = voters
    this.count += 1
    this.starts[this.count] = end
    this.table[at] = this.count
    if (this.count === this.voters.length) this.widen()
  }

  /** Ballots that begin alike lie together: who supports a project is then near in memory, too. */
  done(): Ballots {
    const order = this.order()
    const end = this.starts[this.count] ?? 0
    const made = {
      ...{ voters: new Int32Array(this.count), starts: new Int32Array(this.count + 1) },
      ...{ projects: new Int32Array(end), points: new Float64Array(this.hasPoints ? end : 0) },
    }
    let into = 0
    for (const [place, ballot] of order.entries()) {
      const [from, to] = [this.starts[ballot] ?? 0, this.starts[ballot + 1] ?? 0]
      made.voters[place] = this.voters[ballot] ?? 0
      for (let at = from; at < to; at += 1, into += 1) {
        made.projects[into] = this.projects[at] ?? 0
        if (this.hasPoints) made.points[into] = this.points[at] ?? 0
      }
      made.starts[place + 1] = into
    }
    return made
  }

  /** By the first project, then the second, then the third. */
  private order(): Int32Array {
    const most = this.projects.subarray(0, this.starts[this.count]).reduce((a, b) => Math.max(a, b), 0)
    let order = Int32Array.from({ length: this.count }, (_, ballot) => ballot)
    for (const key of [2, 1, 0]) {
      const keyOf = (ballot: number): number => {
        const at = (this.starts[ballot] ?? 0) + key
        return at < (this.starts[ballot + 1] ?? 0) ? (this.projects[at] ?? 0) + 1 : 0
      }
      const places = new Int32Array(most + 3)
      for (const ballot of order) places[keyOf(ballot) + 1] = (places[keyOf(ballot) + 1] ?? 0) + 1
      for (let each = 1; each < places.length; each += 1)
        places[each] = (places[each] ?? 0) + (places[each - 1] ?? 0)
      const sorted = new Int32Array(this.count)
      for (const ballot of order) {
        const at = places[keyOf(ballot)] ?? 0
        sorted[at] = ballot
        places[keyOf(ballot)] = at + 1
      }
      order = sorted
    }
    return order
  }

  private sorted(projects: readonly number[], points: readonly number[], start: number): void {
    for (let index = 0; index < projects.length; index += 1) {
      const project = projects[index] ?? 0
      let at = start + index
      for (; at > start && (this.projects[at - 1] ?? 0) > project; at -= 1) {
        this.projects[at] = this.projects[at - 1] ?? 0
        if (this.hasPoints) this.points[at] = this.points[at - 1] ?? 0
      }
      this.projects[at] = project
      if (this.hasPoints) this.points[at] = points[index] ?? 0
    }
  }

  /** Where in the table the ballot that lies between these is, or would be. */
  private placeOf(start: number, end: number): number {
    let hash = end - start
    for (let at = start; at < end; at += 1) {
      hash = Math.imul(hash ^ (this.projects[at] ?? 0), 0x9e3779b1)
      hash ^= hash >>> 15
      if (this.hasPoints) hash = Math.imul(hash ^ (this.points[at] ?? 0), 0x85ebca6b)
    }
    const mask = this.table.length - 1
    for (let at = (hash ^ (hash >>> 13)) & mask; ; at = (at + 1) & mask) {
      const known = this.table[at] ?? 0
      if (known === 0 || this.isSame(known - 1, start, end)) return at
    }
  }

  private isSame(ballot: number, start: number, end: number): boolean {
    const from = this.starts[ballot] ?? 0
    if ((this.starts[ballot + 1] ?? 0) - from !== end - start) return false
    for (let at = start; at < end; at += 1) {
      if (this.projects[at] !== this.projects[from + at - start]) return false
      if (this.hasPoints && this.points[at] !== this.points[from + at - start]) return false
    }
    return true
  }

  private grow(end: number): void {
    const size = Math.max(end, this.projects.length * 2)
    const [projects, points] = [this.projects, this.points]
    this.projects = new Int32Array(size)
    this.projects.set(projects)
    if (!this.hasPoints) return
    this.points = new Float64Array(size)
    this.points.set(points)
  }

  private widen(): void {
    const [voters, starts] = [this.voters, this.starts]
    this.voters = new Int32Array(voters.length * 2)
    this.voters.set(voters)
    this.starts = new Int32Array(voters.length * 2 + 1)
    this.starts.set(starts)
    this.table = new Int32Array(voters.length * 8)
    for (let ballot = 0; ballot < this.count; ballot += 1)
      this.table[this.placeOf(this.starts[ballot] ?? 0, this.starts[ballot + 1] ?? 0)] = ballot + 1
  }
}

/** Ballots from a list, equal ones laid together. */
export function ballotsFrom(said: Iterable<Ballot>, isOrdered: boolean, hasPoints: boolean): Ballots {
  const pile = new BallotPile(isOrdered, hasPoints)
  for (const ballot of said) pile.add(ballot)
  return pile.done()
}
