import { cellText, compact, isBlank } from '#platform/kernel/sheet-cells.ts'
import { type CheckedMean, checkMean, printedDecimal } from './import-mean.ts'
import type { PageHead } from './import-page-head.ts'
import type { PageIssue } from './import-page-issue.ts'
import type { PageField, PagePledge, PageSums } from './import-page-facts.ts'

/** A printed mean beside what its rows give. */
export interface CheckedPageMean extends CheckedMean {
  readonly row: number
  /** Null for the total. */
  readonly field: number | null
}

interface Read {
  readonly head: PageHead
  readonly fields: readonly PageField[]
  readonly pledges: readonly PagePledge[]
  readonly sums: readonly PageSums[]
}

interface Checked {
  readonly means: readonly CheckedPageMean[]
  readonly doubts: readonly PageIssue[]
}

/** Recomputes every count and mean that a page prints of its own rows. */
export function checkPage(read: Read): Checked {
  const means: CheckedPageMean[] = []
  const doubts: PageIssue[] = []
  // A page that prints 74.4 for one field says 61.0 with 61.
  const decimals = Math.max(0, ...read.sums.map((sums) => printedDecimal(meanIn(read, sums))?.decimals ?? 0))
  for (const sums of read.sums) {
    const pledges = read.pledges.filter(({ field }) => sums.field === null || field === sums.field)
    const of = sums.field === null ? '계' : (read.fields[sums.field - 1]?.printed ?? '')
    if (pledges.length === 0) doubts.push({ row: sums.row, code: 'field-empty', title: of })
    doubts.push(...countDoubts(read, sums, pledges, of))
    const { mean, doubt } = checkedMean(meanIn(read, sums), sums, pledges, { of, decimals })
    if (mean !== null) means.push(mean)
    if (doubt !== null) doubts.push(doubt)
  }
  return { means, doubts }
}

const meanIn = ({ head }: Read, { cells }: PageSums): string => cellText(cells[head.progress])

function checkedMean(
  printed: string,
  { row, field }: PageSums,
  pledges: readonly PagePledge[],
  { of, decimals }: { readonly of: string; readonly decimals: number },
): { readonly mean: CheckedPageMean | null; readonly doubt: PageIssue | null } {
  if (isBlank(printed)) return { mean: null, doubt: null }
  if (printedDecimal(printed) === null)
    return { mean: null, doubt: { row, code: 'not-a-mean', of, text: printed } }
  const values = pledges.flatMap(({ progress }) => (progress === null ? [] : [progress]))
  // A row whose progress is an error leaves nothing to compare with.
  const mean = values.length === pledges.length ? checkMean(printed, values, decimals) : null
  if (mean === null) return { mean: null, doubt: null }
  return { mean: { row, field, ...mean }, doubt: meanDoubt(mean, row, field, of) }
}

function meanDoubt(
  { printed, computed, agreement }: CheckedMean,
  row: number,
  field: number | null,
  of: string,
): PageIssue | null {
  if (agreement === 'differs') return { row, code: 'mean-differs', of, printed, computed }
  return agreement === 'rounded' && field === null
    ? { row, code: 'total-mean-rounded', of, printed, computed }
    : null
}

function countDoubts(
  { head, fields }: Read,
  { row, field, cells }: PageSums,
  pledges: readonly PagePledge[],
  of: string,
): readonly PageIssue[] {
  const counts = [
    ...head.stages.map(({ column, word }) => ({
      what: word,
      printed: cellText(cells[column]),
      computed: pledges.filter(({ stageWord }) => stageWord === word).length,
    })),
    ...(field === null ? countsInWords(cellText(cells[head.title]), fields.length, pledges.length) : []),
  ]
  return counts
    .filter(({ printed, computed }) => numberIn(printed) !== computed)
    .map((count) => ({ row, code: 'count-differs', of, ...count }))
}

/** 7개 분야 65건: what a total says of the page in words. */
function countsInWords(text: string, fields: number, pledges: number) {
  const [ofFields, ofPledges] = [
    /(\d+)\s*개?\s*분야/u.exec(text)?.[1],
    /(\d+)\s*(?:건|개\s*(?:사업|공약|과제))/u.exec(text)?.[1],
  ]
  return [
    ...(ofFields === undefined ? [] : [{ what: '분야', printed: ofFields, computed: fields }]),
    ...(ofPledges === undefined ? [] : [{ what: '건', printed: ofPledges, computed: pledges }]),
  ]
}

/** A dash and an empty cell are 0; anything else that is no number differs from every count. */
function numberIn(text: string): number {
  return isBlank(text) ? 0 : Number(compact(text).replace(/건$/u, '').replaceAll(',', ''))
}
