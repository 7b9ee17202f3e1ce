import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ALIKE, alikeOf, likeness, sameTitle } from './similar.ts'

const idea = (title: string, body = '') => ({ title, body })

describe('how alike two ideas are', () => {
  it('lies between 0 and 1, is the same both ways round, and is 1 for the same words', () => {
    const words = fc.string({ maxLength: 60 })
    fc.assert(
      fc.property(words, words, (one, other) => {
        const alike = likeness(one, other)
        expect(alike).toBeGreaterThanOrEqual(0)
        expect(alike).toBeLessThanOrEqual(1)
        expect(likeness(other, one)).toBe(alike)
      }),
    )
    expect(likeness('가로등 놓기', '가로등, 놓기')).toBe(1)
    expect(likeness('가로등', '도서관')).toBe(0)
    expect(likeness('', '')).toBe(0)
  })
  it('does not hang on blanks, marks and capitals', () => {
    expect(likeness('공원 Wi-Fi 놓기', '공원wifi놓기')).toBe(1)
    expect(sameTitle('공원 Wi-Fi 놓기.', '공원 wifi 놓기')).toBe(true)
    expect(sameTitle('서읍 가로등', '동동 가로등')).toBe(false)
  })
})

describe('those that may say the same', () => {
  const known = [
    idea('사우동 초등학교 앞 통학로 보행자 안전 울타리 설치'),
    idea('풍무동 근린공원 맨발 걷기 길 만들기'),
    idea('통진읍 버스 정류장에 바람막이와 온열 의자 놓기'),
  ]
  it('are found by title though they are worded otherwise, the most alike first', () => {
    const found = alikeOf(idea('사우동 초등학교 앞 통학로에 보행자 울타리를 설치해 주세요'), known)
    expect(found).toEqual([known[0]])
    expect(alikeOf(idea('도서관에 큰 글씨 책 두기'), known)).toEqual([])
  })
  it('are found by what they say when the titles differ', () => {
    const body = '황토를 깔아 맨발로 걸을 수 있는 길을 만들고 발 씻는 곳을 두면 건강에 좋습니다.'
    const other = idea('건강해지는 산책', body)
    expect(alikeOf(idea('흙길을 걷자', `${body} 부탁드립니다.`), [...known, other])).toEqual([other])
  })
  it('are five at most, each alike enough, in falling order', () => {
    const many = Array.from({ length: 9 }, (_, place) => idea(`골목에 가로등 놓기${'등'.repeat(place)}`))
    const found = alikeOf(idea('골목에 가로등 놓기'), many)
    expect(found).toEqual(many.slice(0, 5))
    for (const { title } of found) expect(likeness('골목에 가로등 놓기', title)).toBeGreaterThanOrEqual(ALIKE)
  })
})
