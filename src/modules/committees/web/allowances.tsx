import { z } from 'zod'
import {
  type Column,
  DataTable,
  Downloads,
  EmptyState,
  FilterBar,
  PageHeading,
  Section,
  useReader,
  withQuery,
} from '#design/index.ts'
import { tableDownload } from '#platform/documents/download.ts'
import { page, type Reply, trouble } from '#platform/http/reply.ts'
import { type Route, workspacePage } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { type CalendarMonth, calendarMonthOf } from '#platform/kernel/calendar-date.ts'
import { sumWon } from '#platform/kernel/won.ts'
import { formatCount, formatMonth, formatWon } from '#platform/text/format.ts'
import { lastAttendedDay } from '../data/attendance-queries.ts'
import type { Allowance } from '../domain/allowances.ts'
import type { Committee } from '../domain/committee.ts'
import { committeeActions } from '../domain/committee-actions.ts'
import { downloadOfPeople, lookAtPeople } from '../use-cases/look-at-people.ts'
import { monthAllowances } from '../use-cases/month-allowances.ts'
import { committeeIn } from './found-committee.ts'
import { mayHere, office, officeCrumbs } from './office-found.ts'
import { committeeHref, Korean } from './say.tsx'
import { committeeTexts, useWords } from './words.ts'

const mayRead = committeeActions['read-allowances']
const monthQuery = z.object({
  month: z
    .string()
    .regex(/^[1-9]\d{3}-(0[1-9]|1[0-2])$/)
    .transform((text) => text as CalendarMonth)
    .nullable()
    .catch(null),
})

interface ShownMonth {
  readonly committee: Committee
  readonly month: CalendarMonth
  readonly allowances: readonly Allowance[]
}

/** The month asked for, or the last in which there was a session. */
async function shownMonth(request: WebRequest): Promise<ShownMonth | 'not-found' | 'not-allowed'> {
  const committee = await committeeIn(request)
  if (committee === null) return 'not-found'
  if (!mayHere(request, mayRead, committee)) return 'not-allowed'
  const { database, today } = request.context
  const asked = request.query(monthQuery).month
  const last = await lastAttendedDay(database, committee.id, today)
  const month = asked ?? calendarMonthOf(last ?? today)
  return { committee, month, allowances: await monthAllowances(database, committee.id, month) }
}

async function show(request: WebRequest): Promise<Reply> {
  const shown = await shownMonth(request)
  if (typeof shown === 'string') return trouble(shown)
  const { committee, month, allowances } = shown
  await lookAtPeople(request.context, {
    ...{ whose: `count:${allowances.length}`, what: `committee-allowances ${committee.id} ${month}` },
  })
  const words = committeeTexts[request.locale]
  return page(
    words.office.allowancesTitle(formatMonth(month, request.locale)),
    <AllowancesPage {...shown} />,
    { breadcrumbs: officeCrumbs(request, committee) },
  )
}

function AllowancesPage({ committee, month, allowances }: ShownMonth) {
  const words = useWords()
  const { locale, path } = useReader()
  const { office: own } = words
  const title = own.allowancesTitle(formatMonth(month, locale))
  const sum = sumWon(allowances.map(({ amount }) => amount))
  const attended = allowances.reduce((all, { sessions }) => all + sessions.length, 0)
  return (
    <>
      <PageHeading
        kicker={committee.name[locale]}
        title={title}
        lead={
          allowances.length === 0
            ? undefined
            : own.allowancesLead(formatCount(attended, locale), formatWon(sum, 'won', locale))
        }
      />
      <FilterBar filters={[{ kind: 'month', name: 'month', label: own.month, value: month }]} />
      <Section
        title={title}
        lead={own.allowanceRule}
        aside={
          <Downloads
            files={[
              {
                ...{ format: 'xlsx' as const },
                href: withQuery(`${committeeHref(office, committee.id)}/allowances.xlsx`, path),
              },
            ]}
          />
        }
      >
        <DataTable
          caption={title}
          captionHidden
          columns={useColumns()}
          rows={allowances}
          rowKey={({ member }) => member.id}
          totals={{ name: own.total, amount: formatCount(sum, locale) }}
          empty={<EmptyState title={own.allowancesEmpty}>{own.allowancesEmptyBody}</EmptyState>}
        />
      </Section>
    </>
  )
}

function useColumns(): readonly Column<Allowance>[] {
  const words = useWords()
  const { locale } = useReader()
  const { office: own } = words
  return [
    { key: 'number', title: words.noMember, kind: 'number', cell: ({ member }) => member.number },
    { key: 'name', title: words.name, head: true, cell: ({ member }) => <Korean>{member.name}</Korean> },
    {
      key: 'sessions',
      title: own.sessionsAttended,
      cell: ({ sessions }) => sessions.map((number) => words.sessionNumber(number)).join(', '),
    },
    {
      key: 'rate',
      title: own.rate,
      kind: 'number',
      cell: ({ rates }) => [...new Set(rates)].map((rate) => formatCount(rate, locale)).join(', '),
    },
    { key: 'amount', title: own.amount, kind: 'number', cell: ({ amount }) => formatCount(amount, locale) },
  ]
}

async function download(request: WebRequest): Promise<Reply> {
  const shown = await shownMonth(request)
  if (typeof shown === 'string') return trouble(shown)
  const { committee, month, allowances } = shown
  const { locale, context } = request
  const words = committeeTexts[locale]
  await downloadOfPeople(context, {
    ...{ whose: `count:${allowances.length}`, what: `committee-allowances ${committee.id} ${month}` },
  })
  const sheet = {
    sheetName: words.office.allowances,
    title: `${committee.name[locale]} – ${words.office.allowancesTitle(formatMonth(month, locale))}`,
    locale,
    columns: [
      { title: words.noMember, type: 'integer' as const },
      { title: words.name, type: 'text' as const },
      { title: words.office.sessionsAttended, type: 'text' as const },
      { title: words.office.amount, type: 'won' as const },
    ],
    rows: allowances.map(({ member, sessions, amount }) => [
      member.number,
      member.name,
      sessions.map((number) => words.sessionNumber(number)).join(', '),
      amount,
    ]),
  }
  return await tableDownload(sheet, 'xlsx', `allowances-${month}`)
}

const address = `${office}/:id/allowances`

export const allowanceRoutes: readonly Route[] = [
  workspacePage(address, mayRead, show),
  workspacePage(`${address}.xlsx`, mayRead, download),
]
