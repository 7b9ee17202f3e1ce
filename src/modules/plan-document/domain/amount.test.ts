import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { amountsIn } from './amount.ts'
import { countsIn, ratiosIn } from './count.ts'
import { numberIn, printed } from './number-text.ts'

const wonOf = (text: string) => amountsIn(text).map(({ won }) => won)

describe('an amount', () => {
  it.each([
    ['541억', 54_100_000_000n],
    ['230백만원', 230_000_000n],
    ['40.6억', 4_060_000_000n],
    ['1조 2,345억', 1_234_500_000_000n],
    ['3억 5천만원', 350_000_000n],
    ['2,665억원', 266_500_000_000n],
    ['1,500원', 1_500n],
    ['△500백만원', -500_000_000n],
    ['5천원', 5_000n],
  ])('%s is %s won', (text, won) => {
    expect(wonOf(text)).toEqual([won])
  })

  it('is none without 조, 억 or 원, and none of a word that only begins so', () => {
    for (const text of ['3천명', '원칙 3', '5회원', '10만 시민', '1.5배', '제3 원탁'])
      expect(wonOf(text), text).toEqual([])
  })

  it('keeps the words before it', () => {
    expect(amountsIn('사업비(국비 14백만원, 시비 216백만원)').map(({ label }) => label)).toEqual([
      '국비',
      '시비',
    ])
  })

  it('is exact whatever its size', () => {
    fc.assert(
      fc.property(fc.bigInt(1n, 10n ** 15n), (value) => {
        expect(wonOf(`총 ${printed(value, 0)}원`)).toEqual([value])
        expect(wonOf(`${printed(value, 2)}억원`)).toEqual([value * 1_000_000n])
      }),
    )
  })
})

describe('a count', () => {
  it('has its unit', () => {
    expect(countsIn('8개 분야 83개 사업, 자문 298건').map(({ value, unit }) => [value, unit])).toEqual([
      [8n, '개 분야'],
      [83n, '개 사업'],
      [298n, '건'],
    ])
  })

  it('is no time, no range and no part of a word', () => {
    for (const text of ['2년 6개월', '1:1 개별면담', '코로나-19 대응', '21. 9. 30 실적', '4대 별빛사업'])
      expect(countsIn(text), text).toEqual([])
  })
})

it('a share is in percent or as its two counts', () => {
  expect(ratiosIn('이행 36/83(43.4%)').map(({ part, whole, percent }) => [part, whole, percent])).toEqual([
    [36n, 83n, null],
    [null, null, '43.4'],
  ])
  expect(ratiosIn('1/4분기, 3월/9월')).toEqual([])
})

it('a number below zero is marked with △, − or brackets', () => {
  expect(['△1,200', '−1,200', '(1,200)'].map((text) => numberIn(text)?.digits)).toEqual([
    -1_200n,
    -1_200n,
    -1_200n,
  ])
  expect(['1,20', '12개', '(12', '-'].map(numberIn)).toEqual([null, null, null, null])
})
