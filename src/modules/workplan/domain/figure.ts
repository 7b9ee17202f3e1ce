import { z } from 'zod'
import { ratio, type Ratio } from '#platform/kernel/ratio.ts'
import { won, type Won } from '#platform/kernel/won.ts'
import { wholeNumber, wonAmount } from './plan-amount.ts'
import { type PlanText, planText } from './plan-text.ts'

/**
 * A figure of the plan. A ratio keeps its counts; a rate is a percentage that was published without them
 * (104.5 % as 1045 per mille).
 */
export type FigureValue =
  | { readonly kind: 'count'; readonly count: bigint; readonly unit: PlanText }
  | { readonly kind: 'ratio'; readonly counts: Ratio }
  | { readonly kind: 'rate'; readonly perMille: number }
  | { readonly kind: 'money'; readonly amount: Won }
  | { readonly kind: 'goal'; readonly goal: PlanText }

export const figureKinds = ['count', 'ratio', 'rate', 'money', 'goal'] as const
export type FigureKind = (typeof figureKinds)[number]

/** Reads a figure's value from a file or a form. */
export const figureValue = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('count'), count: wholeNumber, unit: planText }),
    z.object({ kind: z.literal('ratio'), part: wholeNumber, whole: wholeNumber }),
    z.object({ kind: z.literal('rate'), perMille: z.int().min(0).max(1_000_000) }),
    z.object({ kind: z.literal('money'), amount: wonAmount }),
    z.object({ kind: z.literal('goal'), goal: planText }),
  ])
  .superRefine((value, check) => {
    if (value.kind === 'ratio' && value.part > value.whole)
      check.addIssue({ code: 'custom', message: 'part-above-whole' })
  })
  .transform((value): FigureValue => {
    if (value.kind !== 'ratio') return value
    return { kind: 'ratio', counts: ratio(value.part, value.whole) }
  })

/** The number by which figures of one kind are added; null for a goal in words. */
export function magnitudeOf(value: FigureValue): bigint | null {
  switch (value.kind) {
    case 'count':
      return value.count
    case 'money':
      return value.amount
    case 'ratio':
      return value.counts.part
    case 'rate':
      return BigInt(value.perMille)
    case 'goal':
      return null
  }
}

/** A figure as it lies in a row: one number, perhaps a whole beside it, perhaps words. */
export interface StoredFigure {
  readonly kind: FigureKind
  readonly amount: bigint | null
  readonly whole: bigint | null
  readonly words: PlanText | null
}

/** Takes a figure's value apart for its row. */
export function storedFigure(value: FigureValue): StoredFigure {
  const amount = magnitudeOf(value)
  const whole = value.kind === 'ratio' ? value.counts.whole : null
  const words = value.kind === 'count' ? value.unit : value.kind === 'goal' ? value.goal : null
  return { kind: value.kind, amount, whole, words }
}

/** Puts a figure's value together from its row. */
export function figureOf({ kind, amount, whole, words }: StoredFigure): FigureValue {
  const [number, text] = [amount ?? 0n, words ?? { ko: '', en: null }]
  switch (kind) {
    case 'count':
      return { kind, count: number, unit: text }
    case 'ratio':
      return { kind, counts: ratio(number, whole ?? 0n) }
    case 'rate':
      return { kind, perMille: Number(number) }
    case 'money':
      return { kind, amount: won(number) }
    case 'goal':
      return { kind, goal: text }
  }
}
