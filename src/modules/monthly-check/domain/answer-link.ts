import type { AccountId } from '#platform/access/person.ts'
import type { Id } from '#platform/kernel/ids.ts'
import type { OwnerUnit } from './owner-unit.ts'
import type { CheckId } from './month-check.ts'

export type LinkId = Id<'AnswerLink'>

/** A link of a reminder: lets one person answer for one unit in one month, without signing in. */
export interface AnswerLink extends OwnerUnit {
  readonly id: LinkId
  readonly checkId: CheckId
  readonly accountId: AccountId
  readonly expiresAt: Date
  readonly revokedAt: Date | null
}

/** So often within an hour a link may save answers. */
export const savesPerHour = 30

/** Whether a link is still good. */
export function isGood(link: Pick<AnswerLink, 'expiresAt' | 'revokedAt'>, now: Date): boolean {
  return link.revokedAt === null && now < link.expiresAt
}
