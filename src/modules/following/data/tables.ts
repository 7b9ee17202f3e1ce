import type { Session } from '#platform/database/session.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import type { FollowerId } from '../domain/follower.ts'

type FollowingTables = { follower: FollowerRow }

/** The session, able to reach this module's table. */
export function followingTables(session: Session) {
  return session.$extendTables<FollowingTables>()
}

export interface FollowerRow {
  readonly id: FollowerId
  readonly email: string
  readonly locale: Locale
  readonly subject_kind: string
  readonly subject_id: string
  readonly confirm_hash: string
  /** Stands in every mail, so it is kept as it is. */
  readonly end_key: string
  readonly asked_at: Date
  readonly confirmed_at: Date | null
  readonly told_until: Date | null
}
