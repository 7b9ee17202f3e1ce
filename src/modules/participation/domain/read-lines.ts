import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import type { BallotContent } from './ballot.ts'
import type { BallotKind } from './ballot-form.ts'

/** Papers as staff type them in: the line of each in the text, from 1, for saying where something is wrong. */
export interface TypedPaper {
  readonly line: number
  readonly content: BallotContent
}

/** What stands for a paper that says nothing that counts. */
const BLANK = /^(?:0|무효|기권|blank|void)$/iu
const NUMBER = /^[1-9]\d{0,4}$/
const PAIR = /^([1-9]\d{0,4}):([1-9]\d{0,5})$/

/**
 * Reads papers, one a line, as numbers of choices; with points each as `number:points`. Lines of spaces are left out. A
 * number that no choice has is kept as it is, so that the rules refuse it at its line.
 */
export function readLines(
  text: string,
  kind: BallotKind,
  ids: readonly string[],
): Result<readonly TypedPaper[], readonly number[]> {
  const papers: TypedPaper[] = []
  const unreadable: number[] = []
  for (const [index, typed] of text.split(/\r\n|\r|\n/).entries()) {
    const line = typed.normalize('NFKC').trim()
    if (line === '') continue
    const content = BLANK.test(line) ? ({ kind: 'blank' } as const) : readLine(line, kind, ids)
    if (content === null) unreadable.push(index + 1)
    else papers.push({ line: index + 1, content })
  }
  return unreadable.length === 0 ? ok(papers) : refuse(unreadable)
}

function readLine(line: string, kind: BallotKind, ids: readonly string[]): BallotContent | null {
  const parts = line.split(/[\s,]+/u).filter((part) => part !== '')
  const idOf = (number: string) => ids[Number(number) - 1] ?? `?${number}`
  if (parts.length === 0) return null
  if (kind === 'points') {
    const pairs = parts.map((part) => PAIR.exec(part))
    if (pairs.some((pair) => pair === null)) return null
    return { kind, points: pairs.map((pair) => [idOf(pair?.[1] ?? ''), Number(pair?.[2])]) }
  }
  return parts.every((part) => NUMBER.test(part)) ? { kind, choices: parts.map(idOf) } : null
}
