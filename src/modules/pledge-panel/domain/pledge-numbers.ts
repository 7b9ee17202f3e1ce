/** The most numbers that one line may name: more is a slip of the hand. */
const MOST = 500

/** Reads pledge numbers as the office writes them, "1-5, 9, 12~14", each once and in order; null when it cannot be read. */
export function readNumbers(text: string): readonly number[] | null {
  const found = new Set<number>()
  for (const part of text.split(/[,\s，]+(?![-~–])/u).filter((each) => each !== '')) {
    const range = /^(\d{1,4})(?:[-~–](\d{1,4}))?$/u.exec(part)
    if (range === null) return null
    const from = Number(range[1])
    const to = Number(range[2] ?? range[1])
    if (from < 1 || to < from || to - from >= MOST) return null
    for (let number = from; number <= to; number += 1) found.add(number)
    if (found.size > MOST) return null
  }
  return found.size === 0 ? null : [...found].toSorted((a, b) => a - b)
}
