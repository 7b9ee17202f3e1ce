/** A decimal as printed: its digits without the point, and how many of them stand after it. */
export interface PrintedDecimal {
  readonly digits: bigint
  readonly decimals: number
}

/** Reads 77.7, 61, 100 or 35.8%; null when it is no such number. */
export function printedDecimal(text: string): PrintedDecimal | null {
  const found = /^(\d{1,9})(?:\.(\d{1,6}))?\s*%?$/u.exec(text.trim())
  if (found === null) return null
  const decimals = found[2] ?? ''
  return { digits: BigInt(`${found[1] ?? ''}${decimals}`), decimals: decimals.length }
}

/** A share of two whole numbers to so many decimals: half up, or cut off. The whole is above 0. */
export function shareAt(part: bigint, whole: bigint, decimals: number, way: 'half-up' | 'cut'): bigint {
  const scaled = part * 10n ** BigInt(decimals)
  return way === 'cut' ? scaled / whole : (scaled * 2n + whole) / (whole * 2n)
}

/** Whole digits as a decimal: 7766 with 2 decimals is 77.66, and 6100 is 61. */
export function decimalText(digits: bigint, decimals: number): string {
  const text = digits.toString().padStart(decimals + 1, '0')
  const [whole, rest] = [text.slice(0, text.length - decimals), text.slice(text.length - decimals)]
  const kept = rest.replace(/0+$/u, '')
  return kept === '' ? whole : `${whole}.${kept}`
}

/** How a printed mean stands to the mean of the numbers it is of. */
export interface CheckedMean {
  readonly printed: string
  /** To two decimals, half up. */
  readonly computed: string
  /** `rounded`: the same at the decimals that are printed, more exactly another number; `cut`: cut off, which is less. */
  readonly agreement: 'exact' | 'rounded' | 'cut' | 'differs'
}

/** Percents are printed with six decimals at most. */
const SCALE = 1_000_000

/** Recomputes a printed mean at `decimals`; null when there is nothing to take a mean of or no number is printed. */
export function checkMean(printed: string, values: readonly number[], decimals: number): CheckedMean | null {
  const shown = printedDecimal(printed)
  if (shown === null || values.length === 0) return null
  const sum = values.reduce((total, value) => total + BigInt(Math.round(value * SCALE)), 0n)
  const count = BigInt(values.length) * BigInt(SCALE)
  const at = Math.max(decimals, shown.decimals)
  const digits = shown.digits * 10n ** BigInt(at - shown.decimals)
  const computed = decimalText(shareAt(sum, count, 2, 'half-up'), 2)
  const agreement = (): CheckedMean['agreement'] => {
    if (digits * count === sum * 10n ** BigInt(at)) return 'exact'
    if (digits === shareAt(sum, count, at, 'half-up')) return 'rounded'
    return digits === shareAt(sum, count, at, 'cut') ? 'cut' : 'differs'
  }
  return { printed, computed, agreement: agreement() }
}
