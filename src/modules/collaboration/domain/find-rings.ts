/** The longest ring that is looked for: longer ones are hardly arranged, and there are very many. */
export const LONGEST_RING = 6
/** So many are told; a city in which there are more has another question. */
export const MOST_RINGS = 200

/**
 * Circles of three or more (`a → b → c → a`), each once, beginning with the smallest id, and never longer than
 * `LONGEST_RING`.
 */
export function findRings<Id extends string>(
  ways: readonly { readonly from: Id; readonly to: Id }[],
): readonly (readonly Id[])[] {
  const next = new Map<Id, Id[]>()
  for (const { from, to } of ways) next.set(from, [...(next.get(from) ?? []), to])
  for (const to of next.values()) to.sort()
  const found: (readonly Id[])[] = []
  const walk = (path: readonly Id[]): void => {
    const [start, last] = [path[0], path.at(-1)]
    if (start === undefined || last === undefined) return
    for (const to of next.get(last) ?? []) {
      if (found.length >= MOST_RINGS) return
      if (to === start && path.length > 2) found.push(path)
      // Only larger ids than the first: so each circle is found from its smallest one alone.
      else if (to > start && !path.includes(to) && path.length < LONGEST_RING) walk([...path, to])
    }
  }
  for (const start of [...next.keys()].toSorted()) walk([start])
  return found
}
