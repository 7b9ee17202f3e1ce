import type { z } from 'zod'
import type { CalendarDate } from '../kernel/calendar-date.ts'
import type { Localized } from '../kernel/locale.ts'

/** A rule's value from a day on (시행일), with the law or decision it comes from. */
export interface Effective<T> {
  readonly from: CalendarDate
  readonly value: T
  readonly source: string
}

/** A threshold, limit, rate or deadline that the city may change: its form, its words and its defaults. */
export interface Setting<T> {
  /** `module.kebab-name`. */
  readonly name: string
  readonly title: Localized
  readonly schema: z.ZodType<T>
  readonly defaults: readonly Effective<T>[]
}

/** The value in force on a day: the latest that has begun. Before the first, the first. */
export function inForce<T>(values: readonly Effective<T>[], day: CalendarDate): Effective<T> {
  const begun = values.filter(({ from }) => from <= day)
  const pool = begun.length > 0 ? begun : values
  const pick = begun.length > 0 ? (a: string, b: string) => a >= b : (a: string, b: string) => a <= b
  const [first, ...rest] = pool
  if (first === undefined) throw new Error('a setting without any value')
  return rest.reduce((best, next) => (pick(next.from, best.from) ? next : best), first)
}
