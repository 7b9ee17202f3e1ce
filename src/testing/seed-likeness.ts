/** Runs of text longer than this, found in the document too, count as copied. */
export const longestLikeness = 12

const squeezed = (text: string): string => text.replace(/\s+/g, ' ')

/** Every run of a text that the document holds too, when it is longer than is allowed. */
export function runsAlike(text: string, document: string, longest = longestLikeness): readonly string[] {
  const [ours, theirs] = [squeezed(text), squeezed(document)]
  const runs: string[] = []
  for (let start = 0; start < ours.length;) {
    let length = 0
    while (start + length < ours.length && theirs.includes(ours.slice(start, start + length + 1))) length += 1
    if (length > longest) runs.push(ours.slice(start, start + length).trim())
    start += Math.max(length, 1)
  }
  return runs
}

const OFFICER = /(?:기획담당관|팀장|담당자)\s+([가-힣](?: ?[가-힣]){1,2})(?=\s*[\t(\n|]|$)/gmu
const BEFORE_EXTENSION = /([가-힣]{2,3})\s?\(행/gu
const ATTORNEYS = /^합 계\t(.+)$/mu

/** The people whom the document names: officers beside their numbers, attorneys in their table. */
export function namesIn(document: string): ReadonlySet<string> {
  const officers = [...document.matchAll(OFFICER)].map((found) => found[1] ?? '')
  const numbered = [...document.matchAll(BEFORE_EXTENSION)].map((found) => found[1] ?? '')
  const attorneys = (ATTORNEYS.exec(document)?.[1] ?? '').split('\t')
  const names = [...officers, ...numbered, ...attorneys].map((name) => name.replaceAll(' ', ''))
  return new Set(names.filter((name) => /^[가-힣]{2,3}$/u.test(name) && !NOT_NAMES.has(name)))
}

/** What stands in the same place and is no name: 담당자 개별 면담, 우수공무원 선정. */
const NOT_NAMES: ReadonlySet<string> = new Set(['개별', '개별면', '선정', '과장'])
