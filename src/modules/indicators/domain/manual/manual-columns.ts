import { compact } from '#platform/kernel/sheet-cells.ts'

/** A column for each month's target. */
export const monthColumns = [
  ...(['month1', 'month2', 'month3', 'month4', 'month5', 'month6'] as const),
  ...(['month7', 'month8', 'month9', 'month10', 'month11', 'month12'] as const),
] as const

export const manualColumns = [
  'number',
  'field',
  'name',
  'kind',
  'source',
  'weight',
  'direction',
  'unit',
  'target',
  'upper',
  'slack',
  'method',
  'bands',
  'series',
  'formula',
  'inputUnits',
  'decimals',
  'baseline',
  'quarter1',
  'quarter2',
  'quarter3',
  ...monthColumns,
  'department',
  'helpers',
  'dataSource',
  'evidence',
] as const
/** What a manual says of an indicator, each in a column of its own. */
export type ManualColumn = (typeof manualColumns)[number]

type MonthColumn = (typeof monthColumns)[number]

/** How each column is headed: the first word is the one that our own sheets have. */
export const columnHeads: Readonly<Record<ManualColumn, readonly string[]>> = {
  number: ['번호', '지표번호', '연번'],
  field: ['분야', '평가분야'],
  name: ['지표명', '지표'],
  kind: ['구분', '정량/정성', '유형'],
  source: ['지표 출처', '출처', '합동/도정'],
  weight: ['배점', '가중치'],
  direction: ['방향', '지표방향'],
  unit: ['단위'],
  target: ['목표', '목표값', '연간 목표'],
  upper: ['상한', '목표 상한'],
  slack: ['허용 폭'],
  method: ['배점 방식', '평가방법', '점수산정'],
  bands: ['등급표', '등급 기준'],
  series: ['입력 방식', '실적 기준'],
  formula: ['산식', '산출식'],
  inputUnits: ['투입값 단위'],
  decimals: ['소수 자리'],
  baseline: ['전년 실적', '전년도 실적', '기준값'],
  quarter1: ['1분기 목표'],
  quarter2: ['2분기 목표'],
  quarter3: ['3분기 목표'],
  ...(Object.fromEntries(
    monthColumns.map((column, at) => [column, [`${at + 1}월 목표`]]),
  ) as unknown as Record<MonthColumn, readonly string[]>),
  department: ['담당부서', '주관부서'],
  helpers: ['협조부서'],
  dataSource: ['자료 출처', '자료원'],
  evidence: ['증빙', '증빙자료'],
}

/** Without these there is nothing to import. */
export const neededColumns: readonly ManualColumn[] = [
  ...(['number', 'field', 'name', 'kind', 'weight', 'direction', 'unit', 'target', 'department'] as const),
]

/** Which column stands where in a row of heads; null for a row that heads nothing. */
export function headsIn(row: readonly string[]): ReadonlyMap<ManualColumn, number> | null {
  const found = new Map<ManualColumn, number>()
  for (const column of manualColumns) {
    const heads = columnHeads[column].map(compact)
    const at = row.findIndex((cell) => heads.includes(compact(cell)))
    if (at >= 0) found.set(column, at)
  }
  return found.has('name') && found.has('weight') ? found : null
}
