import type { CalendarDate, CalendarMonth } from '#platform/kernel/calendar-date.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import {
  doubtsOf,
  doubtsToExplain,
  type NumberFlaw,
  readNumber,
  type ValueDoubt,
  type ValueNeighbours,
} from './check-value.ts'
import { readFormula } from './formula/read-formula.ts'
import { workOut } from './formula/work-out.ts'
import type { IndicatorPlan, IndicatorSet } from './indicator.ts'
import { compare, multiply, negate, type Rational, rational, scaled } from './rational.ts'

/** What somebody typed for a month. */
export interface TypedValue {
  readonly month: CalendarMonth
  /** The value, where there is no formula. */
  readonly text: string
  /** What the formula's inputs are, by their names. */
  readonly inputs: Readonly<Record<string, string>>
  readonly note: string
  /** Said that what looks odd is right. */
  readonly isSure: boolean
}

export const entryFlaws = [
  'month-ahead',
  'month-outside-year',
  'doubtful',
  'explanation-missing',
  'divisor-is-zero',
  'note-too-long',
  'value-too-large',
] as const
export type EntryFlawCode = NumberFlaw | (typeof entryFlaws)[number]

/** Why a value cannot be entered so; `field` is the formula's input that is to blame, if one is. */
export interface EntryFlaw {
  readonly code: EntryFlawCode
  readonly field: 'value' | 'month' | 'note' | `input:${string}`
  readonly doubts: readonly ValueDoubt[]
}

export interface ReadEntry {
  readonly value: Rational
  readonly inputs: ReadonlyMap<string, Rational>
  readonly doubts: readonly ValueDoubt[]
}

const flaw = (code: EntryFlawCode, field: EntryFlaw['field'], doubts: readonly ValueDoubt[] = []) =>
  refuse<EntryFlaw>({ code, field, doubts })

const LONGEST_NOTE = 1_000
/** More than any city counts; numbers in columns stay readable. */
const mostValue = rational(10n ** 15n)

/** Whether a month can have a value on a day: one of the result year, up to the base day, that has begun. */
export function monthFlaw(
  set: Pick<IndicatorSet, 'resultYear' | 'baseDay'>,
  month: CalendarMonth,
  today: CalendarDate,
): 'month-ahead' | 'month-outside-year' | null {
  if (!month.startsWith(`${set.resultYear}-`) || month > set.baseDay.slice(0, 7)) return 'month-outside-year'
  return month > today.slice(0, 7) ? 'month-ahead' : null
}

/** Reads what was typed for a month, works it out by the formula and holds it against what is around it. */
export function readEntry(
  indicator: Pick<IndicatorPlan, 'series' | 'unit' | 'aim' | 'formula' | 'decimals'>,
  set: Pick<IndicatorSet, 'resultYear' | 'baseDay'>,
  typed: TypedValue,
  { neighbours, today }: { readonly neighbours: ValueNeighbours; readonly today: CalendarDate },
): Result<ReadEntry, EntryFlaw> {
  const wrongMonth = monthFlaw(set, typed.month, today)
  if (wrongMonth !== null) return flaw(wrongMonth, 'month')
  if (typed.note.length > LONGEST_NOTE) return flaw('note-too-long', 'note')
  const read = readTyped(indicator, typed)
  if (!read.ok) return read
  const { value, inputs, hadPercent, isTooFine } = read.value
  const seen = { month: typed.month, value, hadPercent, isTooFine }
  const doubts = doubtsOf(indicator, seen, neighbours)
  if (doubts.length > 0 && !typed.isSure) return flaw('doubtful', 'value', doubts)
  if (doubts.some((each) => doubtsToExplain.includes(each)) && typed.note.trim() === '')
    return flaw('explanation-missing', 'note', doubts)
  return ok({ value, inputs, doubts })
}

interface Read {
  readonly value: Rational
  readonly inputs: ReadonlyMap<string, Rational>
  readonly hadPercent: boolean
  readonly isTooFine: boolean
}

/** The number that was typed, or that its inputs make; nothing else of it is looked at. */
export const readTyped = (
  indicator: Pick<IndicatorPlan, 'unit' | 'formula' | 'decimals'>,
  typed: Pick<TypedValue, 'text' | 'inputs'>,
): Result<Read, EntryFlaw> =>
  indicator.formula === null ? readPlain(indicator, typed) : readByFormula(indicator, typed)

function readPlain(
  { unit, decimals }: Pick<IndicatorPlan, 'unit' | 'decimals'>,
  { text }: Pick<TypedValue, 'text'>,
): Result<Read, EntryFlaw> {
  const read = readNumber(text, unit)
  if (!read.ok) return flaw(read.refusal, 'value')
  const { value } = read.value
  if (compare(value, mostValue) > 0 || compare(negate(value), mostValue) > 0)
    return flaw('value-too-large', 'value')
  const isTooFine = compare(roundedTo(value, decimals), value) !== 0
  return ok({ ...read.value, isTooFine, inputs: new Map() })
}

function readByFormula(
  { formula, decimals }: Pick<IndicatorPlan, 'formula' | 'decimals'>,
  typed: Pick<TypedValue, 'inputs'>,
): Result<Read, EntryFlaw> {
  const parsed = readFormula(formula?.text ?? '')
  if (!parsed.ok) throw new Error('a formula was kept that cannot be read')
  const inputs = new Map<string, Rational>()
  for (const [name, unit] of formula?.units ?? []) {
    const read = readNumber(typed.inputs[name] ?? '', unit)
    if (!read.ok) return flaw(read.refusal, `input:${name}`)
    inputs.set(name, read.value.value)
  }
  const worked = workOut(parsed.value, inputs)
  if (!worked.ok) {
    const { flaw: code, names } = worked.refusal
    const field = `input:${names[0] ?? ''}` as const
    return flaw(code === 'divisor-is-zero' ? 'divisor-is-zero' : 'value-missing', field)
  }
  const value = rounded(worked.value, decimals)
  if (compare(value, mostValue) > 0 || compare(negate(value), mostValue) > 0)
    return flaw('value-too-large', 'value')
  return ok({ value, inputs, hadPercent: false, isTooFine: false })
}

/** A quotient is kept as it is shown: with two decimals more than the manual prints, rounded half up. */
const rounded = (value: Rational, decimals: number): Rational => roundedTo(value, decimals + 2)

const roundedTo = (value: Rational, kept: number): Rational =>
  multiply(rational(scaled(value, kept)), rational(1n, 10n ** BigInt(kept)))
