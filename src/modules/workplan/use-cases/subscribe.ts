import type { Context } from '#platform/access/context.ts'
import type { Session } from '#platform/database/session.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { refuse, type Result } from '#platform/kernel/result.ts'
import { isMailAddress } from '#platform/mail/mail-text.ts'
import { askToFollow } from '#modules/following/index.ts'
import type { FollowedProgramme } from '../data/followed-programme-queries.ts'
import { listPlans } from '../data/plan-queries.ts'
import { readProgramme } from '../data/programme-queries.ts'
import { planSubject } from '../domain/followed-subject.ts'
import type { PlanMails } from './plan-mails.ts'

export interface Subscribe {
  readonly email: string
  readonly locale: Locale
  /** One programme; without it the whole plan, year after year. */
  readonly programme: { readonly year: number; readonly number: number } | null
}

/** Asks the owner of an address whether they want the news of the plan or of a programme. */
export async function subscribe(
  context: Context,
  mails: PlanMails,
  { email, locale, programme }: Subscribe,
): Promise<Result<void, 'not-an-email' | 'not-found'>> {
  if (!isMailAddress(email.normalize('NFKC').trim())) return refuse('not-an-email')
  const about = await programmeNamed(context.database, programme)
  if (about === undefined) return refuse('not-found')
  return await askToFollow(context, {
    ...{ email, locale },
    subject: planSubject(about?.id ?? null),
    mail: (token) => ({
      kind: 'workplan.confirm-subscription',
      ...mails.confirm({ locale, about, token }),
    }),
  })
}

/** The programme meant; null for the whole plan, undefined when there is none that citizens may see. */
export async function programmeNamed(
  session: Session,
  asked: Subscribe['programme'],
): Promise<FollowedProgramme | null | undefined> {
  if (asked === null) return null
  const plan = (await listPlans(session, { drafts: false })).find(({ year }) => year === asked.year)
  const found = plan === undefined ? null : await readProgramme(session, plan.id, asked.number)
  if (found === null) return undefined
  return { id: found.id, planId: found.planId, number: found.number, year: asked.year, title: found.title }
}
