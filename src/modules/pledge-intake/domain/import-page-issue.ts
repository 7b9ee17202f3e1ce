/** What is wrong or unsure on a pledge page, with the words and numbers that its sentence needs. */
export type PageIssueMatter =
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
  | { readonly code: 'stage-missing' }
  | { readonly code: 'under-way-at-100'; readonly word: string }
  | { readonly code: 'number-skipped'; readonly number: number; readonly expected: number }
  | { readonly code: 'title-repeated'; readonly title: string; readonly firstRow: number }
  | { readonly code: 'field-empty'; readonly title: string }
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
      readonly code: 'count-differs'
      readonly of: string
      readonly what: string
      readonly printed: string
      readonly computed: number
    }

/** The row is counted from 1, in the table as it was given. */
export type PageIssue = { readonly row: number } & PageIssueMatter
