import { describe, expect, it } from 'vitest'
import { learnMarkerOrder } from './marker-order.ts'
import { readMarker } from './marker.ts'

const keyOf = (text: string) => readMarker(text)?.key ?? null

describe('a mark', () => {
  it('is the one behind a list’s dash, when a conversion has put one there', () => {
    expect(readMarker('- ❖ 걷기 좋은 길')).toMatchObject({ marker: '❖', kind: 'aim', text: '걷기 좋은 길' })
    expect(keyOf(' - ▶ 가')).toBe('▶')
    expect(keyOf('- ※ 가')).toBe('※')
  })

  it('is the same however it is drawn', () => {
    expect(['○ 가', 'ㅇ 가', '◯ 가', 'o 가', '- ○ 가'].map(keyOf)).toEqual(['○', '○', '○', '○', '○'])
    expect(['- 가', '－ 가', '– 가'].map(keyOf)).toEqual(['-', '-', '-'])
  })

  it('may be a number, a syllable or a Roman numeral', () => {
    expect(['1. 가', '가. 나', '1) 가', '(1) 가', '① 가', 'Ⅱ. 가'].map(keyOf)).toEqual([
      '1.',
      '가.',
      '1)',
      '(1)',
      '①',
      'Ⅰ.',
    ])
    expect(readMarker('③ 셋')?.number).toBe(3)
    expect(readMarker('다. 셋')?.number).toBe(3)
  })

  it('is not what only looks like one: numbers, dates, words', () => {
    for (const text of ['-5%', '2031. 3월 : 공사', '10. 5. 행사', '·', '○', '---', '가나다', '1.5배', '*'])
      expect(keyOf(text), text).toBeNull()
  })
})

describe('the order of marks', () => {
  it('is learned from what a document shows first', () => {
    const order = learnMarkerOrder([
      ['●', '○', '-'],
      ['●', '○'],
    ])
    expect(order.isAbove('●', '○')).toBe(true)
    expect(order.isAbove('○', '●')).toBe(false)
  })

  it('is the usual one where the document says nothing, and a comment is below everything', () => {
    const order = learnMarkerOrder([['※', '○']])
    expect(order.isAbove('○', '-')).toBe(true)
    expect(order.isAbove('○', '※')).toBe(true)
    expect(order.isAbove('※', '○')).toBe(false)
  })
})
