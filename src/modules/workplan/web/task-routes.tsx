import { type SaidErrors, sayErrors } from '#design/index.ts'
import { may } from '#platform/access/permission.ts'
import { readForm } from '#platform/http/form.ts'
import { page, redirect, type Reply, trouble } from '#platform/http/reply.ts'
import { type Route, workspaceAction, workspacePage } from '#platform/http/route.ts'
import type { FormFields, WebRequest } from '#platform/http/web-request.ts'
import { isId } from '#platform/kernel/ids.ts'
import { departmentNames, listDepartments } from '#modules/organization/index.ts'
import { isKept } from '../data/feed-queries.ts'
import { listProgrammes } from '../data/programme-queries.ts'
import { listReports, readTask, type TaskRecord } from '../data/task-record-queries.ts'
import { isOpen } from '../domain/change-plan.ts'
import type { TaskId } from '../domain/task.ts'
import { workplanActions } from '../domain/workplan-actions.ts'
import { addTask } from '../use-cases/add-task.ts'
import { changeTask } from '../use-cases/change-task.ts'
import { overrideTaskState } from '../use-cases/override-task-state.ts'
import { reportTask } from '../use-cases/report-task.ts'
import { takeBackOffer } from '../use-cases/take-back-report.ts'
import { NewTaskPage } from './new-task-page.tsx'
import { isGeneral, refusalErrors } from './refusal-texts.ts'
import { shownPlan } from './shown-plan.ts'
import type { DepartmentChoice } from './task-fields.tsx'
import { factsForm, overrideForm, placeForm, reportForm, versionForm } from './task-forms.ts'
import { TaskPage } from './task-page.tsx'
import type { RefusedForm } from './task-page-props.ts'
import { workplanTexts } from './words.ts'

const MEGABYTE = 1024 * 1024

export function taskIdIn(request: WebRequest): TaskId | null {
  const id = request.param('id')
  return isId(id) ? (id as TaskId) : null
}

async function departmentChoices(request: WebRequest): Promise<readonly DepartmentChoice[]> {
  const { database, today } = request.context
  const departments = await listDepartments(database, today)
  return departments.map(({ departmentId, name }) => ({ id: departmentId, name }))
}

/** The task's page, as it is or with a form that was refused. */
export async function taskPage(request: WebRequest, refused: RefusedForm | null): Promise<Reply> {
  const { locale, context } = request
  const id = taskIdIn(request)
  const task = id === null ? null : await readTask(context.database, id, context.today)
  if (task === null) return trouble('not-found')
  const { person } = context
  const mayNow = mayDo(request, task)
  const reports = await listReports(context.database, task.id)
  const departments = mayNow.change ? await departmentChoices(request) : []
  const names = await departmentNames(context.database, [task.departmentId, ...task.helperIds], context.today)
  const words = workplanTexts[locale]
  return page(
    task.text.ko,
    <TaskPage
      task={task}
      reports={reports}
      offer={mayNow.report ? await takeBackOffer(context, task, reports) : null}
      names={names}
      departments={departments}
      may={mayNow}
      kept={person.accountId !== null && (await isKept(context.database, person.accountId, task.id))}
      refused={refused}
    />,
    {
      status: refused === null ? 200 : 422,
      breadcrumbs: [
        { href: '/office', label: words.myWork },
        ...(person.roles.length > 0
          ? [{ href: `/office/programmes?year=${task.plan.year}`, label: words.officeProgrammes }]
          : []),
      ],
    },
  )
}

function mayDo({ context: { person } }: WebRequest, task: TaskRecord) {
  const subject = { departmentId: task.departmentId }
  const open = isOpen(task.plan.state)
  return {
    report: task.plan.state === 'adopted' && may(person, workplanActions['report-task'], subject),
    change: open && may(person, workplanActions['change-task'], subject),
    override: open && may(person, workplanActions['override-task-state']),
    publish: open && may(person, workplanActions['publish-reason']),
  }
}

async function again(
  request: WebRequest,
  form: RefusedForm['form'],
  errors: SaidErrors,
  fields: FormFields,
): Promise<Reply> {
  return await taskPage(request, { form, errors, values: fields.values })
}

async function report(request: WebRequest): Promise<Reply> {
  const taskId = taskIdIn(request)
  if (taskId === null) return trouble('not-found')
  const { locale, context } = request
  const fields = await request.form()
  const read = readForm(reportForm, fields)
  if (!read.ok)
    return await again(request, 'report', sayErrors(read.errors, locale, workplanErrors(locale)), fields)
  const { back, ...given } = read.value
  const upload = fields.files['evidence']
  const evidence = upload === undefined || upload.name === '' ? undefined : upload
  const done = await reportTask(context, { ...given, taskId, evidence })
  if (done.ok)
    return redirect(
      back === 'home' ? `/office?reported=${done.value}` : `/office/tasks/${taskId}`,
      workplanTexts[locale].notices.reported,
    )
  if (isGeneral(done.refusal)) return trouble(done.refusal)
  return await again(
    request,
    'report',
    refusalErrors(done.refusal, locale, { 'reason-missing': 'note' }),
    fields,
  )
}

async function changed(request: WebRequest): Promise<Reply> {
  const taskId = taskIdIn(request)
  if (taskId === null) return trouble('not-found')
  const { locale, context } = request
  const fields = await request.form()
  const version = readForm(versionForm, fields)
  if (!version.ok) return trouble('bad-request')
  const read = readForm(factsForm, fields)
  if (!read.ok)
    return await again(request, 'change', sayErrors(read.errors, locale, workplanErrors(locale)), fields)
  const done = await changeTask(context, { taskId, version: version.value.version, facts: read.value })
  if (done.ok) return redirect(`/office/tasks/${taskId}`, workplanTexts[locale].notices.changed)
  if (isGeneral(done.refusal)) return trouble(done.refusal)
  return await again(request, 'change', refusalErrors(done.refusal, locale), fields)
}

async function overridden(request: WebRequest): Promise<Reply> {
  const taskId = taskIdIn(request)
  if (taskId === null) return trouble('not-found')
  const { locale, context } = request
  const fields = await request.form()
  const read = readForm(overrideForm, fields)
  if (!read.ok) return await again(request, 'override', sayErrors(read.errors, locale), fields)
  const { version, overrideState, reason } = read.value
  const state = overrideState === 'lift' ? null : overrideState
  const done = await overrideTaskState(context, { taskId, version, state, reason })
  const { notices } = workplanTexts[locale]
  if (done.ok)
    return redirect(`/office/tasks/${taskId}`, state === null ? notices.lifted : notices.overridden)
  if (isGeneral(done.refusal)) return trouble(done.refusal)
  return await again(request, 'override', refusalErrors(done.refusal, locale), fields)
}

/** Codes that only this module's forms give. */
function workplanErrors(locale: WebRequest['locale']): Readonly<Record<string, string>> {
  return { 'not-a-percent': refusalErrors('not-a-percent', locale)['percent'] ?? '' }
}

const emptyTask = { recurrence: 'none' }

async function newTask(
  request: WebRequest,
  values: FormFields['values'] = emptyTask,
  errors: SaidErrors = {},
): Promise<Reply> {
  const { context, locale } = request
  const shown = await shownPlan(request, 'workspace')
  if (typeof shown === 'string') return trouble('not-found')
  const programmes = await listProgrammes(context.database, shown.plan.id, context.today)
  const departments = await departmentChoices(request)
  const words = workplanTexts[locale]
  return page(
    words.newTask,
    <NewTaskPage
      shown={shown}
      programmes={programmes}
      departments={departments}
      values={values}
      errors={errors}
    />,
    {
      status: Object.keys(errors).length === 0 ? 200 : 422,
      breadcrumbs: [
        { href: '/office', label: words.myWork },
        { href: shown.href('/office/programmes'), label: words.officeProgrammes },
      ],
    },
  )
}

async function added(request: WebRequest): Promise<Reply> {
  const { context, locale } = request
  const fields = await request.form()
  const place = readForm(placeForm, fields)
  const facts = readForm(factsForm, fields)
  if (!place.ok || !facts.ok) {
    const errors = { ...(facts.ok ? {} : facts.errors), ...(place.ok ? {} : place.errors) }
    return await newTask(request, fields.values, sayErrors(errors, locale, workplanErrors(locale)))
  }
  const done = await addTask(context, { ...place.value, facts: facts.value })
  if (done.ok) return redirect(`/office/tasks/${done.value}`, workplanTexts[locale].notices.added)
  if (isGeneral(done.refusal)) return trouble(done.refusal)
  return await newTask(request, fields.values, refusalErrors(done.refusal, locale))
}

export const taskRoutes: readonly Route[] = [
  workspacePage('/office/tasks/new', workplanActions['add-task'], (request) => newTask(request)),
  workspaceAction('/office/tasks/new', workplanActions['add-task'], added),
  workspacePage('/office/tasks/:id', workplanActions['read-office'], (request) => taskPage(request, null)),
  workspaceAction('/office/tasks/:id/report', workplanActions['report-task'], report, {
    maxBodyBytes: 21 * MEGABYTE,
  }),
  workspaceAction('/office/tasks/:id/change', workplanActions['change-task'], changed),
  workspaceAction('/office/tasks/:id/override', workplanActions['override-task-state'], overridden),
]
