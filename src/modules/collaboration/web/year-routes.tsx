import { z } from 'zod'
import {
  DataTable,
  Downloads,
  EmptyState,
  PageHeading,
  RoomTabs,
  Section,
  Tabs,
  useReader,
} from '#design/index.ts'
import type { Person } from '#platform/access/person.ts'
import type { TableFormat } from '#platform/documents/download.ts'
import { page, type Reply } from '#platform/http/reply.ts'
import { type Route, workspacePage } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { type CalendarMonth, dayInSeoul, yearOf } from '#platform/kernel/calendar-date.ts'
import { formatCount, formatMonth } from '#platform/text/format.ts'
import { staffIdOf } from '#modules/organization/index.ts'
import { type Exchange, exchangesOf } from '../data/person-queries.ts'
import { collaborationActions } from '../domain/collaboration-actions.ts'
import { monthsFrom } from '../domain/month.ts'
import { listFiles, tableFormats } from './list-files.ts'
import { type Names, namesOf } from './names.ts'
import { ownLinesFile } from './own-lines.ts'
import { HOME, roomsFor } from './rooms.ts'
import { collaborationTexts, useWords } from './words.ts'
import { yearQuery } from './year-query.ts'

const query = z.object({ year: yearQuery })

interface YearPageProps {
  readonly person: Person
  readonly year: number
  readonly thisYear: number
  readonly months: readonly CalendarMonth[]
  readonly exchanges: readonly Exchange[]
  readonly names: Names
}

const sendsOf = (exchanges: readonly Exchange[], direction: Exchange['direction']) =>
  exchanges.filter((each) => each.direction === direction).reduce((sum, { sends }) => sum + sends, 0)

/** A person's own year: with whom and with which departments, month by month. Nobody else sees it. */
function YearPage(props: YearPageProps) {
  const { year, exchanges } = props
  const { locale } = useReader()
  const words = useWords()
  const partners = Map.groupBy(exchanges, ({ partnerId }) => partnerId)
  const departments = new Set(exchanges.map(({ partnerDepartmentId }) => partnerDepartmentId).filter(Boolean))
  return (
    <>
      <PageHeading
        title={words.mine}
        lead={words.mineLead(
          String(year),
          formatCount(partners.size, locale),
          formatCount(departments.size, locale),
        )}
      />
      <RoomTabs label={words.rooms} rooms={roomsFor(props.person)} current="mine" />
      <Tabs
        label={words.year}
        tabs={[props.thisYear, props.thisYear - 1].map((each) => ({
          ...{ href: `${HOME}/mine?year=${each}`, label: String(each), current: each === year },
        }))}
      />
      {exchanges.length === 0 ? (
        <EmptyState title={words.mineEmpty}>{words.linesEmptyHelp}</EmptyState>
      ) : (
        <>
          <Downloads files={listFiles(`${HOME}/mine`, `year=${year}`)} />
          <Months {...props} />
          <Partners {...props} />
        </>
      )}
    </>
  )
}

function Months({ months, exchanges }: YearPageProps) {
  const { locale } = useReader()
  const words = useWords()
  const rows = months.map((month) => ({ month, of: exchanges.filter((each) => each.month === month) }))
  return (
    <Section title={words.month}>
      <DataTable
        caption={words.month}
        captionHidden
        rows={rows}
        rowKey={({ month }) => month}
        columns={[
          { key: 'month', title: words.month, cell: ({ month }) => formatMonth(month, locale), head: true },
          ...(['sent', 'received'] as const).map((direction) => ({
            ...{ key: direction, title: words.kinds[direction], kind: 'number' as const },
            cell: ({ of }: (typeof rows)[number]) => formatCount(sendsOf(of, direction), locale),
          })),
        ]}
      />
    </Section>
  )
}

function Partners({ exchanges, names }: YearPageProps) {
  const { locale } = useReader()
  const words = useWords()
  const rows = [...Map.groupBy(exchanges, ({ partnerId }) => partnerId)]
    .map(([id, of]) => ({
      id,
      of,
      name: names.person(id),
      departmentId: of.at(-1)?.partnerDepartmentId ?? null,
    }))
    .toSorted((a, b) => total(b.of) - total(a.of) || (a.name < b.name ? -1 : 1))
  return (
    <Section title={words.partners}>
      <DataTable
        caption={words.partners}
        captionHidden
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          { key: 'name', title: words.person, cell: ({ name }) => name, head: true },
          {
            ...{ key: 'department', title: words.department },
            cell: ({ departmentId }) => names.department(departmentId),
          },
          ...(['sent', 'received'] as const).map((direction) => ({
            ...{ key: direction, title: words.kinds[direction], kind: 'number' as const },
            cell: ({ of }: (typeof rows)[number]) => formatCount(sendsOf(of, direction), locale),
          })),
        ]}
      />
    </Section>
  )
}

const total = (exchanges: readonly Exchange[]) => exchanges.reduce((sum, { sends }) => sum + sends, 0)

async function mine(request: WebRequest): Promise<Reply> {
  const { context, locale } = request
  const { database: session, person } = context
  const words = collaborationTexts[locale]
  const today = dayInSeoul(context.now)
  const thisYear = yearOf(today)
  const year = request.query(query).year ?? thisYear
  const months = monthsFrom(`${year}-01` as CalendarMonth, `${year}-12` as CalendarMonth)
  const staffId = await staffIdOf(session, person.accountId)
  const exchanges = staffId === null ? [] : await exchangesOf(session, staffId, months)
  const partners = (isGuest: boolean) =>
    exchanges.filter((each) => each.partnerIsGuest === isGuest).map(({ partnerId }) => partnerId)
  const names = await namesOf(session, { staff: partners(false), guests: partners(true), day: today, locale })
  return page(words.mine, <YearPage {...{ person, year, thisYear, months, exchanges, names }} />, {
    breadcrumbs: [
      { href: '/office', label: words.myWork },
      { href: HOME, label: words.title },
    ],
  })
}

const download = (format: TableFormat) => (request: WebRequest) => {
  const year = request.query(query).year ?? yearOf(dayInSeoul(request.context.now))
  return ownLinesFile(request, format, { year })
}

export const yearRoutes: readonly Route[] = [
  workspacePage(`${HOME}/mine`, collaborationActions.read, mine),
  ...tableFormats.map((format) =>
    workspacePage(`${HOME}/mine.${format}`, collaborationActions.read, download(format)),
  ),
]
