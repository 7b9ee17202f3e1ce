import { may, mayForSome } from '#platform/access/permission.ts'
import { tableDownload, type TableFormat } from '#platform/documents/download.ts'
import { keptFileReply, openFile } from '#platform/files/open-file.ts'
import type { FileId } from '#platform/files/kept-file.ts'
import { page, type Reply, trouble } from '#platform/http/reply.ts'
import { type Route, workspacePage } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { isId } from '#platform/kernel/ids.ts'
import { departmentNames } from '#modules/organization/index.ts'
import { listProgrammes } from '../data/programme-queries.ts'
import { countTasks, listTasks } from '../data/task-queries.ts'
import { listProgrammeReports, listReports } from '../data/task-record-queries.ts'
import type { TaskId } from '../domain/task.ts'
import { workplanActions } from '../domain/workplan-actions.ts'
import { figureRoutes } from './figure-routes.tsx'
import { milestoneRoutes } from './milestone-routes.tsx'
import { ofPlan, ofPlanIfAny, type Show } from './of-plan.tsx'
import { AskedElsewhere, OfficeHomePage } from './office-home-page.tsx'
import { OfficeProgrammePage } from './office-programme-page.tsx'
import { askedOf, type OfficeTaskSource } from './office-task-source.ts'
import { planRoutes } from './plan-routes.tsx'
import { programmeFacts } from './programme-facts.ts'
import { chosenColumns, taskColumns } from './task-columns.tsx'
import { askedTasks } from './task-list.ts'
import { TaskListPage, TASKS_ON_A_PAGE } from './task-list-page.tsx'
import { justReported, takeBackRoutes } from './take-back-routes.ts'
import { taskRoutes } from './task-routes.tsx'
import { taskSideRoutes } from './task-side-routes.ts'

const read = workplanActions['read-office']

const home =
  (sources: readonly OfficeTaskSource[]): Show =>
  async (request, shown, words) => {
    const { database, person } = request.context
    const today = shown.day
    const mine = { ownerIds: person.departmentIds, states: ['late', 'due-soon', 'under-way'] as const }
    const order = { by: 'due', direction: 'asc' } as const
    const hasDepartment = person.departmentIds.length > 0
    const tasks = hasDepartment
      ? await listTasks(database, shown.plan.id, { filter: mine, order, today, limit: 200 })
      : []
    const seesAll = may(person, workplanActions['override-task-state'])
    const programmes = seesAll ? await listProgrammes(database, shown.plan.id, today) : null
    return page(
      words.myWork,
      <OfficeHomePage
        shown={shown}
        tasks={tasks}
        asked={await askedOf(sources, request)}
        hasDepartment={hasDepartment}
        programmes={programmes}
        reported={await justReported(request)}
      />,
    )
  }

const list: Show = async (request, shown, words) => {
  const { database, person } = request.context
  const today = shown.day
  const asked = askedTasks(request)
  const total = await countTasks(database, shown.plan.id, asked.filter, today)
  const offset = (asked.query.page - 1) * TASKS_ON_A_PAGE
  const tasks = await listTasks(database, shown.plan.id, { ...asked, today, limit: TASKS_ON_A_PAGE, offset })
  const programmes = await listProgrammes(database, shown.plan.id, today)
  const names = await departmentNames(database, 'all', request.context.today)
  const mayAdd = mayForSome(person, workplanActions['add-task']) && shown.plan.state !== 'closed'
  return page(
    words.officeProgrammes,
    <TaskListPage
      shown={shown}
      asked={asked}
      tasks={tasks}
      total={total}
      programmes={programmes}
      names={names}
      mayAdd={mayAdd}
    />,
    { breadcrumbs: [{ href: '/office', label: words.myWork }] },
  )
}

const download =
  (format: TableFormat): Show =>
  async (request, shown, words) => {
    const { locale } = request
    const { database, today } = request.context
    const asked = askedTasks(request)
    const tasks = await listTasks(database, shown.plan.id, { ...asked, today: shown.day })
    const columns = chosenColumns(
      taskColumns(await departmentNames(database, 'all', today), locale),
      asked.columns,
    )
    const sheet = {
      sheetName: words.tasks,
      title: `${shown.plan.title[locale]} – ${words.tasks}`,
      locale,
      columns: columns.map(({ title, sheet: type }) => ({ title, type })),
      rows: tasks.map((task) => columns.map(({ value }) => value(task))),
    }
    return await tableDownload(sheet, format, `${shown.plan.year}-tasks-${today}`)
  }

const programme: Show = async (request, shown, words) => {
  const facts = await programmeFacts(request, shown)
  if (facts === null) return trouble('not-found')
  const reports = await listProgrammeReports(request.context.database, facts.programme.id, 40)
  const { departmentId } = facts.programme
  const mayChangeFigures =
    may(request.context.person, workplanActions['change-figure'], { departmentId }) &&
    shown.plan.state !== 'closed'
  return page(
    facts.programme.title[request.locale],
    <OfficeProgrammePage {...facts} shown={shown} reports={reports} mayChangeFigures={mayChangeFigures} />,
    {
      breadcrumbs: [
        { href: '/office', label: words.myWork },
        { href: shown.href('/office/programmes'), label: words.officeProgrammes },
      ],
    },
  )
}

/** A report's evidence; only files that belong to a report of this task. */
async function evidence(request: WebRequest): Promise<Reply> {
  const [id, fileId] = [request.param('id'), request.param('fileId')]
  if (!isId(id)) return trouble('not-found')
  const { database } = request.context
  const reports = await listReports(database, id as TaskId)
  if (!reports.some(({ evidenceFileId }) => evidenceFileId === fileId)) return trouble('not-found')
  const opened = await openFile(database, fileId as FileId)
  return opened === null ? trouble('not-found') : await keptFileReply(opened)
}

/** The plan's rooms; the first also shows what other work asks of the reader's departments. */
export const workspaceRoutes = (sources: readonly OfficeTaskSource[]): readonly Route[] => [
  workspacePage(
    '/office',
    read,
    ofPlanIfAny(
      'workspace',
      ({ myWork }) => myWork,
      home(sources),
      async (request) => <AskedElsewhere asked={await askedOf(sources, request)} />,
    ),
  ),
  workspacePage(
    '/office/programmes',
    read,
    ofPlanIfAny('workspace', ({ officeProgrammes }) => officeProgrammes, list),
  ),
  workspacePage('/office/programmes/:number', read, ofPlan('workspace', programme)),
  ...(['xlsx', 'csv', 'json'] as const).map((format) =>
    workspacePage(`/office/tasks/download/tasks.${format}`, read, ofPlan('workspace', download(format))),
  ),
  workspacePage('/office/tasks/:id/evidence/:fileId', read, evidence),
  ...taskRoutes,
  ...takeBackRoutes,
  ...taskSideRoutes,
  ...milestoneRoutes,
  ...figureRoutes,
  ...planRoutes,
]
