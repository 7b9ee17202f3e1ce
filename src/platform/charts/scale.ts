import type { Locale } from '../kernel/locale.ts'
import { formatCount, signed } from '../text/format-number.ts'

export type ChartNumber = number | bigint

export interface Scale {
  readonly min: number
  readonly max: number
  /** Where a value lies between 0 (min) and 1 (max). */
  at(value: number): number
}

/** From zero, or through it when there are negative values: a bar's length is its value. */
export function scaleFromZero(values: readonly number[]): Scale {
  const min = Math.min(0, ...values)
  const max = Math.max(0, ...values)
  const span = max - min || 1
  return { min, max: min + span, at: (value) => (value - min) / span }
}

/** At most five round steps that hold all values, zero among them. */
export function roundTicks(values: readonly number[]): number[] {
  const { min, max } = scaleFromZero(values)
  const rough = (max - min) / 4
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 2.5, 5, 10].map((part) => part * power).find((size) => size >= rough * 0.999) ?? rough
  const ticks: number[] = []
  for (
    let tick = Math.floor(min / step + 1e-9);
    ticks.length === 0 || (tick - 1) * step < max - step * 1e-9;
    tick += 1
  ) {
    ticks.push(Number((tick * step).toPrecision(12)))
  }
  return ticks
}

/** A value as it is written beside its bar: whole numbers parted, others with one decimal. */
export function written(value: ChartNumber, locale: Locale = 'ko'): string {
  if (typeof value === 'bigint' || Number.isInteger(value)) return formatCount(value, locale)
  if (!Number.isFinite(value)) return '–'
  const magnitude = Math.abs(value)
  const decimals = magnitude < 1 ? 2 : 1
  const [whole = '0', part] = magnitude.toFixed(decimals).split('.')
  return signed(value < 0, `${formatCount(BigInt(whole), locale)}.${part ?? '0'}`, locale)
}
