import { ok, refuse, type Result } from '#platform/kernel/result.ts'

/** What became of a question: the department answers, the office returns or accepts. */
export const answerStates = ['asked', 'answered', 'returned', 'accepted'] as const
export type AnswerState = (typeof answerStates)[number]

/** The stages of a pledge (`pledges`), named again because a rule knows no other module. */
export type AnsweredStage = 'completed' | 'continuing' | 'on-track' | 'partial' | 'on-hold' | 'dropped'

/** How a pledge stands: what an answer is measured against. */
export interface Standing {
  readonly stage: AnsweredStage | null
  readonly progress: number
}

/** What a lead department says of one pledge. */
export interface AnswerWords extends Standing {
  /** What was done in the period. */
  readonly note: string
  /** What is in the way (문제점). */
  readonly problem: string
  /** Why the progress is lower than before; empty where it is not. */
  readonly reason: string
}

export const longestWords = 2_000

export type AnswerFlaw =
  | 'stage-missing'
  | 'completed-under-100'
  | 'progress-out-of-range'
  | 'needs-a-change-request'
  | 'note-missing'
  | 'reason-missing'
  | 'words-too-long'

/**
 * Why an answer cannot stand; null when it can. `before` is how the register had the pledge on the period's last day,
 * `now` how it has it today: a pledge that was dropped meanwhile may be answered as dropped.
 */
export function answerFlaw(
  given: AnswerWords,
  standing: { readonly before: Standing; readonly now: Standing },
): AnswerFlaw | null {
  const { stage, progress } = given
  const { before, now } = standing
  if (!Number.isInteger(progress) || progress < 0 || progress > 100) return 'progress-out-of-range'
  // Only a pledge that has no stage anywhere may be left without one: the linter says so until it has.
  if (stage === null && (before.stage !== null || now.stage !== null)) return 'stage-missing'
  if ((stage === 'completed' || stage === 'continuing') && progress < 100) return 'completed-under-100'
  if (isSetAside(stage) && stage !== before.stage && stage !== now.stage) return 'needs-a-change-request'
  if (isSetAside(before.stage) && stage !== before.stage) return 'needs-a-change-request'
  if (given.note.trim() === '') return 'note-missing'
  if (progress < before.progress && given.reason.trim() === '') return 'reason-missing'
  const longest = Math.max(given.note.length, given.problem.length, given.reason.length)
  return longest > longestWords ? 'words-too-long' : null
}

function isSetAside(stage: AnsweredStage | null): boolean {
  return stage === 'on-hold' || stage === 'dropped'
}

/** Whether an answer can be given or changed: until the office has accepted it. */
export function mayAnswer(state: AnswerState): Result<'answered', 'already-accepted'> {
  return state === 'accepted' ? refuse('already-accepted') : ok('answered')
}

/** The office accepts what was answered. */
export function acceptAnswer(state: AnswerState): Result<'accepted', 'nothing-to-decide'> {
  return state === 'answered' ? ok('accepted') : refuse('nothing-to-decide')
}

/** The office returns an answer, also one that it had accepted: what was recorded stays until it accepts anew. */
export function returnAnswer(state: AnswerState): Result<'returned', 'nothing-to-decide'> {
  return state === 'answered' || state === 'accepted' ? ok('returned') : refuse('nothing-to-decide')
}

/** Whether the department still has to do something. */
export function isMissing(state: AnswerState): boolean {
  return state === 'asked' || state === 'returned'
}

export type AnswerCounts = Readonly<Record<AnswerState, number>>

/** How many answers are in each state. */
export function countAnswers(states: Iterable<AnswerState>): AnswerCounts {
  const counts: Record<AnswerState, number> = { asked: 0, answered: 0, returned: 0, accepted: 0 }
  for (const state of states) counts[state] += 1
  return counts
}
