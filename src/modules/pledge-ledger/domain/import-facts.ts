import type { Won, WonUnit } from '#platform/kernel/won.ts'
import type { AmountRefusal } from './import-amount.ts'
import type { ToldYear } from './import-words.ts'
import type { LedgerKind, LedgerSource } from './ledger.ts'

/** Where in a file something stands. Rows and columns are counted from 1, as a sheet shows them. */
export interface SheetPlace {
  /** The sheet's name; empty where a file has one table only. */
  readonly sheet: string
  readonly row: number
  readonly column: number
}

/** How a sheet names a pledge: by number, as the n-th of a field (2-3), or by its title alone. */
export interface PledgeKey {
  readonly number: number | null
  readonly ofField: readonly [field: number, place: number] | null
  readonly title: string
}

export const pledgeKeyText = ({ number, ofField, title }: PledgeKey): string =>
  number === null ? (ofField === null ? title.replace(/\s/gu, '') : ofField.join('-')) : String(number)

/** Whose money an amount is; null where a sum is over all of it. */
export interface AmountKeys {
  readonly pledge: PledgeKey | null
  readonly year: ToldYear | null
  readonly source: LedgerSource | null
}

/** One amount of a sheet that is money of one pledge, one year and one source. */
export interface ImportedAmount {
  readonly place: SheetPlace
  readonly text: string
  readonly pledge: PledgeKey
  readonly year: ToldYear
  readonly source: LedgerSource
  readonly kind: LedgerKind
  readonly amount: Won
  /** The part of the pledge (세부사업) that the line is of, whose lines are added up. */
  readonly part: string
}

/** A sum that a sheet tells: it is checked and never taken in. */
export interface StatedTotal {
  readonly place: SheetPlace
  readonly text: string
  /** What the sheet calls it: 합계, 임기내. */
  readonly word: string
  readonly kind: LedgerKind
  readonly amount: Won
  /** The ways in which its keys can be understood, the likeliest first. */
  readonly keys: readonly AmountKeys[]
  /** Whether its own row is a line: then it is the sum of that row. */
  readonly ofRow: boolean
  /** Whether it may be of the years of the term alone. */
  readonly scope: 'all' | 'in-term'
  /** The rows it may be of when it names no key (소계): those after the last sum, up to its own. */
  readonly after: number | null
}

/** A sum of a sheet beside what its lines give. */
export interface DifferingTotal {
  readonly total: StatedTotal
  readonly computed: Won
}

export type ImportIssueMatter =
  | { readonly code: 'number-missing' | 'year-missing' | 'source-missing' | 'not-a-number' | 'not-a-year' }
  | { readonly code: 'no-pledge-column' | 'no-year-column' | 'no-source-column' | 'column-twice' }
  | { readonly code: 'unknown-source'; readonly known: readonly string[] }
  | { readonly code: AmountRefusal }
  | { readonly code: 'told-twice'; readonly first: SheetPlace }
  | { readonly code: 'before-the-term-left-out' }
  /** A sum that the lines do not give, where the city takes none that is off. */
  | { readonly code: 'sum-off'; readonly stated: Won; readonly computed: Won }

/** What is wrong or unsure in a cell of a file. */
export type ImportIssue = SheetPlace & {
  /** The cell as it was given. */
  readonly text: string
} & ImportIssueMatter

export type LedgerFileRefusal =
  | { readonly code: 'no-head' }
  /** No unit is told, and none was chosen: every amount could be wrong. */
  | { readonly code: 'unit-missing' }
  /** The sheet says another unit than the one that was chosen. */
  | { readonly code: 'unit-differs'; readonly told: WonUnit; readonly sheet: string; readonly row: number }

/** A ledger file as it was read, whoever's it is. */
export interface LedgerReading {
  /** Every pledge that has a row, those without money among them. */
  readonly pledges: readonly PledgeKey[]
  /** Pledges that have rows, and no amount in any of them. */
  readonly blank: readonly { readonly pledge: PledgeKey; readonly place: SheetPlace }[]
  readonly amounts: readonly ImportedAmount[]
  readonly totals: readonly StatedTotal[]
  readonly differing: readonly DifferingTotal[]
  /** None, or the file is not taken in. */
  readonly errors: readonly ImportIssue[]
  /** What a person should look at. */
  readonly doubts: readonly ImportIssue[]
}
