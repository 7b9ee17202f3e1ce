import { DataTable, EmptyState, Link, Notice, PageHeading } from '#design/index.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { formatCount, formatDay } from '#platform/text/format.ts'
import type { AccessSeal } from '../data/seal-queries.ts'
import { AccessTabs } from './access-pages.tsx'
import { words } from './words.ts'

interface Props {
  readonly locale: Locale
  readonly seals: readonly AccessSeal[]
  readonly checked: { readonly day: CalendarDate; readonly unchanged: boolean } | null
}

export function SealPage({ locale, seals, checked }: Props) {
  const text = words[locale].seals
  return (
    <>
      <PageHeading title={text.title} lead={text.lead} />
      <AccessTabs current="seals" locale={locale} />
      {checked !== null && (
        <Notice tone={checked.unchanged ? 'success' : 'danger'} live>
          {(checked.unchanged ? text.unchanged : text.changed)(formatDay(checked.day, locale))}
        </Notice>
      )}
      <DataTable
        caption={text.caption}
        rows={seals}
        rowKey={({ day }) => day}
        empty={<EmptyState title={text.empty}>{text.emptyHint}</EmptyState>}
        columns={[
          {
            key: 'day',
            title: words[locale].day,
            kind: 'date',
            head: true,
            cell: ({ day }) => formatDay(day, locale),
          },
          {
            key: 'records',
            title: text.records,
            kind: 'number',
            cell: ({ records }) => formatCount(records, locale),
          },
          { key: 'hash', title: text.hash, cell: ({ hash }) => <code>{hash}</code>, phone: 'hidden' },
          {
            key: 'check',
            title: text.check,
            cell: ({ day }) => (
              <Link
                href={`/office/access-records/seals?day=${day}`}
              >{`${formatDay(day, locale)} ${text.check}`}</Link>
            ),
          },
        ]}
      />
    </>
  )
}
