import { decimalText, type Rational, readDecimal } from '../domain/of-indicators.ts'

/** A number as its column keeps it. */
export const digits = (value: Rational): string => decimalText(value, 12)

/** A number from its column. */
export function readNumeric(text: string): Rational {
  const value = readDecimal(text)
  if (value === null) throw new RangeError(`no number: ${text}`)
  return value
}
