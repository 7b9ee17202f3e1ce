import type { SaidErrors } from '#design/index.ts'
import type { PledgeCheck } from '../data/check-queries.ts'
import type { SnapshotHead } from '../data/snapshot-queries.ts'
import type { ReminderKind } from '../domain/owing.ts'
import type { CheckLine } from '../use-cases/check-lines.ts'

export interface BoardRights {
  readonly answer: boolean
  readonly decide: boolean
  readonly close: boolean
  readonly reopen: boolean
  readonly publish: boolean
}

/** A decision that was refused: what was chosen and written, and what was wrong. */
export interface Deciding {
  readonly errors: SaidErrors
  readonly selected: readonly string[]
  readonly order: string
  readonly orderDue: string
}

export interface AskedAnswers {
  readonly q?: string | undefined
  readonly department?: string | undefined
  readonly state?: string | undefined
}

export interface BoardPageProps {
  readonly check: PledgeCheck
  readonly lines: readonly CheckLine[]
  readonly fitting: readonly CheckLine[]
  readonly asked: AskedAnswers
  readonly snapshots: readonly SnapshotHead[]
  readonly reminders: ReadonlyMap<ReminderKind, number>
  readonly deciding: Deciding
  readonly action: string
  readonly may: BoardRights
}
