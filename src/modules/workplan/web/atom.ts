import { type AtomFeed, atomText } from '#platform/http/atom.ts'
import type { NewsLine } from '../data/news-queries.ts'
import { wordsIn } from '../domain/plan-text.ts'
import { workplanTexts } from './words.ts'

/** The plan's news as a feed. Ids are those of the rows, so a feed that moves elsewhere stays the same feed. */
export function atomFeed(
  news: readonly NewsLine[],
  feed: AtomFeed & { readonly pageOf: (line: NewsLine) => string },
): string {
  const words = workplanTexts[feed.locale]
  return atomText(
    feed,
    news.map((line) => {
      const { number, title } = line.programme
      return {
        id: line.reportId,
        title: words.newsTitle(
          wordsIn(line.task, feed.locale),
          words.reportStates[line.state],
          words.percentOf(line.percent),
        ),
        published: line.reportedAt,
        updated: line.updatedAt,
        category: { term: String(number), label: title[feed.locale] },
        page: feed.pageOf(line),
        summary: line.publicNote ?? words.programmeOf(number, title[feed.locale]),
      }
    }),
  )
}
