import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import {
  add,
  compare,
  divide,
  multiply,
  negate,
  type Rational,
  rational,
  scaled,
  subtract,
} from '../rational.ts'
import { type Formula, inputsOf } from './formula.ts'

/** Why a formula has no value. */
export type WorkOutFlaw =
  | { readonly flaw: 'inputs-missing'; readonly names: readonly string[] }
  /** The divisor is 0; the inputs of which it is made, none where it is written as a number. */
  | { readonly flaw: 'divisor-is-zero'; readonly names: readonly string[] }

/** Works a formula out from its inputs, exactly: nothing is rounded but by `round`. */
export function workOut(
  formula: Formula,
  inputs: ReadonlyMap<string, Rational>,
): Result<Rational, WorkOutFlaw> {
  const missing = inputsOf(formula).filter((name) => !inputs.has(name))
  return missing.length > 0 ? refuse({ flaw: 'inputs-missing', names: missing }) : worth(formula, inputs)
}

function worth(formula: Formula, inputs: ReadonlyMap<string, Rational>): Result<Rational, WorkOutFlaw> {
  switch (formula.kind) {
    case 'number':
      return ok(formula.value)
    case 'input':
      return ok(inputs.get(formula.name) ?? rational(0n))
    case 'minus': {
      const of = worth(formula.of, inputs)
      return of.ok ? ok(negate(of.value)) : of
    }
    case '+':
    case '-':
    case '*':
    case '/':
      return combined(formula, inputs)
    case 'min':
    case 'max':
    case 'abs':
    case 'round':
      return called(formula, inputs)
  }
}

function combined(
  { kind, left, right }: Extract<Formula, { readonly left: Formula }>,
  inputs: ReadonlyMap<string, Rational>,
): Result<Rational, WorkOutFlaw> {
  const [one, other] = [worth(left, inputs), worth(right, inputs)]
  if (!one.ok) return one
  if (!other.ok) return other
  if (kind === '+') return ok(add(one.value, other.value))
  if (kind === '-') return ok(subtract(one.value, other.value))
  if (kind === '*') return ok(multiply(one.value, other.value))
  return other.value.part === 0n
    ? refuse({ flaw: 'divisor-is-zero', names: inputsOf(right) })
    : ok(divide(one.value, other.value))
}

function called(
  { kind, of }: Extract<Formula, { readonly of: readonly Formula[] }>,
  inputs: ReadonlyMap<string, Rational>,
): Result<Rational, WorkOutFlaw> {
  const values: Rational[] = []
  for (const each of of) {
    const value = worth(each, inputs)
    if (!value.ok) return value
    values.push(value.value)
  }
  const [first = rational(0n), second = rational(0n)] = values
  if (kind === 'abs') return ok(first.part < 0n ? negate(first) : first)
  if (kind === 'round') {
    const decimals = Number(second.part)
    return ok(rational(scaled(first, decimals), 10n ** BigInt(decimals)))
  }
  const isBetter = (a: Rational, b: Rational) => (kind === 'min' ? compare(a, b) < 0 : compare(a, b) > 0)
  return ok(values.reduce((best, each) => (isBetter(each, best) ? each : best), first))
}
