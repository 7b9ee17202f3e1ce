import { z } from 'zod'
import { may } from '#platform/access/permission.ts'
import { page, trouble, type Reply } from '#platform/http/reply.ts'
import { workspacePage } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { tableDownload, type TableFormat } from '#platform/documents/download.ts'
import { chartAsOf, departmentHistory, listReorganizations } from '../data/chart-queries.ts'
import { cityProfile } from '../data/city-queries.ts'
import { deputiesOfDepartment, peopleByDepartment } from '../data/people-queries.ts'
import { searchStaff } from '../data/directory-queries.ts'
import { flatTree } from '../domain/chart.ts'
import { organizationActions } from '../domain/organization-actions.ts'
import { chartSheet } from '../use-cases/chart-sheet.ts'
import { ChartPage } from './chart-page.tsx'
import { dayAsked, oneText } from './day-query.ts'
import { versionFor } from './department-page.tsx'
import { OfficeDepartmentPage } from './office-department-page.tsx'
import { inLocale, words } from './words.ts'

const query = z.object({ day: oneText.default('') })
const { readDirectory, changeChart, appointDeputy } = organizationActions

async function chart(request: WebRequest): Promise<Reply> {
  const { context, locale } = request
  const day = dayAsked(request.query(query).day, context.today)
  const body = (
    <ChartPage
      locale={locale}
      day={day}
      dayTyped={day === context.today ? '' : day}
      rows={flatTree(await chartAsOf(context.database, day))}
      people={await peopleByDepartment(context.database, day)}
      reorganizations={await listReorganizations(context.database)}
      mayChange={may(context.person, changeChart)}
    />
  )
  const { office, chart: text } = words[locale]
  return page(text.title, body, { breadcrumbs: [{ href: '/office', label: office }] })
}

async function department(request: WebRequest): Promise<Reply> {
  const { context, locale } = request
  const day = dayAsked(request.query(query).day, context.today)
  const history = await departmentHistory(context.database, request.param('id'))
  if (history === null) return trouble('not-found')
  const { rows } = await searchStaff(context.database, {
    day,
    pattern: null,
    patternDepartments: [],
    departments: [history.id],
    post: null,
    status: null,
    order: [history.id],
    sort: 'department',
    descending: false,
    offset: 0,
    limit: 300,
  })
  const body = (
    <OfficeDepartmentPage
      locale={locale}
      day={day}
      history={history}
      city={await cityProfile(context.database)}
      people={rows}
      deputies={await deputiesOfDepartment(context.database, history.id)}
      mayChange={may(context.person, changeChart)}
      mayAppoint={may(context.person, appointDeputy, { departmentId: history.id })}
    />
  )
  const { office, chart: text } = words[locale]
  const breadcrumbs = [
    { href: '/office', label: office },
    { href: '/office/organization', label: text.title },
  ]
  return page(inLocale(versionFor(history, day).name, locale), body, { breadcrumbs })
}

/** The chart as a table that the import takes back. */
const download =
  (format: TableFormat) =>
  async (request: WebRequest): Promise<Reply> => {
    const { context, locale } = request
    const day = dayAsked(request.query(query).day, context.today)
    const rows = flatTree(await chartAsOf(context.database, day)).map((row) => row.department)
    return tableDownload(chartSheet(rows, locale), format, `${words[locale].fileNames.chart}_${day}`)
  }

export const chartRoutes = [
  workspacePage('/office/organization', readDirectory, chart),
  workspacePage('/office/organization/chart.xlsx', readDirectory, download('xlsx')),
  workspacePage('/office/organization/chart.csv', readDirectory, download('csv')),
  workspacePage('/office/organization/departments/:id', readDirectory, department),
]
