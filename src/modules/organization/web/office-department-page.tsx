import {
  ButtonLink,
  ButtonRow,
  Columns,
  DataTable,
  EmptyState,
  Link,
  PageHeading,
  Section,
} from '#design/index.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { formatPeriod } from '#platform/text/format.ts'
import type { DepartmentHistory } from '../data/chart-queries.ts'
import type { DeputyListed } from '../data/people-queries.ts'
import type { StaffListed } from '../data/directory-queries.ts'
import type { CityProfile } from '../domain/city-profile.ts'
import { holdsOn, lastDay } from '../domain/department.ts'
import { posts } from '../domain/post.ts'
import { type ActKind } from '../domain/reorganization.ts'
import { officeDepartmentHref } from './chart-page.tsx'
import { DepartmentBody, versionFor } from './department-page.tsx'
import { inLocale, words } from './words.ts'

interface OfficeDepartmentProps {
  readonly locale: Locale
  readonly day: CalendarDate
  readonly history: DepartmentHistory
  readonly city: CityProfile
  readonly people: readonly StaffListed[]
  readonly deputies: readonly DeputyListed[]
  readonly mayChange: boolean
  readonly mayAppoint: boolean
}

const changes: readonly ActKind[] = ['rename', 'move', 'revise', 'split', 'merge', 'abolish']

/** A department for the staff: its people, deputies and what managers may do to it. */
export function OfficeDepartmentPage(props: OfficeDepartmentProps) {
  const { locale, history, day } = props
  const version = versionFor(history, day)
  const hrefOf = (idOrCode: string) => officeDepartmentHref(idOrCode)
  const body = (
    <DepartmentBody
      locale={locale}
      day={day}
      history={history}
      city={props.city}
      hrefOf={hrefOf}
      version={version}
    >
      <People {...props} />
      <Deputies {...props} />
    </DepartmentBody>
  )
  return (
    <>
      <PageHeading
        kicker={`${words[locale].kinds[version.kind]} · ${history.code}`}
        title={inLocale(version.name, locale)}
        lead={inLocale(version.duties, locale)}
      />
      {props.mayChange || props.mayAppoint ? (
        <Columns aside={<Actions {...props} />} asideLabel={words[locale].staff.actions}>
          {body}
        </Columns>
      ) : (
        body
      )}
    </>
  )
}

function Actions({ locale, history, day, mayChange, mayAppoint }: OfficeDepartmentProps) {
  const { acts, chart } = words[locale]
  const living = history.versions.some((each) => holdsOn(each, day))
  return (
    <ButtonRow>
      {mayAppoint && living && (
        <ButtonLink href={`/office/organization/departments/${history.code}/deputy`}>
          {chart.appointDeputy}
        </ButtonLink>
      )}
      {mayChange &&
        living &&
        changes.map((act) => (
          <ButtonLink
            key={act}
            kind="tertiary"
            size="small"
            href={`/office/organization/reorganise?act=${act}&code=${history.code}`}
          >
            {acts[act]}
          </ButtonLink>
        ))}
    </ButtonRow>
  )
}

function People({ locale, people, day }: OfficeDepartmentProps) {
  const { chart, directory } = words[locale]
  return (
    <Section title={chart.staff}>
      <DataTable
        caption={chart.staff}
        captionHidden
        day={day}
        rows={people}
        rowKey={({ id }) => id}
        rowHref={({ id }) => `/office/staff/${id}`}
        empty={<EmptyState title={directory.empty} />}
        columns={[
          { key: 'name', title: directory.name, head: true, cell: ({ name }) => name },
          {
            key: 'post',
            title: directory.post,
            cell: ({ post }) => (post === null ? '' : posts[post][locale]),
          },
          { key: 'team', title: directory.team, cell: ({ team }) => team },
          { key: 'work', title: directory.work, cell: ({ work }) => work },
          { key: 'extension', title: directory.extension, cell: ({ extension }) => extension },
        ]}
      />
    </Section>
  )
}

function Deputies({ locale, deputies, day, mayAppoint, history: { code } }: OfficeDepartmentProps) {
  const { chart, directory, staff, form } = words[locale]
  const ends = ({ until }: DeputyListed) => mayAppoint && (until === null || until > day)
  if (deputies.length === 0) return null
  return (
    <Section title={chart.deputies}>
      <DataTable
        caption={chart.deputiesCaption}
        captionHidden
        rows={deputies}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'name',
            title: directory.name,
            head: true,
            cell: ({ name, staffId }) => <Link href={`/office/staff/${staffId}`}>{name}</Link>,
          },
          {
            key: 'period',
            title: staff.period,
            kind: 'date',
            cell: ({ from, until }) => formatPeriod(from, lastDay(until), locale),
          },
          { key: 'reason', title: form.reason, cell: ({ reason }) => reason },
          ...(deputies.some(ends)
            ? [
                {
                  key: 'end',
                  title: staff.actions,
                  cell: (deputy: DeputyListed) =>
                    ends(deputy) && (
                      <Link href={`/office/organization/departments/${code}/deputies/${deputy.id}/end`}>
                        {staff.endDeputy}
                      </Link>
                    ),
                },
              ]
            : []),
        ]}
      />
    </Section>
  )
}
