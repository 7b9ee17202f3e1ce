/** The words and signs that periods are written with. */
export type PeriodToken =
  | {
      readonly kind: 'number'
      readonly value: number
      readonly digits: number
      readonly apostrophe: boolean
      readonly end: number
    }
  | { readonly kind: 'sign'; readonly sign: '.' | '~' | '/' | '-'; readonly end: number }
  | { readonly kind: 'word'; readonly word: string; readonly end: number }

/** Longest first, so that 상반기 is not read as 상. */
const WORDS = [
  '상·하반기', '상ㆍ하반기', '상/하반기', '상하반기', '상반기', '하반기', '전반기', '후반기', '매반기', '반기별', '반기',
  '매분기', '분기별', '분기', '사분기', '매월', '매달', '월별', '격월', '매주', '주별', '매년', '매해', '연중', '년중', '수시', '상시',
  '년도', '년', '연', '월', '주간', '주', '일', '회', '초순', '중순', '하순', '초', '중', '말', '익년도', '익년', '다음해', '차년도', '내년', '당해',
  '째주', '첫째', '둘째', '셋째', '넷째', '다섯째', '마지막', '첫', '부터', '까지', '계속', '월요일', '화요일', '수요일', '목요일', '금요일', '토요일', '일요일',
] as const // prettier-ignore

const byLength: readonly string[] = [...WORDS].sort((a, b) => b.length - a.length)
const byFirst = Map.groupBy(byLength, (word) => word.charAt(0))
const NUMBER = /(['’‘`´])?(\d{1,4})(?!\d)/uy
const WEEKDAY_IN_BRACKETS = /\s*\([월화수목금토일]\)/uy

/** Reads the tokens that a text begins with, up to the first word that belongs to no period; at most 24. */
export function periodTokens(text: string, start: number): readonly PeriodToken[] {
  const tokens: PeriodToken[] = []
  let at = start
  while (tokens.length < MOST_TOKENS) {
    at = afterSpace(text, at)
    const token = tokenAt(text, at)
    if (token === null) break
    tokens.push(token)
    at = token.end
  }
  return tokens
}

const MOST_TOKENS = 24

function afterSpace(text: string, start: number): number {
  let at = start
  while (text.charAt(at) === ' ') at += 1
  // 2021. 1. 5.(화): the day of the week says nothing that the date does not.
  WEEKDAY_IN_BRACKETS.lastIndex = at
  return WEEKDAY_IN_BRACKETS.test(text) ? afterSpace(text, WEEKDAY_IN_BRACKETS.lastIndex) : at
}

function tokenAt(text: string, at: number): PeriodToken | null {
  NUMBER.lastIndex = at
  const number = NUMBER.exec(text)
  if (number !== null) {
    const digits = number[2] ?? ''
    return {
      kind: 'number',
      value: Number(digits),
      digits: digits.length,
      apostrophe: number[1] !== undefined,
      end: at + number[0].length,
    }
  }
  const character = text.charAt(at)
  const sign = SIGNS.get(character)
  if (sign !== undefined) return { kind: 'sign', sign, end: at + 1 }
  const word = byFirst
    .get(character)
    ?.find((candidate) => text.startsWith(candidate, at) && standsThere(text, at, candidate))
  return word === undefined ? null : { kind: 'word', word, end: at + word.length }
}

/** 초, 중, 말, 연 also begin other words: 중간, 연구. */
const SHORT = new Set(['초', '중', '말', '연'])
const standsThere = (text: string, at: number, word: string) =>
  !SHORT.has(word) ||
  !/[가-힣]/u.test(text.charAt(at + 1)) ||
  /^(?:까지|부터|경)/u.test(text.slice(at + 1, at + 3))

const SIGNS: ReadonlyMap<string, '.' | '~' | '/' | '-'> = new Map([
  ['.', '.'],
  ['~', '~'],
  ['∼', '~'],
  ['～', '~'],
  ['〜', '~'],
  ['/', '/'],
  [',', '/'],
  ['·', '/'],
  ['ㆍ', '/'],
  ['-', '-'],
  ['–', '~'],
])
