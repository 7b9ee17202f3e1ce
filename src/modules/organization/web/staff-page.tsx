import {
  ButtonLink,
  ButtonRow,
  Columns,
  DataTable,
  FactList,
  Link,
  PageHeading,
  Section,
} from '#design/index.ts'
import type { DepartmentId } from '#platform/access/person.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Locale, Localized } from '#platform/kernel/locale.ts'
import { formatDay, formatPeriod } from '#platform/text/format.ts'
import { isInService, mainPostOn, type StaffRecord } from '../domain/assignments.ts'
import { holdsOn, lastDay } from '../domain/department.ts'
import { posts } from '../domain/post.ts'
import type { Assignment, StaffStatus } from '../domain/staff.ts'
import type { SourcedDuty } from '../use-cases/duty-sources.ts'
import { officeDepartmentHref } from './chart-page.tsx'
import { StatusMark } from './directory-page.tsx'
import { Duties, Leaves } from './staff-page-sections.tsx'
import { inLocale, words } from './words.ts'

interface StaffPageProps {
  readonly locale: Locale
  readonly day: CalendarDate
  readonly record: StaffRecord
  readonly names: ReadonlyMap<DepartmentId, Localized>
  readonly duties: readonly SourcedDuty[]
  /** Leave and departure are shown to managers and to the person. */
  readonly whole: boolean
  readonly mayChange: boolean
}

export function statusOf(record: StaffRecord, day: CalendarDate): StaffStatus {
  if (!isInService(record.member, day)) return 'left'
  return record.leaves.some((leave) => holdsOn(leave, day)) ? 'on-leave' : 'working'
}

/** One person's record: details, posts over time, deputyships, what is open. */
export function StaffPage(props: StaffPageProps) {
  const { locale, record, day } = props
  const { member } = record
  const post = mainPostOn(record.assignments, day)
  const where = post === undefined ? words[locale].staff.unknown : departmentName(props, post.departmentId)
  const body = (
    <>
      <Facts {...props} />
      <Posts {...props} />
      <Deputies {...props} />
      {props.whole && <Leaves {...props} />}
      {props.whole && <Duties {...props} />}
    </>
  )
  return (
    <>
      <PageHeading
        kicker={where}
        title={member.name}
        lead={post === undefined ? undefined : posts[post.post][locale]}
        status={<StatusMark status={statusOf(record, day)} locale={locale} />}
      />
      {props.mayChange ? (
        <Columns aside={<Actions {...props} />} asideLabel={words[locale].staff.actions}>
          {body}
        </Columns>
      ) : (
        body
      )}
    </>
  )
}

function departmentName(
  { names, locale }: Pick<StaffPageProps, 'names' | 'locale'>,
  id: DepartmentId,
): string {
  const name = names.get(id)
  return name === undefined ? words[locale].staff.unknown : inLocale(name, locale)
}

function Actions({ locale, record, day }: StaffPageProps) {
  const text = words[locale].staff
  const { id, accountId, left } = record.member
  const to = (what: string) => `/office/staff/${id}/${what}`
  if (left !== null) return <ButtonLink href={to('edit')}>{text.edit}</ButtonLink>
  const away = statusOf(record, day) === 'on-leave'
  return (
    <ButtonRow>
      <ButtonLink href={to('move')}>{text.move}</ButtonLink>
      <ButtonLink kind="secondary" href={to('concurrent-post')}>
        {text.addPost}
      </ButtonLink>
      <ButtonLink kind="secondary" href={to('edit')}>
        {text.edit}
      </ButtonLink>
      {accountId === null && (
        <ButtonLink kind="secondary" href={to('account')}>
          {text.openAccess}
        </ButtonLink>
      )}
      <ButtonLink kind="secondary" href={to(away ? 'return' : 'leave')}>
        {away ? text.back : text.leave}
      </ButtonLink>
      <ButtonLink kind="danger" href={to('depart')}>
        {text.depart}
      </ButtonLink>
    </ButtonRow>
  )
}

function Facts({ locale, record, whole }: StaffPageProps) {
  const { staff: text, directory } = words[locale]
  const { member } = record
  const facts = [
    { term: directory.number, value: member.employeeNumber },
    { term: directory.rank, value: member.rank },
    { term: directory.work, value: member.work, wide: true },
    { term: directory.extension, value: member.extension },
    {
      term: directory.email,
      value: member.email === '' ? '' : <Link href={`mailto:${member.email}`}>{member.email}</Link>,
    },
    ...(whole
      ? [
          { term: text.joined, value: formatDay(member.joined, locale) },
          { term: text.account, value: member.accountId === null ? text.noAccount : text.hasAccount },
          ...(member.left === null ? [] : [{ term: text.left, value: formatDay(member.left, locale) }]),
        ]
      : []),
  ]
  return (
    <Section title={text.facts}>
      <FactList facts={facts} />
    </Section>
  )
}

function Posts(props: StaffPageProps) {
  const { locale, record, mayChange, day } = props
  const { staff: text, directory } = words[locale]
  const ends = (post: Assignment) => mayChange && post.kind === 'concurrent' && holdsOn(post, day)
  return (
    <Section title={text.posts}>
      <DataTable
        caption={text.postsCaption}
        captionHidden
        rows={record.assignments}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'department',
            title: directory.department,
            head: true,
            cell: ({ departmentId, from }) => (
              <Link href={officeDepartmentHref(departmentId, from)}>
                {departmentName(props, departmentId)}
              </Link>
            ),
          },
          {
            key: 'post',
            title: directory.post,
            cell: ({ post, isHead }) =>
              isHead ? `${posts[post][locale]} (${directory.head})` : posts[post][locale],
          },
          { key: 'team', title: directory.team, cell: ({ team }) => team },
          { key: 'kind', title: text.postKind, cell: ({ kind }) => text[kind] },
          {
            key: 'period',
            title: text.period,
            kind: 'date',
            cell: ({ from, until }) => formatPeriod(from, lastDay(until), locale),
          },
          ...(record.assignments.some(ends)
            ? [
                {
                  key: 'actions',
                  title: text.actions,
                  cell: (post: Assignment) =>
                    ends(post) && (
                      <Link href={`/office/staff/${post.staffId}/posts/${post.id}/end`}>{text.endPost}</Link>
                    ),
                },
              ]
            : []),
        ]}
      />
    </Section>
  )
}

function Deputies(props: StaffPageProps) {
  const { locale, record } = props
  const { staff: text, directory, form } = words[locale]
  return (
    <Section title={text.deputies}>
      <DataTable
        caption={text.deputies}
        captionHidden
        rows={record.deputies}
        rowKey={({ id }) => id}
        empty={<p>{text.noDeputies}</p>}
        columns={[
          {
            key: 'department',
            title: directory.department,
            head: true,
            cell: ({ departmentId }) => departmentName(props, departmentId),
          },
          {
            key: 'period',
            title: text.period,
            kind: 'date',
            cell: ({ from, until }) => formatPeriod(from, lastDay(until), locale),
          },
          { key: 'reason', title: form.reason, cell: ({ reason }) => reason },
        ]}
      />
    </Section>
  )
}
