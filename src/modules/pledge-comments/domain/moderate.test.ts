import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DepartmentId } from '#platform/access/person.ts'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import { commentStates, hidingGrounds } from './comment.ts'
import { answer, firstState, hide, move, publish } from './moderate.ts'
import { readReceiptKey, receiptKey } from './receipt-key.ts'

const [here, there] = ['a', 'b'] as unknown as [DepartmentId, DepartmentId]
const comment = (facts: object = {}) => ({
  state: 'published' as const,
  isReviewed: true,
  answeredOn: null,
  departmentId: here,
  ...facts,
})
const refusal = (result: { ok: boolean; refusal?: unknown }) => (result.ok ? null : result.refusal)

describe('a new comment', () => {
  it('waits until the office has looked, unless the city looks afterwards', () => {
    expect(firstState('before', false)).toBe('held')
    expect(firstState('after', false)).toBe('published')
  })
  it('with a phone number in it always waits', () => expect(firstState('after', true)).toBe('held'))
})

describe('looking at a comment', () => {
  it('publishes what was held or hidden, and what was published unseen is seen once', () => {
    expect(publish(comment({ state: 'held', isReviewed: false }))).toEqual({ ok: true, value: 'published' })
    expect(publish(comment({ state: 'hidden' })).ok).toBe(true)
    expect(publish(comment({ isReviewed: false })).ok).toBe(true)
    expect(refusal(publish(comment()))).toBe('looked-at-already')
  })
  it('hides with a ground that says something', () => {
    for (const ground of hidingGrounds)
      expect(refusal(hide(comment(), { ground, note: ' ' }))).toBe(
        ground === 'other' ? 'ground-needs-words' : null,
      )
    expect(refusal(hide(comment({ state: 'hidden' }), { ground: 'abuse', note: '' }))).toBe('hidden-already')
  })
  it('changes nothing of what its author has taken back', () => {
    const gone = comment({ state: 'withdrawn' })
    const every = [
      publish(gone),
      hide(gone, { ground: 'abuse', note: '' }),
      move(gone, { departmentId: there, reason: '소관' }),
      answer(gone, { text: '답변', reason: '' }, null),
    ]
    expect(every.map(({ ok }) => ok)).toEqual([false, false, false, false])
  })
})

describe('an answer', () => {
  it('is given to what everybody can read, and to nothing else', () => {
    for (const state of commentStates)
      expect(answer(comment({ state }), { text: '답변', reason: '' }, null).ok).toBe(state === 'published')
  })
  it('is corrected with a reason, and by other words', () => {
    const last = { text: '답변' }
    expect(refusal(answer(comment(), { text: '답변 ', reason: '오타' }, last))).toBe('nothing-changed')
    expect(refusal(answer(comment(), { text: '고친 답변', reason: '' }, last))).toBe('reason-missing')
    expect(answer(comment(), { text: '고친 답변', reason: '오타' }, last)).toMatchObject({ ok: true })
  })
  it('holds no resident registration number', () => {
    expect(refusal(answer(comment(), { text: '900101-1234567', reason: '' }, null))).toBe('resident-number')
  })
})

describe('a comment is moved', () => {
  it('to another department, with a reason, before it was answered', () => {
    const to = (facts: object = {}) => ({ departmentId: there, reason: '소관 부서가 다름', ...facts })
    expect(move(comment(), to())).toEqual({ ok: true, value: '소관 부서가 다름' })
    expect(refusal(move(comment(), to({ departmentId: here })))).toBe('same-department')
    expect(refusal(move(comment(), to({ reason: ' ' })))).toBe('reason-missing')
    expect(refusal(move(comment({ answeredOn: calendarDate('2021-11-01') }), to()))).toBe('answered-already')
  })
})

describe('a receipt key', () => {
  const bytes = fc.uint8Array({ minLength: 10, maxLength: 10 })
  it('is read back as it was told, with or without dashes, in small letters, with letters that look alike', () => {
    fc.assert(
      fc.property(bytes, (random) => {
        const key = receiptKey(random)
        expect(key).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/)
        const typed = key.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')
        expect(readReceiptKey(typed)).toBe(key)
      }),
    )
  })
  it('is another for other chance', () => {
    fc.assert(
      fc.property(bytes, bytes, (one, two) => {
        const same = Buffer.from(one).equals(Buffer.from(two))
        expect(receiptKey(one) === receiptKey(two)).toBe(same)
      }),
    )
  })
  it.each(['', 'XXXX', 'U000-0000-0000-0000', '가나다라-0000-0000-0000'])('is not %j', (typed) =>
    expect(readReceiptKey(typed)).toBeNull(),
  )
})
