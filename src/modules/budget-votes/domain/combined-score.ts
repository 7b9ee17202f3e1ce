import type { PublishedRule, Quotient } from '#modules/participatory-budget/rules.ts'
import type { CountedProject } from './count-box.ts'

/** One of the two things that a combined score is made of: what was given, the most that any was given, and its weight. */
export interface ScorePart {
  readonly given: bigint
  readonly most: bigint
  /** So many of 100. */
  readonly weight: bigint
  /** The part's points, exactly. */
  readonly points: Quotient
}

/** By what a round that weighs its committee's scores puts projects in order: of 100, exactly, and how it is made up. */
export interface CombinedScore {
  readonly vote: ScorePart
  readonly committee: ScorePart
  readonly score: Quotient
  /** From 1; equal scores have equal ranks. */
  readonly rank: number
}

/**
 * The combined score of each project of the ballot by its id; empty where the rule does not weigh a committee. Votes, or
 * points where the rule goes by them, and the committee's scores are each taken as a part of the best one's.
 */
export function combinedScores(
  projects: readonly CountedProject[],
  { committeePercent = 0, utility }: PublishedRule,
): ReadonlyMap<string, CombinedScore> {
  if (committeePercent === 0) return new Map()
  const weights = { committee: BigInt(committeePercent), vote: BigInt(100 - committeePercent) }
  const given = projects.map(({ id, why, points, committee }) => ({
    ...{ id, committee: BigInt(committee ?? 0) },
    vote: BigInt(utility === 'points' ? (points ?? 0) : why.supporters),
  }))
  const most = {
    vote: best(given.map(({ vote }) => vote)),
    committee: best(given.map((each) => each.committee)),
  }
  const whole = most.vote * most.committee
  const scored = given.map(({ id, ...own }) => {
    const vote = partOf(own.vote, most.vote, weights.vote)
    const committee = partOf(own.committee, most.committee, weights.committee)
    const part = vote.points.part * most.committee + committee.points.part * most.vote
    return [id, { vote, committee, score: { part, whole } }] as const
  })
  return new Map(
    scored.map(([id, each]) => {
      const better = scored.filter(([, { score }]) => score.part > each.score.part).length
      return [id, { ...each, rank: better + 1 }]
    }),
  )
}

const best = (values: readonly bigint[]) => values.reduce((most, each) => (each > most ? each : most), 1n)

const partOf = (given: bigint, most: bigint, weight: bigint): ScorePart => ({
  ...{ given, most, weight },
  points: { part: weight * given, whole: most },
})

/** A fraction in its lowest terms, as a text that anyone can reckon with: 6250/77. */
export function fractionText({ part, whole }: Quotient): string {
  const divisor = commonDivisor(part, whole)
  return whole === divisor ? String(part / divisor) : `${part / divisor}/${whole / divisor}`
}

function commonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : commonDivisor(b, a % b)
}

/** Hundredths, rounded half up, for people to read: what decides stays exact. */
export function inHundredths({ part, whole }: Quotient): bigint {
  return (part * 200n + whole) / (whole * 2n)
}
