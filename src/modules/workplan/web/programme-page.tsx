import {
  Columns,
  DataTable,
  DocumentTableView,
  Downloads,
  FactList,
  Figure,
  type FigureChart,
  Items,
  PageHeading,
  ProgressBar,
  Section,
  useReader,
} from '#design/index.ts'
import { formatDay } from '#platform/text/format.ts'
import type { CalendarEntry } from '../data/calendar-queries.ts'
import type { LateLine } from '../data/news-queries.ts'
import { countStates, totalOf } from '../domain/task.ts'
import { FollowSection } from './follow-section.tsx'
import { LateTable } from './late-page.tsx'
import { itemsIn } from './plan-items.ts'
import { planTable } from './programme-tables.ts'
import { ProgrammeMonth } from './programme-month.tsx'
import type { ProgrammeFacts } from './programme-document.ts'
import { sayDone, sayFigure, sayMoney, sayPeriod, sayProgramme, sayRecurrence } from './say.ts'
import type { ShownPlan } from './shown-plan.ts'
import { Said, StateBadge } from './task-parts.tsx'
import { useWords } from './words.ts'

interface ProgrammeCharts {
  readonly schedule: FigureChart | null
  readonly budget: FigureChart | null
  /** What each table asked to be drawn, in the tables' order. */
  readonly tables: readonly (readonly FigureChart[])[]
}

export interface ProgrammePageProps extends ProgrammeFacts {
  readonly shown: ShownPlan
  readonly charts: ProgrammeCharts
  /** What of it falls into the city's month. */
  readonly month: readonly CalendarEntry[]
  readonly late: readonly LateLine[]
  readonly follow: { readonly mail: string; readonly atom: string; readonly embed: string }
}

/** What a programme is for, what is done when, with which money, and whom to ask. */
export function ProgrammePage(props: ProgrammePageProps) {
  const { programme, tasks } = props
  const words = useWords()
  const { locale } = useReader()
  const counts = countStates(tasks.map(({ state }) => state))
  return (
    <>
      <PageHeading
        kicker={words.programmeNumber(programme.number)}
        title={programme.title[locale]}
        lead={sayProgramme(counts, locale)}
      />
      <Columns asideLabel={words.contact} aside={<Office {...props} />}>
        {tasks.length > 0 && (
          <Section title={words.howItGoes} id="progress">
            <ProgressBar
              part={counts.done}
              whole={totalOf(counts)}
              label={words.doneTasks}
              text={`${words.doneTasks} ${sayDone(counts, locale)}`}
              tone="success"
            />
          </Section>
        )}
        {tasks.length > 0 && <ProgrammeMonth {...props} />}
        <Section title={words.purpose}>
          <p>
            <Said text={programme.purpose} />
          </p>
          <Items
            items={programme.aims.map((text) => ({
              text: locale === 'ko' ? text.ko : (text.en ?? text.ko),
              marker: '❖',
              items: [],
            }))}
          />
        </Section>
        {programme.sections.map(({ title, items }) => (
          <Section key={title.ko} title={locale === 'ko' ? title.ko : (title.en ?? title.ko)} level={3}>
            <Items items={itemsIn(items, locale)} />
          </Section>
        ))}
      </Columns>
      {props.late.length > 0 && (
        <Section title={words.lateWhy} id="late">
          <LateTable shown={props.shown} late={props.late} />
        </Section>
      )}
      {tasks.length > 0 && <Schedule {...props} />}
      {programme.figures.length > 0 && <Figures {...props} />}
      {props.charts.budget !== null && (
        <Section title={words.budgetTitle}>
          <Figure chart={props.charts.budget} />
        </Section>
      )}
      <Tables {...props} />
      <FollowSection {...props.follow} />
    </>
  )
}

function Office({ programme, names, shown }: ProgrammePageProps) {
  const words = useWords()
  const { locale } = useReader()
  const file = (format: 'hwpx' | 'pdf' | 'md') => ({
    format,
    href: shown.href(`/programmes/${programme.number}/programme.${format}`),
  })
  return (
    <>
      <FactList
        columns={1}
        facts={[
          { term: words.lead, value: names.get(programme.departmentId)?.[locale] ?? '–' },
          ...(programme.team === null ? [] : [{ term: words.team, value: <Said text={programme.team} /> }]),
          ...(programme.phone === null
            ? []
            : [{ term: words.phone, value: <a href={`tel:${programme.phone}`}>{programme.phone}</a> }]),
          ...(programme.budget === null
            ? []
            : [{ term: words.budget, value: sayMoney(programme.budget.total, locale) }]),
        ]}
      />
      <Downloads label={words.documents} files={[file('hwpx'), file('pdf'), file('md')]} />
    </>
  )
}

function Schedule({ shown, tasks, names, charts }: ProgrammePageProps) {
  const words = useWords()
  const { locale } = useReader()
  return (
    <Section title={words.schedule} id="schedule">
      {charts.schedule !== null && <Figure chart={charts.schedule} listedBelow />}
      <DataTable
        caption={words.document.schedule}
        captionHidden
        rows={tasks}
        rowKey={({ id }) => id}
        day={shown.day}
        columns={[
          { key: 'text', title: words.task, head: true, cell: ({ text }) => <Said text={text} /> },
          {
            key: 'period',
            title: words.period,
            kind: 'date',
            cell: ({ period }) => sayPeriod(period, locale),
          },
          {
            key: 'recurrence',
            title: words.recurrence,
            cell: ({ recurrence }) => sayRecurrence(recurrence, locale),
          },
          {
            key: 'owner',
            title: words.owner,
            cell: ({ departmentId }) => names.get(departmentId)?.[locale] ?? '–',
          },
          {
            key: 'state',
            title: words.state,
            kind: 'status',
            cell: ({ state }) => <StateBadge state={state} />,
          },
          {
            key: 'percent',
            title: words.progress,
            kind: 'number',
            cell: ({ percent }) => words.percentOf(percent),
          },
        ]}
      />
    </Section>
  )
}

function Figures({ programme }: ProgrammePageProps) {
  const words = useWords()
  const { locale } = useReader()
  return (
    <Section title={words.figures} id="figures">
      <DataTable
        caption={words.figures}
        captionHidden
        rows={programme.figures}
        rowKey={({ id }) => id}
        columns={[
          { key: 'label', title: words.figure, head: true, cell: ({ label }) => <Said text={label} /> },
          {
            key: 'value',
            title: words.value,
            kind: 'number',
            cell: ({ value, target }) =>
              target ? words.targetValue(sayFigure(value, locale)) : sayFigure(value, locale),
          },
          { key: 'day', title: words.asOf, kind: 'date', cell: ({ day }) => formatDay(day, locale) },
          ...(programme.figures.some(({ source }) => source !== null)
            ? [
                {
                  key: 'source',
                  title: words.source,
                  cell: ({ source }: (typeof programme.figures)[number]) =>
                    source === null ? '–' : <Said text={source} />,
                },
              ]
            : []),
        ]}
      />
    </Section>
  )
}

function Tables({ programme, charts }: ProgrammePageProps) {
  const { locale } = useReader()
  return (
    <>
      {programme.tables.map((table, index) => {
        const drawn = planTable(table, locale)
        return (
          <Section key={drawn.caption} title={drawn.caption}>
            {charts.tables[index]?.map((chart) => (
              <Figure key={chart.title} chart={chart} />
            ))}
            <DocumentTableView table={drawn} />
          </Section>
        )
      })}
    </>
  )
}
