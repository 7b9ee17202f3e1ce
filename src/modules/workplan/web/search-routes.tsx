import { z } from 'zod'
import { page, type Reply } from '#platform/http/reply.ts'
import { portalPage, type Route, workspacePage } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { countHits, findHits, MOST_HITS, wordsOf } from '../data/search-queries.ts'
import { type SearchKind, searchKinds } from '../domain/search-kinds.ts'
import { workplanActions } from '../domain/workplan-actions.ts'
import { HITS_OF_EACH, HITS_ON_A_PAGE, SearchPage, type SearchPageProps } from './search-page.tsx'
import { workplanTexts } from './words.ts'

const searchQuery = z.object({
  // More words than anybody types narrow nothing further.
  q: z.string().max(100).catch(''),
  kind: z.enum(searchKinds).nullable().catch(null),
  page: z.coerce
    .number()
    .int()
    .min(1)
    .max(MOST_HITS / HITS_ON_A_PAGE)
    .catch(1),
})

const search =
  (room: SearchPageProps['room']) =>
  async (request: WebRequest): Promise<Reply> => {
    const { database, today } = request.context
    const { q, kind, page: asked } = request.query(searchQuery)
    const query = q.trim().replace(/\s+/g, ' ')
    const words = workplanTexts[request.locale]
    const breadcrumbs = [
      room === 'portal' ? { href: '/', label: words.home } : { href: '/office', label: words.myWork },
    ]
    const about = { room, query, kind, page: asked }
    if (wordsOf(query).length === 0)
      return page(words.findTitle, <SearchPage {...about} counts={null} hits={null} />, { breadcrumbs })
    const wanted = { query, room }
    const counts = await countHits(database, wanted)
    const hits = await findHits(database, wanted, partsOf(counts, kind, asked), today)
    return page(words.findTitle, <SearchPage {...about} counts={counts} hits={hits} />, { breadcrumbs })
  }

/** What to read: some of every kind that was found, or a page of one. */
function partsOf(counts: Readonly<Record<SearchKind, number>>, kind: SearchKind | null, asked: number) {
  if (kind !== null && counts[kind] > 0) {
    const offset = (asked - 1) * HITS_ON_A_PAGE
    return { [kind]: { limit: HITS_ON_A_PAGE, offset, count: counts[kind] } }
  }
  const found = kind === null ? searchKinds.filter((each) => counts[each] > 0) : []
  return Object.fromEntries(found.map((each) => [each, { limit: HITS_OF_EACH, count: counts[each] }]))
}

export const searchRoutes: readonly Route[] = [
  portalPage('/search', workplanActions['read-plan'], search('portal')),
  workspacePage('/office/search', workplanActions['read-office'], search('workspace')),
]
