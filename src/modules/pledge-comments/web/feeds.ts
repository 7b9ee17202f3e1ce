import { atomText } from '#platform/http/atom.ts'
import { file, type Reply, trouble } from '#platform/http/reply.ts'
import { portalPage, type Route } from '#platform/http/route.ts'
import { siteAddress } from '#platform/http/site-address.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { cityProfile } from '#modules/organization/index.ts'
import { type PledgeNewsSource, termOn } from '#modules/pledges/index.ts'
import { pledgeCommentActions } from '../domain/pledge-comment-actions.ts'
import { gatherNews, pledgesOfTerm } from '../use-cases/pledge-news.ts'
import { followedTitle } from './mails.ts'
import { pledgeCommentTexts } from './words.ts'

const LATEST = 50

const feed =
  (origin: URL, sources: readonly PledgeNewsSource[], of: 'all' | 'one') =>
  async (request: WebRequest): Promise<Reply> => {
    const { locale, context } = request
    const { database, today } = context
    const term = await termOn(database, today)
    const all = await pledgesOfTerm(database, today)
    const one =
      of === 'all' ? null : [...all.values()].find(({ number }) => String(number) === request.param('number'))
    if (term === null || one === undefined) return trouble('not-found')
    const pledges = one === null ? all : new Map([[one.id, one]])
    const news = await gatherNews(database, sources, { pledges, after: null, limit: LATEST })
    const pageOf = (number: number) => siteAddress(origin, locale, `/pledges/${number}`)
    const text = atomText(
      {
        id: one?.id ?? term.id,
        title: pledgeCommentTexts[locale].feedOf(followedTitle(one)[locale]),
        author: (await cityProfile(database)).name[locale],
        locale,
        begun: new Date(`${term.from}T00:00:00+09:00`),
        self: siteAddress(origin, locale, request.path),
        page: one === null ? siteAddress(origin, locale, '/pledges') : pageOf(one.number),
      },
      news.map(({ id, at, title, body, pledge }) => ({
        id,
        title: `${pledge.title[locale]}: ${title[locale]}`,
        published: at,
        updated: at,
        category: { term: String(pledge.number), label: pledge.title[locale] },
        page: pageOf(pledge.number),
        summary: body ?? title[locale],
      })),
    )
    return file('pledges.atom', 'application/atom+xml; charset=utf-8', new TextEncoder().encode(text))
  }

/** News of all pledges or of one, for programs that read feeds. */
export function feedRoutes(origin: URL, sources: readonly PledgeNewsSource[]): readonly Route[] {
  const read = pledgeCommentActions['read-comments']
  return [
    portalPage('/pledges/feed.atom', read, feed(origin, sources, 'all')),
    portalPage('/pledges/:number/feed.atom', read, feed(origin, sources, 'one')),
  ]
}
