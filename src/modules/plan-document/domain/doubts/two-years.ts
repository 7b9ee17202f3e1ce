import { doubt, quoted } from '../doubt.ts'
import { placeOfRow } from '../part-schedule.ts'
import { type Check, placeFact } from './plan-lines.ts'

interface NamedInTable {
  readonly year: string
  readonly result: string
  readonly where: Parameters<typeof doubt>[0]
}

const WITH_YEAR = /(?<!\d)((?:19|20)\d{2})년?도?\s?(?:\([^()]{1,14}\))?\s+([가-힣·]{2,20})/gu
const LEAST_SHARED = 5
const MOST_SAME = 20

/** The same award or evaluation, told with the same result but of another year. */
export const twoYears: Check = ({ plan, lines }) => {
  const named = new Map<string, NamedInTable[]>()
  for (const part of [...plan.results, ...plan.programmes])
    for (const table of part.tables)
      for (const [index, row] of table.rows.entries()) {
        const found = /^((?:19|20)\d{2})년?도?\s+([가-힣·]{2,20})$/u.exec(row[0] ?? '')
        const result = row[1]?.split('(')[0]?.trim() ?? ''
        if (found === null || result.length < LEAST_SHARED) continue
        const where = {
          place: placeOfRow(table, table.headGroups.length + 1 + index),
          programme: null,
          section: table.section,
        }
        const [, year = '', name = ''] = found
        const same = named.get(name) ?? []
        if (same.length < MOST_SAME) named.set(name, [...same, { year, result, where }])
      }
  if (named.size === 0) return []
  return lines.flatMap((line) =>
    [...line.text.matchAll(WITH_YEAR)].flatMap(([, year = '', name = '']) => {
      const other = named.get(name)?.find((row) => row.year !== year && line.text.includes(row.result))
      if (other === undefined) return []
      const facts = {
        name: quoted(name),
        year: other.year,
        otherYear: year,
        otherPlace: placeFact(line.place),
      }
      return [doubt(other.where, 'named-with-two-years', facts)]
    }),
  )
}
