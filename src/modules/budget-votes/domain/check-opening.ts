import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'

export type OpenVoteFlaw = 'no-vote-step' | 'planned-already' | 'step-has-begun' | 'nothing-to-vote-on'

interface Days {
  readonly from: CalendarDate
  readonly until: CalendarDate
}

/** Whether a round's vote can be planned: once, before its step begins, and with something to vote on. */
export function checkOpening(asked: {
  readonly vote: Days | null
  readonly isPlanned: boolean
  readonly onBallot: number
  readonly today: CalendarDate
}): Result<Days, OpenVoteFlaw> {
  const { vote, isPlanned, onBallot, today } = asked
  if (vote === null) return refuse('no-vote-step')
  if (isPlanned) return refuse('planned-already')
  // People must be able to look at the ballot before they are asked.
  if (vote.from <= today) return refuse('step-has-begun')
  return onBallot === 0 ? refuse('nothing-to-vote-on') : ok(vote)
}
