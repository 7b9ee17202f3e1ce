import type { Tone } from '#design/index.ts'
import type { CommentState } from '../domain/comment.ts'
import type { AnswerStanding } from '../domain/comment-deadline.ts'

export const stateTones: Readonly<Record<CommentState, Tone>> = {
  held: 'warning',
  published: 'success',
  hidden: 'danger',
  withdrawn: 'neutral',
}

export const standingTones: Readonly<Record<AnswerStanding, Tone>> = {
  'in-time': 'success',
  late: 'success',
  open: 'info',
  overdue: 'danger',
  none: 'neutral',
}
