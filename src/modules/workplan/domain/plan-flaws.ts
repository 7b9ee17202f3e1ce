import { sumWon } from '#platform/kernel/won.ts'
import { magnitudeOf } from './figure.ts'
import { periodFlaw, type PeriodRefusal } from './plan-period.ts'
import type { GivenPlan, GivenProgramme, GivenTable } from './plan-input.ts'

/** What no doubt can excuse: the plan could not be kept. */
export type PlanFault =
  PeriodRefusal | 'number-twice' | 'key-twice' | 'no-such-figure' | 'row-does-not-fit' | 'source-twice'
/** What may stand when the plan says so itself, among its doubts. */
export type PlanImbalance =
  'budget-does-not-add-up' | 'figures-do-not-add-up' | 'table-does-not-add-up' | 'tasks-above-budget'

/** One thing that is wrong with a plan, and where: `programmes.2.tasks.3` is the third task of number 2. */
export interface PlanFlaw {
  readonly where: string
  readonly flaw: PlanFault | PlanImbalance
}

const imbalances: readonly string[] = [
  'budget-does-not-add-up',
  'figures-do-not-add-up',
  'table-does-not-add-up',
  'tasks-above-budget',
] satisfies PlanImbalance[]

/** Everything wrong with a plan, apart from what it doubts itself. */
export function planFlaws(plan: GivenPlan): readonly PlanFlaw[] {
  const numbers = twice(plan.programmes.map(({ number }) => String(number)))
  const keys = twice(plan.programmes.flatMap(({ tasks }) => tasks.flatMap(({ key }) => key ?? [])))
  const all: PlanFlaw[] = [
    ...numbers.map((number) => ({ where: `programmes.${number}`, flaw: 'number-twice' as const })),
    ...keys.map((key) => ({ where: `tasks.${key}`, flaw: 'key-twice' as const })),
    ...plan.programmes.flatMap((programme) => programmeFlaws(programme, plan.year)),
  ]
  return all.filter(({ where, flaw }) => !imbalances.includes(flaw) || !isDoubted(plan, where))
}

/** A doubt covers its own place and everything below it. */
function isDoubted(plan: GivenPlan, where: string): boolean {
  return plan.doubts.some((doubt) => where === doubt.where || where.startsWith(`${doubt.where}.`))
}

function programmeFlaws(programme: GivenProgramme, year: number): PlanFlaw[] {
  const at = `programmes.${programme.number}`
  const tasks = programme.tasks.flatMap((task, index) => {
    const flaw = periodFlaw(task, year)
    return flaw === null ? [] : [{ where: `${at}.tasks.${index + 1}`, flaw }]
  })
  const tables = programme.tables.flatMap((table, index) => {
    const flaw = tableFlaw(table)
    return flaw === null ? [] : [{ where: `${at}.tables.${index + 1}`, flaw }]
  })
  return [...tasks, ...budgetFlaws(programme, at), ...figureFlaws(programme, at), ...tables]
}

function budgetFlaws({ budget, tasks }: GivenProgramme, at: string): PlanFlaw[] {
  if (budget === null) return []
  const where = `${at}.budget`
  const shares = sumWon(tasks.flatMap((task) => task.budget ?? []))
  return [
    ...twice(budget.lines.map(({ source }) => source)).map(() => ({ where, flaw: 'source-twice' as const })),
    ...(sumWon(budget.lines.map(({ amount }) => amount)) === budget.total
      ? []
      : [{ where, flaw: 'budget-does-not-add-up' as const }]),
    ...(shares > budget.total ? [{ where, flaw: 'tasks-above-budget' as const }] : []),
  ]
}

function figureFlaws({ figures, sums }: GivenProgramme, at: string): PlanFlaw[] {
  const keys = figures.flatMap(({ key }) => key ?? [])
  const amounts = new Map(
    figures.flatMap(({ key, value }) => (key === undefined ? [] : [[key, magnitudeOf(value)]])),
  )
  return [
    ...twice(keys).map((key) => ({ where: `${at}.figures.${key}`, flaw: 'key-twice' as const })),
    ...sums.flatMap(({ total, parts }, index): PlanFlaw[] => {
      const where = `${at}.sums.${index + 1}`
      const added = parts.map((part) => amounts.get(part))
      const whole = amounts.get(total)
      if (whole == null || added.some((part) => part == null)) return [{ where, flaw: 'no-such-figure' }]
      const sum = added.reduce<bigint>((left, part) => left + (part ?? 0n), 0n)
      return sum === whole ? [] : [{ where, flaw: 'figures-do-not-add-up' }]
    }),
  ]
}

/** Whether a table's rows fit its columns and its declared sums hold. */
function tableFlaw({ columns, rows, sum }: GivenTable): PlanFault | PlanImbalance | null {
  const fits = rows.every(
    (row) =>
      row.length === columns.length && row.every((cell, place) => fitsColumn(cell, columns[place]?.type)),
  )
  if (!fits) return 'row-does-not-fit'
  const numbers = rows.map((row) => row.map(numberIn))
  return sumHolds(numbers, sum) ? null : 'table-does-not-add-up'
}

type Cell = GivenTable['rows'][number][number]

function fitsColumn(cell: Cell, type: 'text' | 'count' | 'money' | undefined): boolean {
  if (cell === null) return true
  return type === 'text' ? typeof cell === 'object' : typeof cell !== 'object'
}

function numberIn(cell: Cell): bigint | null {
  return typeof cell === 'bigint' || typeof cell === 'number' ? BigInt(cell) : null
}

function sumHolds(rows: readonly (readonly (bigint | null)[])[], sum: GivenTable['sum']): boolean {
  if (sum === 'none') return true
  if (sum === 'first-number-column') {
    return rows.every((row) => {
      const [total, ...parts] = row.filter((cell) => cell !== null)
      return total === undefined || added(parts) === total
    })
  }
  const [totals, parts] = sum === 'first-row' ? [rows[0], rows.slice(1)] : [rows.at(-1), rows.slice(0, -1)]
  return (totals ?? []).every(
    (total, place) => total === null || added(parts.map((row) => row[place] ?? 0n)) === total,
  )
}

const added = (numbers: readonly bigint[]): bigint => numbers.reduce((left, right) => left + right, 0n)

function twice(names: readonly string[]): readonly string[] {
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))]
}
