import { DataTable, DueMark, ProgressBar, StatusBadge, type Tone, useReader } from '#design/index.ts'
import { formatDay } from '#platform/text/format.ts'
import { isLeft, type TaskStage, taskStage, type WorkTask } from '../domain/work-task.ts'
import { type Names, nameOf, workHref, type WorkYear } from './work-in.tsx'
import { useWords } from './words.ts'

const tones: Readonly<Record<TaskStage, Tone>> = {
  open: 'neutral',
  'under-way': 'info',
  late: 'danger',
  done: 'success',
  withdrawn: 'neutral',
}

/** How far a task is, in a word. */
export function TaskBadge({ task }: { readonly task: WorkTask }) {
  const words = useWords()
  const { today } = useReader()
  const stage = taskStage(task, today)
  return <StatusBadge tone={tones[stage]}>{words.taskStages[stage]}</StatusBadge>
}

/** When a task is due; how far away that is while something is left. */
export function TaskDue({ task }: { readonly task: WorkTask }) {
  const { locale } = useReader()
  return task.withdrawnOn === null ? (
    <DueMark day={task.dueDay} done={!isLeft(task)} />
  ) : (
    <>{formatDay(task.dueDay, locale)}</>
  )
}

interface TaskLinesProps {
  readonly tasks: readonly WorkTask[]
  readonly work: Pick<WorkYear, 'year' | 'byId'>
  readonly names: Names
  /** Says for which indicator, where a list is of many. */
  readonly ofMany?: boolean
}

/** Tasks as a table; nothing where there are none. */
export function TaskLines({ tasks, work, names, ofMany = false }: TaskLinesProps) {
  const words = useWords()
  const { locale, today } = useReader()
  if (tasks.length === 0) return null
  const indicator = {
    ...{ key: 'indicator', title: words.indicator },
    cell: ({ indicatorId }: WorkTask) => {
      const found = work.byId.get(indicatorId)
      return found === undefined ? '–' : nameOf(found)
    },
  }
  return (
    <DataTable
      caption={words.tasks}
      captionHidden
      rows={tasks}
      rowKey={({ id }) => id}
      rowHref={({ id }) => workHref(work.year, `/tasks/${id}`)}
      rowTone={(task) => (taskStage(task, today) === 'late' ? 'danger' : undefined)}
      columns={[
        { key: 'title', title: words.task, head: true, cell: ({ title }) => title },
        ...(ofMany ? [indicator] : []),
        { key: 'department', title: words.department, cell: ({ departmentId }) => names.departments.get(departmentId)?.[locale] ?? '–' },
        { key: 'owner', title: words.owner, cell: ({ ownerId }) => (ownerId === null ? '–' : (names.people.get(ownerId) ?? '–')) },
        { key: 'due', title: words.due, kind: 'date', cell: (task) => <TaskDue task={task} /> },
        {
          ...{ key: 'percent', title: words.progress },
          cell: ({ percent }) => <ProgressBar part={percent} whole={100} label={words.progress} text={`${percent} %`} />,
        },
        { key: 'state', title: words.state, kind: 'status', cell: (task) => <TaskBadge task={task} /> },
      ]}
    />
  )
} // prettier-ignore
