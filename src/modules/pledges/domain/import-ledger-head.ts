import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import type { WonUnit } from '#platform/kernel/won.ts'
import { unitTold } from './import-amount.ts'
import { compact } from '#platform/kernel/sheet-cells.ts'

/** What a ledger sheet has a column for. */
export const ledgerColumns = ['number', 'year', 'source', 'planned', 'secured', 'spent'] as const
export type LedgerColumn = (typeof ledgerColumns)[number]

export interface LedgerHead {
  /** The row of the head, from 0. */
  readonly row: number
  /** Where each column stands, from 0. */
  readonly columns: Readonly<Record<LedgerColumn, number>>
}

export type LedgerHeadRefusal =
  | { readonly code: 'no-head' }
  | { readonly code: 'column-missing'; readonly missing: readonly LedgerColumn[] }
  | { readonly code: 'column-twice'; readonly twice: readonly LedgerColumn[] }
  /** The sheet says another unit than the one it is read in: every amount would be wrong. */
  | { readonly code: 'unit-differs'; readonly told: WonUnit; readonly row: number }

const WORDS: Readonly<Record<LedgerColumn, RegExp>> = {
  number: /^(?:공약)?(?:번호|연번|순번)$/u,
  year: /^(?:사업|회계|예산)?(?:연도|년도)(?:별)?$/u,
  source: /^(?:재원|재원별|재원구분|재원명)$/u,
  planned: /^(?:계획|계획액|재정계획|투자계획|계획총계|소요액|소요예산|총사업비)$/u,
  secured: /^(?:확보|확보액|재정확보|확보예산)$/u,
  spent: /^(?:집행|집행액|지출|지출액)$/u,
}

/** Finds the head of a ledger sheet by its words; a unit in brackets after a word is read, not compared. */
export function ledgerHead(
  rows: readonly (readonly string[])[],
  unit: WonUnit,
): Result<LedgerHead, LedgerHeadRefusal> {
  const row = rows.findIndex((cells) =>
    ['number', 'planned'].every((name) => placesOf(cells, name as LedgerColumn).length > 0),
  )
  const head = rows[row]
  if (head === undefined) return refuse({ code: 'no-head' })
  const missing = ledgerColumns.filter((name) => placesOf(head, name).length === 0)
  if (missing.length > 0) return refuse({ code: 'column-missing', missing })
  const twice = ledgerColumns.filter((name) => placesOf(head, name).length > 1)
  if (twice.length > 0) return refuse({ code: 'column-twice', twice })
  for (const [index, cells] of rows.slice(0, row + 1).entries())
    for (const cell of cells) {
      const told = unitTold(index === row ? cell.replace(/\(/gu, '(단위') : cell)
      if (told !== null && told !== unit) return refuse({ code: 'unit-differs', told, row: index + 1 })
    }
  const [number = 0, year = 0, source = 0, planned = 0, secured = 0, spent = 0] = ledgerColumns.map(
    (name) => placesOf(head, name)[0] ?? 0,
  )
  return ok({ row, columns: { number, year, source, planned, secured, spent } })
}

function placesOf(cells: readonly string[], name: LedgerColumn): readonly number[] {
  return cells.flatMap((cell, column) =>
    WORDS[name].test(compact(cell).replace(/\(.*\)$/u, '')) ? [column] : [],
  )
}
