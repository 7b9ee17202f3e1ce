import { z } from 'zod'
import { documentDownload } from '#platform/documents/download.ts'
import { page, type Reply } from '#platform/http/reply.ts'
import { type Route, workspacePage } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { calendarMonthOf, dayInSeoul } from '#platform/kernel/calendar-date.ts'
import { formatMonth } from '#platform/text/format.ts'
import { cityProfile } from '#modules/organization/index.ts'
import { collaborationActions } from '../domain/collaboration-actions.ts'
import type { StaffId } from '../domain/foreign-ids.ts'
import { nextMonth } from '../domain/month.ts'
import { monthReport } from '../use-cases/month-report.ts'
import { monthQuery } from './month-query.ts'
import { namesOf } from './names.ts'
import { chaptersOf } from './report-chapters.ts'
import { reportDocument, reportWorkbook } from './report-files.ts'
import { ReportPage } from './report-page.tsx'
import { reportTexts } from './report-words.ts'
import { HOME } from './rooms.ts'
import { collaborationTexts } from './words.ts'

const query = z.object({ month: monthQuery })

/** The report of the address: of the last month that is over unless it says which. */
async function drawnUp(request: WebRequest) {
  const { context, locale } = request
  const today = dayInSeoul(context.now)
  const month = request.query(query).month ?? nextMonth(calendarMonthOf(today), -1)
  const report = await monthReport(context.database, { month, today })
  const { people, picks, day } = report
  const receivers = (isGuest: boolean) =>
    picks.filter(({ receiverIsGuest }) => receiverIsGuest === isGuest).map(({ receiverId }) => receiverId)
  const names = await namesOf(context.database, {
    staff: [
      ...people.map(({ id }) => id as StaffId),
      ...picks.map(({ senderId }) => senderId),
      ...receivers(false),
    ],
    ...{ guests: receivers(true), day, locale },
  })
  return { report, chapters: chaptersOf(report, names, locale) }
}

async function report(request: WebRequest): Promise<Reply> {
  const { context, locale } = request
  const words = collaborationTexts[locale]
  const drawn = await drawnUp(request)
  return page(
    reportTexts[locale].reportOf(formatMonth(drawn.report.month, locale)),
    <ReportPage person={context.person} {...drawn} />,
    {
      breadcrumbs: [
        { href: '/office', label: words.myWork },
        { href: HOME, label: words.title },
      ],
    },
  )
}

async function asHwpx(request: WebRequest): Promise<Reply> {
  const { context, locale } = request
  const drawn = await drawnUp(request)
  const { name } = await cityProfile(context.database)
  const text = reportDocument(drawn.report, drawn.chapters, { city: name[locale], locale })
  return await documentDownload(text, 'hwpx', `collaboration-${drawn.report.month}`)
}

async function asXlsx(request: WebRequest): Promise<Reply> {
  const drawn = await drawnUp(request)
  return await reportWorkbook(drawn.report, drawn.chapters, request.locale)
}

export const reportRoutes: readonly Route[] = [
  workspacePage(`${HOME}/report`, collaborationActions.read, report),
  workspacePage(`${HOME}/report.hwpx`, collaborationActions.read, asHwpx),
  workspacePage(`${HOME}/report.xlsx`, collaborationActions.read, asXlsx),
]
