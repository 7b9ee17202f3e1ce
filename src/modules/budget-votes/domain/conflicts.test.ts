import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkConflicts, readGroups } from './conflicts.ts'
import { checkScores } from './check-scores.ts'

describe('groups of projects that cannot both be done', () => {
  it('are read a line each, with commas or blanks, each number once and in order', () => {
    expect(readGroups('17, 3\r\n\n 5 9,5 ')).toEqual({ ok: true, value: [[3, 17], [5, 9]] }) // prettier-ignore
    expect(readGroups('３，１７、 ５')).toEqual({ ok: true, value: [[3, 5, 17]] })
    expect(readGroups('')).toEqual({ ok: true, value: [] })
    for (const text of ['3, 셋', '0', '3; 4', '1234567']) expect(readGroups(text).ok).toBe(false)
  })
  it('come back from what they are written as', () => {
    const groups = fc.array(fc.uniqueArray(fc.integer({ min: 1, max: 999_999 }), { minLength: 1 }))
    fc.assert(
      fc.property(groups, (lists) => {
        const sorted = lists.map((list) => list.toSorted((a, b) => a - b))
        expect(readGroups(sorted.map((group) => group.join(', ')).join('\n'))).toEqual({
          ...{ ok: true, value: sorted },
        })
      }),
    )
  })
  it('hold two or more of the ballot, before it is planned', () => {
    const asked = { rule: 'greedy', isPlanned: false, onBallot: new Set([1, 2, 3]), groups: [[1, 2]] }
    expect(checkConflicts(asked).ok).toBe(true)
    expect(checkConflicts({ ...asked, isPlanned: true })).toMatchObject({ refusal: 'planned-already' })
    expect(checkConflicts({ ...asked, rule: 'phragmen' })).toMatchObject({ refusal: 'conflicts-need-greedy' })
    expect(checkConflicts({ ...asked, groups: [[1, 4, 5]] })).toMatchObject({
      refusal: { code: 'not-on-ballot', numbers: [4, 5] },
    })
    expect(checkConflicts({ ...asked, groups: [[3]] })).toMatchObject({
      refusal: { code: 'alone', number: 3 },
    })
  })
})

describe('scores of the committee', () => {
  const change = (before: number | null, after: number | null) => [{ before, after }]
  it('change until the vote ends, are only filled in after it, and stay after the count', () => {
    const open = { isCounted: false, isOver: false }
    const over = { isCounted: false, isOver: true }
    const counted = { isCounted: true, isOver: true }
    expect(checkScores(change(5, 9), open)).toBeNull()
    expect(checkScores(change(null, 9), over)).toBeNull()
    expect(checkScores(change(5, 9), over)).toBe('vote-is-over')
    expect(checkScores(change(5, null), over)).toBe('vote-is-over')
    expect(checkScores(change(null, 9), counted)).toBe('counted-already')
    expect(checkScores(change(5, 5), counted)).toBeNull()
  })
})
