import {
  ButtonLink,
  DataTable,
  Disclosure,
  FactList,
  Items,
  Link,
  PageHeading,
  Section,
  Timeline,
  useReader,
} from '#design/index.ts'
import { formatCount, formatDay } from '#platform/text/format.ts'
import type { ReportLine } from '../data/task-record-queries.ts'
import { wordsIn } from '../domain/plan-text.ts'
import { itemsIn } from './plan-items.ts'
import type { ProgrammeFacts } from './programme-document.ts'
import { sayFigure, sayMoney } from './say.ts'
import type { ShownPlan } from './shown-plan.ts'
import { taskColumns } from './task-columns.tsx'
import { Said } from './task-parts.tsx'
import { useWords } from './words.ts'

export interface OfficeProgrammePageProps extends ProgrammeFacts {
  readonly shown: ShownPlan
  readonly reports: readonly ReportLine[]
  readonly mayChangeFigures: boolean
}

/** A programme's record for staff: tasks, figures, and what was reported last. */
export function OfficeProgrammePage(props: OfficeProgrammePageProps) {
  const { programme, names, shown } = props
  const words = useWords()
  const { locale } = useReader()
  return (
    <>
      <PageHeading
        kicker={words.programmeNumber(programme.number)}
        title={programme.title[locale]}
        lead={<Said text={programme.purpose} />}
        actions={
          <ButtonLink href={shown.href(`/programmes/${programme.number}`)} kind="secondary">
            {words.programmes}
          </ButtonLink>
        }
      />
      <FactList
        facts={[
          { term: words.lead, value: names.get(programme.departmentId)?.[locale] ?? '–' },
          { term: words.team, value: programme.team === null ? '–' : <Said text={programme.team} /> },
          { term: words.phone, value: programme.phone ?? '–' },
          {
            term: words.budget,
            value: programme.budget === null ? '–' : sayMoney(programme.budget.total, locale),
          },
        ]}
      />
      <Tasks {...props} />
      <Figures {...props} />
      {programme.sections.map(({ title, items }) => (
        <Section key={title.ko} title={wordsIn(title, locale)} level={3}>
          <Items items={itemsIn(items, locale)} />
        </Section>
      ))}
      <Reports {...props} />
    </>
  )
}

function Tasks({ tasks, names }: OfficeProgrammePageProps) {
  const words = useWords()
  const { locale } = useReader()
  const columns = taskColumns(names, locale).filter(
    ({ key, optional }) => key !== 'programme' && optional !== true,
  )
  return (
    <Section title={words.tasks} id="tasks">
      <DataTable
        caption={words.tasks}
        captionHidden
        columns={columns.map((column) => ({ ...column, sort: false }))}
        rows={tasks}
        rowKey={({ id }) => id}
        rowHref={({ id }) => `/office/tasks/${id}`}
        rowTone={({ state }) => (state === 'late' ? 'danger' : undefined)}
        empty={<p>{words.noTasks}</p>}
      />
    </Section>
  )
}

function Figures({ programme, mayChangeFigures }: OfficeProgrammePageProps) {
  const words = useWords()
  const { locale } = useReader()
  if (programme.figures.length === 0) return null
  return (
    <Section title={words.figures} id="figures">
      <DataTable
        caption={words.figures}
        captionHidden
        rows={programme.figures}
        rowKey={({ id }) => id}
        columns={[
          { key: 'label', title: words.figure, head: true, cell: ({ label }) => <Said text={label} /> },
          { key: 'value', title: words.value, kind: 'number', cell: ({ value }) => sayFigure(value, locale) },
          { key: 'day', title: words.asOf, kind: 'date', cell: ({ day }) => formatDay(day, locale) },
          ...(mayChangeFigures
            ? [
                {
                  key: 'change',
                  title: words.changeFigure,
                  cell: ({ id, label }: (typeof programme.figures)[number]) => (
                    <ButtonLink
                      href={`/office/figures/${id}`}
                      kind="tertiary"
                      size="small"
                      description={wordsIn(label, locale)}
                    >
                      {words.changeFigure}
                    </ButtonLink>
                  ),
                },
              ]
            : []),
        ]}
      />
    </Section>
  )
}

/** So many reports are read at a glance; those before them are folded away. */
const LATEST = 8

function Reports(props: OfficeProgrammePageProps) {
  const { reports } = props
  const words = useWords()
  const { locale } = useReader()
  if (reports.length === 0) return null
  const earlier = reports.slice(LATEST)
  return (
    <Section title={words.reports} id="reports">
      <ReportLines {...props} reports={reports.slice(0, LATEST)} />
      {earlier.length > 0 && (
        <Disclosure summary={words.reportsEarlier(formatCount(earlier.length, locale))}>
          <ReportLines {...props} reports={earlier} />
        </Disclosure>
      )}
    </Section>
  )
}

function ReportLines({ reports, tasks }: OfficeProgrammePageProps) {
  const words = useWords()
  const { locale } = useReader()
  const texts = new Map(tasks.map(({ id, text }) => [id, text]))
  return (
    <Timeline
      label={words.reports}
      entries={reports.map((report) => {
        const text = texts.get(report.taskId)
        return {
          key: report.id,
          when: formatDay(report.day, locale),
          dateTime: report.day,
          kind: words.reportedBy(report.reporterName),
          title: (
            <Link href={`/office/tasks/${report.taskId}`}>
              {text === undefined ? words.task : wordsIn(text, locale)}
            </Link>
          ),
          body: `${words.reportStates[report.state]} · ${words.percentOf(report.percent)}${report.note === '' ? '' : ` · ${report.note}`}`,
          tone: report.state === 'done' ? ('success' as const) : ('info' as const),
        }
      })}
    />
  )
}
