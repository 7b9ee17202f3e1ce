import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkComment } from './check-comment.ts'
import { hasResidentNumber, personalDataIn } from '#platform/kernel/personal-data.ts'

const given = (facts: Partial<Parameters<typeof checkComment>[0]> = {}) => ({
  name: '산들',
  text: '버스가 언제 늘어나는지 궁금합니다.',
  consents: true,
  keepsPersonalData: false,
  ...facts,
})
const refusalOf = (facts: Partial<Parameters<typeof checkComment>[0]>) => {
  const checked = checkComment(given(facts))
  return checked.ok ? null : checked.refusal
}

describe('a comment', () => {
  it('has words, at most a thousand letters of them, and its author’s consent', () => {
    expect(refusalOf({ text: ' \n ' })).toBe('text-missing')
    expect(refusalOf({ text: '가'.repeat(1_000) })).toBeNull()
    expect(refusalOf({ text: '👨‍🌾'.repeat(300) })).toBeNull()
    expect(refusalOf({ text: '가'.repeat(1_001) })).toBe('text-too-long')
    expect(refusalOf({ consents: false })).toBe('consent-missing')
  })
  it('may come without a name', () => {
    expect(checkComment(given({ name: '  ' }))).toEqual({ ok: true, value: { name: '', text: given().text } })
    expect(refusalOf({ name: '가'.repeat(21) })).toBe('name-too-long')
  })
})

describe('a resident registration number', () => {
  it.each([
    '900101-1234567',
    '9001011234567',
    '제 번호는 900101 - 2345678 입니다',
    '９００１０１－１２３４５６７',
    '010203.3456789',
    '외국인 850231-5123456',
  ])('is refused however it is written: %s', (text) => {
    expect(hasResidentNumber(text)).toBe(true)
    expect(refusalOf({ text, keepsPersonalData: true })).toBe('resident-number')
    expect(hasResidentNumber(`접수 ${text} 끝`)).toBe(true)
  })
  it.each(['2021-11-10', '010-1234-5678', '991301-1234567', '12345678901234', '예산 1,234,567원'])(
    'is not seen in %s',
    (text) => expect(hasResidentNumber(text)).toBe(false),
  )
  it('is found whatever stands around it', () => {
    const words = fc.string({ maxLength: 40 }).filter((text) => !/\d/.test(text.normalize('NFKC')))
    fc.assert(
      fc.property(
        words,
        words,
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
        (a, b, m, d) => {
          const two = (number: number) => String(number).padStart(2, '0')
          expect(hasResidentNumber(`${a} 88${two(m)}${two(d)}-1234567 ${b}`)).toBe(true)
        },
      ),
    )
  })
})

describe('a phone number, an address of mail or a card number', () => {
  it('is asked about, and kept when its author wants it so', () => {
    expect(refusalOf({ text: '010-1234-5678로 전화 주십시오' })).toBe('personal-data')
    expect(refusalOf({ text: '010-1234-5678로 전화 주십시오', keepsPersonalData: true })).toBeNull()
    expect(refusalOf({ name: 'a@dure.example' })).toBe('personal-data')
  })
  it.each([
    ['010 1234 5678', ['phone']],
    ['(031)980-2114', ['phone']],
    ['02-120-1234', ['phone']],
    ['me@city.example', ['email']],
    ['1234-5678-9012-3456', ['card']],
    ['2021년 5월 3일 10시 30분, 버스 81-1번', []],
    ['사업비 541억 원, 2,124억 원', []],
  ])('is found: %s', (text, kinds) => expect(personalDataIn(text)).toEqual(kinds))
})
