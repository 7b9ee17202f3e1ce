import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { partsOf } from './marked.tsx'

const found = (text: string, query: string) =>
  partsOf(text, query).flatMap(({ text: words, found: is }) => (is ? [words] : []))

describe('what is marked in a text', () => {
  it('is each place at which a word stands, whatever the spaces', () => {
    expect(found('시민 평가단이 시민평가를 합니다', '시민평가')).toEqual(['시민 평가', '시민평가'])
    expect(found('공약 점검과 공약(2차) 평가', '공약 평가')).toEqual(['공약', '공약', '평가'])
  })

  it('is what initial consonants stand for', () => {
    expect(found('시민평가단 모집', 'ㅍㄱㄷ')).toEqual(['평가단'])
    expect(found('인구 ㈜두레', 'ㄷㄹ')).toEqual(['두레'])
  })

  it('is nothing where the word does not stand', () => {
    expect(found('통계연보', '공약')).toEqual([])
    expect(found('통계연보', '')).toEqual([])
  })

  it('never changes the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (text, query) => {
        expect(
          partsOf(text, query)
            .map(({ text: words }) => words)
            .join(''),
        ).toBe(text)
      }),
    )
  })
})
