import { compact } from '#platform/kernel/sheet-cells.ts'
import { checkMean } from './import-mean.ts'
import type { PageIssue, PageIssueMatter } from './import-page-issue.ts'
import type { PagePledge } from './import-page-facts.ts'
import {
  checkPrintedSummary,
  type PrintedSummary,
  rateIn,
  type SummaryFindings,
} from './import-printed-summary.ts'
import { stageOfWord } from './import-stage-words.ts'
import type { PledgeStage } from './pledge-stage.ts'
import type { Reading } from './read-table-rows.ts'
import type { SourceTable } from './source-table.ts'
import { type SummaryRow, type SummaryTable, summaryTable } from './summary-table.ts'

/** A table of counts with what its own figures say of each other. */
export interface CheckedSummary extends SummaryFindings {
  readonly table: number
  readonly by: SummaryTable['by']
  readonly printed: PrintedSummary
  /** Counts as 36(25), each read as the first of which the second, with the stages' own counts where told. */
  readonly bracketed: readonly { readonly of: string; readonly outer: number; readonly inner: number }[]
}

interface Checked {
  readonly summaries: readonly CheckedSummary[]
  readonly errors: readonly PageIssue[]
  readonly doubts: readonly PageIssue[]
}

interface Numbered {
  readonly table: number
  readonly source: SourceTable
}

/** Checks every table of counts against itself, and against the pledges that the same file lists. */
export function readSummaries(
  tables: readonly Numbered[],
  reading: Pick<Reading, 'pledges' | 'fields'>,
  below: readonly string[],
): Checked {
  const errors: PageIssue[] = []
  const doubts: PageIssue[] = []
  const rate =
    [...tables.map(({ source }) => source.above.join(' ')), below.join(' ')]
      .map((text) => rateIn(text))
      .find((found) => found !== null) ?? null
  const summaries: CheckedSummary[] = []
  for (const { table, source } of tables) {
    const read = summaryTable(source.rows)
    if (read === null) continue
    const printed = printedOf(read, summaries.length === 0 ? rate : null)
    const findings = checkPrintedSummary(printed)
    const bracketed = read.rows.flatMap(({ name, counts }) =>
      counts.flatMap(({ count, inner }) => (inner === null ? [] : [{ of: name, outer: count, inner }])),
    )
    summaries.push({ table, by: read.by, printed, bracketed, ...findings })
    const at = (row: number, column: number | null, matter: PageIssueMatter): PageIssue => ({
      table,
      row,
      column: column === null ? null : column + 1,
      ...matter,
    })
    for (const difference of findings.differences)
      errors.push(at(0, null, { code: 'summary-differs', ...difference }))
    for (const matter of percentMatters(findings))
      (matter.code === 'percent-differs' ? errors : doubts).push(at(0, null, matter))
    const rateMatter = printed.rate === null ? null : rateFinding(printed.rate, findings, reading.pledges)
    if (rateMatter !== null) doubts.push(at(0, null, rateMatter))
    if (reading.pledges.some(({ stage }) => stage !== null))
      for (const row of read.rows)
        for (const { column, ...matter } of againstPledges(read, row, reading))
          errors.push(at(row.row, column, { code: 'count-differs', ...matter }))
  }
  return { summaries, errors, doubts }
}

function printedOf({ words, rows, percents }: SummaryTable, rate: string | null): PrintedSummary {
  const total = rows.find(({ isTotal }) => isTotal) ?? (rows.length === 1 ? rows[0] : undefined)
  const groups = rows.filter((row) => row !== total && !row.isTotal)
  const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)
  const wholeOf = (row: SummaryRow) => row.whole?.count ?? sum(row.counts.map(({ count }) => count))
  return {
    whole: total === undefined ? sum(groups.map(wholeOf)) : wholeOf(total),
    stages: words.map((word, at) => ({
      word,
      count:
        total === undefined
          ? sum(groups.map(({ counts }) => counts[at]?.count ?? 0))
          : (total.counts[at]?.count ?? 0),
      percent: percents?.[at] ?? null,
    })),
    groups: groups.map((row) => ({
      name: row.name,
      whole: wholeOf(row),
      counts: row.counts.map(({ count }) => count),
    })),
    rate,
  }
}

function percentMatters({
  percents,
}: SummaryFindings): readonly Extract<PageIssueMatter, { readonly code: `percent-${string}` }>[] {
  const codes = { unexplained: 'percent-differs', forced: 'percent-forced', cut: 'percent-cut' } as const
  return percents.flatMap(({ word, printed, rounded, verdict }) =>
    verdict === 'rounded' ? [] : [{ code: codes[verdict], of: word, printed, computed: rounded }],
  )
}

/** A rate may be the share of some stages, or the mean of the pledges' progress. */
function rateFinding(
  printed: string,
  { rateExplainedBy }: SummaryFindings,
  pledges: readonly PagePledge[],
): PageIssueMatter | null {
  if (rateExplainedBy !== null && rateExplainedBy.length > 0)
    return { code: 'rate-explained', printed, by: rateExplainedBy }
  const values = pledges.flatMap(({ progress }) => (progress === null ? [] : [progress]))
  const mean = values.length > 0 && values.length === pledges.length ? checkMean(printed, values, 0) : null
  return mean !== null && mean.agreement !== 'differs' ? null : { code: 'rate-unexplained', printed }
}

interface CountOff {
  readonly column: number | null
  readonly of: string
  readonly what: string
  readonly printed: string
  readonly computed: number
}

const bare = (name: string): string =>
  compact(name)
    .replace(/^(?:[Ⅰ-Ⅻ①-⑳]|[IVX]{1,4}[.)]|\d{1,2}[.)])/u, '')
    .replace(/(?:분야|부문)$/u, '')

function againstPledges(
  table: SummaryTable,
  row: SummaryRow,
  { pledges, fields }: Pick<Reading, 'pledges' | 'fields'>,
): readonly CountOff[] {
  const own = ownPledges(table, row, { pledges, fields })
  if (own === null) return []
  const stages = table.words.map((word) => stageOfWord(word))
  const columnsOf = stages.map((stage) => (stage.ok ? stage.value.stage : null))
  const counts = table.words.map((what, at): CountOff => {
    const count = row.counts[at]
    return {
      column: count?.column ?? null,
      of: row.name,
      what,
      printed: String(count?.count ?? 0),
      computed: own.filter(({ stage }) => placeOf(stage, columnsOf) === at).length,
    }
  })
  const whole: readonly CountOff[] =
    row.whole === null
      ? []
      : [
          {
            column: row.whole.column,
            of: row.name,
            what: '건',
            printed: String(row.whole.count),
            computed: own.length,
          },
        ]
  return [...counts, ...whole].filter(({ printed, computed }) => Number(printed) !== computed)
}

/** In which of a table's columns a stage is counted: completed holds what continues where nothing else does. */
function placeOf(stage: PledgeStage | null, columns: readonly (PledgeStage | null)[]): number {
  if (stage === null) return -1
  const own = columns.indexOf(stage)
  if (own >= 0) return own
  if (stage === 'continuing') return columns.indexOf('completed')
  return stage === 'partial' ? columns.indexOf('on-track') : -1
}

/** The pledges that a row counts; null when it is not known which. */
function ownPledges(
  { by }: SummaryTable,
  { name, isTotal }: SummaryRow,
  { pledges, fields }: Pick<Reading, 'pledges' | 'fields'>,
): readonly PagePledge[] | null {
  if (isTotal) return pledges
  const wanted = bare(name)
  if (by === 'department') {
    const own = pledges.filter(({ department }) => compact(department) === wanted)
    return own.length === 0 ? null : own
  }
  const same = fields.filter(({ printed, title }) => bare(printed) === wanted || bare(title) === wanted)
  const like = wanted.length < 2 ? [] : fields.filter(({ title }) => bare(title).includes(wanted))
  const [only, second] = same.length > 0 ? same : like
  return only === undefined || second !== undefined
    ? null
    : pledges.filter(({ field }) => field === only.number)
}
