import { z } from 'zod'
import {
  Button,
  DateField,
  ErrorSummary,
  Form,
  formFields,
  PageHeading,
  type SaidErrors,
  sayErrors,
  SelectField,
  TextField,
} from '#design/index.ts'
import { may } from '#platform/access/permission.ts'
import type { DepartmentId } from '#platform/access/person.ts'
import { readForm } from '#platform/http/form.ts'
import { page, redirect, type Reply, trouble } from '#platform/http/reply.ts'
import { type Route, workspaceAction, workspacePage } from '#platform/http/route.ts'
import type { FormFields, WebRequest } from '#platform/http/web-request.ts'
import { type CalendarDate, parseCalendarDate } from '#platform/kernel/calendar-date.ts'
import { isId } from '#platform/kernel/ids.ts'
import { formatMonth } from '#platform/text/format.ts'
import { listDepartments } from '#modules/organization/index.ts'
import { listChecks, readCheck } from '../data/check-queries.ts'
import { listDecisions, listSessions, readSession, type ReportingSession } from '../data/session-queries.ts'
import type { CheckId } from '../domain/month-check.ts'
import { monthlyCheckActions } from '../domain/monthly-check-actions.ts'
import type { SessionId } from '../domain/session-decision.ts'
import { readMonth } from '../use-cases/month-lines.ts'
import { linesByUnit } from '../use-cases/owing-units.ts'
import { holdSession, noteDecision } from '../use-cases/reporting-sessions.ts'
import { isGeneral, refusalErrors } from './refusal-texts.ts'
import { type AgendaUnit, SessionDepartmentPage, sessionHref } from './session-department-page.tsx'
import { SessionPage, SessionsPage } from './session-pages.tsx'
import { unitName } from './say.tsx'
import { monthlyCheckTexts } from './words.ts'

const { read } = monthlyCheckActions
const hold = monthlyCheckActions['hold-session']
const note = monthlyCheckActions['note-decision']
/** A session decides some dozens of things. */
const DECISIONS = 500

export const dayField = z.string('required').transform((text, check): CalendarDate => {
  const day = parseCalendarDate(text.trim())
  if (day !== null) return day
  check.addIssue({ code: 'custom', message: text.trim() === '' ? 'required' : 'no-such-day' })
  return z.NEVER
})

const crumbs = (request: WebRequest, held?: ReportingSession) => {
  const words = monthlyCheckTexts[request.locale]
  const base = [
    { href: '/office', label: words.myWork },
    { href: '/office/reporting-sessions', label: words.sessions },
  ]
  return held === undefined ? base : [...base, { href: sessionHref(held.id), label: held.title }]
}

async function list(request: WebRequest): Promise<Reply> {
  const words = monthlyCheckTexts[request.locale]
  const { database, person } = request.context
  return page(
    words.sessions,
    <SessionsPage sessions={await listSessions(database)} mayHold={may(person, hold)} />,
    { breadcrumbs: crumbs(request).slice(0, 1) },
  )
}

async function newSession(
  request: WebRequest,
  values: FormFields['values'] | null = null,
  errors: SaidErrors = {},
): Promise<Reply> {
  const { locale, context } = request
  const words = monthlyCheckTexts[locale]
  const checks = await listChecks(context.database)
  const field = formFields(values ?? { check: checks[0]?.id ?? '', day: context.today, title: '' }, errors)
  return page(
    words.newSession,
    <>
      <PageHeading title={words.newSession} lead={words.noSessionsBody} />
      <ErrorSummary
        errors={errors}
        labels={{ check: words.onMonth, title: words.sessionTitle, day: words.sessionDay }}
      />
      <Form action="/office/reporting-sessions/new">
        <SelectField
          {...field('check')}
          label={words.onMonth}
          options={checks.map(({ id, month }) => ({ value: id, label: formatMonth(month, locale) }))}
          required
        />
        <TextField
          {...field('title')}
          label={words.sessionTitle}
          example={words.sessionTitleExample}
          maxLength={200}
          required
        />
        <DateField {...field('day')} label={words.sessionDay} required />
        <Button>{words.holdSession}</Button>
      </Form>
    </>,
    { status: Object.keys(errors).length === 0 ? 200 : 422, breadcrumbs: crumbs(request) },
  )
}

const sessionForm = z.object({
  check: z
    .string('required')
    .refine(isId, 'required')
    .transform((id) => id as CheckId),
  title: z.string('required').trim().min(1, 'required').max(200, 'too-long'),
  day: dayField,
})

async function makeSession(request: WebRequest): Promise<Reply> {
  const { locale, context } = request
  const fields = await request.form()
  const given = readForm(sessionForm, fields)
  if (!given.ok) return await newSession(request, fields.values, sayErrors(given.errors, locale))
  const { check: checkId, title, day } = given.value
  const held = await holdSession(context, { checkId, title, day })
  if (held.ok) return redirect(sessionHref(held.value), monthlyCheckTexts[locale].notices.sessionMade)
  if (isGeneral(held.refusal)) return trouble(held.refusal)
  return await newSession(request, fields.values, refusalErrors(held.refusal, locale))
}

/** A session with its departments, each with its tasks. */
async function agendaOf(
  request: WebRequest,
): Promise<{ readonly held: ReportingSession; readonly units: readonly AgendaUnit[] } | null> {
  const { database, today } = request.context
  const id = request.param('id')
  const held = isId(id) ? await readSession(database, id as SessionId) : null
  const check = held === null ? null : await readCheck(database, held.checkId)
  if (held === null || check === null) return null
  const { lines, day } = await readMonth(database, check, today)
  const units = [...linesByUnit(lines).values()].map((own, index): AgendaUnit => ({
    place: index + 1,
    first: own[0],
    lines: own,
    day,
  }))
  return { held, units }
}

async function session(request: WebRequest): Promise<Reply> {
  const agenda = await agendaOf(request)
  if (agenda === null) return trouble('not-found')
  const { held, units } = agenda
  return page(held.title, <SessionPage held={held} units={units} />, { breadcrumbs: crumbs(request) })
}

async function department(
  request: WebRequest,
  refused: { readonly values: FormFields['values']; readonly errors: SaidErrors } | null = null,
): Promise<Reply> {
  const agenda = await agendaOf(request)
  const unit = agenda?.units.find(({ place }) => String(place) === request.param('place'))
  if (agenda === null || unit === undefined) return trouble('not-found')
  const { held, units } = agenda
  const { database, today, person } = request.context
  const decisions = await listDecisions(database, { sessionId: held.id, limit: DECISIONS })
  const mayNote = may(person, note)
  return page(
    `${unitName(unit.first, request.locale)} – ${held.title}`,
    <SessionDepartmentPage
      held={held}
      unit={unit}
      pages={units.length}
      decisions={decisions.filter(({ taskId }) => unit.lines.some(({ id }) => id === taskId))}
      departments={mayNote ? await listDepartments(database, today) : null}
      refused={refused}
    />,
    {
      status: refused === null ? 200 : 422,
      bare: true,
      islands: ['session-keys'],
    },
  )
}

const decisionForm = z.object({
  task: z.string('required').refine(isId, 'required'),
  department: z
    .string('required')
    .refine(isId, 'required')
    .transform((id) => id as DepartmentId),
  text: z.string('required').trim().min(1, 'required').max(2_000, 'too-long'),
  dueDay: dayField,
})

async function decide(request: WebRequest): Promise<Reply> {
  const { locale, context } = request
  const id = request.param('id')
  if (!isId(id)) return trouble('not-found')
  const fields = await request.form()
  const again = (errors: SaidErrors) => department(request, { values: fields.values, errors })
  const given = readForm(decisionForm, fields)
  if (!given.ok) return await again(sayErrors(given.errors, locale))
  const { task: taskId, department: departmentId, text, dueDay } = given.value
  const noted = await noteDecision(context, {
    sessionId: id as SessionId,
    taskId,
    departmentId,
    text,
    dueDay,
  })
  if (noted.ok)
    return redirect(
      sessionHref(id as SessionId, request.param('place')),
      monthlyCheckTexts[locale].notices.decisionNoted,
    )
  return isGeneral(noted.refusal) ? trouble(noted.refusal) : await again(refusalErrors(noted.refusal, locale))
}

const base = '/office/reporting-sessions'

export const sessionRoutes: readonly Route[] = [
  workspacePage(base, read, list),
  workspacePage(`${base}/new`, hold, (request) => newSession(request)),
  workspaceAction(`${base}/new`, hold, makeSession),
  workspacePage(`${base}/:id`, read, session),
  workspacePage(`${base}/:id/:place`, read, (request) => department(request)),
  workspaceAction(`${base}/:id/:place`, note, decide),
]
