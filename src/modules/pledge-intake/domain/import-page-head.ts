import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { cellText, compact } from '#platform/kernel/sheet-cells.ts'
import { type ReadStage, stageOfWord, type UnknownStage } from './import-stage-words.ts'

/** A column in which a pledge of one stage has its mark. */
export interface StageColumn {
  readonly column: number
  readonly word: string
  readonly stage: Result<ReadStage, UnknownStage>
}

/** Where a pledge table has what; columns are counted from 0. */
export interface PageHead {
  /** The rows of the head end before this one. */
  readonly firstRow: number
  readonly number: number
  readonly title: number
  readonly progress: number
  readonly department: number
  /** A column of field names, where fields have no rows of their own. */
  readonly field: number | null
  /** A column in which the stage stands as a word. */
  readonly stageWord: number | null
  /** Columns of marks, one for each stage. */
  readonly stages: readonly StageColumn[]
}

export interface PageHeadRefusal {
  readonly code: 'no-head' | 'column-missing'
  /** What the head lacks. */
  readonly missing: readonly PageColumn[]
}

const TITLES = {
  title: /^(?:공약|단위|세부)?(?:사업|과제|공약)명?(?:\(.*\))?$/u,
  progress: /^(?:추진|진도|진행|이행|달성)(?:율|률)(?:\(%\))?$/u,
  department: /^(?:추진|주관|담당|소관|주무)?부서(?:명)?$/u,
  number: /^(?:구분|연번|번호|순번|공약번호|관리번호|No\.?)$/iu,
} as const
export type PageColumn = keyof typeof TITLES | 'stage'
const FIELD = /^(?:분야|분야명|공약분야|분야별)$/u
const STAGES = /^(?:추진|이행|진행)(?:상황|현황|상태|단계|사항)$|^단계$/u

/** Finds the head of a pledge table by the words of its columns; it may stand below other rows and be some rows high. */
export function pageHead(rows: readonly (readonly string[])[]): Result<PageHead, PageHeadRefusal> {
  const top = rows.findIndex((row) => find(row, TITLES.title) >= 0 && find(row, TITLES.progress) >= 0)
  const head = rows[top]
  if (head === undefined) return refuse({ code: 'no-head', missing: [] })
  const title = find(head, TITLES.title)
  // A head cell that is some rows high is repeated in each of them.
  const below = rows.findIndex((row, at) => at > top && compact(row[title]) !== compact(head[title]))
  const firstRow = below < 0 ? rows.length : below
  const [number, department] = [find(head, TITLES.number), find(head, TITLES.department)]
  const { stageWord, stages } = stageColumns(head, rows[firstRow - 1] ?? head)
  const missing: PageColumn[] = [
    ...(number < 0 ? (['number'] as const) : []),
    ...(department < 0 ? (['department'] as const) : []),
    ...(stageWord === null && stages.length === 0 ? (['stage'] as const) : []),
  ]
  if (missing.length > 0) return refuse({ code: 'column-missing', missing })
  const field = find(head, FIELD)
  const progress = find(head, TITLES.progress)
  return ok({
    firstRow, number, title, progress, department, field: field < 0 ? null : field, stageWord, stages,
  }) // prettier-ignore
}

const find = (row: readonly string[], words: RegExp): number =>
  row.findIndex((cell) => words.test(compact(cell)))

/** One column under 이행단계 holds words, several of them marks; some heads name the stages at once. */
function stageColumns(
  head: readonly string[],
  last: readonly string[],
): Pick<PageHead, 'stageWord' | 'stages'> {
  const under = head.flatMap((cell, column) => (STAGES.test(compact(cell)) ? [column] : []))
  if (under.length === 1) return { stageWord: under[0] ?? null, stages: [] }
  const named = last.flatMap((cell, column) => (stageOfWord(cell).ok ? [column] : []))
  const columns = under.length > 1 ? under : named
  return {
    stageWord: null,
    stages: columns.map((column) => ({
      column,
      word: cellText(last[column]),
      stage: stageOfWord(last[column] ?? ''),
    })),
  }
}
