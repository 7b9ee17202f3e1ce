/** So much of a text tells one comment from another in a list; its own page has it whole. */
const LETTERS = 120

/** The beginning of a text on one line. */
export function excerpt(text: string): string {
  const letters = Array.from(text.replace(/\s+/gu, ' ').trim())
  return letters.length <= LETTERS ? letters.join('') : `${letters.slice(0, LETTERS).join('')}…`
}
