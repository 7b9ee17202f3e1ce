import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from './canonical-json.ts'
import { jsonValue, type JsonValue } from './json-value.ts'

const anyJson = fc.jsonValue().map((value) => jsonValue(value))

describe('canonical JSON', () => {
  it('writes the example of RFC 8785 as the RFC does', () => {
    const value = {
      numbers: [333333333.33333329, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"\/',
      literals: [null, true, false],
    }
    expect(canonicalJson(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    )
  })

  it('sorts members as the RFC does, by UTF-16 code units', () => {
    const value = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '\u{1f600}': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      '\u00f6': 'Latin Small Letter O With Diaeresis',
    }
    expect([...canonicalJson(value).matchAll(/:"(\w+)/g)].map(([, word]) => word)).toEqual([
      'Carriage',
      'One',
      'Control',
      'Latin',
      'Euro',
      'Emoji',
      'Hebrew',
    ])
  })

  it('is read back as the value it was written from, and written the same again', () => {
    fc.assert(
      fc.property(anyJson, (value) => {
        const text = canonicalJson(value)
        expect(canonicalJson(JSON.parse(text) as JsonValue)).toBe(text)
      }),
    )
  })

  it('does not depend on the order in which members were given', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ unit: 'grapheme' }), anyJson), (members) => {
        const backwards = Object.fromEntries(Object.entries(members).reverse())
        expect(canonicalJson(backwards)).toBe(canonicalJson(members))
      }),
    )
  })

  it('refuses numbers and texts that JSON does not have', () => {
    expect(() => canonicalJson(Number.NaN)).toThrow(RangeError)
    expect(() => canonicalJson('\ud800')).toThrow(RangeError)
  })
})

describe('facts as JSON', () => {
  it('keep money and instants as text and leave out what was not told', () => {
    const facts = {
      amount: 4_060_000_000n,
      at: new Date('2021-01-05T00:00:00Z'),
      note: undefined,
      list: [1n],
    }
    expect(jsonValue(facts)).toEqual({ amount: '4060000000', at: '2021-01-05T00:00:00.000Z', list: ['1'] })
  })

  it('lose half characters and NUL, which no database takes', () => {
    expect(jsonValue({ 'a\0': 'x\ud800y\0' })).toEqual({ 'a\ufffd': 'x\ufffdy\ufffd' })
  })

  it('are refused when they have no plain form', () => {
    for (const odd of [new Map(), () => 1, Symbol('x'), Number.POSITIVE_INFINITY]) {
      expect(() => jsonValue({ odd })).toThrow(TypeError)
    }
  })
})
