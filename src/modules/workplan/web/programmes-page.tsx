import {
  Columns,
  DataTable,
  type Column,
  Figure,
  type FigureChart,
  KeyFigures,
  Link,
  PageHeading,
  ProgressBar,
  Section,
  useReader,
} from '#design/index.ts'
import type { DepartmentId } from '#platform/access/person.ts'
import type { Localized } from '#platform/kernel/locale.ts'
import { formatCount } from '#platform/text/format.ts'
import type { PlanBody } from '../data/plan-queries.ts'
import type { ProgrammeLine } from '../data/programme-queries.ts'
import { totalOf } from '../domain/task.ts'
import { FollowSection } from './follow-section.tsx'
import { ResultsSection } from './results-section.tsx'
import { allStates, sayDone, saySummary } from './say.ts'
import type { ShownPlan } from './shown-plan.ts'
import { Said } from './task-parts.tsx'
import { useWords } from './words.ts'
import { YearChoice } from './year-choice.tsx'

export interface ProgrammesPageProps {
  readonly shown: ShownPlan
  readonly body: PlanBody
  readonly programmes: readonly ProgrammeLine[]
  readonly names: ReadonlyMap<DepartmentId, Localized>
  readonly chart: FigureChart
}

/** How the year is going, and its programmes. */
export function ProgrammesPage(props: ProgrammesPageProps) {
  const { shown, programmes } = props
  const words = useWords()
  const { locale } = useReader()
  const counts = allStates(programmes)
  return (
    <>
      <PageHeading
        kicker={words.year(shown.plan.year)}
        title={shown.plan.title[locale]}
        lead={saySummary(counts, shown.plan.year, locale)}
      />
      <YearChoice shown={shown} />
      <YearFigures {...props} />
      <Section title={words.tasksByState}>
        <Figure chart={props.chart} />
      </Section>
      <ProgrammeList {...props} />
      <p>
        <Link href={shown.href('/late')}>{words.lateWhySee}</Link>
      </p>
      <PlanSections body={props.body} />
      {props.body.results !== null && <ResultsSection results={props.body.results} />}
      <FollowSection mail="/subscribe" atom="/programmes.atom" embed={null} />
    </>
  )
}

function YearFigures({ programmes, shown: { day } }: ProgrammesPageProps) {
  const words = useWords()
  const { locale } = useReader()
  const counts = allStates(programmes)
  const said = (count: number) => formatCount(count, locale)
  const dueSoon = counts['due-soon']
  const note = dueSoon === 0 ? undefined : words.ofThem(words.states['due-soon'], said(dueSoon))
  const figure = (label: string, count: number) => ({
    label,
    value: said(count),
    unit: words.cases,
    day,
  })
  return (
    <KeyFigures
      figures={[
        { label: words.doneTasks, value: sayDone(counts, locale), day },
        { ...figure(words.goingTasks, counts['under-way'] + dueSoon), note },
        figure(words.plannedTasks, counts.planned),
        figure(words.lateTasks, counts.late),
      ]}
    />
  )
}

function ProgrammeList({ shown, programmes, names }: ProgrammesPageProps) {
  const words = useWords()
  const { locale } = useReader()
  const columns: Column<ProgrammeLine>[] = [
    { key: 'number', title: words.number, kind: 'number', cell: ({ number }) => number },
    { key: 'title', title: words.programme, head: true, cell: ({ title }) => title[locale] },
    { key: 'lead', title: words.lead, cell: ({ departmentId }) => names.get(departmentId)?.[locale] ?? '–' },
    {
      key: 'done',
      title: words.doneTasks,
      cell: ({ tasks, title }) => (
        <ProgressBar
          part={tasks.done}
          whole={totalOf(tasks)}
          label={title[locale]}
          text={sayDone(tasks, locale)}
          tone="success"
        />
      ),
    },
    {
      key: 'late',
      title: words.lateTasks,
      kind: 'number',
      cell: ({ tasks }) => formatCount(tasks.late, locale),
    },
  ]
  const title = words.listTitle(formatCount(programmes.length, locale))
  return (
    <Section
      title={title}
      id="programmes"
      aside={<Link href={shown.href('/calendar')}>{words.seeCalendar}</Link>}
    >
      <DataTable
        caption={title}
        captionHidden
        columns={columns}
        rows={programmes}
        rowKey={({ id }) => id}
        rowHref={({ number }) => shown.href(`/programmes/${number}`)}
        day={shown.day}
      />
    </Section>
  )
}

/** Vision, directions and core tasks, as the plan says them. */
export function PlanSections({ body }: { body: PlanBody }) {
  const words = useWords()
  const list = (texts: PlanBody['aims']) => (
    <ul class="items">
      {texts.map((text) => (
        <li key={text.ko} class="item">
          <Said text={text} />
        </li>
      ))}
    </ul>
  )
  return (
    <Section title={words.vision} lead={<Said text={body.vision} />}>
      <Columns
        asideLabel={words.coreTasks}
        aside={
          <Section title={words.coreTasks} level={3}>
            {list(body.coreTasks)}
          </Section>
        }
      >
        <Section title={words.directions} level={3}>
          {list(body.aims)}
        </Section>
      </Columns>
    </Section>
  )
}
