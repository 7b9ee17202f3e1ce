import { won } from '#platform/kernel/won.ts'
import { amountsIn, wonOfUnit } from './amount.ts'
import { countsIn, ratiosIn } from './count.ts'
import type { Place } from './document-block.ts'
import type { OpenItem } from './item-tree.ts'
import { numberIn } from './number-text.ts'
import type { ReadAmount, ReadCount, ReadRatio, ReadTable } from './plan-document.ts'
import { placeOfRow } from './part-schedule.ts'
import type { ReadBody } from './read-body.ts'

interface Printed {
  readonly text: string
  readonly place: Place
}

/** The money, counts and shares that a part tells. */
export interface PartFigures {
  readonly amounts: readonly ReadAmount[]
  readonly counts: readonly ReadCount[]
  readonly ratios: readonly ReadRatio[]
}

export function figuresOf(body: ReadBody): PartFigures {
  const texts = [
    ...body.sections.flatMap(({ title, items, place }) => [
      ...(title === null ? [] : [{ text: title, place }]),
      ...textsOf(items),
    ]),
    ...textsOf(body.aims),
  ]
  const inText = texts.flatMap(({ text, place }) =>
    amountsIn(text).map((amount) => ({ text: amount.text, label: amount.label, won: amount.won, place })),
  )
  return {
    amounts: byPlace([...inText, ...body.tables.flatMap(amountsOfTable)]),
    counts: byPlace(texts.flatMap(countsOf)),
    ratios: byPlace(texts.flatMap(ratiosOf)),
  }
}

const byPlace = <T extends { readonly place: Place }>(found: readonly T[]): readonly T[] =>
  found.toSorted((a, b) => a.place.number - b.place.number)

/** The texts of items and of all below them. */
function textsOf(items: readonly OpenItem[]): readonly Printed[] {
  return items.flatMap((item) => [{ text: item.text, place: item.place }, ...textsOf(item.items)])
}

const countsOf = ({ text, place }: Printed): readonly ReadCount[] =>
  countsIn(text).map((count) => ({
    text: count.text,
    label: count.label,
    value: count.value,
    unit: count.unit,
    place,
  }))

const ratiosOf = ({ text, place }: Printed): readonly ReadRatio[] =>
  ratiosIn(text).map((ratio) => ({
    text: ratio.text,
    label: ratio.label,
    percent: ratio.percent,
    part: ratio.part,
    whole: ratio.whole,
    place,
  }))

/** Cells of a table whose unit is money; years, numbers of order and shares in it are none. */
function amountsOfTable(table: ReadTable): readonly ReadAmount[] {
  const size = table.unit === null ? null : wonOfUnit(table.unit)
  if (size === null) return []
  const heads = table.head.map((text, column) =>
    [...table.headGroups.map((row) => row[column] ?? ''), text].join(' '),
  )
  const isGrouped = heads.some((head) => /\(\s*[천백만억십]*원\s*\)/u.test(head))
  return table.rows.flatMap((row, index) =>
    row.flatMap((text, column): readonly ReadAmount[] => {
      const head = heads[column] ?? ''
      const isMoney =
        !/%|％|율|연도|년도|번호|순번|건수|개수|비고/u.test(head) && (!isGrouped || /원\s*\)/u.test(head))
      const number = isMoney ? numberIn(text) : null
      if (number === null) return []
      const scaled = number.digits * size
      const divisor = 10n ** BigInt(number.scale)
      if (scaled % divisor !== 0n) return []
      const place = placeOfRow(table, table.headGroups.length + 1 + index)
      return [{ text, label: table.head[column] ?? null, won: won(scaled / divisor), place }]
    }),
  )
}
