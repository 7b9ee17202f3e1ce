/**
 * What cities add to greedy. All of it may be left out: a limit that is not named holds nobody back. Projects are named
 * by their places in the list.
 */
export interface Limits {
  /** Ends at the first project that does not fit, instead of passing it over. */
  readonly stopsAtFirst?: boolean
  /** A project named on fewer ballots does not win. */
  readonly leastVotes?: number
  /** Of the projects of a group at most one wins: two plans for one site. */
  readonly conflicts?: readonly (readonly number[])[]
  /** The projects of a category or an area may cost so much together. */
  readonly caps?: readonly Cap[]
}

export interface Cap {
  readonly projects: readonly number[]
  readonly most: bigint
}

/** Why greedy passed a project over. */
export type Obstacle =
  | { readonly kind: 'budget-left'; readonly left: bigint }
  | { readonly kind: 'too-few-votes'; readonly least: number }
  /** Place of the winner that it cannot stand beside. */
  | { readonly kind: 'conflict'; readonly winner: number }
  | { readonly kind: 'cap'; readonly left: bigint }
  /** Place of the project that did not fit and with which the count ended. */
  | { readonly kind: 'stopped'; readonly at: number }

/** What has been chosen so far, watched over by the limits. */
export class Limited {
  private readonly taken = new Set<number>()
  private readonly caps: { readonly projects: ReadonlySet<number>; left: bigint }[]
  private readonly conflicts: readonly (readonly number[])[]
  private readonly leastVotes: number
  private readonly votes: readonly number[]

  constructor({ caps = [], conflicts = [], leastVotes = 0 }: Limits, votes: readonly number[]) {
    this.caps = caps.map(({ projects, most }) => ({ projects: new Set(projects), left: most }))
    this.conflicts = conflicts
    this.leastVotes = leastVotes
    this.votes = votes
  }

  /** What stands against a project, apart from the budget; null when nothing does. */
  against(place: number, cost: bigint): Obstacle | null {
    if ((this.votes[place] ?? 0) < this.leastVotes) return { kind: 'too-few-votes', least: this.leastVotes }
    for (const group of this.conflicts) {
      const winner = group.includes(place) ? group.find((each) => this.taken.has(each)) : undefined
      if (winner !== undefined) return { kind: 'conflict', winner }
    }
    const full = this.caps.find(({ projects, left }) => projects.has(place) && cost > left)
    return full === undefined ? null : { kind: 'cap', left: full.left }
  }

  take(place: number, cost: bigint): void {
    this.taken.add(place)
    for (const cap of this.caps) if (cap.projects.has(place)) cap.left -= cost
  }
}
