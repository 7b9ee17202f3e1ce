import { ok, refuse, type Result } from '#platform/kernel/result.ts'

/** What became of a question: the owner answers, the office returns or accepts. */
export const answerStates = ['asked', 'answered', 'returned', 'accepted'] as const
export type AnswerState = (typeof answerStates)[number]

/** How an answer came in. */
export const answerWays = ['workspace', 'mail-link'] as const
export type AnswerWay = (typeof answerWays)[number]

export type AnswerRefusal = 'already-accepted' | 'nothing-reported-yet'

/** Whether an answer can be given or changed: until the office has accepted it. */
export function mayAnswer(state: AnswerState): Result<'answered', 'already-accepted'> {
  return state === 'accepted' ? refuse('already-accepted') : ok('answered')
}

export type DecideAnswerRefusal = 'nothing-to-decide' | 'reason-missing'

/** The office accepts what was answered. */
export function acceptAnswer(state: AnswerState): Result<'accepted', 'nothing-to-decide'> {
  return state === 'answered' ? ok('accepted') : refuse('nothing-to-decide')
}

/** The office returns an answer, also one that it had accepted, and says why. */
export function returnAnswer(state: AnswerState, reason: string): Result<'returned', DecideAnswerRefusal> {
  if (reason.trim() === '') return refuse('reason-missing')
  return state === 'answered' || state === 'accepted' ? ok('returned') : refuse('nothing-to-decide')
}

/** Whether the owner still has to do something. */
export function isMissing(state: AnswerState): boolean {
  return state === 'asked' || state === 'returned'
}

/** How many answers are in each state. */
export type AnswerCounts = Readonly<Record<AnswerState, number>>

export function countAnswers(states: Iterable<AnswerState>): AnswerCounts {
  const counts: Record<AnswerState, number> = { asked: 0, answered: 0, returned: 0, accepted: 0 }
  for (const state of states) counts[state] += 1
  return counts
}
