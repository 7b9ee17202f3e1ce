import { z } from 'zod'
import {
  DataTable,
  Downloads,
  EmptyState,
  type Filter,
  FilterBar,
  Link,
  PageHeading,
  RoomTabs,
  Section,
  withQuery,
} from '#design/index.ts'
import { tableDownload, type TableFormat } from '#platform/documents/download.ts'
import { page, type Reply } from '#platform/http/reply.ts'
import { type Route, workspacePage } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { formatCount } from '#platform/text/format.ts'
import { departmentNames } from '#modules/organization/index.ts'
import { officeRooms } from '#modules/pledges/index.ts'
import { changeStates, closedStates } from '../domain/change-course.ts'
import { changeKinds } from '../domain/pledge-change.ts'
import { pledgeChangeActions } from '../domain/pledge-change-actions.ts'
import { isOverdue, type ShownChange, shownChanges } from '../use-cases/shown-changes.ts'
import { changeColumns } from './change-columns.tsx'
import { officeBase, officeHref } from './say.tsx'
import { changeTexts } from './words.ts'

const read = pledgeChangeActions['read-office']

const listQuery = z.object({
  state: z
    .enum([...changeStates, 'open'])
    .optional()
    .catch(undefined),
  kind: z.enum(changeKinds).optional().catch(undefined),
  overdue: z.literal('yes').optional().catch(undefined),
})
type ListQuery = z.output<typeof listQuery>

/** What the list is asked for, of all requests: their counts stand above it whatever is asked. */
async function listed(request: WebRequest) {
  const { database, today } = request.context
  const query = request.query(listQuery)
  const all = await shownChanges(database, {}, today)
  const open = all.filter(({ course }) => !closedStates.includes(course.state))
  const overdue = all.filter((change) => isOverdue(change, today))
  const rows = all.filter(
    (change) =>
      fitsState(change, query.state) &&
      (query.kind === undefined || change.kind === query.kind) &&
      (query.overdue === undefined || overdue.includes(change)),
  )
  return { query, open, overdue, rows, names: await departmentNames(database, 'all', today) }
}

function fitsState({ course }: ShownChange, state: ListQuery['state']): boolean {
  if (state === 'open') return !closedStates.includes(course.state)
  return state === undefined || course.state === state
}

async function list(request: WebRequest): Promise<Reply> {
  const { locale, context } = request
  const words = changeTexts[locale]
  const { query, open, overdue, rows, names } = await listed(request)
  const title = words.listTitle(formatCount(rows.length, locale))
  const here = `${request.path}${request.url.search}`
  const download = (format: TableFormat) => ({
    format,
    href: withQuery(`${officeBase}/download/changes.${format}`, here),
  })
  return page(
    words.changes,
    <>
      <PageHeading
        title={words.changes}
        lead={words.officeLead(formatCount(open.length, locale), formatCount(overdue.length, locale))}
      />
      <RoomTabs label={words.officePledges} rooms={officeRooms} current="changes" />
      <FilterBar filters={filters(query, locale)} />
      <Section title={title} aside={<Downloads files={(['xlsx', 'csv', 'json'] as const).map(download)} />}>
        <DataTable
          caption={title}
          captionHidden
          columns={changeColumns(locale, names)}
          rows={rows}
          rowKey={({ id }) => id}
          rowHref={officeHref}
          rowTone={(change) => (isOverdue(change, context.today) ? 'danger' : undefined)}
          day={context.today}
          empty={
            <EmptyState title={words.listEmpty} action={<Link href={officeBase}>{words.seeAll}</Link>}>
              {words.listEmptyBody}
            </EmptyState>
          }
        />
      </Section>
    </>,
    {
      breadcrumbs: [
        { href: '/office', label: words.myWork },
        { href: '/office/pledges', label: words.officePledges },
      ],
    },
  )
}

function filters(query: ListQuery, locale: Locale): readonly Filter[] {
  const words = changeTexts[locale]
  return [
    {
      ...{ kind: 'select', name: 'state', label: words.state, value: query.state },
      options: [
        { value: 'open', label: words.stateOpen },
        ...changeStates.map((state) => ({ value: state, label: words.states[state] })),
      ],
    },
    {
      ...{ kind: 'select', name: 'kind', label: words.kind, value: query.kind },
      options: changeKinds.map((kind) => ({ value: kind, label: words.kinds[kind] })),
    },
    {
      ...{ kind: 'select', name: 'overdue', label: words.due, value: query.overdue },
      options: [{ value: 'yes', label: words.overdueOnly }],
    },
  ]
}

const download =
  (format: TableFormat) =>
  async (request: WebRequest): Promise<Reply> => {
    const { locale } = request
    const words = changeTexts[locale]
    const { rows, names } = await listed(request)
    const columns = changeColumns(locale, names)
    const sheet = {
      sheetName: words.changes,
      title: words.changes,
      locale,
      columns: columns.map(({ title, sheet: type }) => ({ title, type })),
      rows: rows.map((change) => columns.map(({ value }) => value(change))),
    }
    return await tableDownload(sheet, format, 'pledge-changes')
  }

/** The list of all requests, and the list as a file. */
export const listRoutes: readonly Route[] = [
  workspacePage(officeBase, read, list),
  ...(['xlsx', 'csv', 'json'] as const).map((format) =>
    workspacePage(`${officeBase}/download/changes.${format}`, read, download(format)),
  ),
]
