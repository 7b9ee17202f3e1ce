import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import { audit } from '#platform/audit/audit.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { sendMail } from '#platform/mail/send-mail.ts'
import { isReached, memberWithSecretariat } from '../data/member-queries.ts'
import { type CommitteeMemberId, servesOn } from '../domain/committee.ts'
import { committeeActions } from '../domain/committee-actions.ts'
import { issueMemberLink, type IssueMemberLinkRefusal } from './member-links.ts'

export type MailMemberLinkRefusal = IssueMemberLinkRefusal | 'no-address'

/**
 * Mails a member a fresh personal link and ends those given before. Whoever asks for it gives the words; the address
 * stays in here. Who cannot be mailed keeps the link that they have.
 */
export async function mailMemberLink(
  context: Context,
  input: {
    readonly memberId: CommitteeMemberId
    /** The last day that the link is needed for. */
    readonly until?: CalendarDate
    readonly words: (facts: { readonly name: string; readonly key: string }) => {
      readonly subject: string
      readonly text: string
    }
  },
): Promise<Result<void, MailMemberLinkRefusal>> {
  return await change(context, async (session): Promise<Result<void, MailMemberLinkRefusal>> => {
    const found = await memberWithSecretariat(session, input.memberId)
    if (found === null) return refuse('not-found')
    const { member, departmentId } = found
    if (!may(context.person, committeeActions['issue-member-link'], { departmentId }))
      return refuse('not-allowed')
    if (!servesOn(member, context.today)) return refuse('not-serving')
    const { email, name } = member
    if (!isReached(email)) return refuse('no-address')
    const key = await issueMemberLink({ ...context, database: session }, member.id, input.until)
    if (!key.ok) return key
    const words = input.words({ name, key: key.value })
    await sendMail(session, context, { to: email, ...words, kind: 'committees.member-link' })
    await audit(session, context, {
      action: 'committees.mail-member-link',
      subject: { kind: 'committee-member', id: member.id },
    })
    return ok()
  })
}
