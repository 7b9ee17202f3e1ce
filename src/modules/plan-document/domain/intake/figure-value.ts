import type { DraftFigure } from './document-draft.ts'

/** A figure's value as the plan takes it. */
export type GivenFigureValue =
  | { readonly kind: 'money'; readonly amount: string }
  | { readonly kind: 'count'; readonly count: string; readonly unit: string }
  | { readonly kind: 'rate'; readonly perMille: number }
  | { readonly kind: 'ratio'; readonly part: string; readonly whole: string }

const DIGITS = /^\d{1,15}$/
const PERCENT = /^(\d{1,5})(?:\.(\d))?$/
const RATIO = /^(\d{1,15})\s*\/\s*(\d{1,15})$/

/** The value of a figure; null when it is none that the plan can keep. */
export function figureValueOf({
  kind,
  value,
  unit,
}: Pick<DraftFigure, 'kind' | 'value' | 'unit'>): GivenFigureValue | null {
  const text = value.replace(/[,\s]/g, '')
  switch (kind) {
    case 'money':
      return DIGITS.test(text) ? { kind, amount: text } : null
    case 'count':
      return DIGITS.test(text) ? { kind, count: text, unit: unit === '' ? '건' : unit } : null
    case 'rate': {
      const [, whole, tenth = '0'] = PERCENT.exec(text.replace(/[%％]$/u, '')) ?? []
      return whole === undefined ? null : { kind, perMille: Number(whole) * 10 + Number(tenth) }
    }
    case 'ratio': {
      const [, part, whole] = RATIO.exec(text) ?? []
      if (part === undefined || whole === undefined || BigInt(part) > BigInt(whole)) return null
      return { kind, part, whole }
    }
  }
}
