import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cookieLine, readCookies } from './cookies.ts'

describe('a cookie', () => {
  test('comes back as it was set, whatever its value', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (value) => {
        const [pair = ''] = cookieLine({ name: 'dure_a', value }, true).split('; ')
        expect(readCookies(pair).get('dure_a')).toBe(value)
      }),
    )
  })

  test('is out of reach of scripts and of other sites, and secure behind TLS', () => {
    expect(cookieLine({ name: 'a', value: 'b', maxAgeSeconds: 60 }, true)).toBe(
      'a=b; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=60',
    )
    expect(cookieLine({ name: 'a', value: 'b' }, false)).toBe('a=b; Path=/; HttpOnly; SameSite=Lax')
  })

  test('taken away ends at once', () => {
    expect(cookieLine({ name: 'a', value: null }, false)).toContain('Max-Age=0')
  })

  test('set twice counts as first set, and a header of nonsense is no cookie', () => {
    expect(readCookies('a=1; a=2').get('a')).toBe('1')
    expect([...readCookies(';;=x; b; %%%=%E0%A4%A; c=%E0%A4%A')]).toEqual([
      ['%%%', '%E0%A4%A'],
      ['c', '%E0%A4%A'],
    ])
  })
})
