import { type Ratio, ratio } from '#platform/kernel/ratio.ts'
import { type Pledge, type PledgeStage, pledgeStages } from './pledge.ts'

/** How many pledges stand in each stage, and in none. */
export type StageCounts = Readonly<Record<PledgeStage | 'none', number>>

type Counted = Pick<Pledge, 'stage' | 'horizon' | 'progress'>

export function countStages(pledges: readonly Pick<Pledge, 'stage'>[]): StageCounts {
  const count = (stage: PledgeStage | null) => pledges.filter((pledge) => pledge.stage === stage).length
  const counts = Object.fromEntries(pledgeStages.map((stage) => [stage, count(stage)]))
  return { ...counts, none: count(null) } as StageCounts
}

/** The three rates that are never mixed, each as the counts it is made of. */
export interface PledgeRates {
  /** (이행완료 + 이행후 계속추진) over all pledges, those without a stage among them. */
  readonly completion: Ratio
  /** The same among the pledges that are due within the term. */
  readonly inTerm: Ratio
  /** Percents summed, over a hundred for each pledge. */
  readonly meanProgress: Ratio
}

/** The rates of some pledges; without pledges their whole is 0. Korean names: 완료율·이행률·평균진행률. */
export function ratesOf(pledges: readonly Counted[]): PledgeRates {
  const inTerm = pledges.filter(({ horizon }) => horizon === 'in-term')
  return {
    completion: ratio(completedOf(pledges), pledges.length),
    inTerm: ratio(completedOf(inTerm), inTerm.length),
    meanProgress: ratio(
      pledges.reduce((sum, { progress }) => sum + progress, 0),
      pledges.length * 100,
    ),
  }
}

function completedOf(pledges: readonly Counted[]): number {
  return pledges.filter(({ stage }) => stage === 'completed' || stage === 'continuing').length
}
