import { describe, expect, test } from 'vitest'
import { knownStageWords, stageOfWord } from './import-stage-words.ts'

describe('the words of cities for the six stages', () => {
  test.each([
    ['이행완료', 'completed', true],
    ['완료', 'completed', true],
    ['이행 후 계속추진', 'continuing', true],
    ['이행후 계속추진', 'continuing', true],
    ['이행후계속추진', 'continuing', true],
    ['정상추진', 'on-track', true],
    ['정상 추진', 'on-track', true],
    ['추진중', 'on-track', false],
    ['추진 중', 'on-track', false],
    ['일부추진', 'partial', true],
    ['보류', 'on-hold', true],
    ['폐기', 'dropped', true],
    ['불가', 'dropped', false],
  ])('%s is %s; its own word: %s', (word, stage, isExact) => {
    expect(stageOfWord(word)).toEqual({ ok: true, value: { stage, isExact } })
  })

  test('that could mean two stages, or none, are refused with the words that are known', () => {
    for (const word of ['계속추진', '시기미도래', '기타', '', '완료예정'])
      expect(stageOfWord(word)).toEqual({
        ok: false,
        refusal: { code: 'unknown-stage', word, known: knownStageWords },
      })
    expect(knownStageWords.slice(0, 3)).toEqual(['이행완료', '완료', '이행 후 계속추진'])
  })

  test('stand for one stage each', () => {
    expect(new Set(knownStageWords).size).toBe(knownStageWords.length)
    for (const word of knownStageWords) expect(stageOfWord(word).ok, word).toBe(true)
  })
})
