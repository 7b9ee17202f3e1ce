import {
  Button,
  DataTable,
  Disclosure,
  FilterBar,
  Form,
  MonthField,
  PageHeading,
  SelectField,
  Tabs,
  TextField,
  WithCode,
} from '#design/index.ts'
import { systemPerson } from '#platform/access/person.ts'
import { accessTasks } from '#platform/audit/access-record.ts'
import type { AccessRecord } from '#platform/audit/access-queries.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { formatCount, formatDay, formatTime, noFigure } from '#platform/text/format.ts'
import { dayInSeoul } from '#platform/kernel/calendar-date.ts'
import { Coded, CodedWithId } from './coded.tsx'
import type { AccessQuery } from './access-query.ts'
import { OlderEntries } from './audit-pages.tsx'
import { words } from './words.ts'

export type AccessTab = 'list' | 'reports' | 'seals'

const tabAddresses = {
  list: '/office/access-records',
  reports: '/office/access-records/reports',
  seals: '/office/access-records/seals',
} as const

export function AccessTabs({ current, locale }: { current: AccessTab; locale: Locale }) {
  const text = words[locale].access
  const tabs = (['list', 'reports', 'seals'] as const).map((tab) => ({
    href: tabAddresses[tab],
    label: text[tab],
    current: tab === current,
  }))
  return <Tabs label={text.tabs} tabs={tabs} />
}

/** The law asks for the second, so the page shows it. */
export function formatSecond(instant: Date, locale: Locale): string {
  const second = String(instant.getUTCSeconds()).padStart(2, '0')
  return `${formatDay(dayInSeoul(instant), locale)} ${formatTime(instant)}:${second}`
}

interface ListProps {
  readonly locale: Locale
  readonly path: string
  readonly query: AccessQuery
  readonly records: readonly AccessRecord[]
  readonly next: string | null
  readonly mayDownload: boolean
  /** What was typed into the download form, when it was refused. */
  readonly refused: { readonly month: string; readonly format: string; readonly error: string } | null
}

export function AccessListPage(props: ListProps) {
  const { locale, query } = props
  const text = words[locale].access
  return (
    <>
      <PageHeading title={text.title} lead={text.lead} />
      <AccessTabs current="list" locale={locale} />
      <FilterBar
        action={tabAddresses.list}
        filters={[
          { kind: 'search', name: 'account', label: text.account, value: query.account ?? '' },
          {
            kind: 'select',
            name: 'task',
            label: text.task,
            value: query.task ?? '',
            all: text.allTasks,
            options: accessTasks.map((task) => ({ value: task, label: text.tasks[task] ?? task })),
          },
          { kind: 'date', name: 'from', label: words[locale].audit.from, value: query.from ?? '' },
          { kind: 'date', name: 'to', label: words[locale].audit.to, value: query.to ?? '' },
        ]}
      />
      <AccessTable records={props.records} locale={locale} />
      <OlderEntries path={props.path} next={props.next} paged={query.page !== null} locale={locale} />
      {props.mayDownload && <DownloadForm locale={locale} refused={props.refused} />}
    </>
  )
}

function AccessTable({ records, locale }: { records: readonly AccessRecord[]; locale: Locale }) {
  const text = words[locale].access
  return (
    <DataTable
      caption={text.caption}
      rows={records}
      rowKey={({ id }) => id}
      empty={text.empty}
      columns={[
        { key: 'at', title: text.at, kind: 'date', head: true, cell: ({ at }) => formatSecond(at, locale) },
        {
          key: 'account',
          title: text.account,
          cell: (record) => accountOf(record, locale),
        },
        { key: 'address', title: text.address, cell: ({ address }) => address },
        {
          key: 'subjects',
          title: text.dataSubjects,
          cell: (record) => <Subjects record={record} locale={locale} />,
        },
        { key: 'task', title: text.task, cell: ({ task }) => text.tasks[task] ?? task },
        { key: 'what', title: text.what, cell: ({ what }) => <Looked what={what} locale={locale} /> },
        { key: 'reason', title: words[locale].reason, cell: ({ reason }) => reason ?? noFigure },
      ]}
    />
  )
}

function Looked({ what, locale }: { what: string; locale: Locale }) {
  const [code = '', ...rest] = what.split(' ')
  const id = rest.join(' ')
  if (id !== '') return <CodedWithId part="looked" code={code} id={id} locale={locale} />
  return <Coded part="looked" code={code} locale={locale} />
}

/** Who it was: the system and visitors have no account. */
export function accountOf({ accountName }: AccessRecord, locale: Locale): string {
  if (accountName === systemPerson.name) return words[locale].system
  return accountName || words[locale].anonymous
}

function Subjects({ record, locale }: { record: AccessRecord; locale: Locale }) {
  const { dataSubjects } = record
  const many = dataSubjects.startsWith('count:')
  return <WithCode code={many ? '' : dataSubjects}>{peopleOf(record, locale)}</WithCode>
}

function peopleOf({ subjectCount }: AccessRecord, locale: Locale): string {
  return words[locale].access.people(formatCount(subjectCount, locale))
}

/** `count:12` is for machines; people read how many. */
export function subjectsOf(record: AccessRecord, locale: Locale): string {
  return record.dataSubjects.startsWith('count:') ? peopleOf(record, locale) : record.dataSubjects
}

function DownloadForm({ locale, refused }: Pick<ListProps, 'locale' | 'refused'>) {
  const { access: text, reason, reasonHint, download } = words[locale]
  return (
    <Disclosure summary={text.downloadTitle} open={refused !== null}>
      <Form action="/office/access-records/download">
        <MonthField name="month" label={text.month} value={refused?.month} required />
        <SelectField
          name="format"
          label={text.format}
          value={refused?.format ?? 'xlsx'}
          options={[
            { value: 'xlsx', label: 'XLSX' },
            { value: 'csv', label: 'CSV' },
          ]}
        />
        <TextField
          name="reason"
          label={reason}
          hint={reasonHint}
          error={refused?.error}
          maxLength={500}
          required
        />
        <Button>{download}</Button>
      </Form>
    </Disclosure>
  )
}
