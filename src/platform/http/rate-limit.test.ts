import { describe, expect, test } from 'vitest'
import { rateLimiter } from './rate-limit.ts'

const twoAMinute = { requests: 2, seconds: 60 }

describe('a rate limit', () => {
  test('admits so many in its window and again in the next', () => {
    const limiter = rateLimiter()
    const admitted = [0, 1, 59_999, 60_000].map((now) => limiter.admits('a', twoAMinute, now))
    expect(admitted).toEqual([true, true, false, true])
  })

  test('counts each key for itself', () => {
    const limiter = rateLimiter()
    for (let asked = 0; asked < 5; asked += 1) limiter.admits('a', twoAMinute, 0)
    expect(limiter.admits('b', twoAMinute, 0)).toBe(true)
  })

  test('says the whole seconds until the window ends', () => {
    const limiter = rateLimiter()
    limiter.admits('a', twoAMinute, 0)
    expect(limiter.retryAfter('a', 500)).toBe(60)
    expect(limiter.retryAfter('a', 59_001)).toBe(1)
    expect(limiter.retryAfter('unknown', 0)).toBe(0)
  })

  test('forgets the oldest keys of a flood rather than grow without end, and goes on counting the newest', () => {
    const limiter = rateLimiter(100)
    for (let key = 0; key < 1_000; key += 1) limiter.admits(`flood ${key}`, twoAMinute, key)
    expect(limiter.retryAfter('flood 0', 1_000)).toBe(0)
    limiter.admits('flood 999', twoAMinute, 1_000)
    expect(limiter.admits('flood 999', twoAMinute, 1_000)).toBe(false)
  })
})
