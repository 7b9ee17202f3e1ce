import { z } from 'zod'
import type { Session } from '#platform/database/session.ts'
import { page, type Reply } from '#platform/http/reply.ts'
import { type Route, workspacePage } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import {
  type CalendarDate,
  type CalendarMonth,
  calendarMonthOf,
  dayInSeoul,
  firstDayOf,
  lastDayOf,
} from '#platform/kernel/calendar-date.ts'
import { settingValue } from '#platform/settings/setting-value.ts'
import { readSettlement, type SettledLine, settledLines } from '../data/settlement-queries.ts'
import { collaborationActions } from '../domain/collaboration-actions.ts'
import { yearCutOff } from '../domain/collaboration-settings.ts'
import type { StaffId } from '../domain/foreign-ids.ts'
import { nextMonth } from '../domain/month.ts'
import { awardYearOf, type SubjectKind, subjectKinds } from '../domain/settlement.ts'
import { type Rankings, standingOf } from '../use-cases/score-span.ts'
import { spanOfYear } from '../use-cases/settle.ts'
import { monthQuery } from './month-query.ts'
import { namesOf } from './names.ts'
import { LINES_ON_A_PAGE, RankingsPage, rankingViews } from './rankings-page.tsx'
import { HOME } from './rooms.ts'
import { collaborationTexts } from './words.ts'

const query = z.object({
  view: z.enum(rankingViews).catch('month'),
  kind: z.enum(subjectKinds).catch('person'),
  month: monthQuery,
})

interface Shown {
  readonly span: { readonly from: CalendarDate; readonly until: CalendarDate }
  readonly isSettled: boolean
  readonly lines: readonly SettledLine[]
}

function linesOf({ people, departments }: Rankings, kind: SubjectKind): readonly SettledLine[] {
  return kind === 'person'
    ? people.slice(0, LINES_ON_A_PAGE)
    : departments.map((each) => ({ ...each, departmentId: null, hasLeft: false })).slice(0, LINES_ON_A_PAGE)
}

/** A settled month's ranking as it was drawn, any other month as it stands. */
async function ofMonth(
  session: Session,
  month: CalendarMonth,
  kind: SubjectKind,
  today: CalendarDate,
): Promise<Shown> {
  const settlement = await readSettlement(session, { kind: 'month', period: month })
  if (settlement !== null) {
    const lines = await settledLines(session, settlement.id, kind, LINES_ON_A_PAGE)
    return { span: settlement, isSettled: true, lines }
  }
  const until = lastDayOf(month) < today ? lastDayOf(month) : today
  const span = { from: firstDayOf(month), until: until < firstDayOf(month) ? lastDayOf(month) : until }
  return { span, isSettled: false, lines: linesOf(await standingOf(session, span), kind) }
}

/** The year up to today: settled months and the running one. */
async function ofYear(session: Session, kind: SubjectKind, today: CalendarDate): Promise<Shown> {
  const year = awardYearOf(today, await settingValue(session, yearCutOff, today))
  const span = { from: (await spanOfYear(session, year)).from, until: today }
  return { span, isSettled: false, lines: linesOf(await standingOf(session, span), kind) }
}

async function rankings(request: WebRequest): Promise<Reply> {
  const { context, locale } = request
  const { database: session, person } = context
  const words = collaborationTexts[locale]
  const { view, kind, month: asked } = request.query(query)
  const today = dayInSeoul(context.now)
  // The last whole month is what everybody asks for: the collaborator of the month.
  const month = asked ?? nextMonth(calendarMonthOf(today), -1)
  const shown =
    view === 'month' ? await ofMonth(session, month, kind, today) : await ofYear(session, kind, today)
  const staff = kind === 'person' ? shown.lines.map(({ id }) => id as StaffId) : []
  const names = await namesOf(session, { staff, day: shown.span.until, locale })
  return page(words.rankings, <RankingsPage {...{ person, view, kind, month, names, ...shown }} />, {
    breadcrumbs: [
      { href: '/office', label: words.myWork },
      { href: HOME, label: words.title },
    ],
  })
}

export const rankingRoutes: readonly Route[] = [
  workspacePage(`${HOME}/rankings`, collaborationActions.read, rankings),
]
