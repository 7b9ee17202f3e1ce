import type { MoneySource } from '#modules/initiatives/rules.ts'
import type { Won } from '#platform/kernel/won.ts'
import type { AmountRefusal } from './import-amount.ts'
import type { LedgerColumn } from './import-ledger-head.ts'

/** Where a pledge's money comes from, as a ledger (공약가계부) parts it. */
export type ImportedSource = MoneySource

export const amountColumns = ['planned', 'secured', 'spent'] as const
export type AmountColumn = (typeof amountColumns)[number]

/** Amounts of a line. Null is an empty cell, which tells nothing. */
export type LedgerAmounts = Readonly<Record<AmountColumn, Won | null>>

/** Whose money a line is: a pledge's, of one year or of the time after the term (임기후), from one source. */
export interface LedgerKeys {
  readonly number: number
  readonly year: number | 'after-term'
  readonly source: ImportedSource
}

/** One line of a ledger; rows are counted from 1 in the sheet. */
export interface ImportedLedgerRow extends LedgerKeys, LedgerAmounts {
  readonly row: number
}

/** A row of sums, with the keys that it names. */
export interface LedgerTotal extends LedgerAmounts {
  readonly row: number
  /** The word that makes it one: 합계, 소계. */
  readonly word: string
  readonly keys: { readonly [Key in keyof LedgerKeys]: LedgerKeys[Key] | null }
}

export type LedgerIssueMatter =
  | { readonly code: 'number-missing' | 'not-a-number' | 'year-missing' | 'not-a-year' | 'source-missing' }
  | { readonly code: 'unknown-source'; readonly known: readonly string[] }
  | { readonly code: AmountRefusal }
  | { readonly code: 'secured-over-planned' | 'spent-over-secured'; readonly other: Won }
  | { readonly code: 'row-repeated'; readonly firstRow: number }
  | { readonly code: 'total-differs'; readonly word: string; readonly printed: Won; readonly computed: Won }

/** What is wrong or unsure in a cell. Row and column are counted from 1, as a sheet shows them. */
export type LedgerIssue = {
  readonly row: number
  readonly column: number
  readonly name: LedgerColumn
  /** The cell as it was given. */
  readonly text: string
} & LedgerIssueMatter
