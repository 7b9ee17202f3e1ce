import { z } from 'zod'
import { type SaidErrors, sayErrors } from '#design/index.ts'
import { may } from '#platform/access/permission.ts'
import { type FormErrors, readForm } from '#platform/http/form.ts'
import { page, redirect, type Reply, trouble } from '#platform/http/reply.ts'
import { type Route, workspaceAction, workspacePage } from '#platform/http/route.ts'
import type { FormFields, WebRequest } from '#platform/http/web-request.ts'
import { isId } from '#platform/kernel/ids.ts'
import { departmentNames } from '#modules/organization/index.ts'
import { readPoint } from '../data/point-queries.ts'
import { type FollowUpId, LONGEST_ANSWER, type PointId, stances } from '../domain/point.ts'
import { pledgePanelActions } from '../domain/pledge-panel-actions.ts'
import { answerPoint, type AnswerPointRefusal, finishStep, promiseStep } from '../use-cases/answer-point.ts'
import { decideAnswer } from '../use-cases/decide-answer.ts'
import { type NamedPoint, namePoints, titleOfPoint } from '../use-cases/owed-points.ts'
import type { PanelMails } from '../use-cases/panel-mails.ts'
import { panelGroups } from '../use-cases/panel-members.ts'
import { dayField, optionalDayField } from './form-fields.ts'
import { officeCrumbs } from './office-crumbs.ts'
import { PointPage, type RefusedPointForm } from './point-page.tsx'
import { isGeneral, pointHref, sayRefusal } from './say.tsx'
import { panelTexts } from './words.ts'

async function pointAsked(request: WebRequest): Promise<NamedPoint | null> {
  const id = request.param('id')
  const { database, today } = request.context
  const found = isId(id) ? await readPoint(database, id as PointId) : null
  const [point] = found === null ? [] : await namePoints(database, [found], today)
  return point ?? null
}

async function show(request: WebRequest): Promise<Reply> {
  const point = await pointAsked(request)
  return point === null ? trouble('not-found') : await pointPage(request, point)
}

async function pointPage(
  request: WebRequest,
  point: NamedPoint,
  refused: RefusedPointForm | null = null,
): Promise<Reply> {
  const { locale, context } = request
  const { database, today, person } = context
  const departmentId = point.answererId
  const groups = await panelGroups(database, point.round.panelId)
  const group = point.groupId === null ? null : (groups.get(point.groupId)?.[locale] ?? null)
  return page(
    titleOfPoint(point, locale),
    <PointPage
      point={point}
      names={await departmentNames(database, [departmentId], today)}
      group={group}
      mayAnswer={may(person, pledgePanelActions['answer-points'], { departmentId })}
      mayDecide={may(person, pledgePanelActions['decide-answers'])}
      refused={refused}
    />,
    {
      status: refused === null ? 200 : 422,
      breadcrumbs: [
        ...officeCrumbs(request),
        { href: '/office/pledges/panel/answers', label: panelTexts[locale].answersTitle },
      ],
    },
  )
}

/** Reads the point, does one thing to it and shows it again, with words where it was refused. */
async function onPoint(
  request: WebRequest,
  form: RefusedPointForm['form'],
  act: (point: NamedPoint, fields: FormFields) => Promise<Done | 'not-allowed' | 'not-found'>,
): Promise<Reply> {
  const point = await pointAsked(request)
  if (point === null) return trouble('not-found')
  const fields = await request.form()
  const done = await act(point, fields)
  if (typeof done === 'string') return trouble(done)
  if (isNotice(done)) return redirect(pointHref(point.id), done.notice)
  // As it stands now: a refusal may tell of what somebody else did meanwhile.
  const now = (await pointAsked(request)) ?? point
  return await pointPage(request, now, { form, values: fields.values, errors: done })
}

type Done = { readonly notice: string } | SaidErrors
const isNotice = (done: Done): done is { readonly notice: string } => Object.hasOwn(done, 'notice')
const saidErrors = (errors: FormErrors, { locale }: WebRequest) =>
  sayErrors(errors, locale, panelTexts[locale].refusals)

const seen = z.coerce.number().int().min(0).catch(0)
const answerForm = z.object({
  seen,
  stance: z.enum(stances, 'not-a-choice'),
  text: z.string('answer-missing').trim().min(1, 'answer-missing').max(LONGEST_ANSWER, 'answer-too-long'),
  stepText: z.string().trim().max(1_000, 'too-long').default(''),
  stepDue: optionalDayField,
})

const answerPlaces: Readonly<Record<Exclude<AnswerPointRefusal, 'not-allowed' | 'not-found'>, string>> = {
  'results-not-sent-yet': 'form',
  'answer-accepted-already': 'form',
  'answer-missing': 'text',
  'answer-too-long': 'text',
  'follow-up-missing': 'stepText',
  'follow-up-in-the-past': 'stepDue',
  'changed-meanwhile': 'form',
}

const answer = (request: WebRequest) =>
  onPoint(request, 'answer', async ({ id }, fields) => {
    const { locale, context } = request
    const read = readForm(answerForm, fields)
    if (!read.ok) return saidErrors(read.errors, request)
    const { stepText, stepDue, ...given } = read.value
    // Half a step is none: what is missing is said at its field.
    if (stepText !== '' && stepDue === null) return saidErrors({ stepDue: 'required' }, request)
    if (stepText === '' && stepDue !== null) return saidErrors({ stepText: 'required' }, request)
    const followUp = stepDue === null ? null : { text: stepText, dueDay: stepDue }
    const done = await answerPoint(context, { pointId: id, ...given, followUp })
    if (done.ok) return { notice: panelTexts[locale].answerSaved }
    if (isGeneral(done.refusal)) return done.refusal
    return { [answerPlaces[done.refusal]]: sayRefusal(done.refusal, locale) }
  })

const decideForm = z.object({ seen, decision: z.enum(['accept', 'return'], 'not-a-choice') })
const returnForm = z.object({
  reason: z.string('reason-missing').trim().min(1, 'reason-missing').max(1_000, 'too-long'),
  dueDay: dayField,
})

const decide = (mails: PanelMails) => (request: WebRequest) =>
  onPoint(request, 'decide', async ({ id }, fields) => {
    const { locale, context } = request
    const read = readForm(decideForm, fields)
    if (!read.ok) return saidErrors(read.errors, request)
    const given = read.value.decision === 'return' ? readForm(returnForm, fields) : null
    if (given !== null && !given.ok) return saidErrors(given.errors, request)
    const returned = given?.value ?? null
    const done = await decideAnswer(context, { pointId: id, seen: read.value.seen, returned }, mails)
    const words = panelTexts[locale]
    if (done.ok) return { notice: returned === null ? words.accepted : words.returned }
    if (isGeneral(done.refusal)) return done.refusal
    const place =
      { 'reason-missing': 'reason', 'due-in-the-past': 'dueDay' }[done.refusal as string] ?? 'form'
    return { [place]: sayRefusal(done.refusal, locale) }
  })

const stepForm = z.object({
  stepText: z.string('required').trim().min(1, 'required').max(1_000, 'too-long'),
  stepDue: dayField,
})

const addStep = (request: WebRequest) =>
  onPoint(request, 'step', async ({ id }, fields) => {
    const { locale, context } = request
    const read = readForm(stepForm, fields)
    if (!read.ok) return saidErrors(read.errors, request)
    const { stepText: text, stepDue: dueDay } = read.value
    const done = await promiseStep(context, { pointId: id, text, dueDay })
    if (done.ok) return { notice: panelTexts[locale].stepAdded }
    if (isGeneral(done.refusal)) return done.refusal
    const place = done.refusal === 'follow-up-in-the-past' ? 'stepDue' : 'stepText'
    return { [place]: sayRefusal(done.refusal, locale) }
  })

const doneForm = z.object({
  step: z.string('required').refine(isId, 'required'),
  doneOn: dayField,
  note: z.string('note-missing').trim().min(1, 'note-missing').max(LONGEST_ANSWER, 'note-too-long'),
})

const finish = (request: WebRequest) =>
  onPoint(request, 'done', async (_point, fields) => {
    const { locale, context } = request
    const read = readForm(doneForm, fields)
    if (!read.ok) return saidErrors(read.errors, request)
    const { step, doneOn, note } = read.value
    const done = await finishStep(context, { stepId: step as FollowUpId, doneOn, note })
    if (done.ok) return { notice: panelTexts[locale].stepFinished }
    if (isGeneral(done.refusal)) return done.refusal
    const place = done.refusal === 'day-to-come' ? 'doneOn' : 'note'
    return { [place]: sayRefusal(done.refusal, locale) }
  })

export function pointRoutes(mails: PanelMails): readonly Route[] {
  const base = '/office/pledges/panel/answers/:id'
  const own = pledgePanelActions['answer-points']
  return [
    workspacePage(base, pledgePanelActions['read-office'], show),
    workspaceAction(`${base}/answer`, own, answer),
    workspaceAction(`${base}/decide`, pledgePanelActions['decide-answers'], decide(mails)),
    workspaceAction(`${base}/steps`, own, addStep),
    workspaceAction(`${base}/done`, own, finish),
  ]
}
