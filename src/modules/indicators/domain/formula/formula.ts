import type { Rational } from '../rational.ts'

/** A formula (산식) as it was read: what is added, multiplied, compared. */
export type Formula =
  | { readonly kind: 'number'; readonly value: Rational }
  | { readonly kind: 'input'; readonly name: string }
  | { readonly kind: 'minus'; readonly of: Formula }
  | { readonly kind: Operation; readonly left: Formula; readonly right: Formula }
  | { readonly kind: FunctionName; readonly of: readonly Formula[] }

export const operations = ['+', '-', '*', '/'] as const
export type Operation = (typeof operations)[number]

export const functionNames = ['min', 'max', 'abs', 'round'] as const
export type FunctionName = (typeof functionNames)[number]

/** The inputs (투입값) that a formula names, each once, in the order in which they stand. */
export function inputsOf(formula: Formula): readonly string[] {
  return [...new Set(named(formula))]
}

function named(formula: Formula): readonly string[] {
  switch (formula.kind) {
    case 'number':
      return []
    case 'input':
      return [formula.name]
    case 'minus':
      return named(formula.of)
    case '+':
    case '-':
    case '*':
    case '/':
      return [...named(formula.left), ...named(formula.right)]
    case 'min':
    case 'max':
    case 'abs':
    case 'round':
      return formula.of.flatMap(named)
  }
}
