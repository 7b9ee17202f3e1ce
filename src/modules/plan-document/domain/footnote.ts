import type { DocumentBlock } from './document-block.ts'

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const RAISED = /[⁰¹²³⁴-⁹]{1,2}\)?/gu
const IN_LINE = /(?<=[가-힣」』’”)])(\d{1,2})\)/gu
const NOTE_LINE = /^(\d{1,2})\)\s*(?=\S)/u

const plain = (raised: string): number =>
  Number(Array.from(raised.replace(')', ''), (digit) => SUPERSCRIPTS.indexOf(digit)).join(''))

/** The numbers of the footnote marks in a text. */
export function footnoteMarks(text: string): readonly number[] {
  return [...text.matchAll(RAISED)].map(([raised]) => plain(raised))
}

/** A footnote's line: its number and text. */
export function footnoteLine(text: string): { readonly number: number; readonly text: string } | null {
  const found = NOTE_LINE.exec(text)
  return found === null ? null : { number: Number(found[1]), text: text.slice(found[0].length) }
}

/** The numbers that marks stand for in a document: raised ones, and plain ones stuck to a word. */
export function markedNumbers(blocks: readonly DocumentBlock[]): ReadonlySet<number> {
  const numbers = new Set<number>()
  for (const block of blocks) {
    if (block.kind !== 'line') continue
    for (const number of footnoteMarks(block.text)) numbers.add(number)
    if (footnoteLine(block.text) === null)
      for (const found of block.text.matchAll(IN_LINE))
        if (!hasOpening(block.text, found.index)) numbers.add(Number(found[1]))
  }
  return numbers
}

/** A bracket closed behind a number is a mark only when none was opened for it. */
function hasOpening(text: string, index: number): boolean {
  const before = text.slice(Math.max(0, index - 60), index)
  return before.lastIndexOf('(') > before.lastIndexOf(')')
}

/** A text that no page holds bears no mark of a page. */
const LONGEST_MARKED = 8_000

/** Whether a text bears the mark of a number. */
export function bearsMark(text: string, number: number): boolean {
  if (text.length > LONGEST_MARKED) return false
  if (footnoteMarks(text).includes(number)) return true
  return [...text.matchAll(IN_LINE)].some(
    (found) => Number(found[1]) === number && !hasOpening(text, found.index),
  )
}
