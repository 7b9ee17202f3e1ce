import {
  Button,
  ButtonLink,
  type Column,
  DataTable,
  Disclosure,
  EmptyState,
  FilterBar,
  Form,
  ListCount,
  PageHeading,
  Pagination,
  RadioField,
  readColumns,
  StatusBadge,
  TextField,
} from '#design/index.ts'
import type { DepartmentId } from '#platform/access/person.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Locale, Localized } from '#platform/kernel/locale.ts'
import { formatDay } from '#platform/text/format.ts'
import type { StaffListed } from '../data/directory-queries.ts'
import type { DepartmentAsOf } from '../domain/department.ts'
import { postCodes, posts } from '../domain/post.ts'
import { type StaffStatus, staffStatuses } from '../domain/staff.ts'
import { type DirectoryAddress, pageSize } from './directory-query.ts'
import { inLocale, words } from './words.ts'

interface DirectoryProps {
  readonly locale: Locale
  readonly asked: DirectoryAddress
  readonly day: CalendarDate
  readonly departments: readonly DepartmentAsOf[]
  readonly names: ReadonlyMap<DepartmentId, Localized>
  readonly rows: readonly StaffListed[]
  readonly total: number
  readonly page: number
  readonly mayHire: boolean
  /** What was wrong with a download's form. */
  readonly downloadError?: string
}

/** Who works where on what: searched, filtered, downloaded with a reason. */
export function DirectoryPage(props: DirectoryProps) {
  const { locale, total, page, asked } = props
  const text = words[locale].directory
  return (
    <>
      <PageHeading
        title={text.title}
        lead={text.lead}
        actions={props.mayHire && <ButtonLink href="/office/staff/new">{text.hire}</ButtonLink>}
      />
      <Filters {...props} />
      <ListCount
        total={total}
        {...(total > 0
          ? { from: Math.min((page - 1) * pageSize + 1, total), to: Math.min(page * pageSize, total) }
          : {})}
      />
      <DataTable
        caption={text.caption}
        captionHidden
        day={props.day}
        sort={asked.sort === '' ? 'department' : asked.sort}
        shown={readColumns(asked.columns)}
        columns={columns(props)}
        rows={props.rows}
        rowKey={({ id }) => id}
        rowHref={({ id }) => `/office/staff/${id}`}
        empty={<EmptyState title={text.empty}>{text.emptyHint}</EmptyState>}
      />
      <Pagination page={page} pages={Math.max(1, Math.ceil(total / pageSize))} />
      <DownloadForm {...props} />
    </>
  )
}

function Filters({ locale, asked, departments }: DirectoryProps) {
  const { directory: text, statuses } = words[locale]
  return (
    <FilterBar
      action="/office/staff"
      filters={[
        { kind: 'search', name: 'q', label: text.search, value: asked.q, example: text.searchExample },
        {
          kind: 'select',
          name: 'department',
          label: text.department,
          value: asked.department,
          all: text.all,
          options: departments.map(({ code, name }) => ({ value: code, label: inLocale(name, locale) })),
        },
        {
          kind: 'select',
          name: 'post',
          label: text.post,
          value: asked.post,
          all: text.all,
          options: postCodes.map((code) => ({ value: code, label: posts[code][locale] })),
        },
        {
          kind: 'select',
          name: 'status',
          label: text.status,
          value: asked.status,
          all: text.inService,
          options: staffStatuses.map((status) => ({ value: status, label: statuses[status] })),
        },
        { kind: 'date', name: 'day', label: text.asOf, value: asked.day },
      ]}
    />
  )
}

const tones = { working: 'success', 'on-leave': 'info', left: 'neutral' } as const

export function StatusMark({ status, locale }: { status: StaffStatus; locale: Locale }) {
  return <StatusBadge tone={tones[status]}>{words[locale].statuses[status]}</StatusBadge>
}

function columns({ locale, names }: DirectoryProps): readonly Column<StaffListed>[] {
  const text = words[locale].directory
  const department = (id: DepartmentId | null) => {
    const name = id === null ? undefined : names.get(id)
    return name === undefined ? words[locale].staff.unknown : inLocale(name, locale)
  }
  return [
    { key: 'name', title: text.name, head: true, sort: true, cell: ({ name }) => name },
    {
      key: 'department',
      title: text.department,
      sort: true,
      cell: ({ departmentId }) => department(departmentId),
    },
    {
      key: 'post',
      title: text.post,
      sort: true,
      cell: ({ post }) => (post === null ? '' : posts[post][locale]),
    },
    { key: 'team', title: text.team, cell: ({ team }) => team },
    { key: 'work', title: text.work, cell: ({ work }) => work },
    { key: 'extension', title: text.extension, cell: ({ extension }) => extension },
    { key: 'email', title: text.email, optional: true, cell: ({ email }) => email },
    { key: 'rank', title: text.rank, sort: true, optional: true, cell: ({ rank }) => rank },
    { key: 'number', title: text.number, optional: true, cell: ({ employeeNumber }) => employeeNumber },
    {
      key: 'since',
      title: text.since,
      kind: 'date',
      sort: true,
      optional: true,
      cell: ({ since }) => (since === null ? '' : formatDay(since, locale)),
    },
    {
      key: 'status',
      title: text.status,
      kind: 'status',
      cell: ({ status }) => <StatusMark status={status} locale={locale} />,
    },
  ]
}

function DownloadForm({ locale, asked, downloadError }: DirectoryProps) {
  const text = words[locale].directory
  const { q, department, post, status, day, sort } = asked
  return (
    <Disclosure summary={text.download} open={downloadError !== undefined}>
      <p>{text.downloadLead}</p>
      <Form action="/office/staff/download" hidden={{ q, department, post, status, day, sort }}>
        <TextField
          name="reason"
          label={text.reason}
          maxLength={500}
          required
          {...(downloadError === undefined ? {} : { error: downloadError })}
        />
        <RadioField
          name="format"
          label={text.format}
          value="xlsx"
          inline
          options={[
            { value: 'xlsx', label: 'XLSX' },
            { value: 'csv', label: 'CSV' },
          ]}
        />
        <Button kind="secondary">{text.downloadButton}</Button>
      </Form>
    </Disclosure>
  )
}
