import { z } from 'zod'
import { tableDownload, type TableFormat } from '#platform/documents/download.ts'
import { page, type Reply } from '#platform/http/reply.ts'
import { type Route, workspacePage } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { dayInSeoul, yearOf } from '#platform/kernel/calendar-date.ts'
import { collaborationActions } from '../domain/collaboration-actions.ts'
import { campaignsOfYear } from '../use-cases/campaigns-of-year.ts'
import { CampaignsPage } from './campaigns-page.tsx'
import { campaignsOfYearTable } from './campaigns-table.ts'
import { tableFormats } from './list-files.ts'
import { reportTexts } from './report-words.ts'
import { HOME } from './rooms.ts'
import { sheetOf } from './typed-table.tsx'
import { collaborationTexts } from './words.ts'
import { yearQuery } from './year-query.ts'

const query = z.object({ year: yearQuery })

async function asked(request: WebRequest) {
  const { context, locale } = request
  const today = dayInSeoul(context.now)
  const thisYear = yearOf(today)
  const year = request.query(query).year ?? thisYear
  const shown = await campaignsOfYear(context.database, year)
  return { year, thisYear, today, shown, table: campaignsOfYearTable(shown, year, today, locale) }
}

async function campaigns(request: WebRequest): Promise<Reply> {
  const { context, locale } = request
  const words = collaborationTexts[locale]
  return page(
    reportTexts[locale].calendar,
    <CampaignsPage person={context.person} {...await asked(request)} />,
    {
      breadcrumbs: [
        { href: '/office', label: words.myWork },
        { href: HOME, label: words.title },
      ],
    },
  )
}

const download = (format: TableFormat) => async (request: WebRequest) => {
  const { year, table } = await asked(request)
  return await tableDownload(sheetOf(table, request.locale), format, `collaboration-campaigns-${year}`)
}

export const campaignRoutes: readonly Route[] = [
  workspacePage(`${HOME}/campaigns`, collaborationActions.read, campaigns),
  ...tableFormats.map((format) =>
    workspacePage(`${HOME}/campaigns.${format}`, collaborationActions.read, download(format)),
  ),
]
