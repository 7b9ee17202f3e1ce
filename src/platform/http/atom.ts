import type { Locale } from '../kernel/locale.ts'

/** A feed as a whole: what it is called, whose it is, where it and its page are. */
export interface AtomFeed {
  /** A uuid that stays, wherever the feed moves. */
  readonly id: string
  readonly title: string
  readonly author: string
  readonly locale: Locale
  /** When nothing has happened yet. */
  readonly begun: Date
  readonly self: string
  readonly page: string
}

export interface AtomEntry {
  /** A uuid that stays. */
  readonly id: string
  readonly title: string
  readonly published: Date
  readonly updated: Date
  readonly category: { readonly term: string; readonly label: string }
  readonly page: string
  readonly summary: string
}

/** News as an Atom feed (RFC 4287), in the order in which they are given. */
export function atomText(feed: AtomFeed, entries: readonly AtomEntry[]): string {
  const updated = entries[0]?.updated ?? feed.begun
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${feed.locale}">`,
    `<id>urn:uuid:${feed.id}</id>`,
    `<title>${escaped(feed.title)}</title>`,
    `<updated>${updated.toISOString()}</updated>`,
    `<author><name>${escaped(feed.author)}</name></author>`,
    `<link rel="self" type="application/atom+xml" href="${escaped(feed.self)}"/>`,
    `<link rel="alternate" type="text/html" href="${escaped(feed.page)}"/>`,
    ...entries.flatMap(entryLines),
    '</feed>',
  ]
  return `${lines.join('\n')}\n`
}

function entryLines(entry: AtomEntry): readonly string[] {
  return [
    '<entry>',
    `<id>urn:uuid:${entry.id}</id>`,
    `<title>${escaped(entry.title)}</title>`,
    `<published>${entry.published.toISOString()}</published>`,
    `<updated>${entry.updated.toISOString()}</updated>`,
    `<category term="${escaped(entry.category.term)}" label="${escaped(entry.category.label)}"/>`,
    `<link rel="alternate" type="text/html" href="${escaped(entry.page)}"/>`,
    `<summary>${escaped(entry.summary)}</summary>`,
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
