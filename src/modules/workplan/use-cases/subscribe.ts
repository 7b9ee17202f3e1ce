import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { newToken, tokenHash } from '#platform/access/random-token.ts'
import { audit } from '#platform/audit/audit.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { isMailAddress } from '#platform/mail/mail-text.ts'
import { sendMail } from '#platform/mail/send-mail.ts'
import { listPlans } from '../data/plan-queries.ts'
import { readProgramme } from '../data/programme-queries.ts'
import { findSubscription, type Subscription } from '../data/subscription-queries.ts'
import { deleteSubscription, saveConfirmed, saveRequest } from '../data/subscription-store.ts'
import { mayAskAgain, mayConfirm, type SubscriptionId } from '../domain/subscription.ts'
import type { PlanMails } from './plan-mails.ts'

export interface Subscribe {
  readonly email: string
  readonly locale: Locale
  /** One programme; without it the whole plan, year after year. */
  readonly programme: { readonly year: number; readonly number: number } | null
}

/**
 * Asks the owner of an address whether they want the news. Whoever asks learns nothing of the address: the
 * answer is the same whether it has subscribed, has been asked a moment ago, or is new.
 */
export async function subscribe(
  context: Context,
  mails: PlanMails,
  input: Subscribe,
): Promise<Result<void, 'not-an-email' | 'not-found'>> {
  const email = input.email.normalize('NFKC').trim().toLowerCase()
  if (!isMailAddress(email)) return refuse('not-an-email')
  return await change(context, async (session): Promise<Result<void, 'not-found'>> => {
    const about = await programmeOf({ database: session }, input.programme)
    if (about === undefined) return refuse('not-found')
    const scope = about?.id ?? 'plan'
    const before = await findSubscription(session, { email, scope })
    if (before !== null && (before.confirmedAt !== null || !mayAskAgain(before.askedAt, context.machineNow)))
      return ok()
    const token = newToken(context)
    const id = before?.id ?? context.newId<SubscriptionId>()
    await saveRequest(session, {
      ...{ id, email, scope, locale: input.locale },
      programmeId: about?.id ?? null,
      confirmHash: tokenHash(token),
      endKey: newToken(context),
      now: context.machineNow,
    })
    const mail = mails.confirm({ locale: input.locale, about, token })
    await sendMail(session, context, { to: email, kind: 'workplan.confirm-subscription', ...mail })
    await audit(session, context, {
      action: 'workplan.ask-for-news',
      subject: { kind: 'plan-subscription', id },
      after: { scope },
    })
    return ok()
  })
}

/** The programme meant; null for the whole plan, undefined when there is none that citizens may see. */
async function programmeOf(
  { database }: Pick<Context, 'database'>,
  asked: Subscribe['programme'],
): Promise<Subscription['programme'] | undefined> {
  if (asked === null) return null
  const plan = (await listPlans(database, { drafts: false })).find(({ year }) => year === asked.year)
  const found = plan === undefined ? null : await readProgramme(database, plan.id, asked.number)
  if (found === null) return undefined
  return { id: found.id, planId: found.planId, number: found.number, year: asked.year, title: found.title }
}

/** The request of a mail while it holds, or the subscription that it became. */
export async function requestOf(context: Context, token: string): Promise<Subscription | null> {
  const found = await findSubscription(context.database, { confirmHash: tokenHash(token) })
  if (found === null) return null
  return found.confirmedAt !== null || mayConfirm(found.askedAt, context.machineNow) ? found : null
}

/** The owner of the address says yes. Saying it twice does no harm. */
export async function confirmSubscription(
  context: Context,
  token: string,
): Promise<Result<Subscription, 'not-found'>> {
  return await change(context, async (session): Promise<Result<Subscription, 'not-found'>> => {
    const found = await requestOf({ ...context, database: session }, token)
    if (found === null) return refuse('not-found')
    if (found.confirmedAt !== null) return ok(found)
    await saveConfirmed(session, found.id, context)
    await audit(session, context, {
      action: 'workplan.confirm-subscription',
      subject: { kind: 'plan-subscription', id: found.id },
    })
    return ok(found)
  })
}

/** The subscription that a mail's last line ends; null when it was ended already. */
export async function subscriptionOf({ database }: Context, endKey: string): Promise<Subscription | null> {
  return await findSubscription(database, { endKey })
}

/** No more news: the address is forgotten at once. */
export async function endSubscription(context: Context, endKey: string): Promise<Result<void, 'not-found'>> {
  return await change(context, async (session): Promise<Result<void, 'not-found'>> => {
    const found = await findSubscription(session, { endKey })
    if (found === null) return refuse('not-found')
    await deleteSubscription(session, found.id)
    await audit(session, context, {
      action: 'workplan.end-subscription',
      subject: { kind: 'plan-subscription', id: found.id },
    })
    return ok()
  })
}
