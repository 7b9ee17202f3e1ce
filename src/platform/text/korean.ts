import { disassembleCompleteCharacter, josa as josaOf } from 'es-hangul'

/** The particles that change with the last sound of the word before them. */
export type Josa =
  | '이/가'
  | '을/를'
  | '은/는'
  | '으로/로'
  | '와/과'
  | '이나/나'
  | '이란/란'
  | '아/야'
  | '이랑/랑'
  | '이에요/예요'
  | '으로서/로서'
  | '으로써/로써'
  | '으로부터/로부터'
  | '이라/라'

const DIGITS = ['영', '일', '이', '삼', '사', '오', '육', '칠', '팔', '구'] as const
/** Only l, m, n and r end in a consonant when their names are read aloud: 엘, 엠, 엔, 알. */
const LETTERS: Readonly<Record<string, string>> = { l: '엘', m: '엠', n: '엔', r: '알' }
const CLOSERS = /[\s)\]}>」』〉》”’"'.,%]+$/u

/** A word with the particle that fits it: 공약이, 사과가, 「기획」을, 3을, UN이. */
export function josa(word: string, particle: Josa): string {
  return word + josaOf.pick(soundOf(word), particle)
}

/** The word as its last sound is read: digits and Latin letters by name, closing marks left out. */
function soundOf(word: string): string {
  const spoken = word.replace(CLOSERS, '')
  const last = spoken.at(-1) ?? ''
  if (/[0-9]/.test(last)) return lastNumberSound(spoken)
  if (/[a-z]/i.test(last)) return LETTERS[last.toLowerCase()] ?? '에이'
  return spoken
}

/** 10 is 십, 100 백, 1,000 천, 10,000 만: a zero at the end is not read 영 unless it is the number. */
function lastNumberSound(spoken: string): string {
  const digits = /[0-9][0-9,]*$/.exec(spoken)?.[0].replaceAll(',', '') ?? ''
  const decimal = /\.[0-9]+$/.test(spoken)
  const zeros = decimal ? 0 : (/[1-9](0+)$/.exec(digits)?.[1]?.length ?? 0)
  if (zeros === 0) return DIGITS[Number(digits.at(-1))] ?? ''
  if (zeros >= 12) return '조'
  if (zeros >= 8) return '억'
  return ['십', '백', '천'][zeros - 1] ?? '만'
}

/** The first consonant of each syllable; what is not Hangul stays: 2기획담당관 gives 2ㄱㅎㄷㄷㄱ. */
export function choseong(text: string): string {
  return Array.from(
    text.normalize('NFC'),
    (letter) => disassembleCompleteCharacter(letter)?.choseong ?? letter,
  ).join('')
}

const CHOSEONG_ONLY = /^[ㄱ-ㅎ]+$/u
// A consonant typed alone is left as it is: NFKC would turn it into one that only stands inside a syllable.
const folded = (text: string): string => text.replace(/[^\u3130-\u318f]+/gu, (run) => run.normalize('NFKC'))
const squeezed = (text: string): string =>
  folded(text)
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]+/gu, '')

/**
 * What a row keeps beside a name so that it is found by a part of it or by initial consonants alone:
 * the name without spaces and marks, then its initials.
 */
export function searchKey(text: string): string {
  const name = squeezed(text)
  const initials = choseong(name)
  return initials === name ? name : `${name} ${initials}`
}

/** What was typed in the form of search keys, which hold it when they fit. */
export function searchTerm(query: string): string {
  return squeezed(joinJamo(query))
}

/** The pattern for `like` on a search key: ㄱㅎ finds 기획담당관, 담당 too. Null when nothing was typed. */
export function searchPattern(query: string): string | null {
  const wanted = searchTerm(query)
  return wanted === '' ? null : `%${wanted.replace(/[\\%_]/g, '\\$&')}%`
}

/** Whether what was typed is initial consonants alone. */
export function isChoseong(query: string): boolean {
  return CHOSEONG_ONLY.test(joinJamo(query).replace(/\s+/g, ''))
}

const DOUBLED: Readonly<Record<string, string>> = {
  ㄳ: 'ㄱㅅ',
  ㄵ: 'ㄴㅈ',
  ㄶ: 'ㄴㅎ',
  ㄺ: 'ㄹㄱ',
  ㄻ: 'ㄹㅁ',
  ㄼ: 'ㄹㅂ',
  ㄽ: 'ㄹㅅ',
  ㄾ: 'ㄹㅌ',
  ㄿ: 'ㄹㅍ',
  ㅀ: 'ㄹㅎ',
  ㅄ: 'ㅂㅅ',
}

/** A keyboard joins ㄱ and ㅅ to ㄳ, which starts no syllable: taken apart again. */
function joinJamo(query: string): string {
  return query.replace(/[ㄳㄵㄶㄺㄻㄼㄽㄾㄿㅀㅄ]/gu, (letter) => DOUBLED[letter] ?? letter)
}
