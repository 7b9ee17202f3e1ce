import type { IndicatorId } from '#modules/indicators/index.ts'
import type { JointParts } from '#modules/joint-evaluation/index.ts'
import type { Plan } from '../domain/plan/plan.ts'
import type { Alternative } from '../domain/plan/reasons.ts'
import type { Expectation } from '../use-cases/foresee.ts'
import type { Answered, AskedPlan, PlanAndWhy, YearQuestion } from '../use-cases/plan-of-year.ts'
import type { Told } from './frame.tsx'

/** What a page of a plan shows. */
export interface PlanPageProps {
  readonly all: Told
  readonly asked: AskedPlan
  readonly question: YearQuestion
  /** Where a step becomes somebody's task; null for whoever gives none. */
  readonly taskFor: (indicatorId: IndicatorId, title: string) => ReturnType<JointParts['taskFor']>
  /** Null where the rank asked for is none of the group's. */
  readonly outcome: Answered<PlanAndWhy> | null
}

/** A page with a plan. */
export interface SolvedProps extends Omit<PlanPageProps, 'outcome'> {
  readonly plan: Plan
  readonly without: Alternative | null
}

/** Names and units of a plan's indicators. */
export const expectationIn = ({ all }: Pick<SolvedProps, 'all'>, id: string): Expectation | null =>
  all.foresight.expectations.find(({ indicator }) => indicator.id === id) ?? null

/** An indicator as it is called. */
export const nameIn = (props: Pick<SolvedProps, 'all'>, id: string): string => {
  const found = expectationIn(props, id)
  return found === null ? id : `${found.indicator.number} ${found.indicator.name}`
}
