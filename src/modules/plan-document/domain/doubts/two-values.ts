import { countsIn } from '../count.ts'
import { type Doubt, doubt } from '../doubt.ts'
import { numberIn, printed } from '../number-text.ts'
import { placeOfRow } from '../part-schedule.ts'
import type { ReadTable } from '../plan-document.ts'
import { type Check, placeFact, type PlanLine } from './plan-lines.ts'

interface TableTotal {
  readonly words: readonly string[]
  /** What is counted: the last word of the caption without 건수, 수. */
  readonly counted: string
  readonly caption: string
  readonly year: number | null
  readonly value: bigint
  readonly doubtAt: (facts: { label: string; value: string; otherValue: string; otherPlace: string }) => Doubt
}

/** A table's total and the same count told in a line elsewhere must agree (고문변호사 자문건수 : 자문 298건). */
export const twoValues: Check = ({ plan, lines }) => {
  const totals = plan.programmes.flatMap((part) =>
    part.tables.flatMap((table) => totalOf(table, part.number)),
  )
  if (totals.length === 0) return []
  const byCounted = Map.groupBy(totals, ({ counted }) => counted)
  return lines.flatMap((line) =>
    countsIn(line.text).flatMap(({ label, value }) => {
      const counted = label?.split(/\s/u).at(-1) ?? ''
      const same = byCounted
        .get(counted)
        ?.slice(0, 20)
        .find((total) => isSame(total, line))
      if (same === undefined || same.value === value) return []
      const facts = { label: same.caption, value: printed(same.value, 0), otherValue: printed(value, 0) }
      return [same.doubtAt({ ...facts, otherPlace: placeFact(line.place) })]
    }),
  )
}

const isSame = ({ words, year }: TableTotal, line: PlanLine): boolean =>
  (year === null || line.year === null || year === line.year) &&
  words.every((word) => line.text.includes(word))

function totalOf(table: ReadTable, programme: number): readonly TableTotal[] {
  const caption = table.caption ?? ''
  const words = caption
    .replace(/(?:19|20)\d{2}\s?년?도?\s?(?:말)?/gu, ' ')
    .split(/\s+/u)
    .filter((word) => word !== '')
    .map((word) => word.replace(/(?:건수|인원수|수|현황|실적|내역)$/u, ''))
    .filter((word) => word !== '')
  const counted = words.at(-1)
  const column = table.head.findIndex((head) => /^(?:합계|총계|계)$/u.test(head.replace(/\s/g, '')))
  const value = table.rows.length === 1 ? numberIn(table.rows[0]?.[column] ?? '') : null
  if (counted === undefined || words.length < 2 || value?.scale !== 0 || table.unit !== null) return []
  const place = placeOfRow(table, table.headGroups.length + 1)
  const year = Number(/(?:19|20)\d{2}/u.exec(caption)?.[0] ?? 0)
  const where = { place, programme, section: table.section }
  return [
    {
      words,
      counted,
      caption,
      year: year === 0 ? null : year,
      value: value.digits,
      doubtAt: (facts) => doubt(where, 'told-with-two-values', facts),
    },
  ]
}
