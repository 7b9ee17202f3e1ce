/** How alike two ideas are, from 0 to 1: the pairs of letters that they share (Dice, 1945), blanks and marks aside. */
export function likeness(one: string, other: string): number {
  return shared(pairsOf(one), pairsOf(other))
}

/** From here on two ideas may say the same: found on the sample’s proposals, where those that do lie above it. */
export const ALIKE = 0.4

export interface Idea {
  readonly title: string
  readonly body: string
}

/** Those that may say the same as an idea, the most alike first, no more than five. */
export function alikeOf<T extends Idea>(idea: Idea, known: readonly T[]): readonly T[] {
  const [title, body] = [pairsOf(idea.title), pairsOf(idea.body)]
  return known
    .map((each) => ({
      each,
      // A title says what it is about; two long texts share many pairs by chance.
      score: Math.max(shared(title, pairsOf(each.title)), shared(body, pairsOf(each.body)) * 0.8),
    }))
    .filter(({ score }) => score >= ALIKE)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, 5)
    .map(({ each }) => each)
}

/** Whether two titles are the same but for blanks, marks and capitals. */
export function sameTitle(one: string, other: string): boolean {
  return plain(one) === plain(other)
}

const plain = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

function pairsOf(text: string): ReadonlyMap<string, number> {
  const letters = Array.from(plain(text))
  const pairs = new Map<string, number>()
  for (let place = 0; place + 1 < letters.length; place += 1) {
    const pair = `${letters[place] ?? ''}${letters[place + 1] ?? ''}`
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  return pairs
}

function shared(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  const sizeOf = (pairs: ReadonlyMap<string, number>) => pairs.values().reduce((sum, count) => sum + count, 0)
  const size = sizeOf(one) + sizeOf(other)
  if (size === 0) return 0
  let both = 0
  for (const [pair, count] of one) both += Math.min(count, other.get(pair) ?? 0)
  return (2 * both) / size
}
