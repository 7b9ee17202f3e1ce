import { z } from 'zod'
import { type SaidErrors, sayErrors } from '#design/index.ts'
import { may } from '#platform/access/permission.ts'
import type { DepartmentId } from '#platform/access/person.ts'
import { readForm } from '#platform/http/form.ts'
import { page, redirect, type Reply, trouble, type TroubleReply } from '#platform/http/reply.ts'
import { type Route, workspaceAction, workspacePage } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { isId } from '#platform/kernel/ids.ts'
import { departmentNames, listDepartments } from '#modules/organization/index.ts'
import type { PledgeId } from '#modules/pledges/index.ts'
import { listChecks, readCheck } from '../data/check-queries.ts'
import { listDecisions, listSessions, type PledgeSession, readSession } from '../data/session-queries.ts'
import { troubleOf } from '../domain/agenda.ts'
import type { CheckId } from '../domain/pledge-check.ts'
import { pledgeCheckActions } from '../domain/pledge-check-actions.ts'
import type { DecisionId, SessionId } from '../domain/session-decision.ts'
import { type CheckLine, checkLines } from '../use-cases/check-lines.ts'
import { finishDecision, holdSession, noteDecision } from '../use-cases/pledge-sessions.ts'
import { checkCrumbs, isTrouble } from './check-asked.ts'
import { dayField } from './form-parts.ts'
import { isGeneral, refusalErrors } from './refusal-texts.ts'
import { SessionPage } from './session-page.tsx'
import { type Again, sessionsHref, SessionsPage } from './sessions-page.tsx'
import { checkTexts } from './words.ts'

async function list(request: WebRequest, again: Again | null = null): Promise<Reply> {
  const { database, today, person } = request.context
  const sessions = await listSessions(database)
  return page(
    checkTexts[request.locale].sessions,
    <SessionsPage
      sessions={sessions}
      decisions={await listDecisions(
        database,
        sessions.map(({ id }) => id),
      )}
      checks={await listChecks(database)}
      today={today}
      mayHold={may(person, pledgeCheckActions['hold-session'])}
      again={again}
    />,
    { status: again === null ? 200 : 422, breadcrumbs: checkCrumbs(request) },
  )
}

const holdForm = z.object({
  check: z
    .string('required')
    .refine(isId, 'not-a-choice')
    .transform((id) => id as CheckId),
  title: z.string('required').trim().min(1, 'required').max(200, 'too-long'),
  day: dayField,
})

async function hold(request: WebRequest): Promise<Reply> {
  const { locale, context } = request
  const fields = await request.form()
  const again = (errors: SaidErrors) => list(request, { values: fields.values, errors })
  const read = readForm(holdForm, fields)
  if (!read.ok) return await again(sayErrors(read.errors, locale))
  const { check: checkId, title, day } = read.value
  const held = await holdSession(context, { checkId, title, day })
  if (held.ok) return redirect(`${sessionsHref}/${held.value}`, checkTexts[locale].notices.sessionHeld)
  if (isGeneral(held.refusal)) return trouble(held.refusal)
  return await again(refusalErrors(held.refusal, locale))
}

async function asked(request: WebRequest): Promise<PledgeSession | TroubleReply> {
  const id = request.param('id')
  const found = isId(id) ? await readSession(request.context.database, id as SessionId) : null
  return found ?? trouble('not-found')
}

/** The pledges of a round, those in most trouble first. */
function inOrder(lines: readonly CheckLine[]): readonly CheckLine[] {
  const trouble = ({ answer, now, corrections }: CheckLine) =>
    troubleOf({
      standing: now,
      answer: answer.state,
      hasProblem: answer.problem !== '',
      openCorrections: corrections.filter(({ state }) => state !== 'done').length,
    })
  return lines.toSorted((a, b) => trouble(b) - trouble(a) || a.pledge.number - b.pledge.number)
}

async function one(request: WebRequest, again: Again | null = null): Promise<Reply> {
  const held = await asked(request)
  if (isTrouble(held)) return held
  const { locale, context } = request
  const { database, today, person } = context
  const words = checkTexts[locale]
  const check = await readCheck(database, held.checkId)
  const departments = await listDepartments(database, today)
  return page(
    held.title,
    <SessionPage
      held={held}
      decisions={await listDecisions(database, [held.id])}
      agenda={check === null ? [] : inOrder(await checkLines(database, check, today))}
      names={await departmentNames(database, 'all', today)}
      departments={departments.map(({ departmentId, name }) => ({
        value: departmentId,
        label: name[locale],
      }))}
      mayNote={may(person, pledgeCheckActions['note-decision'])}
      mayFinish={({ departmentId }) => may(person, pledgeCheckActions['finish-decision'], { departmentId })}
      again={again}
    />,
    {
      status: again === null ? 200 : 422,
      breadcrumbs: [...checkCrumbs(request), { href: sessionsHref, label: words.sessions }],
    },
  )
}

const noteForm = z.object({
  pledge: z
    .string('required')
    .refine(isId, 'not-a-choice')
    .transform((id) => id as PledgeId),
  text: z.string('required').trim().min(1, 'required').max(2_000, 'too-long'),
  department: z
    .string()
    .default('')
    .refine((id) => id === '' || isId(id), 'not-a-choice')
    .transform((id) => (id === '' ? null : (id as DepartmentId))),
  dueDay: dayField,
})

async function note(request: WebRequest): Promise<Reply> {
  const held = await asked(request)
  if (isTrouble(held)) return held
  const { locale, context } = request
  const fields = await request.form()
  const again = (errors: SaidErrors) => one(request, { values: fields.values, errors })
  const read = readForm(noteForm, fields)
  if (!read.ok) return await again(sayErrors(read.errors, locale))
  const { pledge: pledgeId, text, department: departmentId, dueDay } = read.value
  const noted = await noteDecision(context, { sessionId: held.id, pledgeId, departmentId, text, dueDay })
  if (noted.ok) return redirect(`${sessionsHref}/${held.id}`, checkTexts[locale].notices.decisionNoted)
  if (isGeneral(noted.refusal)) return trouble(noted.refusal)
  return await again(refusalErrors(noted.refusal, locale))
}

async function finish(request: WebRequest): Promise<Reply> {
  const held = await asked(request)
  if (isTrouble(held)) return held
  const { locale, context } = request
  const { values } = await request.form()
  const { decision, note: typed } = values
  if (typeof decision !== 'string' || !isId(decision)) return trouble('not-found')
  const done = await finishDecision(context, {
    decisionId: decision as DecisionId,
    note: typeof typed === 'string' ? typed.slice(0, 2_000) : '',
  })
  if (done.ok) return redirect(`${sessionsHref}/${held.id}`, checkTexts[locale].notices.decisionDone)
  if (isGeneral(done.refusal)) return trouble(done.refusal)
  const [said = ''] = Object.values(refusalErrors(done.refusal, locale))
  return await one(request, { values: {}, errors: { [`note-${decision}`]: said } })
}

export const sessionsRoutes: readonly Route[] = [
  workspacePage(sessionsHref, pledgeCheckActions['read-office'], (request) => list(request)),
  workspaceAction(sessionsHref, pledgeCheckActions['hold-session'], hold),
  workspacePage(`${sessionsHref}/:id`, pledgeCheckActions['read-office'], (request) => one(request)),
  workspaceAction(`${sessionsHref}/:id`, pledgeCheckActions['note-decision'], note),
  workspaceAction(`${sessionsHref}/:id/done`, pledgeCheckActions['finish-decision'], finish),
]
