/** How the work of a pledge comes again: 매년, 반기별, 분기별, 매월, 연중, 수시. */
export type PeriodRecurrence = 'yearly' | 'half-yearly' | 'quarterly' | 'monthly' | 'all-year' | 'as-needed'

/** What words of a period say, and those among them that say nothing of when. */
export interface EatenWords {
  readonly end: 'open' | 'term-end' | null
  readonly recurs: PeriodRecurrence | null
  readonly left: string
}

type Meaning = { readonly end: 'open' | 'term-end' } | { readonly recurs: PeriodRecurrence } | 'filler'

/** Tried in this order at each place; spaces inside a word do not matter. */
const WORDS: readonly (readonly [RegExp, Meaning])[] = [
  [/^임기\s*(?:내|중|말|동안|종료|만료)(?:\s*까지)?/u, { end: 'term-end' }],
  [/^(?:계속|지속)(?:적으로|적)?(?:\s*사업)?/u, { end: 'open' }],
  [/^(?:매년|매해|해마다|연차별)/u, { recurs: 'yearly' }],
  [/^(?:매\s*반기|반기별|반기)/u, { recurs: 'half-yearly' }],
  [/^(?:매\s*분기|분기별)/u, { recurs: 'quarterly' }],
  [/^(?:매월|매달|월별)/u, { recurs: 'monthly' }],
  [/^(?:연중|년중|상시)/u, { recurs: 'all-year' }],
  [/^수시/u, { recurs: 'as-needed' }],
  [/^(?:추진|사업|시행|운영|실시)(?:\s*중)?(?=\s|$)/u, 'filler'],
]

/**
 * Takes the words that a text begins with one after the other. The first that tells an end or a recurrence holds,
 * with one exception: 임기 내 계속 goes on until the term ends and no longer. What is left says something else.
 */
export function eatWords(text: string): EatenWords {
  let eaten: EatenWords = { end: null, recurs: null, left: '' }
  let rest = text.trim()
  while (rest !== '') {
    const word = wordAt(rest)
    if (word === null) break
    if (word.meaning !== 'filler') {
      const told = 'end' in word.meaning ? eaten.end : eaten.recurs
      const isTermOnly = 'end' in word.meaning && told === 'term-end'
      if (told !== null && !isTermOnly) break
      if (!isTermOnly) eaten = { ...eaten, ...word.meaning }
    }
    rest = rest.slice(word.length).trim()
  }
  return { ...eaten, left: rest }
}

function wordAt(text: string): { readonly meaning: Meaning; readonly length: number } | null {
  for (const [pattern, meaning] of WORDS) {
    const found = pattern.exec(text)
    if (found !== null) return { meaning, length: found[0].length }
  }
  return null
}
