const PAIRS: ReadonlyMap<string, string> = new Map([
  [')', '('],
  [']', '['],
  ['」', '「'],
  ['』', '『'],
  ['）', '（'],
  ['》', '《'],
])
const OPENING = new Set(PAIRS.values())

/** Whether each bracket of a text has its other half. A list's or a note's number, 1), has none and needs none. */
export function hasPairedBrackets(text: string): boolean {
  const open: string[] = []
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index)
    if (OPENING.has(character)) open.push(character)
    const other = PAIRS.get(character)
    if (other === undefined) continue
    if (
      open.length === 0 &&
      character === ')' &&
      /(?:^|[^\d])\d{1,2}$/u.test(text.slice(Math.max(0, index - 3), index))
    )
      continue
    if (open.pop() !== other) return false
  }
  return open.length === 0
}
