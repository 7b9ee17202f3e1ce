import { z } from 'zod'
import { may } from '#platform/access/permission.ts'
import type { DepartmentId } from '#platform/access/person.ts'
import { page, type Reply } from '#platform/http/reply.ts'
import { type Route, workspaceAction, workspacePage } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { isId } from '#platform/kernel/ids.ts'
import type { IndicatorId, OwnerId } from '#modules/indicators/index.ts'
import { type JointParts, notFound, roomsOf } from '#modules/joint-evaluation/index.ts'
import { departmentPeople, listDepartments } from '#modules/organization/index.ts'
import { readMeeting } from '../data/meeting-queries.ts'
import { readTask, reportsOf } from '../data/task-queries.ts'
import { evaluationWorkActions as actions } from '../domain/evaluation-work-actions.ts'
import type { MeetingId } from '../domain/meeting.ts'
import type { WorkTask } from '../domain/work-task.ts'
import { giveTask, reportWorkTask, withdrawTask } from '../use-cases/work-tasks.ts'
import { fileFormats } from './files.tsx'
import { dayField, idField, noneOrId, textField } from './form-fields.ts'
import { fresh, isFresh, post, type Refused, statusOf } from './post.ts'
import { downloadTasks, taskList } from './task-list.tsx'
import { TaskForm, TaskPage, type TaskProps } from './task-pages.tsx'
import { namesOf, recordIn, workCrumbs, workHref, workIn, type WorkYear } from './work-in.tsx'
import { workTexts } from './words.ts'

async function taskIn(
  request: WebRequest,
): Promise<{ readonly work: WorkYear; readonly task: WorkTask } | null> {
  const found = await recordIn<WorkTask>(request, readTask)
  return found === null ? null : { work: found.work, task: found.record }
}

const nothing = { ...fresh, of: '' as const }

const show =
  (parts: JointParts) =>
  async (request: WebRequest, refused: TaskProps['refused'] = nothing): Promise<Reply> => {
    const found = await taskIn(request)
    if (found === null) return notFound()
    const { work, task } = found
    const { database, person } = request.context
    const { departmentId } = task
    return page(
      task.title,
      <TaskPage
        {...{ work, task, refused }}
        meeting={task.meetingId === null ? null : await readMeeting(database, task.meetingId)}
        reports={await reportsOf(database, task.id)}
        names={await namesOf(request, [task.ownerId])}
        rooms={roomsOf(request, work.year, parts, '/work')}
        mayReport={may(person, actions['report-task'], { departmentId })}
        mayWithdraw={may(person, actions['withdraw-task'])}
      />,
      { status: statusOf(refused), breadcrumbs: workCrumbs(request, work.year, '/tasks') },
    )
  }

const word = z.string().default('').catch('')

async function newForm(request: WebRequest, refused: Refused = fresh): Promise<Reply> {
  const work = await workIn(request)
  if (work === null) return notFound()
  const { context, locale } = request
  const query = request.query(z.object({ indicator: word, meeting: word, title: word }))
  const asked = isFresh(refused) ? query : { indicator: refused.values['indicator'], meeting: refused.values['meeting'] }
  const indicator = work.byId.get(asked.indicator as IndicatorId) ?? null
  const meetingId = asked.meeting
  const meeting = typeof meetingId === 'string' && isId(meetingId) ? await readMeeting(context.database, meetingId as MeetingId) : null
  const near: readonly DepartmentId[] = indicator === null ? [] : [...indicator.helperIds, indicator.departmentId]
  const departments = (await listDepartments(context.database, context.today)).map(({ departmentId, name }) => ({
    ...{ id: departmentId, name: name[locale], isNear: near.includes(departmentId) },
  }))
  return page(
    workTexts[locale].giveTask,
    <TaskForm
      {...{ work, indicator, departments }}
      meeting={meeting?.setId === work.set.id ? meeting : null}
      people={await departmentPeople(context.database, near, context.today)}
      values={isFresh(refused) ? { department: near[0] ?? '', title: query.title.slice(0, 300) } : refused.values}
      errors={refused.errors}
    />,
    { status: statusOf(refused), breadcrumbs: workCrumbs(request, work.year, '/tasks') },
  )
} // prettier-ignore

const taskForm = z.object({
  indicator: idField<IndicatorId>(),
  meeting: noneOrId<MeetingId>(),
  title: textField(300),
  department: idField<DepartmentId>(),
  owner: noneOrId<OwnerId>(),
  dueDay: dayField,
})

async function given(request: WebRequest): Promise<Reply> {
  const work = await workIn(request)
  if (work === null) return notFound()
  return await post(request, {
    schema: taskForm,
    run: ({ indicator, meeting, title, department, owner, dueDay }) =>
      giveTask(request.context, {
        ...{ setId: work.set.id, indicatorId: indicator, meetingId: meeting, title, dueDay },
        ...{ departmentId: department, ownerId: owner },
      }),
    fields: {
      'title-missing': 'title',
      'due-in-the-past': 'dueDay',
      'unknown-department': 'department',
      'owner-not-of-department': 'owner',
    },
    again: (refused) => newForm(request, refused),
    done: (id) => [workHref(work.year, `/tasks/${id}`), workTexts[request.locale].notices.given],
  })
}

const reportForm = z.object({
  day: dayField,
  percent: z
    .string('required')
    .trim()
    .regex(/^\d{1,3}$/, 'not-a-percent')
    .transform(Number),
  note: textField(2_000),
  done: z.string().optional(),
})

const reported =
  (parts: JointParts) =>
  async (request: WebRequest): Promise<Reply> => {
    const found = await taskIn(request)
    if (found === null) return notFound()
    const { work, task } = found
    return await post(request, {
      schema: reportForm,
      run: ({ done, ...told }) =>
        reportWorkTask(request.context, { ...told, taskId: task.id, isDone: done === 'yes' }),
      fields: {
        'not-a-percent': 'percent',
        'done-means-100': 'percent',
        'report-from-the-future': 'day',
        'report-before-the-last': 'day',
        'report-before-the-task': 'day',
        'note-missing': 'note',
      },
      again: (refused) => show(parts)(request, { ...refused, of: 'report' }),
      done: () => [workHref(work.year, `/tasks/${task.id}`), workTexts[request.locale].notices.reported],
    })
  }

const withdrawn =
  (parts: JointParts) =>
  async (request: WebRequest): Promise<Reply> => {
    const found = await taskIn(request)
    if (found === null) return notFound()
    const { work, task } = found
    return await post(request, {
      schema: z.object({ reason: textField(500) }),
      run: ({ reason }) => withdrawTask(request.context, { taskId: task.id, reason }),
      fields: { 'reason-missing': 'reason' },
      again: (refused) => show(parts)(request, { ...refused, of: 'withdraw' }),
      done: () => [workHref(work.year, `/tasks/${task.id}`), workTexts[request.locale].notices.withdrawn],
    })
  }

/** Tasks for indicators. */
export function taskRoutes(parts: JointParts): readonly Route[] {
  const base = '/office/joint-evaluation/:year/work/tasks'
  return [
    workspacePage(base, actions.read, (request) => taskList(request, parts)),
    ...fileFormats.map((format) =>
      workspacePage(`${base}.${format}`, actions.read, (request) => downloadTasks(request, format)),
    ),
    workspacePage(`${base}/new`, actions['give-task'], (request) => newForm(request)),
    workspaceAction(`${base}/new`, actions['give-task'], given),
    workspacePage(`${base}/:id`, actions.read, (request) => show(parts)(request)),
    workspaceAction(`${base}/:id/report`, actions['report-task'], reported(parts)),
    workspaceAction(`${base}/:id/withdraw`, actions['withdraw-task'], withdrawn(parts)),
  ]
}
