import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import type { Session } from '#platform/database/session.ts'
import { ok } from '#platform/kernel/result.ts'
import { sendMail } from '#platform/mail/send-mail.ts'
import { listNews, type NewsLine } from '../data/news-queries.ts'
import { listPlans } from '../data/plan-queries.ts'
import { lockDueSubscriptions, type Subscription } from '../data/subscription-queries.ts'
import { deleteForgotten, saveToldUntil } from '../data/subscription-store.ts'
import { choosePlan } from '../domain/choose-plan.ts'
import { forgottenBefore, type SubscriptionId } from '../domain/subscription.ts'
import type { PlanId } from '../domain/task.ts'
import type { PlanMails } from './plan-mails.ts'

/** So many subscribers in one transaction. */
const AT_ONCE = 200
/** More than any mail would name. */
const MOST_NEWS = 200

/**
 * One mail a week to each subscriber of whom there is something to tell. Run again within the week it sends
 * nothing. Gives back how many mails were written.
 */
export async function sendNews(context: Context, mails: PlanMails): Promise<number> {
  let [sent, after] = [0, null as SubscriptionId | null]
  for (;;) {
    const round = await change(context, async (session) => ok(await tell(session, context, mails, after)))
    if (!round.ok || round.value.last === null) return sent
    sent += round.value.sent
    after = round.value.last
  }
}

async function tell(session: Session, context: Context, mails: PlanMails, after: SubscriptionId | null) {
  // News are dated on the city's clock, so what somebody has been told of is too.
  const { now } = context
  const due = await lockDueSubscriptions(session, now, { after, limit: AT_ONCE })
  const plan = choosePlan(await listPlans(session, { drafts: false }), undefined, context.today)
  const newsOf = newsReader(session, plan?.id ?? null)
  let sent = 0
  for (const subscription of due) {
    const news = await newsOf(subscription)
    if (news.length === 0) continue
    const mail = mails.news(subscription, news)
    await sendMail(session, context, { to: subscription.email, kind: 'workplan.news', ...mail })
    sent += 1
  }
  await saveToldUntil(
    session,
    due.map(({ id }) => id),
    now,
  )
  return { sent, last: due.at(-1)?.id ?? null }
}

/** Reads each plan's or programme's news once, from the earliest that anybody of this round has not been told. */
function newsReader(session: Session, planId: PlanId | null) {
  const read = new Map<string, Promise<readonly NewsLine[]>>()
  return async ({ programme, toldUntil }: Subscription): Promise<readonly NewsLine[]> => {
    const of = programme?.planId ?? planId
    if (of === null || toldUntil === null) return []
    const key = `${programme?.id ?? of} ${toldUntil.toISOString().slice(0, 10)}`
    const day = new Date(`${toldUntil.toISOString().slice(0, 10)}T00:00:00Z`)
    const asked = {
      ...(programme === null ? {} : { programmeId: programme.id }),
      after: day,
      limit: MOST_NEWS,
    }
    const known = read.get(key) ?? listNews(session, of, asked)
    read.set(key, known)
    return (await known).filter(({ updatedAt }) => updatedAt > toldUntil)
  }
}

/** Forgets addresses whose owners did not confirm. Gives back how many. */
export async function forgetRequests(context: Context): Promise<number> {
  const done = await change(context, async (session) =>
    ok(await deleteForgotten(session, forgottenBefore(context.machineNow))),
  )
  return done.ok ? done.value : 0
}
