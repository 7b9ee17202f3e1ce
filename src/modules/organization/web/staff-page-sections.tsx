import { DataTable, Link, Section } from '#design/index.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { formatDay, formatPeriod } from '#platform/text/format.ts'
import type { StaffRecord } from '../domain/assignments.ts'
import { lastDay } from '../domain/department.ts'
import type { SourcedDuty } from '../use-cases/duty-sources.ts'
import { words } from './words.ts'

interface SectionProps {
  readonly locale: Locale
  readonly record: StaffRecord
  readonly duties: readonly SourcedDuty[]
}

/** When someone was away, for managers and the person. */
export function Leaves({ locale, record }: Pick<SectionProps, 'locale' | 'record'>) {
  const { staff: text, leaves } = words[locale]
  return (
    <Section title={text.leaves}>
      <DataTable
        caption={text.leaves}
        captionHidden
        rows={record.leaves}
        rowKey={({ id }) => id}
        empty={<p>{text.noLeaves}</p>}
        columns={[
          { key: 'kind', title: text.postKind, head: true, cell: ({ kind }) => leaves[kind] },
          {
            key: 'period',
            title: text.period,
            kind: 'date',
            cell: ({ from, until }) => formatPeriod(from, lastDay(until), locale),
          },
        ]}
      />
    </Section>
  )
}

/** What someone still has to do, for managers and the person. */
export function Duties({ locale, duties }: Pick<SectionProps, 'locale' | 'duties'>) {
  const text = words[locale].staff
  return (
    <Section title={text.duties}>
      {duties.length === 0 ? (
        <p>{text.noDuties}</p>
      ) : (
        <ul>
          {duties.map((duty) => (
            <li key={`${duty.source} ${duty.id}`}>
              <Link href={duty.href}>{duty.title}</Link>
              {duty.due !== null && ` · ${formatDay(duty.due, locale)}`}
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
