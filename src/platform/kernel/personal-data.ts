/** What of a person may stand in a text. */
export const personalDataKinds = ['phone', 'email', 'card'] as const
export type PersonalDataKind = (typeof personalDataKinds)[number]

/** Six digits of a birthday and seven more, with or without a dash; the seventh says century and sex. */
const RESIDENT = /(?<!\d)(\d{2})(\d{2})(\d{2})\s?[-–—−·.~]?\s?[0-9]\d{6}(?!\d)/g
const PATTERNS: Readonly<Record<PersonalDataKind, RegExp>> = {
  phone: /(?<!\d)(?:01[016-9]|02|0[3-6]\d|070)[-–.)\s]{0,2}\d{3,4}[-–.\s]{0,2}\d{4}(?!\d)/,
  email: /[^\s@]{1,64}@[^\s@]{1,100}\.[a-z]{2,}/i,
  card: /(?<!\d)\d{4}[-–\s]?\d{4}[-–\s]?\d{4}[-–\s]?\d{4}(?!\d)/,
}

/** Digits as people also type them: full-width, mathematical, in circles. */
const plain = (text: string) => text.normalize('NFKC')

/**
 * Whether a text holds what looks like a resident registration number (주민등록번호): no law lets the office take one
 * here (개인정보 보호법 제24조의2). The check digit is not asked: since October 2020 numbers are given without one.
 */
export function hasResidentNumber(text: string): boolean {
  return [...plain(text).matchAll(RESIDENT)].some(([, , month, day]) =>
    isDayOfYear(Number(month), Number(day)),
  )
}

function isDayOfYear(month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= 31
}

/** Other things of a person that a text seems to hold: its author is asked, and the office is told. */
export function personalDataIn(text: string): readonly PersonalDataKind[] {
  return personalDataKinds.filter((kind) => PATTERNS[kind].test(plain(text)))
}
