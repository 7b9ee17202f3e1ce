import { z } from 'zod'
import { tableDownload, type TableFormat } from '#platform/documents/download.ts'
import { page, type Reply } from '#platform/http/reply.ts'
import { type Route, workspacePage } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { calendarMonthOf, dayInSeoul } from '#platform/kernel/calendar-date.ts'
import { collaborationActions } from '../domain/collaboration-actions.ts'
import type { StaffId } from '../domain/foreign-ids.ts'
import { nextMonth } from '../domain/month.ts'
import { subjectKinds } from '../domain/settlement.ts'
import { rankingOfMonth, rankingSoFar } from '../use-cases/shown-ranking.ts'
import { tableFormats } from './list-files.ts'
import { monthQuery } from './month-query.ts'
import { namesOf } from './names.ts'
import { rankingTable } from './ranking-table.ts'
import { LINES_ON_A_PAGE, RankingsPage, rankingViews } from './rankings-page.tsx'
import { HOME } from './rooms.ts'
import { sheetOf } from './typed-table.tsx'
import { collaborationTexts } from './words.ts'

const query = z.object({
  view: z.enum(rankingViews).catch('month'),
  kind: z.enum(subjectKinds).catch('person'),
  month: monthQuery,
})

/** The ranking of the address: what the page shows and what a file of it holds. */
async function asked(request: WebRequest, limit?: number) {
  const { context, locale } = request
  const { database: session } = context
  const { view, kind, month: wanted } = request.query(query)
  const today = dayInSeoul(context.now)
  // The last whole month is what everybody asks for: the collaborator of the month.
  const month = wanted ?? nextMonth(calendarMonthOf(today), -1)
  const limits = { today, kind, ...(limit === undefined ? {} : { limit }) }
  const ranking =
    view === 'month' ? await rankingOfMonth(session, month, limits) : await rankingSoFar(session, limits)
  const lines = kind === 'person' ? ranking.people : ranking.departments
  const staff = kind === 'person' ? lines.map(({ id }) => id as StaffId) : []
  const day = ranking.span.until
  const names = await namesOf(session, { staff, day, locale })
  return { view, kind, month, ranking, table: rankingTable({ kind, lines, names, day, locale }) }
}

async function rankings(request: WebRequest): Promise<Reply> {
  const { context, locale } = request
  const words = collaborationTexts[locale]
  return page(
    words.rankings,
    <RankingsPage person={context.person} {...await asked(request, LINES_ON_A_PAGE)} />,
    {
      breadcrumbs: [
        { href: '/office', label: words.myWork },
        { href: HOME, label: words.title },
      ],
    },
  )
}

const download = (format: TableFormat) => async (request: WebRequest) => {
  const { view, kind, month, ranking, table } = await asked(request)
  const period = view === 'month' ? month : ranking.span.until
  return await tableDownload(sheetOf(table, request.locale), format, `collaboration-${kind}-${period}`)
}

export const rankingRoutes: readonly Route[] = [
  workspacePage(`${HOME}/rankings`, collaborationActions.read, rankings),
  ...tableFormats.map((format) =>
    workspacePage(`${HOME}/rankings.${format}`, collaborationActions.read, download(format)),
  ),
]
