import { sha256 } from '#modules/committees/index.ts'
import {
  completions,
  countRules,
  type Election,
  type Limits,
  type RoundRule,
  type Scores,
  shareCaps,
  tieOrders,
  utilities,
} from '#modules/participatory-budget/index.ts'
import { CommandFault } from './terminal.ts'

/** What `dure budget count` is asked for. */
export interface CountOptions {
  readonly rule: string
  readonly utility: string
  readonly completion: string
  readonly step: string
  readonly ties: string
  readonly seed?: string
  readonly stopAtFirst?: boolean
  readonly leastVotes?: string
  /** Greedy by scores: so much of 100 the vote weighs, the file's committee_score the rest. */
  readonly votePercent?: string
  readonly categoryPercent?: string
  readonly areaPercent?: string
  /** Groups of ids, parted by commas, of which at most one wins. */
  readonly conflict?: readonly string[]
  /** Also seek how many votes were missing where that takes long. */
  readonly explain?: boolean
}

/** The rule that is asked for, as it reads for an election; what does not go with one is said at once. */
export function askedRule(options: CountOptions): (election: Election) => RoundRule {
  if (!/^[1-9]\d{0,11}$/.test(options.step)) throw new CommandFault('--step is a whole number from 1', 2)
  const rule: RoundRule = {
    rule: oneOf('rule', countRules, options.rule),
    utility: oneOf('utility', utilities, options.utility),
    completion: oneOf('completion', completions, options.completion),
    step: BigInt(options.step),
    ties: oneOf('ties', tieOrders, options.ties),
    ...(options.seed === undefined ? {} : { lot: { seed: options.seed, digest: sha256 } }),
  }
  const votes = leastVotesOf(options)
  const [vote, category, area] = [
    percentOf('vote-percent', options.votePercent),
    percentOf('category-percent', options.categoryPercent),
    percentOf('area-percent', options.areaPercent),
  ]
  return (election) => {
    const limits = limitsFor(election, { ...options, votes, category, area })
    const scores = vote === null ? null : scoresOf(election, vote)
    return { ...rule, ...(limits === null ? {} : { limits }), ...(scores === null ? {} : { scores }) }
  }
}

function leastVotesOf({ leastVotes }: CountOptions): number | null {
  if (leastVotes === undefined) return null
  if (!/^\d{1,9}$/.test(leastVotes)) throw new CommandFault('--least-votes is a whole number', 2)
  return Number(leastVotes)
}

function percentOf(option: string, given: string | undefined): number | null {
  if (given === undefined) return null
  if (!/^(?:100|[1-9]?\d)$/.test(given))
    throw new CommandFault(`--${option} is a whole number from 0 to 100`, 2)
  return Number(given)
}

interface AskedLimits extends Pick<CountOptions, 'stopAtFirst' | 'conflict'> {
  readonly votes: number | null
  readonly category: number | null
  readonly area: number | null
}

function limitsFor({ projects, budget }: Election, asked: AskedLimits): Limits | null {
  const { stopAtFirst = false, conflict = [], votes, category, area } = asked
  const places = new Map(projects.map(({ id }, place) => [id, place]))
  const placeOf = (id: string) => {
    const place = places.get(id.trim())
    if (place === undefined) throw new CommandFault(`--conflict names ${id}, which is not in the file`, 2)
    return place
  }
  for (const [by, percent] of [
    ['category', category],
    ['area', area],
  ] as const)
    if (percent !== null && percent > 0 && projects.every((project) => project[by] === undefined))
      throw new CommandFault(`--${by}-percent needs a column ${by} in the file`, 2)
  if (!stopAtFirst && votes === null && category === null && area === null && conflict.length === 0)
    return null
  return {
    ...{ stopsAtFirst: stopAtFirst, leastVotes: votes ?? 0 },
    conflicts: conflict.map((group) => group.split(',').map(placeOf)),
    caps: [
      ...shareCaps(projects, budget, { by: 'category', percent: category ?? 0 }),
      ...shareCaps(projects, budget, { by: 'area', percent: area ?? 0 }),
    ],
  }
}

function scoresOf({ projects }: Election, vote: number): Scores {
  if (vote < 100 && projects.some(({ committeeScore }) => committeeScore === undefined))
    throw new CommandFault('--vote-percent below 100 needs a column committee_score in the file', 2)
  return {
    committee: projects.map(({ committeeScore = 0n }) => committeeScore),
    ...{ votePercent: BigInt(vote), committeePercent: BigInt(100 - vote) },
  }
}

function oneOf<T extends string>(option: string, known: readonly T[], given: string): T {
  const found = known.find((each) => each === given)
  if (found === undefined) throw new CommandFault(`--${option} is one of ${known.join(', ')}`, 2)
  return found
}
