import { DataTable, Disclosure, Items, Section, useReader } from '#design/index.ts'
import { formatDay, formatMonth } from '#platform/text/format.ts'
import type { StoredResults } from '../data/plan-queries.ts'
import { isMonth } from '../domain/plan-period.ts'
import { itemsIn } from './plan-items.ts'
import { sayMoney, wonOf } from './say.ts'
import { Said } from './task-parts.tsx'
import { useWords } from './words.ts'

/** What the year before brought. */
export function ResultsSection({ results }: { results: StoredResults }) {
  const words = useWords()
  const { locale } = useReader()
  return (
    <Section title={words.results(results.year)} id="results">
      {results.achievements.map(({ number, title, items }) => (
        <Disclosure key={number} summary={`${number}. ${title[locale]}`}>
          <Items items={itemsIn(items, locale)} />
        </Disclosure>
      ))}
      {results.awards.length > 0 && <Awards results={results} />}
      {results.contests.length > 0 && <Contests results={results} />}
    </Section>
  )
}

function Awards({ results }: { results: StoredResults }) {
  const words = useWords()
  const { locale } = useReader()
  const titles = words.awardColumns
  return (
    <Section title={words.awards} level={3}>
      <DataTable
        caption={words.awards}
        captionHidden
        rows={results.awards}
        rowKey={({ title, day }) => `${day}${title.ko}`}
        columns={[
          { key: 'title', title: titles.title, cell: ({ title }) => <Said text={title} /> },
          { key: 'grade', title: titles.grade, cell: ({ grade }) => <Said text={grade} /> },
          { key: 'by', title: titles.by, cell: ({ by }) => <Said text={by} /> },
          { key: 'day', title: titles.day, kind: 'date', cell: ({ day }) => formatDay(day, locale) },
        ]}
      />
    </Section>
  )
}

function Contests({ results }: { results: StoredResults }) {
  const words = useWords()
  const { locale } = useReader()
  const titles = words.contestColumns
  return (
    <Section title={words.contests} level={3}>
      <DataTable
        caption={words.contests}
        captionHidden
        rows={results.contests}
        rowKey={({ title, month }) => `${month}${title.ko}`}
        columns={[
          { key: 'title', title: titles.title, cell: ({ title }) => <Said text={title} /> },
          { key: 'by', title: titles.by, cell: ({ by }) => <Said text={by} /> },
          {
            key: 'month',
            title: titles.month,
            kind: 'date',
            cell: ({ month }) => (isMonth(month) ? formatMonth(month, locale) : formatDay(month, locale)),
          },
          {
            key: 'total',
            title: titles.total,
            kind: 'number',
            cell: ({ total }) => (total === null ? '–' : sayMoney(wonOf(total), locale)),
          },
          {
            key: 'note',
            title: titles.note,
            cell: ({ note }) => (note === null ? '–' : <Said text={note} />),
          },
        ]}
      />
    </Section>
  )
}
