import loadHighs, { type Highs } from 'highs'
import type { IntegerProgramme, ProgrammeAnswer, SolveProgramme } from '#platform/kernel/integer-programme.ts'

/** Longer than this no question may hold the process up. */
const MOST_SECONDS = 10

let loading: Promise<Highs> | undefined

/** Loads HiGHS once for the process; afterwards each question is answered at once, or given up after so many seconds. */
export async function loadSolver(seconds = MOST_SECONDS): Promise<SolveProgramme> {
  loading ??= loadHighs()
  const highs = await loading
  return (programme) => solved(highs, programme, seconds)
}

function solved(highs: Highs, programme: IntegerProgramme, seconds: number): ProgrammeAnswer {
  const { modelStatus, variableType } = highs.constants
  const model = highs.createModel()
  try {
    // The best, not nearly the best; one thread and one seed, so that the same question has the same answer.
    model.options.set({
      ...{ output_flag: false, mip_rel_gap: 0, mip_abs_gap: 0, mip_feasibility_tolerance: 1e-9 },
      ...{ primal_feasibility_tolerance: 1e-9, random_seed: 0, time_limit: seconds },
    })
    model.passModel(modelOf(highs, programme, variableType.integer))
    model.run()
    const status = model.getModelStatus()
    if (status === modelStatus.infeasible) return { status: 'infeasible' }
    if (status !== modelStatus.optimal) return { status: 'unknown' }
    const columns: number[] = []
    for (const [column, value] of model.getSolution().colValue.entries())
      if (value > 0.5) columns.push(column)
    return { status: 'chosen', columns }
  } finally {
    model.dispose()
  }
}

/** Row after row, as HiGHS takes sparse rows. */
function modelOf({ infinity }: Highs, { costs, rows }: IntegerProgramme, integer: VariableType) {
  const starts = [0]
  for (const { columns } of rows) starts.push((starts.at(-1) ?? 0) + columns.length)
  const [numCols, numRows] = [costs.length, rows.length]
  return {
    ...{ numCols, numRows, colCost: costs },
    colLower: new Float64Array(numCols),
    colUpper: new Float64Array(numCols).fill(1),
    rowLower: rows.map(({ least }) => least ?? -infinity),
    rowUpper: rows.map(({ most }) => most ?? infinity),
    integrality: costs.map(() => integer),
    matrix: {
      ...{ format: 'csr' as const, numRows, numCols, starts },
      indices: rows.flatMap(({ columns }) => columns),
      values: rows.flatMap(({ factors }) => factors),
    },
  }
}

type VariableType = Highs['constants']['variableType']['integer']
