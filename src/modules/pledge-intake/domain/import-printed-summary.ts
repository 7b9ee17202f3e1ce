import { printedDecimal, shareAt, decimalText } from './import-mean.ts'
import { stageOfWord } from './import-stage-words.ts'

/** A stage of a printed table of counts; the percentage as printed, null where none is. */
export interface PrintedStage {
  readonly word: string
  readonly count: number
  readonly percent: string | null
}

/** A city's table of its pledges by stage, as printed. */
export interface PrintedSummary {
  readonly whole: number
  readonly stages: readonly PrintedStage[]
  /** Counts of fields or departments, in the order of the stages. */
  readonly groups: readonly {
    readonly name: string
    readonly whole: number
    readonly counts: readonly number[]
  }[]
  /** The rate that the page boasts of, e.g. 75.4%; null where it prints none. */
  readonly rate: string | null
}

/**
 * What a printed percentage is of its count: rounded half up; cut off, which is less; forced, which is neither, on a page
 * whose percentages come to just 100; or unexplained.
 */
export type PercentVerdict = 'rounded' | 'cut' | 'forced' | 'unexplained'

export interface CheckedPercent {
  readonly word: string
  readonly printed: string
  /** Half up, to the decimals printed. */
  readonly rounded: string
  /** To three decimals. */
  readonly exact: string
  readonly verdict: PercentVerdict
}

export interface SummaryFindings {
  readonly percents: readonly CheckedPercent[]
  /** What the printed percentages come to, and what they would if each were rounded. Null where none is printed. */
  readonly sums: { readonly printed: string; readonly rounded: string } | null
  /** Stages whose counts over all give the printed rate; empty when no sum of stages does. Null without a rate. */
  readonly rateExplainedBy: readonly (readonly string[])[] | null
  /** Counts that do not add up. */
  readonly differences: readonly SummaryDifference[]
}

export interface SummaryDifference {
  readonly of: string
  readonly printed: number
  readonly computed: number
}

/** Says of a printed summary which figures its own counts give and which they do not. */
export function checkPrintedSummary(summary: PrintedSummary): SummaryFindings {
  const decimals = Math.max(
    0,
    ...summary.stages.map(({ percent }) => printedDecimal(percent ?? '')?.decimals ?? 0),
  )
  const shown = summary.whole > 0 ? summary.stages.flatMap((stage) => shownPercent(stage, decimals)) : []
  const sum = (pick: (one: Shown) => bigint) => shown.reduce((all, one) => all + pick(one), 0n)
  const isForcedTo100 = sum(({ digits }) => digits) === 100n * 10n ** BigInt(decimals)
  return {
    percents: shown.map((one) => checkedPercent(one, summary.whole, decimals, isForcedTo100)),
    sums:
      shown.length === 0
        ? null
        : {
            printed: decimalText(
              sum(({ digits }) => digits),
              decimals,
            ),
            rounded: decimalText(
              sum(({ count }) => percentAt(count, summary.whole, decimals, 'half-up')),
              decimals,
            ),
          },
    rateExplainedBy: summary.rate === null ? null : explanations(summary, summary.rate),
    differences: differencesIn(summary),
  }
}

interface Shown {
  readonly word: string
  readonly count: number
  readonly printed: string
  /** At the decimals of the whole table. */
  readonly digits: bigint
}

function shownPercent({ word, count, percent }: PrintedStage, decimals: number): readonly Shown[] {
  const read = percent === null ? null : printedDecimal(percent)
  if (percent === null || read === null) return []
  return [{ word, count, printed: percent, digits: read.digits * 10n ** BigInt(decimals - read.decimals) }]
}

const percentAt = (count: number, whole: number, decimals: number, way: 'half-up' | 'cut'): bigint =>
  shareAt(BigInt(count) * 100n, BigInt(whole), decimals, way)

function checkedPercent(
  { word, count, printed, digits }: Shown,
  whole: number,
  decimals: number,
  isForcedTo100: boolean,
): CheckedPercent {
  const rounded = percentAt(count, whole, decimals, 'half-up')
  const cut = percentAt(count, whole, decimals, 'cut')
  const exact = decimalText(percentAt(count, whole, 3, 'half-up'), 3)
  const off = isForcedTo100 ? 'forced' : 'unexplained'
  const verdict = digits === rounded ? 'rounded' : digits === cut ? 'cut' : off
  return { word, printed, rounded: decimalText(rounded, decimals), exact, verdict }
}

/** More stages than any page has: beyond, sums of stages are not tried. */
const MOST_STAGES = 12

/** Every sum of stages that, over all pledges, gives a printed rate. */
function explanations({ whole, stages }: PrintedSummary, rate: string): readonly (readonly string[])[] {
  const read = printedDecimal(rate)
  const counted = stages.filter(({ count }) => count > 0)
  if (read === null || whole <= 0 || counted.length > MOST_STAGES) return []
  return Array.from({ length: 2 ** counted.length }, (_, mask) =>
    counted.filter((_stage, bit) => Math.floor(mask / 2 ** bit) % 2 === 1),
  )
    .filter((some) => {
      const count = some.reduce((sum, stage) => sum + stage.count, 0)
      return some.length > 0 && percentAt(count, whole, read.decimals, 'half-up') === read.digits
    })
    .map((some) => some.map(({ word }) => word))
}

function differencesIn({ whole, stages, groups }: PrintedSummary): readonly SummaryDifference[] {
  const total = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0)
  const checks: SummaryDifference[] = [
    { of: '계', printed: whole, computed: total(stages.map(({ count }) => count)) },
    ...groups.map(({ name, whole: printed, counts }) => ({ of: name, printed, computed: total(counts) })),
  ]
  if (groups.length > 0) {
    checks.push({ of: '부문 계', printed: whole, computed: total(groups.map((group) => group.whole)) })
    for (const [index, { word, count }] of stages.entries())
      checks.push({
        of: word,
        printed: count,
        computed: total(groups.map(({ counts }) => counts[index] ?? 0)),
      })
  }
  return checks.filter(({ printed, computed }) => printed !== computed)
}

/** What `36(25)` tells: done in all, and how many of them (or beside them) go on after it. */
export interface BracketedCount {
  readonly outer: number
  readonly inner: number
  /**
   * `of-which`: 36 completed, 25 of them continuing. `beside`: 36 completed and 25 continuing besides. Null where the
   * counts of the stages do not say, or are not told.
   */
  readonly meaning: 'of-which' | 'beside' | null
  readonly completed: number | null
  readonly continuing: number | null
}

/** Reads `36(25)` by the counts of the stages that the same page prints; null when the text is not of this form. */
export function bracketedCount(text: string, stages: readonly PrintedStage[]): BracketedCount | null {
  const found = /^(\d{1,4})\s*건?\s*\(\s*(\d{1,4})\s*건?\s*\)$/u.exec(text.trim())
  if (found === null) return null
  const [outer, inner] = [Number(found[1]), Number(found[2])]
  const completed = countOf(stages, 'completed')
  const continuing = countOf(stages, 'continuing')
  const isOfWhich = inner === continuing && outer === completed + continuing
  const isBeside = inner === continuing && outer === completed
  // 25(0) is both, and it makes no difference.
  if (isOfWhich) return { outer, inner, meaning: 'of-which', completed: outer - inner, continuing: inner }
  if (isBeside) return { outer, inner, meaning: 'beside', completed: outer, continuing: inner }
  return { outer, inner, meaning: null, completed: null, continuing: null }
}

function countOf(stages: readonly PrintedStage[], wanted: 'completed' | 'continuing'): number {
  return stages
    .filter(({ word }) => {
      const read = stageOfWord(word)
      return read.ok && read.value.stage === wanted
    })
    .reduce((sum, { count }) => sum + count, 0)
}

/** The rate that a sentence of a page tells: 공약이행율: 75.4%. Null when there is none. */
export function rateIn(text: string): string | null {
  return /(?:이행|달성|완료|추진)(?:율|률)\s*[:：]?\s*(\d{1,3}(?:\.\d{1,4})?)\s*%/u.exec(text)?.[1] ?? null
}
