/** What became of a line: the same, added, removed, or near enough to be the same line changed. */
export type LineChange =
  | { readonly kind: 'same'; readonly text: string }
  | { readonly kind: 'added'; readonly text: string }
  | { readonly kind: 'removed'; readonly text: string }
  | { readonly kind: 'changed'; readonly from: string; readonly to: string }

/** Beyond this many pairs lines are not set against each other one by one. */
const MOST_PAIRS = 4_000_000
/** From this likeness on two lines are one that was changed. */
const NEAR = 0.5

/** Sets two lists of lines against each other: the longest common subsequence stays, near matches are paired. */
export function compareLines(before: readonly string[], after: readonly string[]): readonly LineChange[] {
  let start = 0
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1
  let end = 0
  const most = Math.min(before.length, after.length) - start
  while (end < most && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1
  const same = (text: string): LineChange => ({ kind: 'same', text })
  return [
    ...before.slice(0, start).map(same),
    ...middle(before.slice(start, before.length - end), after.slice(start, after.length - end)),
    ...before.slice(before.length - end).map(same),
  ]
}

function middle(before: readonly string[], after: readonly string[]): readonly LineChange[] {
  if (before.length * after.length > MOST_PAIRS) return paired(before, after)
  const lengths = commonLengths(before, after)
  const width = after.length + 1
  const changes: LineChange[] = []
  let [i, j, fromI, fromJ] = [0, 0, 0, 0]
  const flush = () => {
    changes.push(...paired(before.slice(fromI, i), after.slice(fromJ, j)))
  }
  while (i < before.length && j < after.length) {
    if (before[i] === after[j]) {
      flush()
      changes.push({ kind: 'same', text: before[i] ?? '' })
      i += 1
      j += 1
      ;[fromI, fromJ] = [i, j]
    } else if ((lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0)) i += 1
    else j += 1
  }
  ;[i, j] = [before.length, after.length]
  flush()
  return changes
}

/** How long a common subsequence is left from each pair of places on. */
function commonLengths(before: readonly string[], after: readonly string[]): Uint32Array {
  const width = after.length + 1
  const lengths = new Uint32Array((before.length + 1) * width)
  for (let i = before.length - 1; i >= 0; i -= 1)
    for (let j = after.length - 1; j >= 0; j -= 1)
      lengths[i * width + j] =
        before[i] === after[j]
          ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0)
  return lengths
}

/** Between two lines that stayed: each removed line with the first added one that is like it, in order. */
function paired(removed: readonly string[], added: readonly string[]): readonly LineChange[] {
  const changes: LineChange[] = []
  let next = 0
  for (const from of removed) {
    const near = added.slice(next, next + MOST_LOOKED).findIndex((to) => likeness(from, to) >= NEAR)
    if (near < 0) changes.push({ kind: 'removed', text: from })
    else {
      changes.push(...added.slice(next, next + near).map((text): LineChange => ({ kind: 'added', text })))
      changes.push({ kind: 'changed', from, to: added[next + near] ?? '' })
      next += near + 1
    }
  }
  return [...changes, ...added.slice(next).map((text): LineChange => ({ kind: 'added', text }))]
}

const MOST_LOOKED = 50

/** How alike two texts are, from 0 to 1: the pairs of neighbouring letters that they share (Dice). */
export function likeness(one: string, other: string): number {
  if (one === other) return 1
  const [left, right] = [pairsOf(one), pairsOf(other)]
  const total = left.length + right.length
  if (total === 0) return 0
  const counts = new Map<string, number>()
  for (const pair of left) counts.set(pair, (counts.get(pair) ?? 0) + 1)
  let shared = 0
  for (const pair of right) {
    const count = counts.get(pair) ?? 0
    if (count > 0) {
      shared += 1
      counts.set(pair, count - 1)
    }
  }
  return (2 * shared) / total
}

function pairsOf(text: string): readonly string[] {
  const letters = Array.from(text.replace(/\s/g, ''))
  return letters.slice(1).map((letter, index) => `${letters[index] ?? ''}${letter}`)
}

/** The list that a comparison began with, or that it leads to. */
export function linesOfChanges(changes: readonly LineChange[], side: 'before' | 'after'): readonly string[] {
  return changes.flatMap((change): readonly string[] => {
    switch (change.kind) {
      case 'same':
        return [change.text]
      case 'changed':
        return [side === 'before' ? change.from : change.to]
      case 'added':
        return side === 'after' ? [change.text] : []
      case 'removed':
        return side === 'before' ? [change.text] : []
    }
  })
}

/** Only what is not the same. */
export function onlyChanges(changes: readonly LineChange[]): readonly LineChange[] {
  return changes.filter(({ kind }) => kind !== 'same')
}
