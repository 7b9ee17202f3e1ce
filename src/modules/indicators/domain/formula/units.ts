import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import type { Formula } from './formula.ts'

/** A unit as powers of plain units: 원/명 is 원 once and 명 minus once. A plain number has none. */
export type Unit = ReadonlyMap<string, number>

export type UnitFlaw =
  /** Apples and pears: what stands on both sides of a plus, a minus, or in min and max. */
  | { readonly flaw: 'units-differ'; readonly left: string; readonly right: string }
  | { readonly flaw: 'result-unit-differs'; readonly found: string; readonly wanted: string }

/** What counts nothing: a percentage, points and times are plain numbers. */
const plain = new Set(['', '%', '점', '배', '등급', '비율'])

/** Reads a unit as it is written: `원`, `명`, `건/천명`, `%`. */
export function readUnit(text: string): Unit {
  const [above = '', ...below] = text.split('/').map((part) => part.trim())
  let unit: Unit = one(above)
  for (const part of below) unit = times(unit, one(part), -1)
  return unit
}

const one = (name: string): Unit => (plain.has(name) ? new Map() : new Map([[name, 1]]))

function times(a: Unit, b: Unit, power: 1 | -1): Unit {
  const made = new Map(a)
  for (const [name, exponent] of b) {
    const sum = (made.get(name) ?? 0) + exponent * power
    if (sum === 0) made.delete(name)
    else made.set(name, sum)
  }
  return made
}

const isSame = (a: Unit, b: Unit): boolean =>
  a.size === b.size && [...a].every(([name, exponent]) => b.get(name) === exponent)

/** A unit in one way of writing. */
export function unitText(unit: Unit): string {
  const part = (sign: 1 | -1) =>
    [...unit]
      .filter(([, exponent]) => Math.sign(exponent) === sign)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, exponent]) => (Math.abs(exponent) === 1 ? name : `${name}^${Math.abs(exponent)}`))
      .join('·')
  const [above, below] = [part(1), part(-1)]
  return below === '' ? above : `${above === '' ? '1' : above}/${below}`
}

/**
 * Whether a formula adds only what has the same unit, and gives the indicator's. Numbers that are written into it may take
 * any unit in sums (`인원 + 10`); inputs of unknown unit count as plain numbers.
 */
export function checkUnits(
  formula: Formula,
  units: ReadonlyMap<string, string>,
  wanted: string,
): Result<void, UnitFlaw> {
  const found = unitOf(formula, units)
  if (!found.ok) return found
  const result = readUnit(wanted)
  if (found.value === 'any' || isSame(found.value, result)) return ok()
  return refuse({ flaw: 'result-unit-differs', found: unitText(found.value), wanted })
}

type Found = Result<Unit | 'any', UnitFlaw>

function unitOf(formula: Formula, units: ReadonlyMap<string, string>): Found {
  switch (formula.kind) {
    case 'number':
      return ok('any')
    case 'input':
      return ok(readUnit(units.get(formula.name) ?? ''))
    case 'minus':
      return unitOf(formula.of, units)
    case 'abs':
      return formula.of[0] === undefined ? ok('any') : unitOf(formula.of[0], units)
    case 'round':
      return formula.of[0] === undefined ? ok('any') : unitOf(formula.of[0], units)
    case '+':
    case '-':
      return together([formula.left, formula.right], units)
    case 'min':
    case 'max':
      return together(formula.of, units)
    case '*':
    case '/':
      return combined(formula, units)
  }
}

function together(parts: readonly Formula[], units: ReadonlyMap<string, string>): Found {
  let common: Unit | 'any' = 'any'
  for (const part of parts) {
    const found = unitOf(part, units)
    if (!found.ok) return found
    if (found.value === 'any') continue
    if (common !== 'any' && !isSame(common, found.value))
      return refuse({ flaw: 'units-differ', left: unitText(common), right: unitText(found.value) })
    common = found.value
  }
  return ok(common)
}

function combined(
  { kind, left, right }: Extract<Formula, { readonly left: Formula }>,
  units: ReadonlyMap<string, string>,
): Found {
  const [a, b] = [unitOf(left, units), unitOf(right, units)]
  if (!a.ok) return a
  if (!b.ok) return b
  if (a.value === 'any' && b.value === 'any') return ok('any')
  const of = (unit: Unit | 'any'): Unit => (unit === 'any' ? new Map() : unit)
  return ok(times(of(a.value), of(b.value), kind === '/' ? -1 : 1))
}
