import {
  Button,
  ButtonRow,
  type Column,
  DataTable,
  DueMark,
  EmptyState,
  Form,
  type InboxItem,
  InboxList,
  KeyFigures,
  PageHeading,
  Section,
  useReader,
} from '#design/index.ts'
import { addDays, type CalendarDate, calendarMonthOf, weekdayOf } from '#platform/kernel/calendar-date.ts'
import { formatCount, formatMonth } from '#platform/text/format.ts'
import type { ProgrammeLine } from '../data/programme-queries.ts'
import type { TaskLine } from '../data/task-queries.ts'
import type { TaskRecord } from '../data/task-record-queries.ts'
import { wordsIn } from '../domain/plan-text.ts'
import type { TakeBackOffer } from '../use-cases/take-back-report.ts'
import { allStates, sayDone } from './say.ts'
import type { ShownPlan } from './shown-plan.ts'
import { LateMilestones } from './milestone-parts.tsx'
import { TakeBackNotice } from './take-back-notice.tsx'
import { Said, StateBadge } from './task-parts.tsx'
import { useWords } from './words.ts'

export interface OfficeHomePageProps {
  readonly shown: ShownPlan
  /** Open tasks of the reader's departments that have begun or are due. */
  readonly tasks: readonly TaskLine[]
  /** What other work asks of them. */
  readonly asked: readonly InboxItem[]
  readonly hasDepartment: boolean
  /** What the reader has just reported and may take back. */
  readonly reported: { readonly task: TaskRecord; readonly offer: TakeBackOffer } | null
  /** The whole city's tasks, for planners. */
  readonly programmes: readonly ProgrammeLine[] | null
}

/** What the reader's departments have to do, late first, each reported with one tap. */
export function OfficeHomePage(props: OfficeHomePageProps) {
  const { shown, tasks, asked, hasDepartment, reported, programmes } = props
  const words = useWords()
  const { locale } = useReader()
  const late = tasks.filter(({ state }) => state === 'late').length
  return (
    <>
      <PageHeading
        kicker={words.year(shown.plan.year)}
        title={words.myWork}
        lead={
          hasDepartment
            ? words.myWorkLead(formatCount(tasks.length, locale), formatCount(late, locale))
            : words.noDepartment
        }
      />
      {reported !== null && <TakeBackNotice offer={reported.offer} text={reported.task.text} back="home" />}
      {programmes !== null && <WholeCity programmes={programmes} shown={shown} />}
      <AskedElsewhere asked={asked} />
      {hasDepartment && <MyTasks tasks={tasks} canReport={shown.plan.state === 'adopted'} />}
    </>
  )
}

/** What other work than the plan asks of the reader's departments. */
export function AskedElsewhere({ asked }: Pick<OfficeHomePageProps, 'asked'>) {
  const words = useWords()
  if (asked.length === 0) return null
  return (
    <Section title={words.askedElsewhere} id="asked">
      <InboxList items={asked} level={3} />
    </Section>
  )
}

function MyTasks({ tasks, canReport }: { tasks: readonly TaskLine[]; canReport: boolean }) {
  const words = useWords()
  const { locale, today } = useReader()
  const [soon, later] = [
    tasks.filter(({ dueDay }) => !isLater(dueDay, today)),
    tasks.filter(({ dueDay }) => isLater(dueDay, today)),
  ]
  const months = [...Map.groupBy(later, ({ dueDay }) => calendarMonthOf(dueDay))].toSorted(([a], [b]) =>
    a < b ? -1 : 1,
  )
  return (
    <>
      {soon.length > 0 && <Inbox tasks={soon} canReport={canReport} />}
      {tasks.length === 0 && <EmptyState title={words.myWorkNone}>{words.myWorkNoneBody}</EmptyState>}
      {months.length > 0 && (
        <Section title={words.laterByMonth} id="later">
          {months.map(([month, due]) => (
            <Section
              key={month}
              level={3}
              title={words.laterMonth(formatMonth(month, locale), formatCount(due.length, locale))}
            >
              <LaterTasks tasks={due} caption={formatMonth(month, locale)} canReport={canReport} />
            </Section>
          ))}
        </Section>
      )}
    </>
  )
}

/** After this week, which ends on Sunday. */
function isLater(due: CalendarDate, today: CalendarDate): boolean {
  return due > addDays(today, (7 - weekdayOf(today)) % 7)
}

/** The one-tap answers to a task. */
function useAnswers() {
  const words = useWords()
  const { today } = useReader()
  const report = (task: TaskLine, state: 'progress' | 'done') => ({
    label: state === 'done' ? words.reportDone : words.reportProgress,
    action: `/office/tasks/${task.id}/report`,
    hidden: {
      state,
      percent: state === 'done' ? '100' : String(task.percent),
      day: today,
      note: '',
      back: 'home',
    },
  })
  return (task: TaskLine) => [report(task, 'progress'), report(task, 'done')]
}

function Inbox({ tasks, canReport }: { tasks: readonly TaskLine[]; canReport: boolean }) {
  const words = useWords()
  const { locale } = useReader()
  const answers = useAnswers()
  return (
    <InboxList
      items={tasks.map((task) => ({
        key: task.id,
        title: wordsIn(task.text, locale),
        href: `/office/tasks/${task.id}`,
        due: task.dueDay,
        note: (
          <>
            {words.programmeNumber(task.programme.number)} · {words.percentOf(task.percent)}{' '}
            <LateMilestones milestones={task.milestones} />
          </>
        ),
        ...(canReport ? { answers: answers(task) } : {}),
      }))}
    />
  )
}

/** The columns of what is due in a later month. */
function useLaterColumns(): readonly Column<TaskLine>[] {
  const words = useWords()
  return [
    { key: 'text', title: words.task, head: true, cell: ({ text }) => <Said text={text} /> },
    {
      key: 'programme',
      title: words.programme,
      kind: 'number',
      phone: 'hidden',
      cell: ({ programme }) => programme.number,
    },
    { key: 'due', title: words.due, kind: 'date', cell: ({ dueDay }) => <DueMark day={dueDay} /> },
    {
      key: 'percent',
      title: words.progress,
      kind: 'number',
      phone: 'hidden',
      cell: ({ percent }) => words.percentOf(percent),
    },
    {
      key: 'state',
      title: words.state,
      kind: 'status',
      cell: ({ state, milestones }) => (
        <>
          <StateBadge state={state} /> <LateMilestones milestones={milestones} />
        </>
      ),
    },
  ]
}

interface LaterTasksProps {
  readonly tasks: readonly TaskLine[]
  readonly caption: string
  readonly canReport: boolean
}

/** What is due in a later month: rows, since nothing presses yet. */
function LaterTasks({ tasks, caption, canReport }: LaterTasksProps) {
  const words = useWords()
  const { locale } = useReader()
  const answers = useAnswers()
  const columns = useLaterColumns()
  const answer: Column<TaskLine> = {
    key: 'answer',
    title: words.answer,
    cell: (task) => (
      <ButtonRow>
        {answers(task).map(({ label, action, hidden }) => (
          <Form key={label} action={action} hidden={hidden} narrow={false}>
            <Button kind="tertiary" size="small" description={wordsIn(task.text, locale)}>
              {label}
            </Button>
          </Form>
        ))}
      </ButtonRow>
    ),
  }
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={tasks}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/office/tasks/${id}`}
      columns={canReport ? [...columns, answer] : columns}
    />
  )
}

function WholeCity({ programmes, shown }: { programmes: readonly ProgrammeLine[]; shown: ShownPlan }) {
  const words = useWords()
  const { locale } = useReader()
  const counts = allStates(programmes)
  const list = (state: string) => shown.href(`/office/programmes?state=${state}`)
  const figure = (state: 'late' | 'due-soon' | 'under-way') => ({
    label: words.states[state],
    value: formatCount(counts[state], locale),
    unit: words.cases,
    href: list(state),
  })
  return (
    <Section title={words.wholeCity}>
      <KeyFigures
        figures={[
          figure('late'),
          figure('due-soon'),
          figure('under-way'),
          { label: words.doneTasks, value: sayDone(counts, locale), href: list('done') },
        ]}
      />
    </Section>
  )
}
