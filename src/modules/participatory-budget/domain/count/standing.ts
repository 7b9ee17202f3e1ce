import type { Backed } from './backed.ts'
import type { Election } from './election.ts'
import type { Line, Stretch } from './prices.ts'
import { Purses } from './purses.ts'

const STALE = 0
const PAYABLE = 1
const FULL = 2
const UNSURE = 3
const GONE = 4

/** How things stand in the middle of Equal Shares over a stretch of steps: purses, and what is known of prices. */
export class Standing {
  readonly purses: Purses
  readonly chosen: number[] = []
  /** What they cost together. */
  spent = 0n
  /** The last step that is of interest: what cannot be paid for up to there never can. */
  until = 0
  /** Which of the backed projects are still open. */
  private open: Int32Array
  private many = 0
  private readonly state: Uint8Array
  /** Of each project: lower and upper line of its price for what it is worth, up to where it is surely not payable, who pays. */
  private readonly lines: Float64Array
  private readonly backed: readonly Backed[]
  private readonly known: Line = { at: 0, per: 0 }

  constructor(election: Election, backed: readonly Backed[]) {
    this.purses = new Purses(election.ballots)
    this.backed = backed
    this.open = new Int32Array(backed.length)
    this.state = new Uint8Array(backed.length)
    this.lines = new Float64Array(backed.length * 8)
  }

  begin(share: number, growth: number, steps: number): void {
    this.purses.begin(share, growth, steps)
    this.until = steps
    this.chosen.length = 0
    this.spent = 0n
    this.many = this.backed.length
    this.state.fill(STALE)
    this.lines.fill(0)
    for (let index = 0; index < this.many; index += 1) this.open[index] = index
  }

  /** The same over a part of the stretch. */
  copy(other: Standing, stretch: Stretch): void {
    this.purses.copy(other.purses, stretch)
    this.chosen.length = 0
    this.chosen.push(...other.chosen)
    this.spent = other.spent
    this.many = other.many
    this.open.set(other.open)
    this.state.set(other.state)
    this.lines.set(other.lines)
    this.end(stretch.to)
  }

  /** No later step is of interest any more; what is known up to there is known for good. */
  end(step: number): void {
    this.until = step
    for (let at = 0; at < this.many; at += 1) this.keep(this.open[at] ?? 0)
  }

  private keep(index: number): void {
    this.lines[index * 8 + 6] = this.lines[index * 8] ?? 0
    this.lines[index * 8 + 7] = this.lines[index * 8 + 1] ?? 0
  }

  get openOnes(): Int32Array {
    return this.open.subarray(0, this.many)
  }

  isStale = (index: number): boolean => this.state[index] === STALE
  isFull = (index: number): boolean => this.state[index] === FULL
  isUnsure = (index: number): boolean => this.state[index] === UNSURE

  low(index: number, step: number): number {
    return (this.lines[index * 8] ?? 0) + (this.lines[index * 8 + 1] ?? 0) * step
  }

  high(index: number, step: number): number {
    return (this.lines[index * 8 + 2] ?? 0) + (this.lines[index * 8 + 3] ?? 0) * step
  }

  /** The shares of those who pay, of a project that is paid in full. */
  paying = (index: number): number => this.lines[index * 8 + 5] ?? 0
  unpayableTo = (index: number): number => this.lines[index * 8 + 4] ?? 0

  lowLine = (index: number, line: Line): Line => this.lineAt(index * 8, line)
  highLine = (index: number, line: Line): Line => this.lineAt(index * 8 + 2, line)

  private lineAt(at: number, line: Line): Line {
    line.at = this.lines[at] ?? 0
    line.per = this.lines[at + 1] ?? 0
    return line
  }

  /** Looks at a project anew, as far as the bound. */
  look(index: number, stretch: Stretch, bound: Line): void {
    const each = this.backed[index]
    if (each === undefined) return
    const looked = this.purses.look(each, stretch, this.lowLine(index, this.known), bound)
    const { lines } = this
    lines[index * 8] = looked.low.at
    lines[index * 8 + 1] = looked.low.per
    if (stretch.to === this.until) this.keep(index)
    if (looked.isAbove) return
    lines[index * 8 + 2] = looked.high.at
    lines[index * 8 + 3] = looked.high.per
    lines[index * 8 + 4] = looked.unpayableTo
    lines[index * 8 + 5] = looked.paying
    this.state[index] = looked.isFull
      ? FULL
      : looked.isPayable
        ? PAYABLE
        : looked.unpayableTo >= this.until
          ? GONE
          : UNSURE
  }

  drop(index: number): void {
    this.state[index] = GONE
  }

  isGone = (index: number): boolean => this.state[index] === GONE

  /** After a stretch got narrower, or somebody paid, all but the lower lines is out of date. */
  forget(): void {
    for (let at = 0; at < this.many; at += 1) {
      const index = this.open[at] ?? 0
      if (this.state[index] === GONE) continue
      this.state[index] = STALE
      // What was said of fewer steps does not hold for the others.
      this.lines[index * 8] = this.lines[index * 8 + 6] ?? 0
      this.lines[index * 8 + 1] = this.lines[index * 8 + 7] ?? 0
    }
  }

  /** What nobody can pay for any more is closed. */
  dropGone(): void {
    let kept = 0
    for (let at = 0; at < this.many; at += 1) {
      const index = this.open[at] ?? 0
      if (this.state[index] === GONE) continue
      this.open[kept] = index
      kept += 1
    }
    this.many = kept
  }

  /** A project is chosen for a price between two lines. */
  choose(index: number, stretch: Stretch, low: Line, high: Line): void {
    const each = this.backed[index]
    if (each === undefined) return
    this.purses.pay(each, stretch, low, high)
    this.chosen.push(each.place)
    this.spent += each.exactCost
    this.state[index] = GONE
    this.dropGone()
    this.forget()
  }
}
