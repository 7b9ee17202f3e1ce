import { ok, type Result } from '#platform/kernel/result.ts'
import {
  costOf,
  courseOf,
  type Election,
  explainCourse,
  type Explanation,
  type Quotient,
  type RoundRule,
  type RuleFlaw,
} from '#modules/participatory-budget/rules.ts'

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

export interface CountedProject {
  readonly id: string
  readonly cost: bigint
  readonly why: Explanation
  /** Points that it was given; null where ballots give none. */
  readonly points: number | null
  /** What the committee gave it; null where the rule does not ask. */
  readonly committee: number | null
  /** What it is for and where, as far as the rule caps fields or towns. */
  readonly category: string | null
  readonly area: string | null
}

/**
 * So many marks on ballots are looked at, at most, to tell those that lost how many votes were missing: a number, not
 * a time, so that every machine tells the same.
 */
const LOOKED_AT = 2e8

/** Counts a box by the round's rule, and tells of each project why it won or lost. */
export function countBox(election: Election, rule: RoundRule): Result<VoteCount, RuleFlaw> {
  const course = courseOf(election, rule)
  if (!course.ok) return course
  const explained = explainCourse(election, rule, course.value, {
    left: LOOKED_AT,
  })
  if (!explained.ok) return explained
  const { ballots, voters, budget, projects } = election
  const points = pointsOf(election)
  const { winners, share, growth } = course.value
  let blank = 0
  for (let place = 0; place < ballots.voters.length; place += 1)
    if (ballots.starts[place] === ballots.starts[place + 1]) blank += ballots.voters[place] ?? 0
  return ok({
    ...{ voters, blank, budget, spent: costOf(election, winners) },
    share: share === null ? null : { part: share.amount, whole: share.denominator },
    growth: growth === null ? null : { steps: Number(growth.steps), end: growth.end },
    projects: explained.value.map((why, place) => {
      const { id = '', cost = 0n, category, area, committeeScore } = projects[place] ?? {}
      return {
        ...{ id, cost, why, points: points?.[place] ?? null },
        committee: committeeScore === undefined ? null : Number(committeeScore),
        ...{ category: category ?? null, area: area ?? null },
      }
    }),
  })
}

/** The points that each project was given together; null where ballots give none. */
function pointsOf({ kind, projects, ballots }: Election): readonly number[] | null {
  if (kind !== 'cumulative' && kind !== 'scoring') return null
  const sums = projects.map(() => 0)
  for (let ballot = 0; ballot < ballots.voters.length; ballot += 1)
    for (let at = ballots.starts[ballot] ?? 0; at < (ballots.starts[ballot + 1] ?? 0); at += 1) {
      const place = ballots.projects[at] ?? 0
      sums[place] = (sums[place] ?? 0) + (ballots.voters[ballot] ?? 0) * (ballots.points[at] ?? 0)
    }
  return sums
}

/** Those that won, in the order of choice. */
export function winnersOf({ projects }: Pick<VoteCount, 'projects'>): readonly string[] {
  return projects
    .flatMap(({ id, why }) => (why.outcome === 'won' ? [{ id, order: why.order }] : []))
    .toSorted((a, b) => a.order - b.order)
    .map(({ id }) => id)
}
