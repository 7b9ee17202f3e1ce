import { choseong, searchKey } from '#platform/text/korean.ts'
import { wordsOf } from '../data/search-queries.ts'
import { type PlanText, wordsIn } from '../domain/plan-text.ts'
import { useReader } from '#design/index.ts'

/** A stretch of a text, found or not. */
export interface Part {
  readonly text: string
  readonly found: boolean
}

interface Letter {
  /** As a search key holds it: nothing for spaces and marks. */
  readonly plain: string
  readonly from: number
  readonly to: number
}

/** A text in parts: those that the words of a query are found at, by letters or by initial consonants, and the rest. */
export function partsOf(text: string, query: string): readonly Part[] {
  const letters = lettersOf(text)
  const found = new Set<number>()
  for (const word of wordsOf(query)) for (const place of placesOf(letters, word)) found.add(place)
  const parts: { text: string; found: boolean }[] = []
  let end = 0
  letters.forEach(({ from, to }, place) => {
    const isFound = found.has(place)
    // A space between two found letters is found with them.
    const between = text.slice(end, from)
    const last = parts.at(-1)
    if (last === undefined) parts.push({ text: text.slice(0, to), found: isFound })
    else if (last.found === isFound) last.text += between + text.slice(from, to)
    else if (isFound) {
      last.text += between
      parts.push({ text: text.slice(from, to), found: true })
    } else parts.push({ text: between + text.slice(from, to), found: false })
    end = to
  })
  if (end < text.length) parts.push({ text: text.slice(end), found: false })
  return parts
}

function lettersOf(text: string): readonly Letter[] {
  const letters: Letter[] = []
  let at = 0
  for (const letter of text) {
    const [plain = ''] = searchKey(letter).split(' ')
    if (plain !== '') letters.push({ plain, from: at, to: at + letter.length })
    at += letter.length
  }
  return letters
}

/** The letters at which a word stands, each time that it does. */
function placesOf(letters: readonly Letter[], word: string): readonly number[] {
  const found = new Set<number>()
  for (const key of [letters.map(({ plain }) => plain), letters.map(({ plain }) => choseong(plain))]) {
    // A letter that folds into several, as ㈜ does, stands in the key for each of them.
    const owners = key.flatMap((plain, place) => Array.from({ length: plain.length }, () => place))
    const joined = key.join('')
    for (let at = joined.indexOf(word); at >= 0; at = joined.indexOf(word, at + 1))
      for (const owner of owners.slice(at, at + word.length)) found.add(owner)
  }
  return [...found]
}

/** So much of a long text stands before what was found in it. */
const BEFORE = 40
const LONGEST = 160

/** A text with what was found in it marked; a long one is cut around it. */
export function Marked({ text, query }: { readonly text: PlanText; readonly query: string }) {
  const { locale } = useReader()
  // What was found may stand in the other language than the page's.
  const shown = wordsIn(text, locale)
  const inShown = partsOf(shown, query)
  const other = locale === 'ko' ? text.en : text.ko
  const useOther =
    other !== null && !inShown.some(({ found }) => found) && partsOf(other, query).some(({ found }) => found)
  const parts = around(useOther ? partsOf(other, query) : inShown)
  const lang = useOther === (locale === 'ko') ? 'en' : 'ko'
  return (
    <span lang={lang === locale || (!useOther && text.en !== null) ? undefined : lang}>
      {parts.map(({ text: words, found }, index) => (found ? <mark key={index}>{words}</mark> : words))}
    </span>
  )
}

function around(parts: readonly Part[]): readonly Part[] {
  const length = parts.reduce((sum, { text }) => sum + text.length, 0)
  if (length <= LONGEST) return parts
  const [first, ...rest] = parts
  const head = first !== undefined && !first.found && first.text.length > BEFORE
  const begun: readonly Part[] = head
    ? [{ text: `…${first.text.slice(-BEFORE)}`, found: false }, ...rest]
    : parts
  const cut: Part[] = []
  let left = LONGEST
  for (const { text, found } of begun) {
    if (left <= 0) break
    cut.push({ text: text.length > left ? `${text.slice(0, left)}…` : text, found })
    left -= text.length
  }
  return cut
}
