import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Id } from '#platform/kernel/ids.ts'

export type PointId = Id<'PanelPoint'>
export type FollowUpId = Id<'PanelFollowUp'>

/** What a department owes an answer for: a flagged pledge, or something that a sub-group talked about. */
export const pointKinds = ['flagged', 'discussion'] as const
export type PointKind = (typeof pointKinds)[number]

/** Asked until the department answers; the office accepts the answer or returns it (보완 요청). */
export const pointStates = ['asked', 'answered', 'returned', 'accepted'] as const
export type PointState = (typeof pointStates)[number]

/** What the department makes of the point: 수용, 일부 수용, 수용 곤란. */
export const stances = ['accept', 'partly', 'not-accepted'] as const
export type Stance = (typeof stances)[number]

/** How it stands for whoever reads it: an accepted answer is followed until its last step is done. */
export const pointStandings = ['waiting', 'overdue', 'answered', 'followed', 'closed'] as const
export type PointStanding = (typeof pointStandings)[number]

export interface FollowUpDays {
  readonly dueDay: CalendarDate
  readonly doneOn: CalendarDate | null
  readonly remindedOn: CalendarDate | null
}

export interface PointFacts {
  readonly state: PointState
  readonly dueDay: CalendarDate | null
  readonly remindedOn: CalendarDate | null
  readonly followUps: readonly FollowUpDays[]
}

/** A point without a due day has not been sent to its department yet and waits. */
export function standingOf(
  { state, dueDay, followUps }: Omit<PointFacts, 'remindedOn'>,
  today: CalendarDate,
): PointStanding {
  if (state === 'accepted') return followUps.some(({ doneOn }) => doneOn === null) ? 'followed' : 'closed'
  if (state === 'answered') return 'answered'
  return dueDay !== null && dueDay < today ? 'overdue' : 'waiting'
}

/** The day by which the department has something to do next; null when nothing is left to it. */
export function nextDueOf(point: PointFacts): CalendarDate | null {
  if (point.state === 'asked' || point.state === 'returned') return point.dueDay
  if (point.state === 'answered') return null
  const [next] = point.followUps
    .filter(({ doneOn }) => doneOn === null)
    .map(({ dueDay }) => dueDay)
    .toSorted()
  return next ?? null
}

/** Whether a step (조치) that was promised is late. */
export function isLate({ dueDay, doneOn }: Omit<FollowUpDays, 'remindedOn'>, today: CalendarDate): boolean {
  return doneOn === null && dueDay < today
}

export interface NewFollowUp {
  readonly text: string
  readonly dueDay: CalendarDate
}

export type AnswerRefusal =
  | 'results-not-sent-yet'
  | 'answer-accepted-already'
  | 'answer-missing'
  | 'answer-too-long'
  | 'follow-up-missing'
  | 'follow-up-in-the-past'
  | 'changed-meanwhile'

export const LONGEST_ANSWER = 4_000

/**
 * Whether a department's answer may be kept. Who accepts, wholly or partly, says what will be done by when; who does
 * not gives the reasons in the answer itself (수용하지 않는 사유는 서면으로).
 */
export function refusedAnswer(
  answer: { readonly stance: Stance; readonly text: string; readonly followUp: NewFollowUp | null },
  point: PointFacts & { readonly version: number },
  at: { readonly seen: number; readonly today: CalendarDate },
): AnswerRefusal | null {
  if (point.dueDay === null) return 'results-not-sent-yet'
  if (point.state === 'accepted') return 'answer-accepted-already'
  if (at.seen !== point.version) return 'changed-meanwhile'
  if (answer.text.trim() === '') return 'answer-missing'
  if (answer.text.length > LONGEST_ANSWER) return 'answer-too-long'
  const promised = answer.followUp !== null || point.followUps.length > 0
  if (answer.stance !== 'not-accepted' && !promised) return 'follow-up-missing'
  return answer.followUp !== null && answer.followUp.dueDay < at.today ? 'follow-up-in-the-past' : null
}

export type DecideRefusal = 'nothing-to-decide' | 'reason-missing' | 'changed-meanwhile'

/** Whether the office may accept or return an answer: only one that was given, and as it was read. */
export function refusedDecision(
  point: { readonly state: PointState; readonly version: number },
  decision: { readonly seen: number; readonly reason: string | null },
): DecideRefusal | null {
  if (point.state !== 'answered') return 'nothing-to-decide'
  if (point.version !== decision.seen) return 'changed-meanwhile'
  return decision.reason !== null && decision.reason.trim() === '' ? 'reason-missing' : null
}
