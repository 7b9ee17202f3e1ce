import { z } from 'zod'
import { may } from '#platform/access/permission.ts'
import { addHoliday, removeHoliday } from '#platform/clock/change-holidays.ts'
import { clockActions } from '#platform/clock/clock-actions.ts'
import { listAddedHolidays } from '#platform/clock/holiday-queries.ts'
import { type AddedHoliday, publicHolidays } from '#platform/clock/holidays.ts'
import type { Session } from '#platform/database/session.ts'
import { page, redirect, type Reply, trouble } from '#platform/http/reply.ts'
import { workspaceAction, workspacePage, type Route } from '#platform/http/route.ts'
import type { FormFields, WebRequest } from '#platform/http/web-request.ts'
import {
  addDays,
  calendarDate,
  type CalendarDate,
  parseCalendarDate,
  yearOf,
} from '#platform/kernel/calendar-date.ts'
import { accountsActions } from '../domain/accounts-actions.ts'
import { type HolidayLine, HolidaysPage, RemoveHolidayPage } from './office-holidays-pages.tsx'
import { sayRefusal } from './refusal.ts'
import { textOf } from './visit.ts'
import { type SaidRefusal, words } from './words.ts'

const see = accountsActions['see-settings']
const mayChange = clockActions['change-holidays']
const base = '/office/holidays'
const removing = `${base}/:day/remove`

/** The days with which the city counts, and those that it adds. */
export const officeHolidaysRoutes: readonly Route[] = [
  workspacePage(base, see, (request) => showHolidays(request, request.query(yearQuery).year)),
  workspaceAction(base, mayChange, tryAdd),
  workspacePage(removing, mayChange, (request) =>
    withAdded(request, (holiday) => showRemove(request, holiday)),
  ),
  workspaceAction(removing, mayChange, (request) =>
    withAdded(request, (holiday) => tryRemove(request, holiday)),
  ),
]

const yearQuery = z.object({ year: z.coerce.number().int().min(2000).max(2099).optional().catch(undefined) })

interface Refused {
  readonly refusal: SaidRefusal
  readonly values: FormFields['values']
}

async function showHolidays(request: WebRequest, asked?: number, refused?: Refused): Promise<Reply> {
  const { context, locale } = request
  const year = asked ?? yearOf(context.today)
  const errors = refused === undefined ? {} : sayRefusal(refused.refusal, locale, fields)
  const body = (
    <HolidaysPage
      locale={locale}
      year={year}
      lines={await linesOf(context.database, year)}
      mayChange={may(context.person, mayChange)}
      values={refused?.values ?? {}}
      errors={errors}
    />
  )
  const status = refused === undefined ? 200 : 422
  return page(words[locale].holidays.title, body, { breadcrumbs: crumbs(request), status })
}

const fields = {
  'day-missing': 'day',
  'already-a-holiday': 'day',
  'holiday-name-missing': 'name',
  'source-missing': 'source',
} as const satisfies Partial<Record<SaidRefusal, string>>

function crumbs({ locale }: WebRequest, below = false) {
  const text = words[locale]
  return [
    { href: '/office', label: text.office },
    { href: '/office/settings', label: text.settings.title },
    ...(below ? [{ href: base, label: text.holidays.title }] : []),
  ]
}

async function linesOf(session: Session, year: number): Promise<readonly HolidayLine[]> {
  const added = new Map((await listAddedHolidays(session)).map((holiday) => [holiday.day, holiday]))
  return daysOf(year).flatMap((day): readonly HolidayLine[] => {
    const own = added.get(day)
    if (own !== undefined) return [{ day, names: [own.name], source: own.source }]
    const names = publicHolidays.namesOf(day)
    return names.length === 0 ? [] : [{ day, names, source: null }]
  })
}

function daysOf(year: number): readonly CalendarDate[] {
  const first = calendarDate(`${year}-01-01`)
  return Array.from({ length: 366 }, (_, days) => addDays(first, days)).filter((day) => yearOf(day) === year)
}

async function tryAdd(request: WebRequest): Promise<Reply> {
  const form = await request.form()
  const day = textOf(form, 'day').startsWith('20') ? parseCalendarDate(textOf(form, 'day')) : null
  const name = textOf(form, 'name').trim().slice(0, 50)
  const source = textOf(form, 'source').trim().slice(0, 200)
  const year = day === null ? undefined : yearOf(day)
  const refused = (refusal: SaidRefusal) => showHolidays(request, year, { refusal, values: form.values })
  if (day === null) return refused('day-missing')
  if (name === '') return refused('holiday-name-missing')
  if (source === '') return refused('source-missing')
  const added = await addHoliday(request.context, { day, name, source })
  if (added.ok) return redirect(`${base}?year=${yearOf(day)}`, words[request.locale].holidays.saved)
  return added.refusal === 'not-allowed' ? trouble('not-allowed') : refused(added.refusal)
}

async function withAdded(
  request: WebRequest,
  handle: (holiday: AddedHoliday) => Promise<Reply> | Reply,
): Promise<Reply> {
  const added = await listAddedHolidays(request.context.database)
  const holiday = added.find(({ day }) => day === request.param('day'))
  return holiday === undefined ? trouble('not-found') : handle(holiday)
}

function showRemove(request: WebRequest, holiday: AddedHoliday, refusal?: SaidRefusal): Reply {
  const { locale } = request
  const errors = refusal === undefined ? {} : sayRefusal(refusal, locale, { 'reason-missing': 'reason' })
  const body = <RemoveHolidayPage locale={locale} holiday={holiday} errors={errors} />
  const status = refusal === undefined ? 200 : 422
  return page(words[locale].holidays.removeTitle, body, { breadcrumbs: crumbs(request, true), status })
}

async function tryRemove(request: WebRequest, holiday: AddedHoliday): Promise<Reply> {
  const { day } = holiday
  const reason = textOf(await request.form(), 'reason')
    .trim()
    .slice(0, 200)
  if (reason === '') return showRemove(request, holiday, 'reason-missing')
  const removed = await removeHoliday(request.context, { day, reason })
  if (!removed.ok) return trouble(removed.refusal)
  return redirect(`${base}?year=${yearOf(day)}`, words[request.locale].holidays.removed)
}
