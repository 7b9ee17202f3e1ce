import type { PageColumn } from './import-page-head.ts'
import type { PledgeStage } from './pledge-stage.ts'

/** What is wrong or unsure in one row, with the words and numbers that its sentence needs. */
export type RowIssueMatter =
  | { readonly code: 'row-not-understood'; readonly text: string }
  | { readonly code: 'title-missing' }
  | { readonly code: 'department-missing' }
  | { readonly code: 'unknown-stage'; readonly word: string; readonly known: readonly string[] }
  | { readonly code: 'two-stages'; readonly words: readonly string[] }
  | { readonly code: 'unknown-mark'; readonly text: string; readonly word: string }
  | { readonly code: 'progress-not-a-percent'; readonly text: string }
  | { readonly code: 'progress-over-100'; readonly text: string }
  | { readonly code: 'completed-under-100'; readonly progress: number }
  | { readonly code: 'number-repeated'; readonly number: number; readonly firstRow: number }
  | { readonly code: 'pledge-without-field' }
  | { readonly code: 'rows-of-one-differ'; readonly what: 'progress' | 'stage'; readonly text: string }
  | { readonly code: 'stage-missing' }
  | { readonly code: 'stage-word-unsure'; readonly word: string; readonly stage: PledgeStage }
  | { readonly code: 'stage-by-progress'; readonly word: string; readonly stage: PledgeStage }
  | { readonly code: 'progress-missing' }
  | { readonly code: 'progress-in-brackets'; readonly text: string }
  | { readonly code: 'progress-as-fraction' }
  | { readonly code: 'under-way-at-100'; readonly word: string }

/** What is wrong or unsure in the list of them, or in the file as a whole. */
export type ListIssueMatter =
  | { readonly code: 'number-skipped'; readonly number: number; readonly expected: number }
  | { readonly code: 'title-repeated'; readonly title: string; readonly firstRow: number }
  | { readonly code: 'field-empty'; readonly title: string }
  | { readonly code: 'no-fields' }
  | { readonly code: 'column-not-there'; readonly missing: readonly PageColumn[] }
  | { readonly code: 'row-joined'; readonly text: string }
  | { readonly code: 'markup-mended' }
  | { readonly code: 'characters-lost' }
  | { readonly code: 'no-pledges' }
  | { readonly code: 'too-many-pledges'; readonly most: number }

/** What a page prints of its own rows, and its rows do not give. */
export type SumIssueMatter =
  | { readonly code: 'not-a-mean'; readonly of: string; readonly text: string }
  | {
      readonly code: 'mean-differs'
      readonly of: string
      readonly printed: string
      readonly computed: string
    }
  | {
      /** The same to the decimals that are printed: no error, but a reader of 77.7 should know of 77.66. */
      readonly code: 'total-mean-rounded'
      readonly of: string
      readonly printed: string
      readonly computed: string
    }
  | {
      /** Cut off instead of rounded: 77.6 for 77.66. */
      readonly code: 'mean-cut'
      readonly of: string
      readonly printed: string
      readonly computed: string
    }
  | {
      /** No mean, but the share of the pledges that are done. */
      readonly code: 'mean-is-completion'
      readonly of: string
      readonly printed: string
      readonly done: number
      readonly whole: number
    }
  | {
      readonly code: 'count-differs'
      readonly of: string
      readonly what: string
      readonly printed: string
      readonly computed: number
    }
  | {
      /** A table of counts that its own figures do not give. */
      readonly code: 'summary-differs'
      readonly of: string
      readonly printed: number
      readonly computed: number
    }
  | {
      readonly code: 'percent-differs'
      readonly of: string
      readonly printed: string
      readonly computed: string
    }
  | {
      readonly code: 'percent-cut' | 'percent-forced'
      readonly of: string
      readonly printed: string
      readonly computed: string
    }
  | { readonly code: 'rate-unexplained'; readonly printed: string }
  | { readonly code: 'rate-explained'; readonly printed: string; readonly by: readonly (readonly string[])[] }

export type PageIssueMatter = RowIssueMatter | ListIssueMatter | SumIssueMatter

const sumCodes: ReadonlySet<string> = new Set<SumIssueMatter['code']>([
  'not-a-mean',
  'mean-differs',
  'total-mean-rounded',
  'mean-cut',
  'mean-is-completion',
  'count-differs',
  'summary-differs',
  'percent-differs',
  'percent-cut',
  'percent-forced',
  'rate-unexplained',
  'rate-explained',
])
const listCodes: ReadonlySet<string> = new Set<ListIssueMatter['code']>([
  'number-skipped',
  'title-repeated',
  'field-empty',
  'no-fields',
  'column-not-there',
  'row-joined',
  'markup-mended',
  'characters-lost',
  'no-pledges',
  'too-many-pledges',
])

/** Whether an issue is about what the page prints of its own rows. */
export const isSumIssue = (issue: PageIssueMatter): issue is SumIssueMatter => sumCodes.has(issue.code)

/** Whether an issue is about the list or the file. */
export const isListIssue = (issue: PageIssueMatter): issue is ListIssueMatter => listCodes.has(issue.code)

/** Tables and rows are counted from 1; the column from 1 too, null where it is about the row. Row 0 is the table itself. */
export interface PagePlace {
  readonly table: number
  readonly row: number
  readonly column: number | null
}

export type PageIssue = PagePlace & PageIssueMatter
