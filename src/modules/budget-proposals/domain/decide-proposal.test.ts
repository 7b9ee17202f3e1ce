import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import { won } from '#platform/kernel/won.ts'
import { checkMerge, checkReview, checkRuleOut, mayBecome } from './decide-proposal.ts'
import { costOfProposal, type Proposal, type ProposalId, proposalStates, verdicts } from './proposal.ts'

const LIMIT = 1_000n
const review = (
  facts: Partial<Parameters<typeof checkReview>[1]>,
  state: Proposal['state'] = 'under-review',
) => {
  const checked = checkReview({ state }, { verdict: 'possible', reason: '', cost: 500n, ...facts }, LIMIT)
  return checked.ok ? null : checked.refusal
}

describe('a review', () => {
  it('says why when something stands against it, and what it costs when it can be done', () => {
    expect(review({})).toBeNull()
    expect(review({ verdict: 'conditional' })).toBe('reason-missing')
    expect(review({ verdict: 'impossible', reason: ' \n' })).toBe('reason-missing')
    expect(review({ verdict: 'impossible', reason: '사유지', cost: 0n })).toBeNull()
    expect(review({ cost: 0n })).toBe('cost-missing')
    expect(review({ reason: '가'.repeat(1_001) })).toBe('reason-too-long')
  })
  it('never puts a cost over its type’s limit, whatever the verdict', () => {
    const cost = fc.bigInt({ min: -10n, max: 3_000n })
    fc.assert(
      fc.property(fc.constantFrom(...verdicts), cost, (verdict, amount) => {
        const refusal = review({ verdict, cost: amount, reason: '사유' })
        if (verdict === 'impossible') expect(refusal).toBeNull()
        else expect(refusal).toBe(amount <= 0n ? 'cost-missing' : amount > LIMIT ? 'over-the-limit' : null)
      }),
    )
  })
  it('is given and corrected until the round has decided', () => {
    const open = proposalStates.filter((state) => review({}, state) === null)
    expect(open).toEqual(['under-review', 'reviewed'])
  })
})

describe('states', () => {
  it('end with the round’s decision; only a merge or a ruling-out can be undone', () => {
    const ends = proposalStates.filter((state) => proposalStates.every((next) => !mayBecome({ state }, next)))
    expect(ends).toEqual(['selected', 'not-selected', 'withdrawn'])
    const back = proposalStates.filter((state) => mayBecome({ state }, 'received'))
    expect(back).toEqual(['draft', 'under-review', 'merged', 'ineligible'])
  })
  it('let only what was reviewed be chosen', () => {
    for (const result of ['selected', 'not-selected'] as const)
      expect(proposalStates.filter((state) => mayBecome({ state }, result))).toEqual(['reviewed'])
  })
})

describe('ruling out', () => {
  it('needs words when the call has no ground for it', () => {
    const out = (facts: Parameters<typeof checkRuleOut>[1], state: Proposal['state'] = 'received') => {
      const checked = checkRuleOut({ state }, facts)
      return checked.ok ? null : checked.refusal
    }
    expect(out({ ground: 'event', note: '' })).toBeNull()
    expect(out({ ground: 'other', note: ' ' })).toBe('reason-missing')
    expect(out({ ground: 'other', note: '가'.repeat(1_001) })).toBe('reason-too-long')
    expect(out({ ground: 'event', note: '' }, 'selected')).toBe('wrong-state')
  })
})

describe('merging', () => {
  const proposal = (id: string, facts: Partial<Proposal> = {}) =>
    ({ id: id as ProposalId, roundId: 'a', state: 'received', ...facts }) as Proposal
  const merge = (from: Proposal, into: Proposal, reason = '같은 곳입니다') => {
    const checked = checkMerge(from, into, reason)
    return checked.ok ? null : checked.refusal
  }
  it('puts one living proposal into another of its round, and says why', () => {
    expect(merge(proposal('1'), proposal('2'))).toBeNull()
    expect(merge(proposal('1'), proposal('1'))).toBe('into-itself')
    expect(merge(proposal('1'), proposal('2', { roundId: 'b' }))).toBe('other-round')
    expect(merge(proposal('1'), proposal('2'), ' ')).toBe('reason-missing')
    for (const state of ['merged', 'ineligible', 'withdrawn', 'selected', 'not-selected'] as const) {
      expect(merge(proposal('1', { state }), proposal('2'))).toBe('wrong-state')
      expect(merge(proposal('1'), proposal('2', { state }))).toBe('wrong-state')
    }
  })
})

describe('what a proposal costs', () => {
  it('is the department’s figure, and its author’s as long as there is none', () => {
    const found = (cost: number) => ({
      ...{
        verdict: 'possible' as const,
        reason: '',
        cost: won(cost),
        reviewedOn: '2021-06-14' as CalendarDate,
      },
    })
    expect(costOfProposal({ review: null, estimate: won(30) })).toBe(30n)
    expect(costOfProposal({ review: found(25), estimate: won(30) })).toBe(25n)
    expect(costOfProposal({ review: found(0), estimate: won(30) })).toBe(30n)
  })
})
