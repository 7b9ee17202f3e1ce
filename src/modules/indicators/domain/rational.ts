/** An exact number: a quotient of whole numbers in lowest terms, the denominator above 0. */
export interface Rational {
  readonly part: bigint
  readonly whole: bigint
}

export function rational(part: bigint, whole = 1n): Rational {
  if (whole === 0n) throw new RangeError('a quotient by zero')
  const sign = whole < 0n ? -1n : 1n
  const divisor = common(part < 0n ? -part : part, whole * sign)
  return { part: (part * sign) / divisor, whole: (whole * sign) / divisor }
}

function common(a: bigint, b: bigint): bigint {
  let [one, other] = [a, b]
  while (other !== 0n) [one, other] = [other, one % other]
  return one === 0n ? 1n : one
}

export const zero = rational(0n)
export const add = (a: Rational, b: Rational) =>
  rational(a.part * b.whole + b.part * a.whole, a.whole * b.whole)
export const negate = ({ part, whole }: Rational): Rational => ({ part: -part, whole })
export const subtract = (a: Rational, b: Rational) => add(a, negate(b))
export const multiply = (a: Rational, b: Rational) => rational(a.part * b.part, a.whole * b.whole)
/** Throws where b is zero: whoever divides asks first. */
export const divide = (a: Rational, b: Rational) => rational(a.part * b.whole, a.whole * b.part)
/** Below 0 where a is less, above 0 where it is more. */
export function compare(a: Rational, b: Rational): number {
  const difference = a.part * b.whole - b.part * a.whole
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** Rounded to so many decimals, half away from zero, as whole numbers of the last decimal: 2.345 to two is 235. */
export function scaled({ part, whole }: Rational, decimals: number): bigint {
  const size = (part < 0n ? -part : part) * 10n ** BigInt(decimals)
  const rounded = (size * 2n + whole) / (whole * 2n)
  return part < 0n ? -rounded : rounded
}

/** Reads a plain decimal (`-1234.50`); null for anything else. */
export function readDecimal(text: string): Rational | null {
  const [, sign, whole = '', decimals = ''] = /^(-?)(\d{1,18})(?:\.(\d{1,12}))?$/.exec(text) ?? []
  if (sign === undefined) return null
  const value = rational(BigInt(whole + decimals), 10n ** BigInt(decimals.length))
  return sign === '-' ? negate(value) : value
}

/** Without its thousands separators; null where a comma parts anything but thousands: 12,5 is not 125. */
export const withoutSeparators = (text: string): string | null =>
  !text.includes(',') ? text : /^-?\d{1,3}(?:,\d{3})+(?:\.\d*)?$/.test(text) ? text.replaceAll(',', '') : null

/** Written as a plain decimal with so many decimals at most, without zeros at the end. */
export function decimalText(value: Rational, decimals: number): string {
  const digits = scaled(value, decimals)
  const text = String(digits < 0n ? -digits : digits).padStart(decimals + 1, '0')
  const [whole, rest] = [text.slice(0, text.length - decimals), decimals === 0 ? '' : text.slice(-decimals)]
  const trimmed = rest.replace(/0+$/, '')
  return `${digits < 0n ? '-' : ''}${whole}${trimmed === '' ? '' : `.${trimmed}`}`
}

/** A number as columns keep it: what was typed is what is read again. */
export const digits = (value: Rational): string => decimalText(value, 12)

/** A number from a column of numbers. */
export function readNumeric(text: string): Rational {
  const value = readDecimal(text)
  if (value === null) throw new RangeError(`no number: ${text}`)
  return value
}
