import { z } from 'zod'
import {
  DataTable,
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
import { page, type Reply } from '#platform/http/reply.ts'
import { type Route, workspacePage } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { type CalendarMonth, calendarMonthOf, dayInSeoul, lastDayOf } from '#platform/kernel/calendar-date.ts'
import { formatCount, formatMonth } from '#platform/text/format.ts'
import { departmentNames, listDepartments } from '#modules/organization/index.ts'
import { collaborationActions } from '../domain/collaboration-actions.ts'
import { monthsFrom, nextMonth } from '../domain/month.ts'
import type { Network } from '../domain/network.ts'
import { departmentNetwork } from '../use-cases/department-network.ts'
import { monthQuery } from './month-query.ts'
import { networkChart } from './network-chart.ts'
import { HOME, roomsFor } from './rooms.ts'
import { collaborationTexts, useWords } from './words.ts'

const query = z.object({ from: monthQuery, until: monthQuery })
/** Longer spans are cut: a picture of years shows that everybody met once. */
const MOST_MONTHS = 24

interface NetworkPageProps {
  readonly person: Person
  readonly from: CalendarMonth
  readonly until: CalendarMonth
  readonly network: Network
  readonly chart: Chart
  readonly departments: readonly { readonly id: DepartmentId; readonly name: string }[]
}

function NetworkPage({ person, from, until, network, chart, departments }: NetworkPageProps) {
  const { locale } = useReader()
  const words = useWords()
  const unmet = departments
    .map((each) => ({ ...each, count: network.strangers.filter((pair) => pair.includes(each.id)).length }))
    .toSorted((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
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
      {network.bonds.length === 0 ? <EmptyState title={words.networkEmpty} /> : <Figure chart={chart} />}
      <Section title={words.strangers} lead={words.strangersLead} id="strangers">
        <DataTable
          caption={words.strangers}
          captionHidden
          rows={unmet}
          rowKey={({ id }) => id}
          columns={[
            { key: 'name', title: words.department, cell: ({ name }) => name, head: true },
            {
              ...{ key: 'count', title: words.strangersCount, kind: 'number' },
              cell: ({ count }) =>
                `${formatCount(count, locale)}/${formatCount(departments.length - 1, locale)}`,
            },
          ]}
        />
      </Section>
    </>
  )
}

/** Five queries, whatever the ledger holds: settled months have their sums. */
async function network(request: WebRequest): Promise<Reply> {
  const { context, locale } = request
  const { database: session, person } = context
  const words = collaborationTexts[locale]
  const asked = request.query(query)
  const today = dayInSeoul(context.now)
  const until = asked.until ?? calendarMonthOf(today)
  const earliest = nextMonth(until, 1 - MOST_MONTHS)
  const wanted = asked.from ?? nextMonth(until, -11)
  const from = wanted > until ? until : wanted < earliest ? earliest : wanted
  const day = lastDayOf(until) < today ? lastDayOf(until) : today
  const [picture, living, names] = await Promise.all([
    departmentNetwork(session, { months: monthsFrom(from, until), today: day }),
    listDepartments(session, day),
    departmentNames(session, 'all', day),
  ])
  const nameOf = (id: DepartmentId) => names.get(id)?.[locale] ?? '–'
  const departments = living.map(({ departmentId, name }) => ({ id: departmentId, name: name[locale] }))
  const chart = networkChart({ network: picture, departments, nameOf, day, locale })
  return page(
    words.network,
    <NetworkPage {...{ person, from, until, network: picture, chart, departments }} />,
    {
      breadcrumbs: [
        { href: '/office', label: words.myWork },
        { href: HOME, label: words.title },
      ],
    },
  )
}

export const networkRoutes: readonly Route[] = [
  workspacePage(`${HOME}/network`, collaborationActions.read, network),
]
