import type { LineBlock, Place } from './document-block.ts'

/** More lines than any item is broken into: what goes on without a mark is then text of its own. */
const MOST_JOINED = 12

/** Single syllables that are words by themselves; any other one is the end of the word before it. */
const WORDS_OF_ONE = new Set(Array.from('및등중후시내외간별과와의을를이가은는에로'))

/** Whether a text may still take a line that a page had cut off. */
export function mayJoin(text: string, { joined }: Place): boolean {
  return joined.length < MOST_JOINED && text.length < 4_000
}

/** A text with the line that a page had cut off from it, and its place with that line. */
export function withJoined(text: string, place: Place, line: LineBlock): [string, Place] {
  const joined = { ...place, joined: [...place.joined, line.place.number] }
  return [`${text}${isEndOfWord(line.text) ? '' : ' '}${line.text}`, joined]
}

/** 공직 + 자: a syllable that cannot stand alone was cut off in the middle of its word. */
function isEndOfWord(text: string): boolean {
  const first = text.split(/\s/u)[0] ?? ''
  return /^[가-힣]$/u.test(first) && !WORDS_OF_ONE.has(first)
}
