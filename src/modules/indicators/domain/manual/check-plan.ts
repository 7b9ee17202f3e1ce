import { compact } from '#platform/kernel/sheet-cells.ts'
import { inputsOf } from '../formula/formula.ts'
import { readFormula } from '../formula/read-formula.ts'
import { checkUnits } from '../formula/units.ts'
import type { IndicatorPlan } from '../indicator.ts'
import { compare, decimalText, zero } from '../rational.ts'
import { checkAim, type AimFlaw } from '../scoring/aim.ts'
import { checkMethod, checkWeights, type MethodFlaw } from '../scoring/points.ts'
import { becameDate } from './became-date.ts'
import type { ManualColumn } from './manual-columns.ts'

export const ownPlanFlaws = [
  'formula-unreadable',
  'formula-input-without-unit',
  'formula-units-differ',
  'formula-of-months',
  'number-twice',
  'number-missing',
  'number-became-date',
] as const
export type PlanFlaw = AimFlaw | MethodFlaw | (typeof ownPlanFlaws)[number]

interface Found {
  readonly column: ManualColumn
  readonly code: PlanFlaw
  readonly found: string
}

/** What is wrong with an indicator by itself. */
export function checkPlan(plan: IndicatorPlan): readonly Found[] {
  const found: Found[] = []
  const aim = checkAim(plan.aim, plan.method.kind === 'met')
  if (!aim.ok) found.push({ column: 'target', code: aim.refusal, found: '' })
  const method = checkMethod(plan.method)
  if (!method.ok) found.push({ column: 'bands', code: method.refusal, found: '' })
  if (plan.formula !== null) found.push(...formulaFlaws(plan, plan.formula))
  if (plan.number === '') found.push({ column: 'number', code: 'number-missing', found: '' })
  if (becameDate(plan.number))
    found.push({ column: 'number', code: 'number-became-date', found: plan.number })
  return found
}

function formulaFlaws(plan: IndicatorPlan, { text, units }: NonNullable<IndicatorPlan['formula']>) {
  const wrong = (code: PlanFlaw, found = text): readonly Found[] => [{ column: 'formula', code, found }]
  const read = readFormula(text)
  if (!read.ok) return wrong('formula-unreadable')
  // A sum of quotients is no quotient of sums: a formula says how things stand, never what one month had.
  if (plan.series === 'monthly') return wrong('formula-of-months')
  const missing = inputsOf(read.value).filter((name) => !units.has(name))
  if (missing.length > 0) return wrong('formula-input-without-unit', missing.join(', '))
  const checked = checkUnits(read.value, units, plan.unit)
  return checked.ok ? [] : wrong('formula-units-differ')
}

/** What is read from a column and others: where one of them cannot be read, nothing is said of it. */
const readWith: Partial<Record<ManualColumn, readonly ManualColumn[]>> = {
  target: ['target', 'upper', 'slack', 'direction', 'method', 'unit'],
  bands: ['bands', 'method'],
  formula: ['formula', 'inputUnits', 'series', 'unit'],
}

/** What is wrong with an indicator of which some columns cannot be read: all that does not hang on those. */
export const checkRest = (plan: IndicatorPlan, unread: readonly ManualColumn[]): readonly Found[] =>
  checkPlan(plan).filter(
    ({ column }) => !(readWith[column] ?? [column]).some((each) => unread.includes(each)),
  )

/** What is wrong with indicators together; `at` is the place in the list of the one to blame. */
export function plansFlaws(plans: readonly IndicatorPlan[]): readonly {
  readonly at: number
  readonly column: ManualColumn
  readonly code: PlanFlaw | 'weights-not-100'
  readonly found: string
}[] {
  const numbers = plans.map(({ number }) => number)
  const twice = plans.flatMap(({ number }, at) =>
    number !== '' && numbers.indexOf(number) < at
      ? [{ at, column: 'number' as const, code: 'number-twice' as const, found: number }]
      : [],
  )
  const sum = checkWeights(plans.map(({ weight }) => weight))
  if (sum.ok) return twice
  const found = decimalText(sum.refusal.sum, 6)
  return [...twice, { at: plans.length - 1, column: 'weight', code: 'weights-not-100', found }]
}

export const planDoubtCodes = [
  'direction-against-baseline',
  'direction-against-name',
  'no-baseline',
  'targets-turn-back',
] as const
/** What can be right and often is not. */
export type PlanDoubt = (typeof planDoubtCodes)[number]

/** Words of things of which a city wants less. */
const lessIsBetter =
  /발생률|발생건수|사고|사망|범죄|체납|미세먼지|배출량|처리기간|소요일|부채|불용|이월|위반|감염|자살|폐기물/

/** Looks for indicators whose direction was misread: lower-is-better taken as higher. */
export function planDoubts({
  aim,
  baseline,
  name,
  kind,
  series,
  targets,
}: IndicatorPlan): readonly PlanDoubt[] {
  if (kind === 'qualitative') return []
  const doubts: PlanDoubt[] = turnsBack({ aim, series, targets }) ? ['targets-turn-back'] : []
  if (baseline === null) doubts.push('no-baseline')
  else if (aim.direction !== 'range' && compare(aim.target, zero) > 0) {
    const rises = compare(aim.target, baseline)
    // Whoever aims higher than last year where less is better has turned something round.
    if (aim.direction === 'up' ? rises < 0 : rises > 0) doubts.push('direction-against-baseline')
  }
  const saysLess =
    lessIsBetter.test(compact(name)) && !/감소|저감|절감|예방|감축|정리|재활용/.test(compact(name))
  if (aim.direction === 'up' && saysLess) doubts.push('direction-against-name')
  return doubts
}

/** What adds up since January grows: a month that wants less than one before it, or more than the year, was mistyped. */
function turnsBack({ aim, series, targets }: Pick<IndicatorPlan, 'aim' | 'series' | 'targets'>): boolean {
  if (series === 'level' || aim.direction === 'range') return false
  const wanted = [...targets.values(), aim.target]
  return wanted.some((target, at) => at > 0 && compare(target, wanted[at - 1] ?? zero) < 0)
}
