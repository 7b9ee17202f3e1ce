import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gramsOf, gramsOfWords } from './search-grams.ts'

const hangul = fc.stringMatching(/^[가-힣ㄱ-ㅎa-z0-9]{1,12}$/)

describe('the grams of a search key', () => {
  it('hold those of every part of every word of it', () => {
    fc.assert(
      fc.property(
        fc.array(hangul, { minLength: 1, maxLength: 4 }),
        fc.nat(),
        fc.nat(),
        (words, from, length) => {
          const word = words[from % words.length] ?? ''
          const start = from % word.length
          const part = word.slice(start, start + 1 + (length % word.length))
          const grams = new Set(gramsOf(words.join(' ')))
          expect(gramsOfWords([part]).every((gram) => grams.has(gram))).toBe(true)
        },
      ),
    )
  })

  it('tell pairs from single letters and from pairs turned round', () => {
    expect(gramsOfWords(['공약'])).not.toEqual(gramsOfWords(['약공']))
    expect(gramsOf('약공')).not.toContain(gramsOfWords(['공약'])[0])
  })

  it('are whole numbers of 32 bits, and none leads from one word to the next', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (key) => {
        for (const gram of gramsOf(key)) expect(gram).toBe(gram | 0)
      }),
    )
    expect(gramsOf('공약 이행')).not.toContain(gramsOfWords(['약이'])[0])
  })
})
