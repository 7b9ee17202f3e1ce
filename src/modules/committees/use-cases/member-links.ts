import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { minutesAfter } from '#platform/access/instant.ts'
import { may } from '#platform/access/permission.ts'
import { newToken, tokenHash } from '#platform/access/random-token.ts'
import { audit } from '#platform/audit/audit.ts'
import type { Session } from '#platform/database/session.ts'
import { addDays, type CalendarDate, dayInSeoul } from '#platform/kernel/calendar-date.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { settingValue } from '#platform/settings/setting-value.ts'
import { linkByHash } from '../data/member-link-queries.ts'
import { memberWithSecretariat } from '../data/member-queries.ts'
import { replaceLink } from '../data/member-link-store.ts'
import type { MemberLinkId } from '../data/tables.ts'
import { type CommitteeMember, type CommitteeMemberId, servesOn } from '../domain/committee.ts'
import { committeeActions } from '../domain/committee-actions.ts'
import { memberLinkDays } from '../domain/committee-settings.ts'

const DAY_MINUTES = 24 * 60
/** A key is 43 signs; nothing longer is looked for. */
const LONGEST_KEY = 100

export type IssueMemberLinkRefusal = 'not-allowed' | 'not-found' | 'not-serving'

/**
 * Makes a key with which a member acts on a phone without an account, and ends those given before. It is told once:
 * the tables keep its hash. It expires by the city's clock: after the setting's days, or with the last day that it is
 * needed for where that is later.
 */
export async function issueMemberLink(
  context: Context,
  memberId: CommitteeMemberId,
  until: CalendarDate | null = null,
): Promise<Result<string, IssueMemberLinkRefusal>> {
  return await change(context, async (session): Promise<Result<string, IssueMemberLinkRefusal>> => {
    const found = await memberWithSecretariat(session, memberId)
    if (found === null) return refuse('not-found')
    const { member, departmentId } = found
    if (!may(context.person, committeeActions['issue-member-link'], { departmentId }))
      return refuse('not-allowed')
    if (!servesOn(member, context.today)) return refuse('not-serving')
    const days = await settingValue(session, memberLinkDays, context.today)
    const key = newToken(context)
    await replaceLink(session, {
      id: context.newId<MemberLinkId>(),
      member_id: member.id,
      token_hash: tokenHash(key),
      issued_at: context.now,
      expires_at: linkEnd(context.now, days, until),
    })
    await audit(session, context, {
      action: 'committees.issue-member-link',
      subject: { kind: 'committee-member', id: member.id },
      after: { days, until },
    })
    return ok(key)
  })
}

/** The later of so many days from now and the end of a day in Seoul. */
function linkEnd(now: Date, days: number, until: CalendarDate | null): Date {
  const byDays = minutesAfter(now, days * DAY_MINUTES)
  if (until === null) return byDays
  const dayOver = new Date(`${addDays(until, 1)}T00:00:00+09:00`)
  return dayOver > byDays ? dayOver : byDays
}

/** Who holds a key, at an instant of the city's clock; null when it lets nobody in. Looking does not use it up. */
export async function memberOfLink(
  session: Session,
  key: string,
  now: Date,
): Promise<CommitteeMember | null> {
  if (key === '' || key.length > LONGEST_KEY) return null
  const link = await linkByHash(session, tokenHash(key))
  if (link === null || link.revokedAt !== null || link.expiresAt <= now) return null
  return servesOn(link.member, dayInSeoul(now)) ? link.member : null
}
