import { z } from 'zod'
import { tableDownload, type TableFormat } from '#platform/documents/download.ts'
import { page, type Reply, trouble } from '#platform/http/reply.ts'
import { type Route, workspacePage } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { dayInSeoul, yearOf } from '#platform/kernel/calendar-date.ts'
import { collaborationActions } from '../domain/collaboration-actions.ts'
import type { StaffId } from '../domain/foreign-ids.ts'
import { subjectKinds } from '../domain/settlement.ts'
import { yearAwards } from '../use-cases/year-awards.ts'
import { AwardsPage } from './awards-page.tsx'
import { tableFormats } from './list-files.ts'
import { namesOf } from './names.ts'
import { rankingTable } from './ranking-table.ts'
import { LINES_ON_A_PAGE } from './rankings-page.tsx'
import { reportTexts } from './report-words.ts'
import { HOME } from './rooms.ts'
import { sheetOf } from './typed-table.tsx'
import { collaborationTexts } from './words.ts'
import { yearQuery } from './year-query.ts'

const query = z.object({ year: yearQuery, kind: z.enum(subjectKinds).catch('person') })

/** The awards of the address; this year's unless it says which. */
async function asked(request: WebRequest) {
  const { context, locale } = request
  const words = collaborationTexts[locale]
  const { year: wanted, kind } = request.query(query)
  const today = dayInSeoul(context.now)
  const thisYear = yearOf(today)
  const year = wanted ?? thisYear
  const awards = await yearAwards(context.database, year, LINES_ON_A_PAGE)
  const { people, departments } = awards.ranking ?? { people: [], departments: [] }
  const day = awards.span.until
  const staff = people.map(({ id }) => id as StaffId)
  const names = await namesOf(context.database, { staff, day, locale })
  const table = (of: 'person' | 'department') =>
    rankingTable({
      ...{ kind: of, names, day, locale, lines: of === 'person' ? people : departments },
      caption: of === 'person' ? words.people : words.departments,
    })
  const tables = awards.ranking === null ? [] : subjectKinds.map(table)
  return { year, thisYear, today, kind, awards, names, tables }
}

async function awards(request: WebRequest): Promise<Reply> {
  const { context, locale } = request
  const words = collaborationTexts[locale]
  const shown = await asked(request)
  return page(
    reportTexts[locale].awardsOf(String(shown.year)),
    <AwardsPage person={context.person} {...shown} />,
    {
      breadcrumbs: [
        { href: '/office', label: words.myWork },
        { href: HOME, label: words.title },
      ],
    },
  )
}

const download = (format: TableFormat) => async (request: WebRequest) => {
  const { kind, year, tables } = await asked(request)
  const table = tables.find(({ key }) => key === kind)
  if (table === undefined) return trouble('not-found')
  const caption = `${reportTexts[request.locale].awardsOf(String(year))}: ${table.caption}`
  const sheet = sheetOf({ ...table, caption }, request.locale)
  return await tableDownload(
    { ...sheet, sheetName: table.caption },
    format,
    `collaboration-awards-${year}-${kind}`,
  )
}

export const awardRoutes: readonly Route[] = [
  workspacePage(`${HOME}/awards`, collaborationActions.read, awards),
  ...tableFormats.map((format) =>
    workspacePage(`${HOME}/awards.${format}`, collaborationActions.read, download(format)),
  ),
]
