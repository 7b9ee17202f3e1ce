import { ok, type Result } from '#platform/kernel/result.ts'
import {
  ballotsFrom,
  costOf,
  courseOf,
  type Election,
  explainCourse,
  type Explanation,
  type Quotient,
  type RoundRule,
  type RuleFlaw,
} from '#modules/participatory-budget/rules.ts'

/** Ballots filled in alike, as they come out of the box. A blank one names nothing, and its voter counts all the same. */
export interface BoxedBallots {
  readonly content: { readonly kind: string; readonly choices?: readonly string[] }
  readonly times: number
}

/** What stood on the ballot. */
export interface BallotProject {
  readonly id: string
  readonly cost: bigint
}

/** How a vote came out: what is published, and what the reasons are told from. */
export interface VoteCount {
  readonly voters: number
  readonly blank: number
  readonly budget: bigint
  readonly spent: bigint
  /** What each voter had in the end, under Equal Shares. */
  readonly share: Quotient | null
  /** By how many steps the shares had grown, and what ended it. */
  readonly growth: { readonly steps: number; readonly end: 'nothing-fits' | 'overspends' } | null
  /** In the order of the ballot. */
  readonly projects: readonly CountedProject[]
}

export interface CountedProject extends BallotProject {
  readonly why: Explanation
}

/** The box as an election: as many voters as ballots, the blank ones too. */
export function electionOf(
  projects: readonly BallotProject[],
  ballots: readonly BoxedBallots[],
  budget: bigint,
): Election {
  const places = new Map(projects.map(({ id }, place) => [id, place]))
  const placeOf = (id: string): number => {
    const place = places.get(id)
    if (place === undefined) throw new Error(`a ballot names ${id}, which is not on it`)
    return place
  }
  const said = ballots.map(({ content, times }) => ({
    voters: times,
    projects: (content.choices ?? []).map(placeOf),
    points: [],
  }))
  return {
    ...{ kind: 'approval', budget, decimals: 0 },
    projects: projects.map(({ id, cost }) => ({ id, cost })),
    ballots: ballotsFrom(said, false, false),
    voters: ballots.reduce((sum, { times }) => sum + times, 0),
  }
}

/**
 * So many marks on ballots are looked at, at most, to tell those that lost how many votes were missing: a number, not
 * a time, so that every machine tells the same. Where shares grow, one count looks at each mark about so often.
 */
const LOOKED_AT = 2e8
const RUNS = 20

/** Counts a box by the round's rule, and tells of each project why it won or lost. */
export function countBox(election: Election, rule: RoundRule): Result<VoteCount, RuleFlaw> {
  const course = courseOf(election, rule)
  if (!course.ok) return course
  const explained = explainCourse(election, rule, course.value, {
    left: recountsFor(election, course.value.growth !== null),
  })
  if (!explained.ok) return explained
  const { ballots, voters, budget, projects } = election
  const { winners, share, growth } = course.value
  let blank = 0
  for (let place = 0; place < ballots.voters.length; place += 1)
    if (ballots.starts[place] === ballots.starts[place + 1]) blank += ballots.voters[place] ?? 0
  return ok({
    ...{ voters, blank, budget, spent: costOf(election, winners) },
    share: share === null ? null : { part: share.amount, whole: share.denominator },
    growth: growth === null ? null : { steps: Number(growth.steps), end: growth.end },
    projects: explained.value.map((why, place) => ({
      ...{ id: projects[place]?.id ?? '', cost: projects[place]?.cost ?? 0n },
      why,
    })),
  })
}

const recountsFor = ({ ballots }: Election, grows: boolean): number =>
  Math.floor(LOOKED_AT / (ballots.projects.length + 1) / (grows ? RUNS : 1))

/** Those that won, in the order of choice. */
export function winnersOf({ projects }: Pick<VoteCount, 'projects'>): readonly string[] {
  return projects
    .flatMap(({ id, why }) => (why.outcome === 'won' ? [{ id, order: why.order }] : []))
    .toSorted((a, b) => a.order - b.order)
    .map(({ id }) => id)
}
