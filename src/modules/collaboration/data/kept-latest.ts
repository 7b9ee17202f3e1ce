/**
 * Keeps the latest answers to questions whose answers never change. Two who ask at once both ask: one who is in a
 * transaction must not wait for another who waits for it.
 */
export function keptLatest<Answer extends object>(most: number) {
  const kept = new Map<string, Answer>()
  return async (key: string, ask: () => Promise<Answer>): Promise<Answer> => {
    const answer = kept.get(key) ?? (await ask())
    kept.delete(key)
    kept.set(key, answer)
    const [oldest] = kept.keys()
    if (kept.size > most && oldest !== undefined) kept.delete(oldest)
    return answer
  }
}
