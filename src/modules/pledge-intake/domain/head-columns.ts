import { compact, isBlank } from '#platform/kernel/sheet-cells.ts'
import {
  type CellKind,
  distinctOf,
  isCode,
  isHorizonCell,
  isMoney,
  isPercent,
  isPeriodCell,
  isStageCell,
  longestOf,
  shareOf,
} from './cell-kinds.ts'
import { type ColumnRole, labelOf, rolesOf } from './column-words.ts'

/** A column as a head names it and its rows fill it. */
export interface HeadColumn {
  readonly column: number
  /** From top to bottom. */
  readonly texts: readonly string[]
  readonly cells: readonly string[]
}

export type FoundColumns = Readonly<Record<ColumnRole, number | null>>

const MOST = 0.5
const NEARLY_ALL = 0.8

/** The roles of the words over a column: the lowest that is known tells most. */
const rolesOver = ({ texts }: HeadColumn): ReadonlySet<ColumnRole> =>
  texts.map((text) => rolesOf(text)).findLast((roles) => roles.size > 0) ?? new Set()

/** Which column tells what: by the words over it, and where a word could mean several things by what stands under it. */
export function columnsOf(columns: readonly HeadColumn[]): FoundColumns {
  const free = new Set(columns)
  const take = (found: HeadColumn | undefined): number | null => {
    if (found === undefined) return null
    free.delete(found)
    return found.column
  }
  const named = (role: ColumnRole) => [...free].filter((column) => rolesOver(column).has(role))
  const number = take(numberColumn(named('number'), named('title')))
  const title = take(
    titleColumn(
      named('title'),
      columns.find(({ column }) => column === number),
    ),
  )
  const progress = take(lastOf(named('progress'), isPercent) ?? lastOf(named('stage'), isPercent, NEARLY_ALL))
  const horizon = take(named('horizon').find(({ cells }) => shareOf(cells, isHorizonCell) >= MOST))
  const stage = take(stageColumn(named('stage'), [...free]))
  const department = take(named('department')[0])
  const helpers = take(named('helpers')[0])
  const period = take(
    named('period').find(({ cells }) => shareOf(cells, isPeriodCell) >= MOST) ?? named('period')[0],
  )
  const cost = take(named('cost').find(({ cells }) => shareOf(cells, isMoney) >= MOST) ?? named('cost')[0])
  const field = take(fieldColumn(named('field'), named('title'), title))
  return { number, title, progress, horizon, stage, department, helpers, period, cost, field }
}

/** A column of that name that holds such cells; of several the last, which is the latest. A blank one will do. */
function lastOf(named: readonly HeadColumn[], kind: CellKind, share = MOST): HeadColumn | undefined {
  const plain = named.filter(({ cells }) => shareOf(cells, kind) >= share)
  const result = plain.filter(({ texts }) => /실적|누계|누적|현재/u.test(compact(texts.at(-1))))
  const empty = share === MOST ? named.find(({ cells }) => cells.every(isBlank)) : undefined
  return result.at(-1) ?? plain.at(-1) ?? empty ?? (share === MOST ? named.at(-1) : undefined)
}

/** 연번 before 공약번호; 구분, or the first of the columns under 공약, where numbers stand in it. */
function numberColumn(named: readonly HeadColumn[], titled: readonly HeadColumn[]): HeadColumn | undefined {
  const sure = named.filter(({ texts }) => labelOf(texts.at(-1)) !== '구분')
  const running = sure.find(({ texts }) => /^(?:연번|순번|번호|순|no\.?|№)$/u.test(labelOf(texts.at(-1))))
  const unsure = [...named, ...(titled.length > 1 ? titled : [])].find(
    (column) => !sure.includes(column) && shareOf(column.cells, isCode) >= MOST,
  )
  const empty = named.find(({ cells }) => cells.every(isBlank))
  return running ?? sure[0] ?? unsure ?? empty
}

/** Of several titles that which changes with the numbers; without numbers the one that tells most apart. */
function titleColumn(named: readonly HeadColumn[], number: HeadColumn | undefined): HeadColumn | undefined {
  const fitting = named.filter(({ cells }) => shareOf(cells, isCode) < NEARLY_ALL)
  const [first, ...others] = fitting.length > 0 ? fitting : named
  if (first === undefined || others.length === 0) return first
  const wanted = number === undefined ? Infinity : distinctOf(number.cells)
  const distance = (column: HeadColumn) => {
    const count = distinctOf(column.cells)
    return wanted === Infinity ? -count : Math.abs(count - wanted)
  }
  return others.reduce((best, next) => (distance(next) < distance(best) ? next : best), first)
}

/** A column for the stage holds its words, or at least few and short ones. */
function stageColumn(named: readonly HeadColumn[], free: readonly HeadColumn[]): HeadColumn | undefined {
  const share = ({ cells }: HeadColumn) => shareOf(cells, isStageCell)
  const best = named
    .filter((column) => share(column) >= MOST)
    .reduce<HeadColumn | undefined>(
      (most, next) => (most === undefined || share(next) > share(most) ? next : most),
      undefined,
    )
  if (best !== undefined) return best
  const few = named.find(
    ({ cells, texts }) =>
      labelOf(texts.at(-1)) !== '비고' &&
      longestOf(cells) <= 14 &&
      distinctOf(cells) <= Math.max(3, cells.length / 4),
  )
  const other = free.find(
    (column) =>
      (rolesOver(column).has('field') || rolesOver(column).has('horizon')) && share(column) >= NEARLY_ALL,
  )
  return few ?? other
}

/** 분야 before 목표 and 구분; a wider title to the left of the pledges' own is a field too. */
function fieldColumn(
  named: readonly HeadColumn[],
  titled: readonly HeadColumn[],
  title: number | null,
): HeadColumn | undefined {
  const fitting = named.filter(({ cells }) => shareOf(cells, isCode) < NEARLY_ALL)
  const sure = fitting.find(({ texts }) => /분야|부문|대분류/u.test(labelOf(texts.at(-1))))
  const wider = titled.find(
    ({ column, cells }) => title !== null && column < title && distinctOf(cells) * 2 <= cells.length,
  )
  return sure ?? fitting[0] ?? wider
}
