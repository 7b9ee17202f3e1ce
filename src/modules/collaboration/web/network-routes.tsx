import { z } from 'zod'
import {
  Downloads,
  EmptyState,
  Figure,
  FilterBar,
  PageHeading,
  RoomTabs,
  Section,
  useReader,
} from '#design/index.ts'
import type { DepartmentId, Person } from '#platform/access/person.ts'
import type { Chart } from '#platform/charts/chart.ts'
import { tableDownload, type TableFormat } from '#platform/documents/download.ts'
import { page, type Reply } from '#platform/http/reply.ts'
import { type Route, workspacePage } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { type CalendarMonth, calendarMonthOf, dayInSeoul, lastDayOf } from '#platform/kernel/calendar-date.ts'
import { formatMonth } from '#platform/text/format.ts'
import { departmentNames, listDepartments } from '#modules/organization/index.ts'
import { collaborationActions } from '../domain/collaboration-actions.ts'
import { monthsFrom, nextMonth } from '../domain/month.ts'
import { departmentNetwork } from '../use-cases/department-network.ts'
import { listFiles, tableFormats } from './list-files.ts'
import { monthQuery } from './month-query.ts'
import { networkChart } from './network-chart.ts'
import { bondsTable, networkTables, strangersTable } from './network-tables.ts'
import { HOME, roomsFor } from './rooms.ts'
import { sheetOf, type TypedTable, TypedTableView } from './typed-table.tsx'
import { collaborationTexts, useWords } from './words.ts'

const query = z.object({
  from: monthQuery,
  until: monthQuery,
  table: z.enum(networkTables).catch('bonds'),
})
/** Longer spans are cut: a picture of years shows that everybody met once. */
const MOST_MONTHS = 24

interface NetworkPageProps {
  readonly person: Person
  readonly from: CalendarMonth
  readonly until: CalendarMonth
  readonly chart: Chart
  readonly bonds: TypedTable
  readonly strangers: TypedTable
}

function NetworkPage({ person, from, until, chart, bonds, strangers }: NetworkPageProps) {
  const { locale } = useReader()
  const words = useWords()
  const files = (table: TypedTable) => (
    <Downloads
      label={table.caption}
      files={listFiles(`${HOME}/network`, `from=${from}&until=${until}&table=${table.key}`)}
    />
  )
  return (
    <>
      <PageHeading
        title={words.network}
        lead={words.networkLead(formatMonth(from, locale), formatMonth(until, locale))}
      />
      <RoomTabs label={words.rooms} rooms={roomsFor(person)} current="network" />
      <FilterBar
        filters={[
          { kind: 'month', name: 'from', label: words.fromMonth, value: from },
          { kind: 'month', name: 'until', label: words.untilMonth, value: until },
        ]}
      />
      {bonds.rows.length === 0 ? (
        <EmptyState title={words.networkEmpty} />
      ) : (
        <>
          <Figure chart={chart} />
          {files(bonds)}
        </>
      )}
      <Section title={words.strangers} lead={words.strangersLead} id="strangers" aside={files(strangers)}>
        <TypedTableView table={strangers} captionHidden open={10} />
      </Section>
    </>
  )
}

/** The network of the address. Five queries, whatever the ledger holds: settled months have their sums. */
async function asked(request: WebRequest) {
  const { context, locale } = request
  const { database: session } = context
  const wanted = request.query(query)
  const today = dayInSeoul(context.now)
  const until = wanted.until ?? calendarMonthOf(today)
  const earliest = nextMonth(until, 1 - MOST_MONTHS)
  const start = wanted.from ?? nextMonth(until, -11)
  const from = start > until ? until : start < earliest ? earliest : start
  const day = lastDayOf(until) < today ? lastDayOf(until) : today
  const [picture, living, names] = await Promise.all([
    departmentNetwork(session, { months: monthsFrom(from, until), today: day }),
    listDepartments(session, day),
    departmentNames(session, 'all', day),
  ])
  const facts = {
    nameOf: (id: DepartmentId) => names.get(id)?.[locale] ?? '–',
    departments: living.map(({ departmentId, name }) => ({ id: departmentId, name: name[locale] })),
    ...{ network: picture, day, locale },
  }
  return { from, until, table: wanted.table, facts }
}

async function network(request: WebRequest): Promise<Reply> {
  const words = collaborationTexts[request.locale]
  const { person } = request.context
  const { from, until, facts } = await asked(request)
  const [bonds, strangers] = [bondsTable(facts), strangersTable(facts)]
  const chart = networkChart(facts)
  return page(words.network, <NetworkPage {...{ person, from, until, chart, bonds, strangers }} />, {
    breadcrumbs: [
      { href: '/office', label: words.myWork },
      { href: HOME, label: words.title },
    ],
  })
}

const download = (format: TableFormat) => async (request: WebRequest) => {
  const { from, until, table, facts } = await asked(request)
  const drawn = table === 'bonds' ? bondsTable(facts) : strangersTable(facts)
  return await tableDownload(
    sheetOf(drawn, request.locale),
    format,
    `collaboration-${table}-${from}-${until}`,
  )
}

export const networkRoutes: readonly Route[] = [
  workspacePage(`${HOME}/network`, collaborationActions.read, network),
  ...tableFormats.map((format) =>
    workspacePage(`${HOME}/network.${format}`, collaborationActions.read, download(format)),
  ),
]
