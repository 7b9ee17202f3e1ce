import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wordDiff, type WordRun } from './word-diff.ts'

const side = (runs: readonly WordRun[], other: WordRun['kind']) =>
  runs
    .filter(({ kind }) => kind !== other)
    .map(({ text }) => text)
    .join('')

describe('two texts word by word', () => {
  it('keep what they share and mark what was taken out and put in, the old before the new', () => {
    expect(wordDiff('2022년까지 도서관 두 곳을 짓는다.', '2023년까지 도서관 세 곳을 짓는다.')).toEqual([
      { kind: 'gone', text: '2022년까지' },
      { kind: 'new', text: '2023년까지' },
      { kind: 'same', text: ' 도서관 ' },
      { kind: 'gone', text: '두' },
      { kind: 'new', text: '세' },
      { kind: 'same', text: ' 곳을 짓는다.' },
    ])
  })

  it('take neighbouring changed words as one run', () => {
    expect(wordDiff('배를 띄우는 단지', '걷고 쉬는 단지')).toEqual([
      { kind: 'gone', text: '배를 띄우는' },
      { kind: 'new', text: '걷고 쉬는' },
      { kind: 'same', text: ' 단지' },
    ])
  })

  it('are whole where one is empty, and one run where nothing changed', () => {
    expect(wordDiff('', '새 글')).toEqual([{ kind: 'new', text: '새 글' }])
    expect(wordDiff('옛 글', '')).toEqual([{ kind: 'gone', text: '옛 글' }])
    expect(wordDiff('그대로', '그대로')).toEqual([{ kind: 'same', text: '그대로' }])
    expect(wordDiff('', '')).toEqual([])
  })

  it('are both there to the letter, whatever they are: the old text can always be read back', () => {
    const text = fc
      .array(fc.oneof(fc.constantFrom('공약', '목표', ' ', '\n', '  ', '짓는다.', '2022년'), fc.string()))
      .map((words) => words.join(''))
    fc.assert(
      fc.property(text, text, (before, after) => {
        const runs = wordDiff(before, after)
        expect(side(runs, 'new')).toBe(before)
        expect(side(runs, 'gone')).toBe(after)
      }),
      { seed: 2021 },
    )
  })

  it('stay quick for very long texts, which are compared as wholes', () => {
    const long = (word: string) => Array.from({ length: 5_000 }, (_, n) => `${word}${n}`).join(' ')
    const runs = wordDiff(long('가'), long('나'))
    expect(side(runs, 'new')).toBe(long('가'))
    expect(runs.length).toBeLessThan(10)
  })
})
