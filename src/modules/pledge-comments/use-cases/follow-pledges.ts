import type { Context } from '#platform/access/context.ts'
import type { Locale, Localized } from '#platform/kernel/locale.ts'
import { refuse, type Result } from '#platform/kernel/result.ts'
import { askToFollow, tellFollowers } from '#modules/following/index.ts'
import { type PledgeId, type PledgeNewsSource, readPledge, termOn } from '#modules/pledges/index.ts'
import { pledgeSubject, pledgeSubjectKinds } from '../domain/followed-subject.ts'
import { gatherNews, pledgesOfTerm, type ToldNews } from './pledge-news.ts'

interface WrittenMail {
  readonly subject: string
  readonly text: string
}

/** The pledge that somebody follows, in words; null for all of them. */
export type FollowedPledge = { readonly number: number; readonly title: Localized } | null

/** How the mails to those who follow pledges are worded; they lead to this site. */
export interface PledgeNewsMails {
  confirm(request: {
    readonly locale: Locale
    readonly about: FollowedPledge
    readonly token: string
  }): WrittenMail
  news(
    follower: { readonly locale: Locale; readonly endKey: string; readonly about: FollowedPledge },
    news: readonly ToldNews[],
  ): WrittenMail & { readonly endAddress: string }
}

/** Asks the owner of an address whether they want the news of a pledge, by its number, or of all. */
export async function followPledges(
  context: Context,
  mails: PledgeNewsMails,
  input: { readonly email: string; readonly locale: Locale; readonly number: number | null },
): Promise<Result<void, 'not-an-email' | 'not-found'>> {
  const { email, locale, number } = input
  const pledge = number === null ? null : await pledgeOfNumber(context, number)
  if (number !== null && pledge === null) return refuse('not-found')
  return await askToFollow(context, {
    ...{ email, locale },
    subject: pledgeSubject(pledge?.id ?? null),
    mail: (token) => ({
      kind: 'pledge-comments.confirm-following',
      ...mails.confirm({ locale, about: pledge, token }),
    }),
  })
}

/** The pledge of a number in the term of today; null when there is none. */
export async function pledgeOfNumber({ database, today }: Context, number: number) {
  const term = await termOn(database, today)
  return term === null ? null : await readPledge(database, term.id, number, today)
}

/** More than any mail would name. */
const MOST_NEWS = 500

/** One mail a week to each who follows a pledge, or all, of which there is something to tell. */
export async function sendPledgeNews(
  context: Context,
  mails: PledgeNewsMails,
  sources: readonly PledgeNewsSource[],
): Promise<number> {
  return await tellFollowers(context, pledgeSubjectKinds, async (session) => {
    const pledges = await pledgesOfTerm(session, context.today)
    const read = new Map<string, Promise<readonly ToldNews[]>>()
    /** Read once for all who have been told up to the same day. */
    const newsAfter = (instant: Date) => {
      const day = instant.toISOString().slice(0, 10)
      const after = new Date(`${day}T00:00:00Z`)
      const known = read.get(day) ?? gatherNews(session, sources, { pledges, after, limit: MOST_NEWS })
      read.set(day, known)
      return known
    }
    return async ({ subject, locale, endKey, toldUntil }) => {
      const about = subject.kind === 'pledge' ? pledges.get(subject.id as PledgeId) : null
      // A pledge of a term that is over has no news any more.
      if (about === undefined || toldUntil === null) return null
      const news = (await newsAfter(toldUntil)).filter(
        ({ at, pledgeId }) => at > toldUntil && (about === null || about.id === pledgeId),
      )
      if (news.length === 0) return null
      return { kind: 'pledge-comments.news', ...mails.news({ locale, endKey, about }, news) }
    }
  })
}
