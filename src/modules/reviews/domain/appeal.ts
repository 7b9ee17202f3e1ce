import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Id } from '#platform/kernel/ids.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import type { EntryId } from './entry.ts'
import { type Review, stageOn } from './review.ts'

export type AppealId = Id<'ReviewAppeal'>

export const appealDecisions = ['upheld', 'rejected'] as const
export type AppealDecision = (typeof appealDecisions)[number]

/** An objection (이의신청) of the entry's department to its result. */
export interface Appeal {
  readonly id: AppealId
  readonly entryId: EntryId
  readonly reason: string
  readonly raisedOn: CalendarDate
  readonly decision: AppealDecision | null
  readonly decisionReason: string | null
  readonly decidedOn: CalendarDate | null
  /** What an upheld one adds to the points, in hundredths; 0 otherwise. */
  readonly adjustment: number
}

export type RaiseFlaw =
  'not-published' | 'appeals-are-over' | 'appealed-already' | 'reason-missing' | 'not-judged'

/** Decides whether the entry's department may object: once, with a reason, until the last day for it. */
export function mayRaise(
  review: Review,
  facts: {
    readonly isJudged: boolean
    readonly hasAppeal: boolean
    readonly reason: string
    readonly today: CalendarDate
  },
): Result<string, RaiseFlaw> {
  const stage = stageOn(review, facts.today)
  if (stage === 'final') return refuse('appeals-are-over')
  if (stage !== 'appeals') return refuse('not-published')
  if (!facts.isJudged) return refuse('not-judged')
  if (facts.hasAppeal) return refuse('appealed-already')
  const reason = facts.reason.trim()
  return reason === '' ? refuse('reason-missing') : ok(reason)
}

export type DecideFlaw =
  'decided-already' | 'reason-missing' | 'points-missing' | 'points-unchanged' | 'points-out-of-range'

/** Decides an objection: upheld with other points than before, or rejected; both with a reason. Answers what is added. */
export function decideAppeal(
  appeal: Pick<Appeal, 'decision'>,
  given: {
    readonly decision: AppealDecision
    readonly reason: string
    /** What the points shall be, in hundredths. */
    readonly points: number | null
    readonly before: number
  },
): Result<number, DecideFlaw> {
  if (appeal.decision !== null) return refuse('decided-already')
  if (given.reason.trim() === '') return refuse('reason-missing')
  if (given.decision === 'rejected') return ok(0)
  const { points, before } = given
  if (points === null) return refuse('points-missing')
  if (!Number.isSafeInteger(points) || points < 0 || points > 10_000) return refuse('points-out-of-range')
  return points === before ? refuse('points-unchanged') : ok(points - before)
}
