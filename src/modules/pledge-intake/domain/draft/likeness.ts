import { compact } from '#platform/kernel/sheet-cells.ts'

/** Pairs of letters that stand side by side, each as often as it does. */
function pairsOf(text: string): ReadonlyMap<string, number> {
  const letters = Array.from(compact(text).replace(/[·ㆍ,.()「」『』~-]/gu, ''))
  const pairs = new Map<string, number>()
  for (const [at, letter] of letters.entries()) {
    const pair = `${letter}${letters[at + 1] ?? ''}`
    if (at + 1 < letters.length || letters.length === 1) pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  return pairs
}

/** How alike two names are, from 0 to 100: twice their common pairs of letters over all their pairs (Dice). */
export function likeness(one: string, other: string): number {
  const [a, b] = [pairsOf(one), pairsOf(other)]
  const size = (pairs: ReadonlyMap<string, number>) =>
    [...pairs.values()].reduce((sum, count) => sum + count, 0)
  const common = [...a].reduce((sum, [pair, count]) => sum + Math.min(count, b.get(pair) ?? 0), 0)
  const whole = size(a) + size(b)
  return whole === 0 ? 0 : Math.floor((200 * common) / whole)
}

/** The most alike of several, where it is alike enough; the first of those that are equally so. */
export function mostLike<T>(
  name: string,
  choices: readonly T[],
  nameOf: (choice: T) => string,
  least: number,
): T | null {
  let best: T | null = null
  let most = least - 1
  for (const choice of choices) {
    const degree = likeness(name, nameOf(choice))
    if (degree > most) [best, most] = [choice, degree]
  }
  return best
}
