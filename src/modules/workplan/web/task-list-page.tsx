import {
  ButtonLink,
  ButtonRow,
  DataTable,
  Downloads,
  EmptyState,
  FilterBar,
  Link,
  ListCount,
  PageHeading,
  Pagination,
  useReader,
  withQuery,
} from '#design/index.ts'
import { formatCount } from '#platform/text/format.ts'
import type { ProgrammeLine } from '../data/programme-queries.ts'
import type { TaskLine } from '../data/task-queries.ts'
import { taskStates } from '../domain/task.ts'
import type { ShownPlan } from './shown-plan.ts'
import { type DepartmentNames, taskColumns } from './task-columns.tsx'
import type { AskedTasks } from './task-list.ts'
import { PlanStateNotice, toneOf } from './task-parts.tsx'
import { useWords } from './words.ts'
import { YearChoice } from './year-choice.tsx'

export const TASKS_ON_A_PAGE = 50

export interface TaskListPageProps {
  readonly shown: ShownPlan
  readonly asked: AskedTasks
  readonly tasks: readonly TaskLine[]
  readonly total: number
  readonly programmes: readonly ProgrammeLine[]
  readonly names: DepartmentNames
  readonly mayAdd: boolean
}

/** All tasks of a year, narrowed and sorted as the address says. */
export function TaskListPage(props: TaskListPageProps) {
  const { shown, asked, tasks, total } = props
  const words = useWords()
  const { locale, path } = useReader()
  const first = (asked.query.page - 1) * TASKS_ON_A_PAGE
  const caption = words.listCaption(formatCount(total, locale))
  const file = (format: 'xlsx' | 'csv' | 'json') => ({
    format,
    href: withQuery(`/office/tasks/download/tasks.${format}`, path),
  })
  return (
    <>
      <PageHeading
        kicker={words.year(shown.plan.year)}
        title={words.officeProgrammes}
        actions={
          <ButtonRow>
            {props.mayAdd && <ButtonLink href={shown.href('/office/tasks/new')}>{words.addTask}</ButtonLink>}
            <ButtonLink href={`/office/plans/${shown.plan.year}`} kind="secondary">
              {words.planPage}
            </ButtonLink>
          </ButtonRow>
        }
      />
      <PlanStateNotice state={shown.plan.state} />
      <YearChoice shown={shown} />
      <Filters {...props} />
      <ListCount total={total} from={first + 1} to={first + tasks.length} />
      <Downloads files={[file('xlsx'), file('csv'), file('json')]} />
      <DataTable
        caption={caption}
        captionHidden
        columns={taskColumns(props.names, locale)}
        rows={tasks}
        rowKey={({ id }) => id}
        rowHref={({ id }) => `/office/tasks/${id}`}
        sort={asked.sort}
        shown={asked.columns}
        rowTone={({ state }) => (state === 'late' ? toneOf(state) : undefined)}
        empty={
          <EmptyState
            title={words.listEmpty}
            action={<Link href={shown.href('/office/programmes')}>{words.allStates}</Link>}
          >
            {words.listEmptyBody}
          </EmptyState>
        }
      />
      <Pagination page={asked.query.page} pages={Math.ceil(total / TASKS_ON_A_PAGE)} />
    </>
  )
}

function Filters({ asked, programmes, names }: TaskListPageProps) {
  const words = useWords()
  const { locale } = useReader()
  const { query } = asked
  const departments = [...names]
    .map(([value, name]) => ({ value, label: name[locale] }))
    .toSorted((a, b) => a.label.localeCompare(b.label, locale))
  return (
    <FilterBar
      filters={[
        { kind: 'search', name: 'q', label: words.search, value: query.q, example: words.searchExample },
        {
          kind: 'select',
          name: 'programme',
          label: words.programme,
          value: query.programme?.toString(),
          options: programmes.map(({ number, title }) => ({
            value: String(number),
            label: `${number}. ${title[locale]}`,
          })),
        },
        {
          kind: 'select',
          name: 'department',
          label: words.department,
          value: query.department,
          options: departments,
        },
        {
          kind: 'select',
          name: 'state',
          label: words.state,
          value: query.state,
          options: [
            { value: 'open', label: words.openStates },
            ...taskStates.map((state) => ({ value: state, label: words.states[state] })),
          ],
        },
        { kind: 'month', name: 'month', label: words.month, value: query.month },
      ]}
    />
  )
}
