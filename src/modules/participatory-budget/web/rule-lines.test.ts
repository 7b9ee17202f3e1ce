import { expect, it } from 'vitest'
import { locales } from '#platform/kernel/locale.ts'
import { valueOf } from '#platform/kernel/result.ts'
import { aRoundPlan } from '#testing/a-budget-round.ts'
import { ballotsFrom } from '../domain/count/ballot-pile.ts'
import type { Election } from '../domain/count/election.ts'
import { tieOrder } from '../domain/count/ties.ts'
import { ruleLinesOf } from './rule-lines.ts'
import { budgetTexts } from './words.ts'

const linesFor = (rule: Partial<ReturnType<typeof aRoundPlan>['rule']>, locale: (typeof locales)[number]) => {
  const plan = aRoundPlan()
  return ruleLinesOf({ ...plan, rule: { ...plan.rule, ...rule } }, budgetTexts[locale], locale).join('\n')
}
const equals: Election = {
  ...{ kind: 'approval', budget: 5n, decimals: 0, voters: 0, ballots: ballotsFrom([], false, false) },
  projects: ['9', '10'].map((id) => ({ id, cost: 5n })),
}

it('the rule is named by what goes first: votes, points, or the score of vote and committee', () => {
  const greedy = { rule: 'greedy' } as const
  expect(linesFor(greedy, 'ko')).toContain('표가 많은 차례: 표를 많이')
  expect(linesFor({ ...greedy, utility: 'points' }, 'ko')).toContain('점수가 많은 차례: 점수를 많이')
  const weighed = linesFor({ ...greedy, committeePercent: 30 }, 'ko')
  expect(weighed).toContain('합산 점수가 높은 차례: 투표와 위원회 점수를 합친')
  expect(weighed).not.toContain('표가 많은 차례')
  expect(linesFor({ ...greedy, leastVotes: 1 }, 'en')).toContain('without a vote')
})

it.each(locales)('what is announced about ties is what the count does with them: %s', (locale) => {
  for (const ties of ['id', 'cost-votes-id'] as const) {
    const first = [0, 1].toSorted(valueOf(tieOrder(equals, ties)))[0] ?? 0
    expect(equals.projects[first]?.id).toBe('10')
    expect(linesFor({ ties }, locale)).toMatch(/10번이 9번보다|10 before 9/)
  }
  const drawn: string[] = []
  const digest = (text: string) => {
    drawn.push(text)
    return text
  }
  valueOf(tieOrder(equals, 'cost-votes-lot', { seed: '두레', digest }))
  expect(drawn).toEqual(['두레\n9', '두레\n10'])
  expect(linesFor({ ties: 'cost-votes-lot', seed: '두레' }, locale)).toMatch(/줄바꿈\(LF\)|line feed/)
})
