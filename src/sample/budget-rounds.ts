import { createHash } from 'node:crypto'
import type { PhaseKind, ProposalType, PublishedRule } from '#modules/participatory-budget/index.ts'
import { cannotBeTaken2020, ideas2020, sayTheSame2020 } from '../../sample-city/budget/proposals-2020.ts'
import { cannotBeTaken, ideas, sayTheSame } from '../../sample-city/budget/proposals-2021.ts'
import { round2020, vote2020 } from '../../sample-city/budget/round-2020.ts'
import { round2021 } from '../../sample-city/budget/round-2021.ts'
import { vote2021 } from '../../sample-city/budget/vote-2021.ts'

type Idea = (typeof ideas | typeof ideas2020)[number]
type Refused = (typeof cannotBeTaken | typeof cannotBeTaken2020)[number]

/** A round of the sample city as its data tell it. */
export interface SampleRound {
  readonly year: number
  readonly planned: string
  readonly total: string
  readonly limits: Readonly<Record<ProposalType, string>>
  readonly phases: Readonly<Record<PhaseKind, readonly [string, string]>>
  readonly mostChoices: number
  readonly seed: string
  readonly proposals: number
  readonly voters: number
  readonly rule: PublishedRule
  readonly ideas: readonly Idea[]
  readonly sayTheSame: readonly { readonly of: string; readonly title: string; readonly body: string }[]
  readonly cannotBeTaken: readonly Refused[]
  readonly vote: Omit<typeof vote2021 | typeof vote2020, 'budgetLine' | 'budgetLineText'>
}

const ties = 'cost-votes-id'

/** Its projects go into the budget of 2022. */
export const sample2021: SampleRound = {
  ...{ ...round2021, ideas, sayTheSame, cannotBeTaken, vote: vote2021 },
  rule: { rule: 'equal-shares', utility: 'cost', completion: 'add1u', step: 1_000n, ties },
}

/** Counted by votes alone; its projects were carried out in 2021. */
export const sample2020: SampleRound = {
  ...{ ...round2020, ideas: ideas2020, sayTheSame: sayTheSame2020, cannotBeTaken: cannotBeTaken2020 },
  vote: vote2020,
  rule: { rule: 'greedy', utility: 'cost', completion: 'none', step: 1_000n, ties },
}

export const sampleRounds: readonly SampleRound[] = [sample2020, sample2021]

/** A whole number below `count` that hangs on the round's seed and the purpose alone. */
export const chanceOf = ({ seed }: Pick<SampleRound, 'seed'>, purpose: string, count: number): number =>
  createHash('sha256').update(`${seed} ${purpose}`).digest().readUInt32BE(0) % count

/** The same for what hangs on the round of 2021: its bodies and its school. */
export const chance2021 = (purpose: string, count: number): number => chanceOf(sample2021, purpose, count)
export const pick2021 = <T>(from: readonly T[], purpose: string): T => pick(sample2021, from, purpose)

/** One of several, always the same for a purpose. */
export const pick = <T>(round: SampleRound, from: readonly T[], purpose: string): T =>
  from[chanceOf(round, purpose, from.length)] as T
