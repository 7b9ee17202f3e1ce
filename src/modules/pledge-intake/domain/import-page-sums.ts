import { cellText, compact, isBlank } from '#platform/kernel/sheet-cells.ts'
import { type CheckedMean, checkMean, printedDecimal, shareAt } from './import-mean.ts'
import type { PageHead } from './import-page-head.ts'
import type { PageIssue, PageIssueMatter } from './import-page-issue.ts'
import type { PagePledge, PageSums } from './import-page-facts.ts'
import type { Reading } from './read-table-rows.ts'
import { bracketedCount } from './import-printed-summary.ts'
import { stageInCell } from './import-stage-words.ts'

/** A printed mean beside what its rows give. */
export interface CheckedPageMean extends CheckedMean {
  readonly table: number
  readonly row: number
  /** Null for the total. */
  readonly field: number | null
}

interface Checked {
  readonly means: readonly CheckedPageMean[]
  readonly errors: readonly PageIssue[]
  readonly doubts: readonly PageIssue[]
}

/** Recomputes every count and mean that a page prints of its own rows: errors where it is off, doubts where it is only rounded. */
export function checkPage(read: Pick<Reading, 'fields' | 'pledges' | 'sums'>): Checked {
  const means: CheckedPageMean[] = []
  const errors: PageIssue[] = []
  const doubts: PageIssue[] = []
  // A page that prints 74.4 for one field says 61.0 with 61.
  const decimals = Math.max(
    0,
    ...read.sums.map(({ head, sums }) => printedDecimal(meanIn(head, sums))?.decimals ?? 0),
  )
  for (const { head, sums } of read.sums) {
    const { table, row, field } = sums
    const put = (into: PageIssue[]) => (column: number | null, matter: PageIssueMatter) =>
      into.push({ table, row, column: column === null ? null : column + 1, ...matter })
    const pledges = read.pledges.filter((pledge) => field === null || pledge.field === field)
    const of = field === null ? '계' : (read.fields[field - 1]?.printed ?? '')
    if (pledges.length === 0) put(doubts)(null, { code: 'field-empty', title: of })
    if (!sums.isMeanOnly)
      for (const { column, ...count } of countsOff(head, sums, pledges, read.fields.length))
        put(errors)(column, { code: 'count-differs', of, ...count })
    const { mean, matter, isError } = checkedMean(meanIn(head, sums), pledges, {
      of,
      decimals,
      isTotal: field === null,
    })
    if (mean !== null) means.push({ table, row, field, ...mean })
    if (matter !== null) put(isError ? errors : doubts)(head.progress, matter)
  }
  return { means, errors, doubts }
}

const meanIn = ({ progress }: PageHead, { cells }: PageSums): string =>
  progress === null ? '' : cellText(cells[progress]).replace(/^(?:평균|Ø)\s*/u, '')

interface MeanFinding {
  readonly mean: CheckedMean | null
  readonly matter: PageIssueMatter | null
  readonly isError: boolean
}

function checkedMean(
  printed: string,
  pledges: readonly PagePledge[],
  { of, decimals, isTotal }: { readonly of: string; readonly decimals: number; readonly isTotal: boolean },
): MeanFinding {
  const nothing: MeanFinding = { mean: null, matter: null, isError: false }
  if (isBlank(printed)) return nothing
  if (printedDecimal(printed) === null)
    return { ...nothing, matter: { code: 'not-a-mean', of, text: printed } }
  const values = pledges.flatMap(({ progress }) => (progress === null ? [] : [progress]))
  // A row whose progress is an error leaves nothing to compare with.
  const mean = values.length === pledges.length ? checkMean(printed, values, decimals) : null
  if (mean === null) return nothing
  const { computed, agreement } = mean
  if (agreement === 'exact' || (agreement === 'rounded' && !isTotal))
    return { mean, matter: null, isError: false }
  if (agreement === 'rounded')
    return { mean, matter: { code: 'total-mean-rounded', of, printed, computed }, isError: false }
  if (agreement === 'cut')
    return { mean, matter: { code: 'mean-cut', of, printed, computed }, isError: false }
  const done = pledges.filter(({ stage }) => stage === 'completed' || stage === 'continuing').length
  return isShare(printed, done, pledges.length)
    ? {
        mean,
        matter: { code: 'mean-is-completion', of, printed, done, whole: pledges.length },
        isError: false,
      }
    : { mean, matter: { code: 'mean-differs', of, printed, computed }, isError: true }
}

function isShare(printed: string, part: number, whole: number): boolean {
  const read = printedDecimal(printed)
  return (
    read !== null &&
    whole > 0 &&
    shareAt(BigInt(part) * 100n, BigInt(whole), read.decimals, 'half-up') === read.digits
  )
}

interface CountOff {
  readonly column: number
  readonly what: string
  readonly printed: string
  readonly computed: number
}

function countsOff(
  head: PageHead,
  { field, cells }: PageSums,
  pledges: readonly PagePledge[],
  fields: number,
): readonly CountOff[] {
  // A row that only names the field prints no counts.
  const isPrinted = head.stages.some(({ column }) => compact(cells[column]) !== '')
  const counts: CountOff[] = [
    ...(isPrinted ? head.stages : []).map(({ column, word }) => ({
      column,
      what: word,
      printed: cellText(cells[column]),
      computed: pledges.filter(({ stageWord }) => stageWord === word).length,
    })),
    ...countsInWords(head, cells, { field, fields, pledges: pledges.length }),
    ...stagesInWords(head, cells, pledges),
  ]
  return counts.filter(({ printed, computed }) => numberIn(printed) !== computed)
}

/** 7개 분야 65건: what a sum says of the page in words. */
function countsInWords(
  head: PageHead,
  cells: readonly string[],
  whole: { readonly field: number | null; readonly fields: number; readonly pledges: number },
): readonly CountOff[] {
  const columns = [head.number, head.title].filter((column) => column !== null)
  return columns.flatMap((column, at) => {
    const text = cellText(cells[column])
    // A merged cell says it once.
    if (at > 0 && text === cellText(cells[columns[0] ?? 0])) return []
    const ofFields = whole.field === null ? /(\d+)\s*개?\s*분야/u.exec(text)?.[1] : undefined
    const ofPledges = /(\d+)\s*(?:건|개\s*(?:사업|공약|과제))/u.exec(text)?.[1]
    return [
      ...(ofFields === undefined
        ? []
        : [{ column, what: '분야', printed: ofFields, computed: whole.fields }]),
      ...(ofPledges === undefined
        ? []
        : [{ column, what: '건', printed: ofPledges, computed: whole.pledges }]),
    ]
  })
}

/** 완료 3, 추진중 2 in the column of the stage. */
function stagesInWords(
  head: PageHead,
  cells: readonly string[],
  pledges: readonly PagePledge[],
): readonly CountOff[] {
  const column = head.stage
  if (column === null) return []
  return [
    ...cellText(cells[column]).matchAll(/([가-힣][가-힣\s]{0,14}?)\s*[:：]?\s*(\d{1,4})\s*건?/gu),
  ].flatMap(([, word = '', printed = '']) => {
    const computed = pledges.filter(({ stageWord }) => compact(stageWord ?? '') === compact(word)).length
    if (computed === 0 && stageInCell(word) === null) return []
    return [{ column, what: word.trim(), printed, computed }]
  })
}

/** A dash and an empty cell are 0; 36(25) is 36, of which 25; anything else that is no number differs from every count. */
function numberIn(text: string): number {
  if (isBlank(text)) return 0
  return (
    bracketedCount(text, [])?.outer ??
    Number(
      compact(text)
        .replace(/[건개]$/u, '')
        .replaceAll(',', ''),
    )
  )
}
