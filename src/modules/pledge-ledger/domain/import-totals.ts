import { sumWon, type Won } from '#platform/kernel/won.ts'
import {
  type AmountKeys,
  type DifferingTotal,
  type ImportedAmount,
  pledgeKeyText,
  type StatedTotal,
} from './import-facts.ts'

/** The sums of a sheet that its lines do not give, however its keys are understood. */
export function differingTotals(
  amounts: readonly ImportedAmount[],
  totals: readonly StatedTotal[],
): readonly DifferingTotal[] {
  return totals.flatMap((total) => {
    const sums = readingsOf(total, amounts)
    const [computed] = sums
    return computed === undefined || sums.includes(total.amount) ? [] : [{ total, computed }]
  })
}

/** What a sum could be, by its likeliest reading first: of its sheet, of the file, of the term's years, of its block. */
function readingsOf(total: StatedTotal, amounts: readonly ImportedAmount[]): readonly Won[] {
  const ofKind = amounts.filter(({ kind }) => kind === total.kind)
  const onSheet = ofKind.filter(({ place }) => place.sheet === total.place.sheet)
  const scopes = [onSheet, ofKind].flatMap((pool) =>
    total.keys.flatMap((keys) => {
      const covered = pool.filter((amount) => isCovered(amount, keys))
      const inTerm = covered.filter(({ year }) => typeof year === 'number')
      const without = covered.filter(({ year }) => year !== 'before-term')
      return total.scope === 'in-term' || keys.year !== null ? [inTerm, covered] : [covered, without, inTerm]
    }),
  )
  const block = blockOf(total, onSheet)
  const row = total.ofRow ? rowOf(total, onSheet) : []
  return [...row, ...(block === null ? [] : [block]), ...scopes].map((lines) =>
    sumWon(lines.map(({ amount }) => amount)),
  )
}

function isCovered(amount: ImportedAmount, { pledge, year, source }: AmountKeys): boolean {
  return (
    (pledge === null || pledgeKeyText(pledge) === pledgeKeyText(amount.pledge)) &&
    (year === null || year === amount.year) &&
    (source === null || source === amount.source)
  )
}

/** The lines of its own row; then all of its pledge, for a sum that is merged over the rows of a pledge. */
function rowOf(
  { place, keys, scope }: StatedTotal,
  lines: readonly ImportedAmount[],
): readonly (readonly ImportedAmount[])[] {
  const [first = { pledge: null, year: null, source: null }] = keys
  const ofRow = lines.filter((line) => line.place.row === place.row && isCovered(line, first))
  const ofPledge = lines.filter((line) => isCovered(line, { ...first, source: null }))
  const inTerm = (some: readonly ImportedAmount[]) => some.filter(({ year }) => typeof year === 'number')
  if (scope === 'in-term') return [inTerm(ofRow), ofRow, inTerm(ofPledge)]
  return first.pledge === null ? [ofRow, inTerm(ofRow)] : [ofRow, inTerm(ofRow), ofPledge, inTerm(ofPledge)]
}

/** A 소계 that names no pledge is of the rows since the last sum. */
function blockOf(total: StatedTotal, lines: readonly ImportedAmount[]): readonly ImportedAmount[] | null {
  const [keys] = total.keys
  if (total.word.replace(/\s/gu, '').startsWith('소계') && keys?.pledge == null) {
    const { year = null, source = null } = keys ?? {}
    const from = (total.after ?? -1) + 1
    return lines.filter(
      (line) =>
        line.place.row > from &&
        line.place.row < total.place.row &&
        isCovered(line, { pledge: null, year, source }),
    )
  }
  return null
}
