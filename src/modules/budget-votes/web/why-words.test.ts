import { expect, it } from 'vitest'
import type { CountedProject } from '../domain/count-box.ts'
import { sayWhy } from './why-words.ts'
import { voteTexts } from './words.ts'

const counted: CountedProject = {
  ...{ id: '1', cost: 1n, points: 7, committee: null, category: null, area: null },
  why: {
    ...{ place: 0, supporters: 3, outcome: 'won', order: 1 },
    ...{ by: 'greedy', isCompletion: false, payment: null },
  },
}
const said = (isRanked: boolean, locale: 'ko' | 'en' = 'ko') =>
  sayWhy(counted, { words: voteTexts[locale], locale, titleAt: () => '', isRanked }).join(' ')

it('points of a ranked ballot follow from places; nobody shared them out', () => {
  expect(said(true)).toContain('시민이 매긴 순위를 점수로 바꾸어 더하면 7점입니다')
  expect(said(true)).not.toContain('나누어 준 점수')
  expect(said(false)).toContain('시민이 나누어 준 점수는 모두 7점입니다')
  expect(said(true, 'en')).toContain('places that voters gave it are worth 7 points')
})
