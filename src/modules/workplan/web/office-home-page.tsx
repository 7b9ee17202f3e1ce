import { EmptyState, InboxList, KeyFigures, PageHeading, Section, useReader } from '#design/index.ts'
import { formatCount } from '#platform/text/format.ts'
import type { ProgrammeLine } from '../data/programme-queries.ts'
import type { TaskLine } from '../data/task-queries.ts'
import type { TaskRecord } from '../data/task-record-queries.ts'
import { wordsIn } from '../domain/plan-text.ts'
import type { TakeBackOffer } from '../use-cases/take-back-report.ts'
import { allStates, sayDone } from './say.ts'
import type { ShownPlan } from './shown-plan.ts'
import { TakeBackNotice } from './take-back-notice.tsx'
import { useWords } from './words.ts'

export interface OfficeHomePageProps {
  readonly shown: ShownPlan
  /** Open tasks of the reader's departments that have begun or are due. */
  readonly tasks: readonly TaskLine[]
  readonly hasDepartment: boolean
  /** What the reader has just reported and may take back. */
  readonly reported: { readonly task: TaskRecord; readonly offer: TakeBackOffer } | null
  /** The whole city's tasks, for planners. */
  readonly programmes: readonly ProgrammeLine[] | null
}

/** What the reader's departments have to do, late first, each reported with one tap. */
export function OfficeHomePage({ shown, tasks, hasDepartment, reported, programmes }: OfficeHomePageProps) {
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
      {hasDepartment && <MyTasks tasks={tasks} canReport={shown.plan.state === 'adopted'} />}
    </>
  )
}

function MyTasks({ tasks, canReport }: { tasks: readonly TaskLine[]; canReport: boolean }) {
  const words = useWords()
  const { locale, today } = useReader()
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
  return (
    <InboxList
      items={tasks.map((task) => ({
        key: task.id,
        title: wordsIn(task.text, locale),
        href: `/office/tasks/${task.id}`,
        due: task.dueDay,
        note: `${words.programmeNumber(task.programme.number)} · ${words.percentOf(task.percent)}`,
        ...(canReport ? { answers: [report(task, 'progress'), report(task, 'done')] } : {}),
      }))}
      empty={<EmptyState title={words.myWorkNone}>{words.myWorkNoneBody}</EmptyState>}
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
