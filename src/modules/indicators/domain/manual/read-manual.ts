import { cellText, isTotalWord } from '#platform/kernel/sheet-cells.ts'
import type { IndicatorPlan } from '../indicator.ts'
import { zero } from '../rational.ts'
import { checkRest, type PlanDoubt, plansFlaws, type PlanFlaw, planDoubts } from './check-plan.ts'
import { headsIn, type ManualColumn, neededColumns } from './manual-columns.ts'
import { monthTargetsIn } from './read-targets.ts'
import { type CellFlaw, ManualRow, type SourceWords } from './manual-row.ts'

/** Something wrong in a manual, at its row (as the sheet numbers it) and column. */
export interface ManualFlaw {
  readonly row: number
  readonly column: ManualColumn | null
  readonly code:
    CellFlaw | PlanFlaw | 'column-missing' | 'no-heads' | 'no-rows' | 'no-such-department' | 'weights-not-100'
  /** What stands there, or what the weights make. */
  readonly found: string
}

/** Something that can be right and often is not. */
export interface ManualDoubt {
  readonly row: number
  readonly code: PlanDoubt
  readonly number: string
}

export interface ReadManual {
  readonly plans: readonly IndicatorPlan[]
  readonly flaws: readonly ManualFlaw[]
  readonly doubts: readonly ManualDoubt[]
  /** Rows with something in them that were not taken for indicators: they have neither name nor weight. */
  readonly skipped: readonly { readonly row: number; readonly text: string }[]
}

/** Reads a year's manual (지표 매뉴얼) as a table: every indicator, or everything that is wrong. */
export function readManual(
  rows: readonly (readonly string[])[],
  {
    resultYear,
    sources,
    departments,
  }: {
    readonly resultYear: number
    readonly sources: SourceWords
    /** What the city's departments are called; left out, nothing is said of departments. */
    readonly departments?: ReadonlySet<string>
  },
): ReadManual {
  const headAt = rows.findIndex((row) => headsIn(row) !== null)
  const heads = headsIn(rows[headAt] ?? [])
  if (heads === null) return withFlaw({ row: 1, column: null, code: 'no-heads', found: '' })
  const missing = neededColumns.filter((column) => !heads.has(column))
  if (missing.length > 0)
    return {
      ...{ plans: [], doubts: [], skipped: [] },
      flaws: missing.map((column) => ({ row: headAt + 1, column, code: 'column-missing', found: '' })),
    }
  const flaws: ManualFlaw[] = []
  const skipped: { readonly row: number; readonly text: string }[] = []
  const read: { readonly row: number; readonly plan: IndicatorPlan }[] = []
  for (const [place, cells] of rows.entries()) {
    if (place <= headAt || cells.some(isTotalWord)) continue
    if (isNoIndicator(cells, heads)) {
      const text = cells.map(cellText).filter((cell) => cell !== '').join(' · ') // prettier-ignore
      if (text !== '') skipped.push({ row: place + 1, text: text.slice(0, 120) })
      continue
    }
    const row = new ManualRow(cells, heads, sources)
    const plan = planIn(row, resultYear)
    const unread = row.flaws.map(({ column }) => column)
    const found = [...row.flaws, ...checkRest(plan, unread), ...unknownOf(plan, departments)]
    flaws.push(...found.map((flaw) => ({ ...flaw, row: place + 1 })))
    read.push({ row: place + 1, plan })
  }
  if (read.length === 0)
    return { ...withFlaw({ row: headAt + 1, column: null, code: 'no-rows', found: '' }), skipped }
  const plans = read.map(({ plan }) => plan)
  flaws.push(...plansFlaws(plans).map(({ at, ...flaw }) => ({ ...flaw, row: read[at]?.row ?? headAt + 1 })))
  const doubts = read.flatMap(({ row, plan }) =>
    planDoubts(plan).map((code) => ({ row, code, number: plan.number })),
  )
  return { plans: flaws.length === 0 ? plans : [], flaws, doubts, skipped }
}

const withFlaw = (flaw: ManualFlaw): ReadManual => ({ plans: [], flaws: [flaw], doubts: [], skipped: [] })

/** Departments that the city does not have. */
function unknownOf({ department, helpers }: IndicatorPlan, known: ReadonlySet<string> | undefined) {
  if (known === undefined) return []
  const wrong = (column: ManualColumn, names: readonly string[]) => {
    const found = names.filter((name) => name !== '' && !known.has(name)).join(', ')
    return found === '' ? [] : [{ column, code: 'no-such-department' as const, found }]
  }
  return [...wrong('department', [department]), ...wrong('helpers', helpers)]
}

/** Empty rows, and headings of a field alone. */
function isNoIndicator(cells: readonly string[], heads: ReadonlyMap<ManualColumn, number>): boolean {
  const said = (column: ManualColumn) => cellText(cells[heads.get(column) ?? -1])
  return said('name') === '' && said('weight') === ''
}

function planIn(row: ManualRow, resultYear: number): IndicatorPlan {
  const target = row.number('target') ?? zero
  const formula = row.text('formula', 300)
  return {
    number: row.text('number', 20),
    name: row.needed('name', 200),
    field: row.needed('field', 60),
    kind: row.kind(),
    source: row.source(),
    weight: row.weight(),
    unit: row.needed('unit', 20),
    decimals: row.decimals(),
    aim: row.aim(target),
    method: row.method(),
    series: row.series(),
    formula: formula === '' ? null : { text: formula, units: row.inputUnits() },
    baseline: row.number('baseline'),
    targets: monthTargetsIn(row, resultYear),
    dataSource: row.text('dataSource', 300),
    evidence: row.text('evidence', 300),
    helpers: row.list('helpers'),
    department: row.needed('department', 60),
  }
} // prettier-ignore
