import type { Sheet, SheetColumn } from '#platform/documents/sheet.ts'
import { type WonUnit, wonUnits } from '#platform/kernel/won.ts'
import type { PledgeLine } from '#modules/pledges/index.ts'
import type { StandingLedger } from '../data/ledger-queries.ts'
import { cellAt, ledgerKinds, ledgerSources, type LedgerYear } from '../domain/ledger.ts'
import { exactUnit } from './exact-won.ts'
import { ledgerTexts } from './words.ts'

/**
 * The form that a ledger is filled in with: a row for each pledge and source, a column for each kind and year, filled with
 * what stands now. It is Korean in both languages, since its words are those that are read again.
 */
export function templateSheet(
  pledges: readonly PledgeLine[],
  standing: readonly StandingLedger[],
  years: readonly LedgerYear[],
): Sheet {
  const words = ledgerTexts.ko
  const cellsOf = new Map(standing.map(({ pledgeId, cells }) => [pledgeId, cells]))
  const all = standing.flatMap(({ cells }) => cells.flatMap((cell) => ledgerKinds.map((kind) => cell[kind])))
  const unit = exactUnit(all)
  const shown = ledgerKinds.flatMap((kind) => years.map((year) => ({ kind, year })))
  return {
    sheetName: words.ledger,
    title: `${words.ledger} (단위: ${words.units[unit]})`,
    columns: [
      { title: '번호', type: 'integer', locked: true },
      { title: '공약명', type: 'text', locked: true },
      { title: '재원', type: 'text', locked: true },
      ...shown.map(({ kind, year }): SheetColumn => ({
        title: `${words.kinds[kind]} ${year === 'after-term' ? words.afterTerm : String(year)}(${words.units[unit]})`,
        type: 'integer',
        locked: false,
      })),
    ],
    rows: pledges.flatMap((pledge) =>
      ledgerSources.map((source) => [
        pledge.number,
        pledge.title.ko,
        words.sources[source],
        ...shown.map(({ kind, year }) => {
          const amount = cellAt(cellsOf.get(pledge.id) ?? [], year, source)[kind]
          return amount === 0n ? null : inUnit(amount, unit)
        }),
      ]),
    ),
  }
}

const inUnit = (amount: bigint, unit: WonUnit): bigint => amount / wonUnits[unit]
