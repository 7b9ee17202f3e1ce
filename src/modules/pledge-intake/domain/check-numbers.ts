import { compact } from '#platform/kernel/sheet-cells.ts'
import type { PagePledge } from './import-page-facts.ts'
import { pledgeNumber } from './pledge-number.ts'
import type { Reading } from './read-table-rows.ts'

/** Numbers run from 1 in each field, or through the whole list: whichever the second field shows; 1-1, 1-2 within 1. */
export function checkNumbers({
  pledges,
  errors,
  doubts,
}: Pick<Reading, 'pledges' | 'errors' | 'doubts'>): void {
  const numbered = pledges.filter(({ code }) => code !== '')
  const restarts = numbered.some(({ field, number }) => field !== numbered[0]?.field && number === 1)
  const groupOf = ({ field, code }: PagePledge) =>
    `${restarts ? field : ''} ${pledgeNumber(code)?.group ?? ''}`
  for (const group of Map.groupBy(numbered, groupOf).values()) {
    const seen = new Map<number, number>()
    let expected = 1
    for (const { table, row, number } of group) {
      const at = { table, row, column: null }
      const firstRow = seen.get(number)
      if (firstRow !== undefined) errors.push({ ...at, code: 'number-repeated', number, firstRow })
      else if (number !== expected) doubts.push({ ...at, code: 'number-skipped', number, expected })
      seen.set(number, firstRow ?? row)
      expected = number + 1
    }
  }
  const titles = new Map<string, number>()
  for (const { table, row, title } of pledges) {
    const firstRow = titles.get(compact(title))
    if (title !== '' && firstRow !== undefined)
      doubts.push({ table, row, column: null, code: 'title-repeated', title, firstRow })
    titles.set(compact(title), firstRow ?? row)
  }
}
