/** A run of words that both texts have, that was taken out, or that was put in. */
export interface WordRun {
  readonly kind: 'same' | 'gone' | 'new'
  readonly text: string
}

/** Two texts longer than this are compared as wholes: the table that is filled grows with the product of both. */
const LONGEST = 1_500

/**
 * What turns one text into another, word by word: joined, the runs without the new ones are the old text, and those
 * without the gone ones the new text, to the letter. The longest common run of words (LCS) stays.
 */
export function wordDiff(before: string, after: string): readonly WordRun[] {
  const [old, now] = [wordsIn(before), wordsIn(after)]
  const start = commonStart(old, now)
  const end = commonEnd(old.slice(start), now.slice(start))
  const oldMiddle = old.slice(start, old.length - end)
  const newMiddle = now.slice(start, now.length - end)
  const middle =
    oldMiddle.length > LONGEST || newMiddle.length > LONGEST
      ? [...oldMiddle.map(gone), ...newMiddle.map(added)]
      : compared(oldMiddle, newMiddle)
  return joined([...old.slice(0, start).map(same), ...middle, ...old.slice(old.length - end).map(same)])
}

const run =
  (kind: WordRun['kind']) =>
  (text: string): WordRun => ({ kind, text })
const [same, gone, added] = [run('same'), run('gone'), run('new')]

/** A text as words and what stands between them; nothing is lost. */
function wordsIn(text: string): readonly string[] {
  return text.match(/\s+|[^\s]+/g) ?? []
}

function commonStart(old: readonly string[], now: readonly string[]): number {
  let count = 0
  while (count < old.length && count < now.length && old[count] === now[count]) count += 1
  return count
}

function commonEnd(old: readonly string[], now: readonly string[]): number {
  let count = 0
  while (count < old.length && count < now.length && old.at(-1 - count) === now.at(-1 - count)) count += 1
  return count
}

function compared(old: readonly string[], now: readonly string[]): readonly WordRun[] {
  const lengths = commonLengths(old, now)
  const runs: WordRun[] = []
  let [i, j] = [0, 0]
  while (i < old.length || j < now.length) {
    const [was, is] = [old[i], now[j]]
    if (was !== undefined && was === is) {
      runs.push(same(was))
      i += 1
      j += 1
    } else if (was !== undefined && (is === undefined || at(lengths, i + 1, j) >= at(lengths, i, j + 1))) {
      runs.push(gone(was))
      i += 1
    } else if (is !== undefined) {
      runs.push(added(is))
      j += 1
    }
  }
  return runs
}

const at = (table: readonly (readonly number[])[], i: number, j: number): number => table[i]?.[j] ?? 0

/** How many words the rest of both texts have in common, from each place on. */
function commonLengths(old: readonly string[], now: readonly string[]): readonly (readonly number[])[] {
  const table = Array.from({ length: old.length + 1 }, () => new Array<number>(now.length + 1).fill(0))
  for (let i = old.length - 1; i >= 0; i -= 1) {
    const row = table[i] ?? []
    for (let j = now.length - 1; j >= 0; j -= 1)
      row[j] =
        old[i] === now[j] ? at(table, i + 1, j + 1) + 1 : Math.max(at(table, i + 1, j), row[j + 1] ?? 0)
  }
  return table
}

/**
 * Neighbours of one kind in one run; within a place of change what was taken out stands before what was put in. A
 * space between two changed words belongs to both.
 */
function joined(runs: readonly WordRun[]): readonly WordRun[] {
  const out: WordRun[] = []
  let [old, now, gap] = ['', '', '']
  const keep = (text: string) => {
    const last = out.at(-1)
    if (text !== '' && last?.kind === 'same') out.splice(-1, 1, same(last.text + text))
    else if (text !== '') out.push(same(text))
  }
  const close = () => {
    if (old !== '') out.push(gone(old))
    if (now !== '') out.push(added(now))
    keep(gap)
    ;[old, now, gap] = ['', '', '']
  }
  for (const { kind, text } of runs) {
    if (kind === 'same' && text.trim() === '' && (old !== '' || now !== '')) gap += text
    else if (kind === 'same') {
      close()
      keep(text)
    } else {
      old += gap + (kind === 'gone' ? text : '')
      now += gap + (kind === 'new' ? text : '')
      gap = ''
    }
  }
  close()
  return out
}
