import { z } from 'zod'
import type { Filter } from '#design/index.ts'
import { readSort } from '#design/index.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { perMille } from '#platform/kernel/ratio.ts'
import { searchKey, searchTerm } from '#platform/text/korean.ts'
import type { ResultRow, ShownRound } from './shown-round.ts'
import { panelTexts } from './words.ts'

/** What the list of results is narrowed and sorted by. */
export const resultsQuery = z.object({
  q: z.string().max(100).optional().catch(undefined),
  field: z.coerce.number().int().min(1).max(99).optional().catch(undefined),
  flag: z.enum(['yes', 'no']).optional().catch(undefined),
  sort: z.string().max(20).optional().catch(undefined),
})
export type ResultsQuery = z.output<typeof resultsQuery>

const keys = ['number', 'judged', 'good', 'fair', 'weak', 'share'] as const
type Key = (typeof keys)[number]

const values: Readonly<Record<Key, (row: ResultRow) => number>> = {
  number: ({ pledge }) => pledge.number,
  judged: ({ judged }) => judged,
  good: ({ counts }) => counts.verdicts.good,
  fair: ({ counts }) => counts.verdicts.fair,
  weak: ({ counts }) => counts.verdicts.weak,
  share: ({ share }) => perMille(share) ?? -1,
}

/** The rows that the filters let through, in the order that was asked for; by number unless told. */
export function filteredRows(rows: readonly ResultRow[], query: ResultsQuery): readonly ResultRow[] {
  const { key, direction } = readSort(query.sort, keys, { key: 'number', direction: 'up' })
  const sign = direction === 'up' ? 1 : -1
  return rows
    .filter((row) => fits(row, query))
    .toSorted((a, b) => sign * (values[key](a) - values[key](b)) || a.pledge.number - b.pledge.number)
}

function fits({ pledge, flagged }: ResultRow, { q, field, flag }: ResultsQuery): boolean {
  if (field !== undefined && pledge.field.number !== field) return false
  if (flag !== undefined && (flag === 'yes') !== flagged) return false
  return searchKey(`${pledge.title.ko} ${pledge.title.en} ${pledge.sourceText}`).includes(searchTerm(q ?? ''))
}

/** The filters above the list, as they stand. */
export function resultFilters(shown: ShownRound, query: ResultsQuery, locale: Locale): readonly Filter[] {
  const words = panelTexts[locale]
  return [
    { kind: 'search', name: 'q', label: words.search, value: query.q, example: words.searchExample },
    {
      kind: 'select',
      name: 'field',
      label: words.field,
      value: query.field?.toString(),
      options: shown.fields.map(({ number, title }) => ({ value: String(number), label: title[locale] })),
    },
    {
      kind: 'select',
      name: 'flag',
      label: words.flag,
      value: query.flag,
      options: [
        { value: 'yes', label: words.flaggedOnly },
        { value: 'no', label: words.notFlagged },
      ],
    },
  ]
}
