import type { Indicator, IndicatorId, IndicatorPlan } from '../indicator.ts'

export const changedParts = ['name', 'unit', 'series', 'formula'] as const
/** What of an indicator, changed, makes another indicator of it. */
export type ChangedPart = (typeof changedParts)[number]

export interface PlanChange {
  readonly id: IndicatorId
  readonly number: string
  readonly before: string
  readonly after: string
  readonly parts: readonly ChangedPart[]
}

const formulaOf = ({ formula }: Pick<IndicatorPlan, 'formula'>) =>
  formula === null ? '' : `${formula.text} ${JSON.stringify([...formula.units])}`

/**
 * Indicators whose values stand, under which a new issue of the manual puts another meaning: a shifted number would hand
 * values on to another indicator.
 */
export function changesUnderValues(
  before: readonly Indicator[],
  plans: readonly IndicatorPlan[],
): readonly PlanChange[] {
  const byNumber = new Map(plans.map((plan) => [plan.number, plan]))
  return before.flatMap((indicator) => {
    const plan = byNumber.get(indicator.number)
    if (plan === undefined) return []
    const parts = changedParts.filter((part) =>
      part === 'formula' ? formulaOf(indicator) !== formulaOf(plan) : indicator[part] !== plan[part],
    )
    if (parts.length === 0) return []
    return [{ id: indicator.id, number: indicator.number, before: indicator.name, after: plan.name, parts }]
  })
}
