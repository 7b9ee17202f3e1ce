import type { Locale } from '#platform/kernel/locale.ts'
import type { NewsLine } from '../data/news-queries.ts'
import { wordsIn } from '../domain/plan-text.ts'
import { workplanTexts } from './words.ts'

/** News as an Atom feed (RFC 4287). Ids are those of the rows, so a feed that moves elsewhere stays the same feed. */
export function atomFeed(
  news: readonly NewsLine[],
  feed: {
    readonly id: string
    readonly title: string
    readonly author: string
    readonly locale: Locale
    /** When nothing has happened yet. */
    readonly begun: Date
    readonly self: string
    readonly page: string
    readonly pageOf: (line: NewsLine) => string
  },
): string {
  const updated = news[0]?.updatedAt ?? feed.begun
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${feed.locale}">`,
    `<id>urn:uuid:${feed.id}</id>`,
    `<title>${escaped(feed.title)}</title>`,
    `<updated>${updated.toISOString()}</updated>`,
    `<author><name>${escaped(feed.author)}</name></author>`,
    `<link rel="self" type="application/atom+xml" href="${escaped(feed.self)}"/>`,
    `<link rel="alternate" type="text/html" href="${escaped(feed.page)}"/>`,
    ...news.flatMap((line) => entry(line, feed.locale, feed.pageOf(line))),
    '</feed>',
  ]
  return `${lines.join('\n')}\n`
}

function entry(line: NewsLine, locale: Locale, page: string): readonly string[] {
  const words = workplanTexts[locale]
  const title = words.newsTitle(
    wordsIn(line.task, locale),
    words.reportStates[line.state],
    words.percentOf(line.percent),
  )
  return [
    '<entry>',
    `<id>urn:uuid:${line.reportId}</id>`,
    `<title>${escaped(title)}</title>`,
    `<published>${line.reportedAt.toISOString()}</published>`,
    `<updated>${line.updatedAt.toISOString()}</updated>`,
    `<category term="${line.programme.number}" label="${escaped(line.programme.title[locale])}"/>`,
    `<link rel="alternate" type="text/html" href="${escaped(page)}"/>`,
    `<summary>${escaped(line.publicNote ?? words.programmeOf(line.programme.number, line.programme.title[locale]))}</summary>`,
    '</entry>',
  ]
}

/** A text as XML holds it: marks escaped, and the letters left out that no XML document may have. */
function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
