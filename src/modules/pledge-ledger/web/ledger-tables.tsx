import {
  changedQuery,
  type Column,
  DataTable,
  Downloads,
  EmptyState,
  FilterBar,
  Link,
  Section,
  StatusBadge,
  useReader,
  withQuery,
} from '#design/index.ts'
import type { Won } from '#platform/kernel/won.ts'
import { formatAmount, formatCount, formatPercent, unitLabel } from '#platform/text/format.ts'
import type { PledgeField } from '#modules/pledges/index.ts'
import { ledgerSources } from '../domain/ledger.ts'
import { addSums, ledgerRatesOf, type LedgerSums, noMoney, securedTotal } from '../domain/ledger-sums.ts'
import type { LedgerLine, ShownLedger } from './shown-ledger.ts'
import { useWords } from './words.ts'

export interface TableProps {
  readonly shown: ShownLedger
  /** The portal's page or the workspace's. */
  readonly base: '/pledges/ledger' | '/office/pledges/ledger'
}

/** The columns of money that every list of it has, and the same of their sum. */
function useMoney<Row>(sumsOf: (row: Row) => LedgerSums | null) {
  const words = useWords()
  const { locale } = useReader()
  const amount = (value: Won) => formatAmount(value, 'million', locale)
  const shares = (sums: LedgerSums) => {
    const { securedInTerm, spent } = ledgerRatesOf(sums)
    return { rate: formatPercent(securedInTerm, locale), spentRate: formatPercent(spent, locale) }
  }
  const of = (sums: LedgerSums): Readonly<Record<string, string>> => ({
    inTerm: amount(sums.plannedInTerm),
    after: amount(sums.plannedAfterTerm),
    secured: amount(securedTotal(sums)),
    spent: amount(sums.spent),
    ...shares(sums),
  })
  const titles = {
    inTerm: words.plannedInTerm,
    after: words.plannedAfterTerm,
    secured: words.secured,
    spent: words.spent,
    rate: words.securedInTerm,
    spentRate: words.spentRate,
  }
  const columns = Object.entries(titles).map(([key, title]): Column<Row> => ({
    ...{ key, title, kind: 'number' },
    cell: (row) => {
      const sums = sumsOf(row)
      return sums === null ? '–' : of(sums)[key]
    },
  }))
  return { columns, of }
}

/** The money of each field, with the sum of all. */
export function FieldTable({ shown }: Pick<TableProps, 'shown'>) {
  const words = useWords()
  const { locale, path } = useReader()
  const { totals, fields, day } = shown
  const money = useMoney<PledgeField>(({ number }) => totals.byField.get(number) ?? noMoney)
  return (
    <Section title={words.byField}>
      <DataTable
        caption={words.byField}
        captionHidden
        unit={unitLabel('million', locale)}
        day={day}
        rows={fields}
        rowKey={({ id }) => id}
        rowHref={({ number }) => `${changedQuery(path, { field: String(number) })}#money`}
        columns={[
          { key: 'title', title: words.field, head: true, cell: ({ title }) => title[locale] },
          ...money.columns,
        ]}
        totals={{ title: words.total, ...money.of(totals.all) }}
      />
    </Section>
  )
}

/** Each pledge with its money: filters, downloads of what is shown, and the sum of it. */
export function PledgeTable({ shown, base }: TableProps) {
  const words = useWords()
  const { locale, path } = useReader()
  const { fitting, day } = shown
  const money = useMoney<LedgerLine>(({ standing, sums }) => (standing === null ? null : sums))
  const title = words.listTitle(formatCount(fitting.length, locale))
  const file = (format: 'xlsx' | 'csv' | 'json') => ({
    format,
    href: withQuery(`${base}/download/ledger.${format}`, path),
  })
  const isOffice = base !== '/pledges/ledger'
  return (
    <Section title={title} id="money" aside={<Downloads files={[file('xlsx'), file('csv'), file('json')]} />}>
      <Filters shown={shown} />
      <DataTable
        caption={title}
        captionHidden
        unit={unitLabel('million', locale)}
        day={day}
        rows={fitting}
        rowKey={({ pledge }) => pledge.id}
        rowHref={({ pledge }) =>
          isOffice ? `/office/pledges/${pledge.number}/ledger` : `/pledges/${pledge.number}`
        }
        columns={[
          { key: 'number', title: words.number, kind: 'number', cell: ({ pledge }) => pledge.number },
          { key: 'title', title: words.pledge, head: true, cell: ({ pledge }) => pledge.title[locale] },
          { key: 'field', title: words.field, cell: ({ pledge }) => pledge.field.title[locale] },
          ...money.columns,
          { key: 'note', title: words.asOf, cell: (line) => <EntryNote line={line} day={day} /> },
        ]}
        totals={{
          title: words.total,
          ...money.of(fitting.map(({ sums }) => sums).reduce(addSums, noMoney)),
        }}
        empty={
          <EmptyState title={words.listEmpty} action={<Link href={base}>{words.seeAll}</Link>}>
            {words.listEmptyBody}
          </EmptyState>
        }
      />
    </Section>
  )
}

/** Said only where a row is not simply of the page's day. */
function EntryNote({ line, day }: { readonly line: LedgerLine; readonly day: ShownLedger['day'] }) {
  const words = useWords()
  const { standing } = line
  if (standing === null) return <StatusBadge tone="warning">{words.noEntry}</StatusBadge>
  if (standing.cells.length === 0) return <StatusBadge tone="neutral">{words.noMoney}</StatusBadge>
  return standing.day === day ? <span>{standing.day}</span> : <strong>{standing.day}</strong>
}

function Filters({ shown: { asked, fields } }: { readonly shown: ShownLedger }) {
  const words = useWords()
  const { locale } = useReader()
  return (
    <FilterBar
      filters={[
        { kind: 'search', name: 'q', label: words.search, value: asked.q, example: words.searchExample },
        {
          kind: 'select',
          name: 'field',
          label: words.field,
          value: asked.field?.toString(),
          options: fields.map(({ number, title }) => ({ value: String(number), label: title[locale] })),
        },
        {
          kind: 'select',
          name: 'source',
          label: words.source,
          value: asked.source,
          options: ledgerSources.map((source) => ({ value: source, label: words.sources[source] })),
        },
      ]}
    />
  )
}
