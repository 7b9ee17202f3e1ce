import { type SaidErrors } from '#design/index.ts'
import { typed } from '#platform/http/form.ts'
import type { FormFields } from '#platform/http/web-request.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { absolute, type Won, type WonUnit, won, wonUnits } from '#platform/kernel/won.ts'
import { amountIn } from '../domain/import-amount.ts'
import {
  cellAt,
  type LedgerCell,
  type LedgerCells,
  type LedgerKind,
  ledgerKinds,
  type LedgerSource,
  ledgerSources,
  type LedgerYear,
} from '../domain/ledger.ts'
import { ledgerTexts } from './words.ts'

/** The units that amounts can be typed in; each holds won without loss by its decimals. */
export const editUnits = ['won', 'thousand', 'million'] as const
export type EditUnit = (typeof editUnits)[number]

/** The name of a cell's field: national.planned.2019. */
export const cellName = (source: LedgerSource, kind: LedgerKind, year: LedgerYear): string =>
  `${source}.${kind}.${year}`

/** An amount as it is typed: digits with a point, no more of them than it needs. */
export function typedAmount(amount: Won, unit: WonUnit): string {
  if (amount === 0n) return ''
  const size = wonUnits[unit]
  const magnitude = absolute(amount)
  const decimals = (magnitude % size)
    .toString()
    .padStart(size.toString().length - 1, '0')
    .replace(/0+$/u, '')
  const whole = (magnitude / size).toString().replace(/\B(?=(\d{3})+$)/gu, ',')
  return `${amount < 0n ? '-' : ''}${whole}${decimals === '' || size === 1n ? '' : `.${decimals}`}`
}

/** What was typed into the grid: cells, or a sentence at each field that cannot be read. */
export function readGrid(
  values: FormFields['values'],
  years: readonly LedgerYear[],
  unit: EditUnit,
  locale: Locale,
): { readonly cells: LedgerCells; readonly errors: SaidErrors } {
  const { issues } = ledgerTexts[locale]
  const errors: Record<string, string> = {}
  const cells = years.flatMap((year) =>
    ledgerSources.map((source) => {
      const amount = (kind: LedgerKind): Won => {
        const name = cellName(source, kind, year)
        const read = amountIn(typed(values, name), unit)
        if (!read.ok) errors[name] = issues[read.refusal]
        return read.ok && read.value !== null ? read.value : won(0n)
      }
      const [planned, secured, spent] = ledgerKinds.map(amount) as [Won, Won, Won]
      return { year, source, planned, secured, spent } satisfies LedgerCell
    }),
  )
  return { cells, errors }
}

/** The grid's fields as they stand for a ledger. */
export function gridValues(
  cells: LedgerCells,
  years: readonly LedgerYear[],
  unit: EditUnit,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    years.flatMap((year) =>
      ledgerSources.flatMap((source) =>
        ledgerKinds.map((kind) => [
          cellName(source, kind, year),
          typedAmount(cellAt(cells, year, source)[kind], unit),
        ]),
      ),
    ),
  )
}
