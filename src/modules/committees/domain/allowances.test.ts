import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allowancesOf, type Attendance } from './allowances.ts'
import type { CommitteeMemberId, SeatKind } from './committee.ts'

const member = (number: number, seat: SeatKind = 'appointed') => ({
  id: `m${number}` as CommitteeMemberId,
  ...{ number, name: `위원${number}`, seat },
})

describe('allowances', () => {
  it('are paid to appointed members for each attendance at the rate of its day, and to nobody by office', () => {
    const attendances: Attendance[] = [
      { member: member(2), sessionNumber: 2, rate: 80_000 },
      { member: member(1), sessionNumber: 1, rate: 70_000 },
      { member: member(2), sessionNumber: 1, rate: 70_000 },
      { member: member(3, 'ex-officio'), sessionNumber: 1, rate: 70_000 },
    ]
    expect(allowancesOf(attendances)).toEqual([
      { member: member(1), sessions: [1], rates: [70_000n], amount: 70_000n },
      { member: member(2), sessions: [1, 2], rates: [70_000n, 80_000n], amount: 150_000n },
    ])
  })

  it('sum to what all attendances of appointed members are worth', () => {
    const anyAttendance = fc.record({
      number: fc.integer({ min: 1, max: 6 }),
      sessionNumber: fc.integer({ min: 1, max: 4 }),
      rate: fc.integer({ min: 0, max: 200_000 }),
    })
    fc.assert(
      fc.property(fc.array(anyAttendance, { maxLength: 30 }), (all) => {
        const paid = allowancesOf(all.map(({ number, ...each }) => ({ ...each, member: member(number) })))
        const sum = paid.reduce((total, { amount }) => total + amount, 0n)
        expect(sum).toBe(all.reduce((total, { rate }) => total + BigInt(rate), 0n))
      }),
    )
  })
})
