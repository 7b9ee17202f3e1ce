import { cellText, compact, isBlank } from '#platform/kernel/sheet-cells.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { type ColumnRole, labelOf, rolesOf } from './column-words.ts'
import { columnsOf, type HeadColumn } from './head-columns.ts'
import { type ReadStage, stageOfWord, type UnknownStage } from './import-stage-words.ts'
import { pledgeNumber } from './pledge-number.ts'
import { sumLabel } from './total-words.ts'

/** A column in which a pledge of one stage has its mark. */
export interface StageColumn {
  readonly column: number
  readonly word: string
  readonly stage: Result<ReadStage, UnknownStage>
}

/** Where a pledge table has what; columns are counted from 0, null where it has none of the kind. */
export interface PageHead extends Readonly<Record<Exclude<ColumnRole, 'title'>, number | null>> {
  /** The rows of the head begin at and end before these. */
  readonly top: number
  readonly firstRow: number
  readonly title: number
  /** Columns of marks, one for each stage; `stage` is then null. */
  readonly stages: readonly StageColumn[]
  readonly rows: readonly (readonly string[])[]
  /** What stands over the columns, from top to bottom. */
  readonly labels: readonly (readonly string[])[]
}

export interface PageHeadRefusal {
  readonly code: 'no-head' | 'column-missing'
  /** What the head lacks. */
  readonly missing: readonly PageColumn[]
}

export type PageColumn = 'number' | 'department' | 'stage' | 'progress'

/** A head stands near the top of its table. */
const DEEPEST_TOP = 40
const TALLEST = 4

/**
 * Finds the head of a pledge table by the words of its columns and by what stands under them; it may stand below other
 * rows and be some rows high. A list of pledges tells at least a title and two things more, or numbers its pledges.
 */
export function pageHead(rows: readonly (readonly string[])[]): Result<PageHead, PageHeadRefusal> {
  let lacking: readonly PageColumn[] | null = null
  for (const top of rows.slice(0, DEEPEST_TOP).keys()) {
    if (!rows[top]?.some((cell) => rolesOf(cell).has('title'))) continue
    const head = headFrom(rows, top)
    if (head === null) continue
    const missing = missingIn(head)
    if (missing.length === 0) return ok(head)
    lacking ??= missing
  }
  return lacking === null
    ? refuse({ code: 'no-head', missing: [] })
    : refuse({ code: 'column-missing', missing: lacking })
}

/** Only what leaves nothing to tell the pledges by: a title with a rate may be any table. */
function missingIn(head: PageHead): readonly PageColumn[] {
  const has = (role: Exclude<ColumnRole, 'title'>) => head[role] !== null
  const told = [
    has('department'),
    hasStage(head),
    has('progress'),
    has('period'),
    has('cost'),
    has('field'),
    has('horizon'),
  ]
  const count = told.filter(Boolean).length
  if ((has('number') && count >= 1) || count >= 2 && has('department')) return [] // prettier-ignore
  return [
    ...(has('number') ? [] : (['number'] as const)),
    ...(has('department') ? [] : (['department'] as const)),
    ...(hasStage(head) ? [] : (['stage'] as const)),
    ...(has('progress') ? [] : (['progress'] as const)),
  ]
}

export const hasStage = (head: PageHead): boolean => head.stage !== null || head.stages.length > 0

function headFrom(rows: readonly (readonly string[])[], top: number): PageHead | null {
  const firstRow = firstRowBelow(rows, top)
  const width = rows[top]?.length ?? 0
  const above = rows.slice(top, firstRow)
  const labels = Array.from({ length: width }, (_, column) => labelsIn(above, column))
  const body = rows.slice(firstRow).filter((row) => isTelling(row))
  const columns: HeadColumn[] = labels.map((texts, column) => ({
    column,
    texts,
    cells: body.map((row) => row[column] ?? ''),
  }))
  const { stages, grouped } = stageColumns(columns)
  const found = columnsOf(columns.filter(({ column }) => !grouped.has(column)))
  if (found.title === null) return null
  return {
    ...found,
    title: found.title,
    stage: stages.length > 0 ? null : found.stage,
    stages,
    top,
    firstRow,
    rows: above,
    labels,
  }
}

/** The texts over a column, each once. */
function labelsIn(above: readonly (readonly string[])[], column: number): readonly string[] {
  const texts = above.map((row) => cellText(row[column])).filter((text) => !isBlank(text))
  return texts.filter((text, index) => texts.findIndex((other) => compact(other) === compact(text)) === index)
}

/** What tells of one pledge: no sum, not one text over all columns, nor a name over the first two. */
function isTelling(row: readonly string[]): boolean {
  const told = row.filter((cell) => !isBlank(cell)).map((cell) => compact(cell))
  const isBand = told[0] !== undefined && told[0] === told[1] && pledgeNumber(told[0]) === null
  return new Set(told).size > 1 && !isBand && !row.some((cell) => sumLabel(cell) !== null)
}

/** A head cell that is some rows high is repeated in each of them, or leaves the places under it empty. */
function firstRowBelow(rows: readonly (readonly string[])[], top: number): number {
  const head = rows[top] ?? []
  let at = top + 1
  while (at < Math.min(rows.length, top + TALLEST) && isHeadRow(rows[at] ?? [], head)) at += 1
  return at
}

/** Whether every cell repeats what is above it, or is a word of a head; none of the repeated ones is a pledge's. */
function isHeadRow(row: readonly string[], head: readonly string[]): boolean {
  const told = row.flatMap((cell, column) => (isBlank(cell) ? [] : [{ cell, column }]))
  const repeated = told.filter(({ cell, column }) => compact(cell) === compact(head[column]))
  const rest = told.filter(({ cell, column }) => compact(cell) !== compact(head[column]))
  const titles = head.flatMap((cell, column) => (rolesOf(cell).has('title') ? [column] : []))
  if (titles.some((column) => repeated.some((one) => one.column === column)))
    return rest.length > 0 || repeated.length === row.length
  // Without merged cells the second row of a head has words only under what is split.
  const isUnderTitle = told.some(({ column }) => titles.includes(column) && titles.length === 1)
  return rest.length > 0 && !isUnderTitle && rest.every(({ cell }) => isHeadWord(cell))
}

const HEAD_WORD =
  /^(?:계|합계|소계|계획|목표|실적|총계|국비|도비|시비|군비|구비|국·?도비|시·?군비|민간|민자|기타|비고|내용|비율|건수|율|%|\d{4}년?|당초|변경|현재|누계|누적|임기내|임기후|주관|협조|여부)$/u

function isHeadWord(cell: string): boolean {
  const label = labelOf(cell)
  return HEAD_WORD.test(label) || stageOfWord(cell).ok || (rolesOf(cell).size > 0 && !/\d/u.test(label))
}

/** Columns side by side under one word for stages, or several columns that are named by stages. */
function stageColumns(columns: readonly HeadColumn[]): {
  readonly stages: readonly StageColumn[]
  readonly grouped: ReadonlySet<number>
} {
  const named = columns.filter(({ texts }) => texts.length > 0 && stageOfWord(texts.at(-1) ?? '').ok)
  if (named.length < 2) return { stages: [], grouped: new Set() }
  const over = new Set(named.flatMap(({ texts }) => (texts.length > 1 ? [compact(texts[0])] : [])))
  // A column beside them under the same word (기타) is of the group too, though no stage is named so.
  const grouped = columns.filter(
    (one) => named.includes(one) || (one.texts.length > 1 && over.has(compact(one.texts[0])) && isMarks(one)),
  )
  return {
    grouped: new Set(grouped.map(({ column }) => column)),
    stages: grouped.map(({ column, texts }) => ({
      column,
      word: texts.at(-1) ?? '',
      stage: stageOfWord(texts.at(-1) ?? ''),
    })),
  }
}

/** No column of remarks or sums: what stands in it is short, and 계 is none of the stages. */
const isMarks = ({ cells, texts }: HeadColumn): boolean =>
  cells.every((cell) => cellText(cell).length <= 4) &&
  sumLabel(texts.at(-1)) === null &&
  !rolesOf(texts.at(-1)).has('progress')
