import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readReason, reasonText, settledWhys } from './settled-reason.ts'

const figure = fc.option(fc.nat())
const reason = fc.record({
  ...{ why: fc.constantFrom(...settledWhys), votes: fc.nat(), more: figure, rank: figure, points: figure },
  left: fc.bigInt({ min: 0n, max: 10n ** 15n }),
  note: fc.string(),
})

it('a reason is read as it was kept, whatever its words are', () => {
  fc.assert(
    fc.property(reason, (each) => {
      expect(readReason(reasonText(each))).toEqual(each)
    }),
  )
})

it('what is no reason stays the words that it is', () => {
  for (const text of [
    '',
    '시민 투표에서 87표를 받아 선정되었습니다.',
    'vote',
    'vote votes=3',
    'other votes=1 more= rank= points= left=0',
  ])
    expect(readReason(text)).toBeNull()
})
