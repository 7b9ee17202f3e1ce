import { type Won, won, wonUnits } from '#platform/kernel/won.ts'
import { type LedgerCell, ledgerSources, type LedgerYear } from '#modules/pledge-ledger/index.ts'
import { ledgerOfTerm7 as data } from '../../sample-city/pledges/ledger-of-term-7.ts'

type Sheet = (typeof data.sheets)[number]
type Given = (typeof data.pledges)[number]

/** How far a pledge had come, as the register said at the end of 2020. */
export interface SampleProgress {
  readonly number: number
  readonly stage: string | null
}

/** A number from 0 to 99 for a place in the data: the same for the same seed, on every machine. */
function drawn(...place: readonly number[]): number {
  let hash = data.seed >>> 0
  for (const each of place) {
    hash = Math.imul(hash ^ each, 2_654_435_761) >>> 0
    hash = (hash ^ (hash >>> 15)) >>> 0
  }
  return hash % 100
}

/** Parts of a whole in whole units: what rounding leaves over goes to the largest part. */
function parted(whole: number, shares: readonly number[]): readonly number[] {
  const sum = shares.reduce((all, share) => all + share, 0)
  if (sum === 0) return shares.map(() => 0)
  const parts = shares.map((share) => Math.floor((whole * share) / sum))
  const largest = shares.indexOf(Math.max(...shares))
  const rest = whole - parts.reduce((all, part) => all + part, 0)
  return parts.map((part, index) => (index === largest ? part + rest : part))
}

const million = (amount: number): Won => won(BigInt(amount) * wonUnits.million)

/** A pledge's money as a sheet told it: what was secured and spent by its day follows from how far the pledge had come. */
export function sampleLedger(given: Given, { stage }: SampleProgress, sheet: Sheet): readonly LedgerCell[] {
  const [number, inTerm, after, shape, payers] = given
  const byYear = parted(inTerm, data.shapes[shape])
  const shares = data.payers[payers]
  const cells = ledgerSources.flatMap((source, place) => {
    // What a year leaves unspent is carried over into the next (이월).
    let carried = 0
    return data.years.map((year, index): LedgerCell => {
      const planned = parted(byYear[index] ?? 0, shares)[place] ?? 0
      const secured = Math.floor(
        (planned * securedPercent(year, stage, sheet, drawn(number, year, place))) / 100,
      )
      const ready = secured + carried
      const spent = Math.floor(
        (ready * spentPercent(year, shape, sheet, drawn(number, year, place, 7))) / 100,
      )
      carried = ready - spent
      return { year, source, planned: million(planned), secured: million(secured), spent: million(spent) }
    })
  })
  const later = parted(after, shares).map((amount, place): LedgerCell => ({
    year: 'after-term' satisfies LedgerYear,
    source: ledgerSources[place] ?? 'other',
    planned: million(amount),
    secured: won(0n),
    spent: won(0n),
  }))
  return [...cells, ...later]
}

function securedPercent(year: number, stage: string | null, sheet: Sheet, luck: number): number {
  const now = Number(sheet.day.slice(0, 4))
  const isDone = stage === 'completed' || stage === 'continuing'
  const isSlow = stage === 'partial' || stage === null
  const settled = isDone ? 100 : isSlow ? 48 + (luck % 18) : 92 + (luck % 9)
  if (year <= 2020) return settled
  if (year === 2021) {
    const part = now === 2020 ? sheet.secured - (luck % 12) : sheet.secured - (luck % 9)
    return Math.max(0, Math.floor((part * settled) / 100))
  }
  return Math.max(0, Math.floor(((sheet.next - (sheet.next > 0 ? luck % 14 : 0)) * settled) / 100))
}

function spentPercent(year: number, shape: Given[3], sheet: Sheet, luck: number): number {
  if (year <= 2020) return shape === 'works' || shape === 'late' ? 82 + (luck % 13) : 98 + (luck % 3)
  return year === 2021 ? Math.max(0, sheet.spent - (sheet.spent > 0 ? luck % 11 : 0)) : 0
}
