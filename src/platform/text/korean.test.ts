import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { choseong, isChoseong, josa, searchKey, searchPattern } from './korean.ts'

/** What `like` does with a pattern that has only outer wildcards. */
const finds = (query: string, text: string): boolean => {
  const pattern = searchPattern(query)
  return pattern !== null && searchKey(text).includes(pattern.slice(1, -1).replace(/\\(.)/g, '$1'))
}

const anyText = fc
  .array(fc.nat({ max: 0x10ffff }), { maxLength: 12 })
  .map((points) => String.fromCodePoint(...points))

describe('search by Hangul initials', () => {
  it('finds 기획담당관 by all or some of its initials, and by its parts', () => {
    for (const query of ['ㄱㅎㄷㄷㄱ', 'ㄷㄷㄱ', '기획', '담당관', ' 기획 담당 '])
      expect(finds(query, '기획담당관')).toBe(true)
    expect(finds('ㄱㅎㅅ', '기획담당관')).toBe(false)
  })

  it('finds what was typed with initials that the keyboard joined', () => {
    expect(finds('ㄳ', '감사담당관')).toBe(true)
    expect(isChoseong('ㄳㅄ')).toBe(true)
    expect(isChoseong('기ㅎ')).toBe(false)
  })

  it('finds names with numbers, Latin letters and marks', () => {
    expect(finds('it', 'IT 담당')).toBe(true)
    expect(finds('구래2', '구래 2동')).toBe(true)
    expect(finds('ㄱㄹ2ㄷ', '구래2동')).toBe(true)
  })

  it('takes wildcards for letters and does not search for nothing', () => {
    expect(searchPattern('  ')).toBeNull()
    expect(searchPattern('100%')).toBe('%100%')
    fc.assert(
      fc.property(anyText, (query) => {
        const inner =
          searchPattern(query)
            ?.slice(1, -1)
            .replace(/\\[\\%_]/g, '') ?? ''
        expect(inner).not.toMatch(/[%_]/)
      }),
    )
  })

  it('keeps letters that are not Hangul in the initials', () => {
    expect(choseong('2기획담당관')).toBe('2ㄱㅎㄷㄷㄱ')
    expect(choseong('기획'.normalize('NFD'))).toBe('ㄱㅎ')
  })
})

describe('josa', () => {
  it.each([
    ['공약', '이/가', '공약이'],
    ['사과', '이/가', '사과가'],
    ['길', '으로/로', '길로'],
    ['기획담당관', '은/는', '기획담당관은'],
    ['「시정계획」', '을/를', '「시정계획」을'],
    ['3', '을/를', '3을'],
    ['2', '을/를', '2를'],
    ['10', '을/를', '10을'],
    ['100', '이/가', '100이'],
    ['10,000', '은/는', '10,000은'],
    ['0', '을/를', '0을'],
    ['UN', '은/는', 'UN은'],
    ['OECD', '와/과', 'OECD와'],
  ] as const)('%s with %s is %s', (word, particle, text) => {
    expect(josa(word, particle)).toBe(text)
  })
})
