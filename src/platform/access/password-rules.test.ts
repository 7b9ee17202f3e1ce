import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kindsOf, passwordFault } from './password-rules.ts'

const rules = { minLength: 10, minClasses: 3, history: 5 }
const owner = { login: 'garam.han', name: '한가람', email: 'garam@example.org' }
const fault = (password: string) => passwordFault(password, rules, owner)

describe('a password', () => {
  it('is taken when it is long, mixed and nobody’s name', () => {
    expect(fault('보름달-아래서-7번')).toBeNull()
    expect(fault('Wx7#kitchen-lamp')).toBeNull()
  })

  it('is refused when it is shorter than the rule, however it is mixed', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: rules.minLength - 1, unit: 'grapheme-ascii' }), (text) => {
        expect(fault(text)).toBe('password-too-short')
      }),
    )
  })

  it('is refused when it has fewer kinds of characters than the rule asks', () => {
    expect(fault('longbutplainwords')).toBe('password-too-plain')
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9]{10,40}$/), (text) => {
        expect(fault(text)).not.toBeNull()
      }),
    )
  })

  it('is refused when it holds the login, the name or the address, in any case', () => {
    expect(fault('x9!GARAM.han-x9')).toBe('password-holds-name')
    expect(fault('한가람-좋은-날 9')).toBe('password-holds-name')
    expect(fault('A!garam#12345')).toBe('password-holds-name')
  })

  it('is refused when it is a common word in disguise or a run on the keys', () => {
    expect(fault('P@ssw0rd2021!!')).toBe('password-common')
    expect(fault('Qwertyuiop123!')).toBe('password-common')
    expect(fault('!!!Gimpo2021!!!')).toBe('password-common')
    expect(fault('aaaaaaaaaaaaB1')).toBe('password-common')
  })

  it('is never refused for its kinds and then said to have fewer than it has', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const kinds = kindsOf(text)
        expect(kinds).toBeGreaterThanOrEqual(text === '' ? 0 : 1)
        expect(kinds).toBeLessThanOrEqual(4)
      }),
    )
  })
})
