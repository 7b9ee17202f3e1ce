import { describe, expect, it } from 'vitest'
import { callsForTalk, isWeak } from './overview-page.tsx'

describe('an indicator that is only to be watched', () => {
  it('stands on the agenda of meetings, and nobody is asked to a talk on weak ones about it', () => {
    const watched = { signal: 'watch', isStale: false } as const
    expect([isWeak(watched), callsForTalk(watched)]).toEqual([true, false])
    expect(callsForTalk({ signal: 'weak', isStale: false })).toBe(true)
    expect(callsForTalk({ signal: 'unknown', isStale: true })).toBe(true)
  })
})
