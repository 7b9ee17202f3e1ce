import { z } from 'zod'
import { ButtonLink, EmptyState, FilterBar, useReader, withQuery } from '#design/index.ts'
import { may } from '#platform/access/permission.ts'
import { tableDownload } from '#platform/documents/download.ts'
import { sheetOf } from '#platform/documents/sheet.ts'
import type { Reply } from '#platform/http/reply.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { formatCount } from '#platform/text/format.ts'
import { type JointParts, notFound } from '#modules/joint-evaluation/index.ts'
import { listTasks } from '../data/task-queries.ts'
import { evaluationWorkActions as actions } from '../domain/evaluation-work-actions.ts'
import { isLeft, taskStage, type WorkTask } from '../domain/work-task.ts'
import { type FileFormat, Files, inFile, titled } from './files.tsx'
import { taskColumns, TaskLines } from './task-lines.tsx'
import { framed, type Names, namesOf, workHref, workIn, type WorkYear } from './work-in.tsx'
import { useWords, workTexts } from './words.ts'

const shows = ['left', 'late', 'mine', 'over'] as const
type Show = (typeof shows)[number]

/** The tasks of a year that an address asks for. */
interface ShownTasks {
  readonly work: WorkYear
  readonly asked: Show
  readonly counts: Readonly<Record<Show, number>>
  readonly tasks: readonly WorkTask[]
  readonly names: Names
}

async function shownTasks(request: WebRequest): Promise<ShownTasks | null> {
  const work = await workIn(request)
  if (work === null) return null
  const { today, person, database } = request.context
  const asked = request.query(z.object({ show: z.enum(shows).catch('left').default('left') })).show
  const all = await listTasks(database, { setId: work.set.id })
  const sorted: Readonly<Record<Show, readonly WorkTask[]>> = {
    left: all.filter(isLeft),
    late: all.filter((task) => taskStage(task, today) === 'late'),
    mine: all.filter((task) => isLeft(task) && person.departmentIds.includes(task.departmentId)),
    over: all.filter((task) => !isLeft(task)),
  }
  const tasks = sorted[asked]
  const names = await namesOf(request, tasks.map(({ ownerId }) => ownerId)) // prettier-ignore
  const { left, late, mine, over } = sorted
  const counts = { left: left.length, late: late.length, mine: mine.length, over: over.length }
  return { work, asked, counts, tasks, names }
}

/** The year's tasks. */
export async function taskList(request: WebRequest, parts: JointParts): Promise<Reply> {
  const shown = await shownTasks(request)
  if (shown === null) return notFound()
  const { work, counts, tasks, names } = shown
  const { context, locale } = request
  const words = workTexts[locale]
  return framed(request, parts, work, {
    room: '/tasks',
    lead: words.tasksSaid(formatCount(counts.left, locale), formatCount(counts.late, locale)),
    actions: may(context.person, actions['give-task']) && (
      <ButtonLink href={workHref(work.year, '/tasks/new')}>{words.giveTask}</ButtonLink>
    ),
    children: (
      <>
        <Filter {...shown} />
        {tasks.length === 0 ? (
          <EmptyState title={words.tasksNone}>{words.tasksNoneBody}</EmptyState>
        ) : (
          <>
            <TaskLines tasks={tasks} work={work} names={names} ofMany />
            <TaskFiles work={work} />
          </>
        )}
      </>
    ),
  })
}

function Filter({ asked, counts }: ShownTasks) {
  const words = useWords()
  const { locale } = useReader()
  return (
    <FilterBar
      filters={[
        {
          ...{ kind: 'select', name: 'show', label: words.state, all: words.taskShows.left },
          value: asked === 'left' ? '' : asked,
          options: shows
            .filter((show) => show !== 'left')
            .map((show) => ({
              value: show,
              label: `${words.taskShows[show]} (${formatCount(counts[show], locale)})`,
            })),
        },
      ]}
    />
  )
}

function TaskFiles({ work }: Pick<ShownTasks, 'work'>) {
  const { path } = useReader()
  return <Files address={(format) => withQuery(workHref(work.year, `/tasks.${format}`), path)} />
}

/** The list as a file: the tasks that the page of the same address shows. */
export async function downloadTasks(request: WebRequest, format: FileFormat): Promise<Reply> {
  const shown = await shownTasks(request)
  if (shown === null) return notFound()
  const { context, locale } = request
  const { work, asked, tasks } = shown
  const words = workTexts[locale]
  const about = titled(request, work, words.rooms['/tasks'], words.taskShows[asked])
  const columns = inFile(taskColumns(shown, locale, context.today))
  const name = words.fileNames.tasks(String(work.year.evaluationYear), context.today)
  return await tableDownload(sheetOf(about, columns, tasks), format, name)
}
