/**
 * Why a task aside gave nothing: too many wait (`busy`), its time or its memory ran out, the process died under it
 * (`crashed`) or was ended meanwhile, or the task itself threw (`failed`).
 */
export type AsideReason = 'busy' | 'too-slow' | 'too-big' | 'crashed' | 'ended' | 'failed'

/** A task that was not done; the process is new for the next one. */
export class AsideFault extends Error {
  override readonly name = 'AsideFault'
  readonly task: string
  readonly reason: AsideReason
  constructor(task: string, reason: AsideReason, detail = '') {
    super(`aside: ${task}: ${reason}${detail === '' ? '' : `: ${detail}`}`)
    this.task = task
    this.reason = reason
  }
}
