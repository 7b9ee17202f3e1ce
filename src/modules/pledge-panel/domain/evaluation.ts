import type { Id } from '#platform/kernel/ids.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import type { RoundState } from './round.ts'

export type EvaluationId = Id<'PanelEvaluation'>
/** How a member finds a pledge: 우수, 보통, 부진. */
export const verdicts = ['good', 'fair', 'weak'] as const
export type Verdict = (typeof verdicts)[number]

/** What is looked at besides the overall verdict: 진척, 사업비 확보, 집행. Each may be left open. */
export const criteria = ['progress', 'secured', 'spent'] as const
export type Criterion = (typeof criteria)[number]

/** What a member says of a pledge. */
export interface Judgement {
  readonly verdict: Verdict
  readonly criteria: Readonly<Record<Criterion, Verdict | null>>
  readonly comment: string
}

/** Why a member says nothing of a pledge: 제척 (by rule), 기피 (someone asked), 회피 (by their own wish). */
export const recusalKinds = ['excluded', 'challenged', 'stepped-aside'] as const
export type RecusalKind = (typeof recusalKinds)[number]

export interface Recusal {
  readonly kind: RecusalKind
  readonly reason: string
}

/** A member's word on a pledge, of which there is one in a round: a judgement or a recusal. */
export type Word = { readonly judged: Judgement } | { readonly recused: Recusal }

/** By which way it came: the member's own link, or a sheet of paper that the office entered. */
export const evaluationWays = ['link', 'paper'] as const
export type EvaluationWay = (typeof evaluationWays)[number]

/** What is kept of a member's word, as far as the rules need it. */
export interface KeptWord {
  readonly word: Word
  readonly way: EvaluationWay
  /** Grows with each saving, so that two windows do not overwrite each other. */
  readonly version: number
}

export const LONGEST_COMMENT = 1_000

export type SayRefusal =
  | 'round-is-not-open-yet'
  | 'round-has-closed'
  | 'pledge-is-not-assigned'
  | 'unknown-verdict'
  | 'comment-too-long'
  | 'recusal-reason-missing'
  | 'evaluated-already'
  | 'recused-already'
  | 'evaluated-on-paper'
  | 'changed-meanwhile'

/** What a member, or the office with a member's sheet, wants to be kept. */
export interface Saying {
  readonly word: Word
  readonly way: EvaluationWay
  /** 0 for a first word; else the version that the sayer saw and changes. */
  readonly seen: number
}

/** Whether a word may be kept as far as it and the round go; what was said before is `refusedBeside`'s business. */
export function refusedSaying(
  word: Word,
  now: { readonly state: RoundState; readonly isAssigned: boolean },
): SayRefusal | null {
  const time = refusedTime(now.state)
  if (time !== null) return time
  return now.isAssigned ? wordFlaw(word) : 'pledge-is-not-assigned'
}

/** Words are taken from the opening day to the closing day. */
export function refusedTime(state: RoundState): 'round-is-not-open-yet' | 'round-has-closed' | null {
  if (state === 'open') return null
  return state === 'planned' ? 'round-is-not-open-yet' : 'round-has-closed'
}

/**
 * Whether a word may take the place of one that is there. A first word where there is one already is a second
 * evaluation: refused, whoever sends it and by whatever way. Only the member changes their own, as long as the round
 * is open; a signed sheet stands.
 */
export function refusedBeside(saying: Saying, kept: KeptWord): SayRefusal | null {
  if (saying.seen === 0 || saying.way === 'paper')
    return 'recused' in kept.word ? 'recused-already' : 'evaluated-already'
  if (kept.way === 'paper') return 'evaluated-on-paper'
  if (saying.seen !== kept.version) return 'changed-meanwhile'
  // Whoever stepped aside takes that back first: a judgement does not slip in over a conflict of interest.
  return 'recused' in kept.word && 'judged' in saying.word ? 'recused-already' : null
}

/** What is wrong with a word by itself. */
export function wordFlaw(
  word: Word,
): 'unknown-verdict' | 'comment-too-long' | 'recusal-reason-missing' | null {
  if ('recused' in word) {
    if (word.recused.reason.trim() === '') return 'recusal-reason-missing'
    return word.recused.reason.length > LONGEST_COMMENT ? 'comment-too-long' : null
  }
  const grades = [word.judged.verdict, ...criteria.map((criterion) => word.judged.criteria[criterion])]
  if (grades.some((grade) => grade !== null && !isVerdict(grade))) return 'unknown-verdict'
  return word.judged.comment.length > LONGEST_COMMENT ? 'comment-too-long' : null
}

export function isVerdict(text: string): text is Verdict {
  return verdicts.some((verdict) => verdict === text)
}

export type UndoRefusal =
  'round-is-not-open-yet' | 'round-has-closed' | 'nothing-to-undo' | 'changed-meanwhile'

/** What stood before the last saving: null where nothing can be taken back, `none` where there was no word. */
export type Before = { readonly none: true } | { readonly word: Word } | null

/** Takes the last saving of a pledge back; answers what stands again, null for nothing. */
export function undoSaying(
  kept: (KeptWord & { readonly before: Before }) | null,
  seen: number,
  state: RoundState,
): Result<Word | null, UndoRefusal> {
  const time = refusedTime(state)
  if (time !== null) return refuse(time)
  if (kept === null || kept.before === null || kept.way === 'paper') return refuse('nothing-to-undo')
  if (kept.version !== seen) return refuse('changed-meanwhile')
  return ok('none' in kept.before ? null : kept.before.word)
}
