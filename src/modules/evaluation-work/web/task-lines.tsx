import { DataTable, DueMark, ProgressBar, StatusBadge, type Tone, useReader } from '#design/index.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { formatDay } from '#platform/text/format.ts'
import { isLeft, type TaskStage, taskStage, type WorkTask } from '../domain/work-task.ts'
import { type ListColumn, onPage } from './files.tsx'
import { type Names, nameOf, workHref, type WorkYear } from './work-in.tsx'
import { useWords, workTexts } from './words.ts'

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

/** What is told of a task, on pages and in files. */
export function taskColumns(
  { work, names }: Pick<TaskLinesProps, 'work' | 'names'>,
  locale: Locale,
  today: CalendarDate,
): readonly ListColumn<WorkTask>[] {
  const words = workTexts[locale]
  const indicator = ({ indicatorId }: WorkTask) => {
    const found = work.byId.get(indicatorId)
    return found === undefined ? null : nameOf(found)
  }
  const department = ({ departmentId }: WorkTask) => names.departments.get(departmentId)?.[locale] ?? null
  const owner = ({ ownerId }: WorkTask) => (ownerId === null ? null : (names.people.get(ownerId) ?? null))
  return [
    { key: 'title', title: words.task, head: true, sheet: 'text', value: ({ title }) => title, cell: ({ title }) => title },
    { key: 'indicator', title: words.indicator, sheet: 'text', value: indicator, cell: (task) => indicator(task) ?? '–' },
    { key: 'department', title: words.department, sheet: 'text', value: department, cell: (task) => department(task) ?? '–' },
    { key: 'owner', title: words.owner, sheet: 'text', value: owner, cell: (task) => owner(task) ?? '–' },
    { key: 'due', title: words.due, kind: 'date', sheet: 'date', value: ({ dueDay }) => dueDay, cell: (task) => <TaskDue task={task} /> },
    {
      ...{ key: 'percent', title: words.progress, sheet: 'percent', value: ({ percent }) => percent / 100 },
      cell: ({ percent }) => <ProgressBar part={percent} whole={100} label={words.progress} text={`${percent} %`} />,
    },
    { key: 'state', title: words.state, kind: 'status', sheet: 'text', value: (task) => words.taskStages[taskStage(task, today)], cell: (task) => <TaskBadge task={task} /> },
  ]
} // prettier-ignore

/** Tasks as a table; nothing where there are none. */
export function TaskLines({ tasks, work, names, ofMany = false }: TaskLinesProps) {
  const words = useWords()
  const { locale, today } = useReader()
  if (tasks.length === 0) return null
  return (
    <DataTable
      caption={words.tasks}
      captionHidden
      rows={tasks}
      rowKey={({ id }) => id}
      rowHref={({ id }) => workHref(work.year, `/tasks/${id}`)}
      rowTone={(task) => (taskStage(task, today) === 'late' ? 'danger' : undefined)}
      columns={onPage(taskColumns({ work, names }, locale, today)).filter(({ key }) => ofMany || key !== 'indicator')}
    />
  )
} // prettier-ignore
