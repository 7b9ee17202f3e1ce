import { type SaidErrors, sayErrors } from '#design/index.ts'
import { may } from '#platform/access/permission.ts'
import { readForm } from '#platform/http/form.ts'
import { page, redirect, type Reply, trouble } from '#platform/http/reply.ts'
import { type Route, workspaceAction, workspacePage } from '#platform/http/route.ts'
import type { FormFields, WebRequest } from '#platform/http/web-request.ts'
import { isId } from '#platform/kernel/ids.ts'
import { readMilestone } from '../data/milestone-queries.ts'
import { readTask } from '../data/task-record-queries.ts'
import { isOpen } from '../domain/change-plan.ts'
import type { MilestoneId } from '../domain/milestone.ts'
import { workplanActions } from '../domain/workplan-actions.ts'
import { addMilestone, changeMilestone, removeMilestone, tickMilestone } from '../use-cases/milestones.ts'
import { milestoneForm, seenForm, tickForm } from './milestone-form.ts'
import { MilestonePage } from './milestone-page.tsx'
import { isGeneral, refusalErrors, type SaidRefusal } from './refusal-texts.ts'
import { taskIdIn, taskPage } from './task-routes.tsx'
import { workplanTexts } from './words.ts'

/** Where a milestone's refusals are said. */
const at: Readonly<Partial<Record<SaidRefusal, string>>> = {
  'no-text': 'milestoneKo',
  'outside-the-plan': 'milestoneDay',
}

async function added(request: WebRequest): Promise<Reply> {
  const taskId = taskIdIn(request)
  if (taskId === null) return trouble('not-found')
  const { locale, context } = request
  const { values, ...fields } = await request.form()
  const read = readForm(milestoneForm, { values, ...fields })
  const again = (errors: SaidErrors) => taskPage(request, { form: 'milestone', errors, values })
  if (!read.ok) return await again(sayErrors(read.errors, locale))
  const done = await addMilestone(context, { taskId, facts: read.value })
  if (done.ok) return redirect(`/office/tasks/${taskId}`, workplanTexts[locale].deskNotices.milestoneAdded)
  return isGeneral(done.refusal)
    ? trouble(done.refusal)
    : await again(refusalErrors(done.refusal, locale, at))
}

function milestoneIdIn(request: WebRequest): MilestoneId | null {
  const id = request.param('id')
  return isId(id) ? (id as MilestoneId) : null
}

async function milestonePage(
  request: WebRequest,
  values: FormFields['values'] | null = null,
  errors: SaidErrors = {},
): Promise<Reply> {
  const { database, today, person } = request.context
  const id = milestoneIdIn(request)
  const milestone = id === null ? null : await readMilestone(database, id)
  const task = milestone === null ? null : await readTask(database, milestone.taskId, today)
  if (milestone === null || task === null) return trouble('not-found')
  const { departmentId } = task
  if (!may(person, workplanActions['change-task'], { departmentId }) || !isOpen(task.plan.state))
    return trouble('not-allowed')
  const words = workplanTexts[request.locale]
  return page(
    words.milestoneChange,
    <MilestonePage milestone={milestone} task={task} values={values} errors={errors} />,
    {
      status: Object.keys(errors).length === 0 ? 200 : 422,
      breadcrumbs: [
        { href: '/office', label: words.myWork },
        { href: `/office/programmes?year=${task.plan.year}`, label: words.officeProgrammes },
      ],
    },
  )
}

async function changed(request: WebRequest): Promise<Reply> {
  const id = milestoneIdIn(request)
  const fields = await request.form()
  const seen = readForm(seenForm, fields)
  if (id === null || !seen.ok) return trouble('bad-request')
  const { locale, context } = request
  const read = readForm(milestoneForm, fields)
  if (!read.ok) return await milestonePage(request, fields.values, sayErrors(read.errors, locale))
  const done = await changeMilestone(context, { id, ...seen.value, facts: read.value })
  if (done.ok)
    return redirect(`/office/tasks/${done.value}`, workplanTexts[locale].deskNotices.milestoneChanged)
  if (isGeneral(done.refusal)) return trouble(done.refusal)
  return await milestonePage(request, fields.values, refusalErrors(done.refusal, locale, at))
}

async function removed(request: WebRequest): Promise<Reply> {
  const id = milestoneIdIn(request)
  const seen = readForm(seenForm, await request.form())
  if (id === null || !seen.ok) return trouble('bad-request')
  const { locale, context } = request
  const done = await removeMilestone(context, { id, ...seen.value })
  if (done.ok)
    return redirect(`/office/tasks/${done.value}`, workplanTexts[locale].deskNotices.milestoneRemoved)
  return trouble(isGeneral(done.refusal) ? done.refusal : 'stale')
}

async function ticked(request: WebRequest): Promise<Reply> {
  const id = milestoneIdIn(request)
  const read = readForm(tickForm, await request.form())
  if (id === null || !read.ok) return trouble('bad-request')
  const { locale, context } = request
  const done = await tickMilestone(context, {
    id,
    version: read.value.version,
    done: read.value.done === 'yes',
  })
  const { deskNotices } = workplanTexts[locale]
  if (done.ok)
    return redirect(
      read.value.back === 'home' ? '/office' : `/office/tasks/${done.value}`,
      read.value.done === 'yes' ? deskNotices.milestoneTicked : deskNotices.milestoneUnticked,
    )
  // Of a plan that is not under way nothing is ticked off; its page no longer offers it.
  return trouble(isGeneral(done.refusal) ? done.refusal : 'stale')
}

const change = workplanActions['change-task']

export const milestoneRoutes: readonly Route[] = [
  workspaceAction('/office/tasks/:id/milestones', change, added),
  workspacePage('/office/milestones/:id', change, (request) => milestonePage(request)),
  workspaceAction('/office/milestones/:id/change', change, changed),
  workspaceAction('/office/milestones/:id/remove', change, removed),
  workspaceAction('/office/milestones/:id/tick', workplanActions['report-task'], ticked),
]
