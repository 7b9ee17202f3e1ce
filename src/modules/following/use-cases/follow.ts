import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { newToken, tokenHash } from '#platform/access/random-token.ts'
import { audit } from '#platform/audit/audit.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { isMailAddress } from '#platform/mail/mail-text.ts'
import type { OutgoingMail } from '#platform/mail/mail.ts'
import { sendMail } from '#platform/mail/send-mail.ts'
import { findFollower } from '../data/follower-queries.ts'
import { deleteFollower, saveConfirmed, saveRequest } from '../data/follower-store.ts'
import {
  type FollowedSubject,
  type Follower,
  type FollowerId,
  mayAskAgain,
  mayConfirm,
} from '../domain/follower.ts'

export interface AskToFollow {
  readonly email: string
  readonly locale: Locale
  readonly subject: FollowedSubject
  /** The mail that asks the owner of the address; the token opens `/subscribe/confirm/…`. */
  readonly mail: (token: string) => Omit<OutgoingMail, 'to'>
}

/**
 * Asks the owner of an address whether they want the news of a subject. Whoever asks learns nothing of the
 * address: the answer is the same whether it follows already, has been asked a moment ago, or is new.
 */
export async function askToFollow(
  context: Context,
  input: AskToFollow,
): Promise<Result<void, 'not-an-email'>> {
  const email = input.email.normalize('NFKC').trim().toLowerCase()
  if (!isMailAddress(email)) return refuse('not-an-email')
  const { subject, locale } = input
  return await change(context, async (session): Promise<Result<void, never>> => {
    const before = await findFollower(session, { email, subject })
    if (before !== null && (before.confirmedAt !== null || !mayAskAgain(before.askedAt, context.machineNow)))
      return ok()
    const token = newToken(context)
    const id = before?.id ?? context.newId<FollowerId>()
    await saveRequest(session, {
      ...{ id, email, locale, subject },
      confirmHash: tokenHash(token),
      endKey: newToken(context),
      now: context.machineNow,
    })
    await sendMail(session, context, { to: email, ...input.mail(token) })
    await audit(session, context, {
      action: 'following.ask',
      subject: { kind: 'follower', id },
      after: { subject },
    })
    return ok()
  })
}

/** The request of a mail while it holds, or what it became. */
export async function requestOf(context: Context, token: string): Promise<Follower | null> {
  const found = await findFollower(context.database, { confirmHash: tokenHash(token) })
  if (found === null) return null
  return found.confirmedAt !== null || mayConfirm(found.askedAt, context.machineNow) ? found : null
}

/** The owner of the address says yes. Saying it twice does no harm. */
export async function confirmFollowing(
  context: Context,
  token: string,
): Promise<Result<Follower, 'not-found'>> {
  return await change(context, async (session): Promise<Result<Follower, 'not-found'>> => {
    const found = await requestOf({ ...context, database: session }, token)
    if (found === null) return refuse('not-found')
    if (found.confirmedAt !== null) return ok(found)
    await saveConfirmed(session, found.id, context)
    await audit(session, context, {
      action: 'following.confirm',
      subject: { kind: 'follower', id: found.id },
    })
    return ok(found)
  })
}

/** The follower whom a mail's last line speaks of; null when it was ended already. */
export async function followerOf({ database }: Context, endKey: string): Promise<Follower | null> {
  return await findFollower(database, { endKey })
}

/** No more news: the address is forgotten at once. */
export async function endFollowing(context: Context, endKey: string): Promise<Result<Follower, 'not-found'>> {
  return await change(context, async (session): Promise<Result<Follower, 'not-found'>> => {
    const found = await findFollower(session, { endKey })
    if (found === null) return refuse('not-found')
    await deleteFollower(session, found.id)
    await audit(session, context, {
      action: 'following.end',
      subject: { kind: 'follower', id: found.id },
    })
    return ok(found)
  })
}
