import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isId, uuid } from './ids.ts'

const anyInstant = fc.date({ min: new Date(0), max: new Date('9999-12-31'), noInvalidDate: true })
const anyBytes = fc.uint8Array({ minLength: 10, maxLength: 10 })

describe('an id', () => {
  it('is the UUID of the example in RFC 9562, appendix A.6', () => {
    // rand_a is 0xCC3 and rand_b 0x18C4DC0C0C07398F there; version and variant take the place of the upper bits.
    const random = Uint8Array.from([0x0c, 0xc3, 0x18, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f])
    expect(uuid(new Date('2022-02-22T19:22:22Z'), random)).toBe('017f22e2-79b0-7cc3-98c4-dc0c0c07398f')
  })

  it('is of version 7 and variant 10, whatever the instant and the bytes', () => {
    fc.assert(
      fc.property(anyInstant, anyBytes, (instant, random) => {
        const id = uuid(instant, random)
        expect(isId(id)).toBe(true)
        expect(id).toMatch(/^.{14}7.{4}[89ab]/)
      }),
    )
  })

  it('sorts by its instant', () => {
    fc.assert(
      fc.property(anyInstant, anyInstant, anyBytes, anyBytes, (a, b, x, y) => {
        fc.pre(a.getTime() !== b.getTime())
        expect(uuid(a, x) < uuid(b, y)).toBe(a < b)
      }),
    )
  })

  it('holds its 74 random bits: each that is set gives another id, only the six of the form do not', () => {
    const bits = Array.from({ length: 80 }, (_, bit) =>
      Uint8Array.from({ length: 10 }, (_none, index) => (Math.floor(bit / 8) === index ? 1 << (bit % 8) : 0)),
    )
    const ids = new Set(
      [new Uint8Array(10), ...bits].map((random) => uuid(new Date('2021-11-10T00:00:00Z'), random)),
    )
    expect(ids.size).toBe(75)
  })

  it('needs enough bytes to be unguessable', () => {
    expect(() => uuid(new Date(), new Uint8Array(9))).toThrow(RangeError)
  })

  it('is told from any other text', () => {
    for (const text of [
      '',
      'x',
      '017F22E2-79B0-7CC3-98C4-DC0C0C07398F',
      "' or 1=1",
      '017f22e279b07cc398c4dc0c0c07398f',
    ])
      expect(isId(text)).toBe(false)
    expect(isId('017f22e2-79b0-7cc3-98c4-dc0c0c07398f\n')).toBe(false)
  })
})
