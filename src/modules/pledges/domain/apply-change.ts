import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Pledge, PledgeId, PledgeStage } from './pledge.ts'
import { type PledgeWords, saysTheSame } from './pledge-words.ts'

/** What a published change does to a pledge, with the mayor's approval (결재) that allows it. */
export interface ApprovedChange {
  /** The change's own record, in `pledge-changes`. */
  readonly changeId: string
  /** What the pledge said when the change was drawn up: what citizens compare with. */
  readonly before: PledgeWords
  readonly after: PledgeWords
  /** Where the pledge stands from now on; null where the change leaves it where it is. */
  readonly stage: PledgeStage | null
  /** The pledge that this one is merged into. */
  readonly mergedIntoId: PledgeId | null
  /** What citizens read in the pledge's history. */
  readonly note: string
  readonly approval: { readonly on: CalendarDate; readonly documentNumber: string } | null
}

export type ApplyChangeRefused =
  | 'not-approved'
  | 'approved-later'
  | 'pledge-changed-meanwhile'
  | 'changes-nothing'
  | 'completed-under-100'
  | 'merged-into-itself'

/** Why a change may not be carried out; null when it may. Nothing is altered, held or dropped without an approval. */
export function refusedChange(
  change: ApprovedChange,
  pledge: Pick<Pledge, 'id' | 'progress' | 'stage'> & PledgeWords,
  today: CalendarDate,
): ApplyChangeRefused | null {
  if (change.approval === null || change.approval.documentNumber.trim() === '') return 'not-approved'
  if (change.approval.on > today) return 'approved-later'
  if (!saysTheSame(change.before, pledge)) return 'pledge-changed-meanwhile'
  if (change.mergedIntoId === pledge.id) return 'merged-into-itself'
  if (change.stage === 'completed' || change.stage === 'continuing')
    if (pledge.progress < 100) return 'completed-under-100'
  const standsStill = change.stage === null || change.stage === pledge.stage
  return standsStill && saysTheSame(change.after, pledge) ? 'changes-nothing' : null
}
