import { type MarkedText, usualRank } from './marker.ts'

/** Numbered marks that open sections where a document has no □: in the usual order. */
const NUMBERED = ['가.', '1)', '가)', '(1)', '①', '❶']

/**
 * The marks that open sections in this document: the most frequent of □ ■ ◆ and their like, and any further out;
 * where there is none, the outermost numbered mark that comes more than once.
 */
export function sectionKeysOf(chapters: readonly (readonly (MarkedText | null)[])[]): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const mark of chapters.flat()) {
    if (mark !== null && (mark.kind === 'section' || mark.kind === 'number'))
      counts.set(mark.key, (counts.get(mark.key) ?? 0) + 1)
  }
  const drawn = [...counts].filter(([key]) => !NUMBERED.includes(key) && usualRank(key) >= 10)
  const most = drawn.reduce<[string, number]>((best, next) => (next[1] > best[1] ? next : best), ['', 0])
  if (most[1] > 0)
    return new Set(drawn.map(([key]) => key).filter((key) => usualRank(key) <= usualRank(most[0])))
  const numbered = NUMBERED.find((key) => (counts.get(key) ?? 0) > 1)
  return new Set(numbered === undefined ? [] : [numbered])
}
