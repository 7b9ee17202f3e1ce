import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import type { Session } from '#platform/database/session.ts'
import { ok } from '#platform/kernel/result.ts'
import type { OutgoingMail } from '#platform/mail/mail.ts'
import { sendMail } from '#platform/mail/send-mail.ts'
import { lockDueFollowers } from '../data/follower-queries.ts'
import { deleteForgotten, saveToldUntil } from '../data/follower-store.ts'
import { type Follower, type FollowerId, forgottenBefore } from '../domain/follower.ts'

/** So many followers in one transaction. */
const AT_ONCE = 200

/** What a follower is told; null when there is nothing. It carries the address that ends the news. */
export type WriteNews = (
  follower: Follower,
) => Promise<(Omit<OutgoingMail, 'to'> & { readonly endAddress: string }) | null>

/**
 * One mail a week to each follower of whom there is something to tell. Run again within the week it sends
 * nothing. `writer` is asked once a round, so that it may read for all whom the round takes. Gives back how
 * many mails were written.
 */
export async function tellFollowers(
  context: Context,
  kinds: readonly string[],
  writer: (session: Session) => Promise<WriteNews> | WriteNews,
): Promise<number> {
  let [sent, after] = [0, null as FollowerId | null]
  for (;;) {
    const round = await change(context, async (session) => {
      // News are dated on the city's clock, so what somebody has been told of is too.
      const due = await lockDueFollowers(session, kinds, context.now, { after, limit: AT_ONCE })
      return ok({ sent: await tell(session, context, due, await writer(session)), last: due.at(-1)?.id })
    })
    if (!round.ok || round.value.last === undefined) return sent
    sent += round.value.sent
    after = round.value.last
  }
}

async function tell(
  session: Session,
  context: Context,
  due: readonly Follower[],
  write: WriteNews,
): Promise<number> {
  let sent = 0
  for (const follower of due) {
    const mail = await write(follower)
    if (mail === null) continue
    await sendMail(session, context, { to: follower.email, ...mail })
    sent += 1
  }
  await saveToldUntil(
    session,
    due.map(({ id }) => id),
    context.now,
  )
  return sent
}

/** Forgets addresses whose owners did not confirm. Gives back how many. */
export async function forgetRequests(context: Context): Promise<number> {
  const done = await change(context, async (session) =>
    ok(await deleteForgotten(session, forgottenBefore(context.machineNow))),
  )
  return done.ok ? done.value : 0
}
