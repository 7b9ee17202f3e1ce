import { sumWon, type Won, won } from '#platform/kernel/won.ts'
import type { CommitteeMember } from './committee.ts'

/** Somebody was at a session, and what that was worth on its day. */
export interface Attendance {
  readonly member: Pick<CommitteeMember, 'id' | 'number' | 'name' | 'seat'>
  readonly sessionNumber: number
  readonly rate: number
}

/** What a member is paid for a month. */
export interface Allowance {
  readonly member: Attendance['member']
  readonly sessions: readonly number[]
  /** What each attendance was worth, in the order of the sessions. */
  readonly rates: readonly Won[]
  readonly amount: Won
}

/** Sums attendances up by member. Members by office (당연직) are paid nothing. */
export function allowancesOf(attendances: readonly Attendance[]): readonly Allowance[] {
  const paid = attendances.filter(({ member }) => member.seat === 'appointed')
  return [...Map.groupBy(paid, ({ member }) => member.id).values()]
    .flatMap((own): readonly Allowance[] => {
      const [first] = own
      if (first === undefined) return []
      const sorted = own.toSorted((a, b) => a.sessionNumber - b.sessionNumber)
      const rates = sorted.map(({ rate }) => won(rate))
      return [
        {
          member: first.member,
          sessions: sorted.map(({ sessionNumber }) => sessionNumber),
          rates,
          amount: sumWon(rates),
        },
      ]
    })
    .toSorted((a, b) => a.member.number - b.member.number)
}
