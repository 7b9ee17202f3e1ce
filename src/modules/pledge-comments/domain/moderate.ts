import type { DepartmentId } from '#platform/access/person.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import type { Comment, CommentState, HidingGround } from './comment.ts'
import { hasResidentNumber } from '#platform/kernel/personal-data.ts'

type Stand = Pick<Comment, 'state' | 'answeredOn' | 'departmentId'>

/** How a comment begins: before publication somebody looks, or after it; what seems to hold personal data always waits. */
export function firstState(review: 'before' | 'after', holdsPersonalData: boolean): CommentState {
  return review === 'after' && !holdsPersonalData ? 'published' : 'held'
}

export type PublishRefusal = 'withdrawn' | 'looked-at-already'

/** The office has looked, and everybody may read it: for the first time, or again. */
export function publish(comment: Stand & Pick<Comment, 'isReviewed'>): Result<'published', PublishRefusal> {
  if (comment.state === 'withdrawn') return refuse('withdrawn')
  if (comment.state === 'published' && comment.isReviewed) return refuse('looked-at-already')
  return ok('published')
}

export const LONGEST_REASON = 500

export type HideRefusal = 'withdrawn' | 'hidden-already' | 'ground-needs-words' | 'reason-too-long'

/** Hides a comment: its author and everybody else read why. The ground `other` says nothing without words. */
export function hide(
  comment: Stand,
  why: { readonly ground: HidingGround; readonly note: string },
): Result<{ readonly ground: HidingGround; readonly note: string }, HideRefusal> {
  const note = why.note.trim()
  if (comment.state === 'withdrawn') return refuse('withdrawn')
  if (comment.state === 'hidden') return refuse('hidden-already')
  if (why.ground === 'other' && note === '') return refuse('ground-needs-words')
  if (note.length > LONGEST_REASON) return refuse('reason-too-long')
  return ok({ ground: why.ground, note })
}

export type MoveRefusal =
  'closed' | 'answered-already' | 'same-department' | 'reason-missing' | 'reason-too-long'

/** Hands a comment to the department whose matter it is. The due day stays: its author has waited since it came in. */
export function move(
  comment: Stand,
  to: { readonly departmentId: DepartmentId; readonly reason: string },
): Result<string, MoveRefusal> {
  const reason = to.reason.trim()
  if (comment.state === 'withdrawn' || comment.state === 'hidden') return refuse('closed')
  if (comment.answeredOn !== null) return refuse('answered-already')
  if (to.departmentId === comment.departmentId) return refuse('same-department')
  if (reason === '') return refuse('reason-missing')
  return reason.length > LONGEST_REASON ? refuse('reason-too-long') : ok(reason)
}

export const LONGEST_ANSWER = 3_000

export type AnswerRefusal =
  | 'not-published'
  | 'text-missing'
  | 'text-too-long'
  | 'resident-number'
  | 'nothing-changed'
  | 'reason-missing'
  | 'reason-too-long'

/** Whether an answer, or a correction of the last one, can be published. A correction says why. */
export function answer(
  comment: Stand,
  given: { readonly text: string; readonly reason: string },
  last: { readonly text: string } | null,
): Result<{ readonly text: string; readonly reason: string | null }, AnswerRefusal> {
  const [text, reason] = [given.text.trim(), given.reason.trim()]
  if (comment.state !== 'published') return refuse('not-published')
  if (text === '') return refuse('text-missing')
  if (text.length > LONGEST_ANSWER) return refuse('text-too-long')
  if (hasResidentNumber(text)) return refuse('resident-number')
  if (last === null) return ok({ text, reason: null })
  if (last.text === text) return refuse('nothing-changed')
  if (reason === '') return refuse('reason-missing')
  return reason.length > LONGEST_REASON ? refuse('reason-too-long') : ok({ text, reason })
}
