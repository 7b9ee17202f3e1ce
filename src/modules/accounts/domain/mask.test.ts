import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { maskedEmail, maskedName } from './mask.ts'

describe('masking', () => {
  it('leaves the ends of a name, as the city writes it', () => {
    expect(['김용', '김가용', '남궁가순'].map(maskedName)).toEqual(['김*', '김*용', '남**순'])
  })

  it('never shows a whole name of two or more, nor a whole address', () => {
    const name = fc.string({
      unit: fc.constantFrom('가', '나', '다', '라', '마', '바'),
      minLength: 2,
      maxLength: 9,
    })
    // Of an address that is itself made of stars nothing could be seen to be hidden.
    const address = fc.emailAddress().filter((email) => !/^\**@/.test(email))
    fc.assert(
      fc.property(name, address, (person, email) => {
        expect(maskedName(person)).not.toBe(person)
        expect(maskedEmail(email)).not.toContain(email.slice(0, email.lastIndexOf('@') + 1))
      }),
    )
  })
})
