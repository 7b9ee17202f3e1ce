import { expect, it } from 'vitest'
import { won } from '#platform/kernel/won.ts'
import { aRoundPlan } from '#testing/a-budget-round.ts'
import { planForm, shownPlan } from './plan-input.ts'

it.each([7_000_000_000n, 1_000_000_001n, 12_345_678_900n, 150_000_000n, 100n])(
  'a plan that is shown and sent back unchanged holds the same money, to the won: %i',
  (amount) => {
    const rest = amount - (amount / 10n) * 2n
    const limits = [
      { type: 'city' as const, limit: won(rest) },
      { type: 'town' as const, limit: won(amount / 10n) },
      { type: 'self-government' as const, limit: won(amount / 10n) },
    ]
    const { plan } = planForm.parse(shownPlan(aRoundPlan({ total: won(amount), limits })))
    expect([plan.total, plan.limits]).toEqual([amount, limits])
  },
)
