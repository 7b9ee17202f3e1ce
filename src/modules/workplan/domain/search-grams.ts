/**
 * The letters and pairs of neighbouring letters of a search key, each as one whole number, so that an ordinary
 * index of numbers finds parts of words. Most Korean words have two syllables: pairs find them, triples could not.
 */
export function gramsOf(key: string): readonly number[] {
  const grams = new Set<number>()
  for (const word of key.split(' ')) {
    for (let place = 0; place < word.length; place += 1) {
      grams.add(word.charCodeAt(place))
      if (place > 0) grams.add(pair(word, place))
    }
  }
  return [...grams]
}

/** What a row must have among its grams to hold each of the words: too many may have them, none without holds them. */
export function gramsOfWords(words: readonly string[]): readonly number[] {
  const grams = new Set<number>()
  for (const word of words) {
    if (word.length === 1) grams.add(word.charCodeAt(0))
    for (let place = 1; place < word.length; place += 1) grams.add(pair(word, place))
  }
  return [...grams]
}

/** Two letters in 32 bits, with a sign as PostgreSQL's integer has one. */
function pair(word: string, place: number): number {
  return (word.charCodeAt(place - 1) << 16) | word.charCodeAt(place)
}
