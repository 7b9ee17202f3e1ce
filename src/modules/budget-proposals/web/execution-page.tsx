import {
  DataTable,
  Downloads,
  EmptyState,
  type Filter,
  FilterBar,
  Figure,
  KeyFigures,
  ListCount,
  type Option,
  PageHeading,
  Pagination,
  Section,
  StatusBadge,
  useReader,
  withQuery,
} from '#design/index.ts'
import type { DepartmentId } from '#platform/access/person.ts'
import { stackedBarChart } from '#platform/charts/stacked-bar-chart.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Locale, Localized } from '#platform/kernel/locale.ts'
import { won } from '#platform/kernel/won.ts'
import { formatAmount, formatCount, formatDay, formatWon, unitLabel } from '#platform/text/format.ts'
import { proposalTypes } from '#modules/participatory-budget/rules.ts'
import { workStages } from '../domain/execution.ts'
import { findings } from '../domain/monitoring.ts'
import { proposalFields } from '../domain/proposal.ts'
import { shareOf, StageBadges } from './execution-part.tsx'
import { type AskedExecution, type ExecutionRow, fittingRows, sumOf } from './execution-rows.ts'
import { ROWS_ON_A_PAGE, tableFormats } from './proposal-list.tsx'
import { nameIn } from './proposal-page.tsx'
import { findingTones } from './tones.ts'
import { type ProposalWords, useWords } from './words.ts'

interface ExecutionPageProps {
  readonly year: number
  readonly rows: readonly ExecutionRow[]
  readonly asked: AskedExecution
  readonly names: ReadonlyMap<DepartmentId, Localized>
  readonly towns: readonly Option[]
}

const inEok = (amount: bigint, locale: Locale) => formatWon(won(amount), 'eok', locale)
const inMillion = (amount: bigint, locale: Locale) => formatAmount(won(amount), 'million', locale)

/** What became of a round's selected projects: money, lateness, monitoring. */
export function ExecutionPage(props: ExecutionPageProps) {
  const { year, rows } = props
  const words = useWords()
  const { locale, today } = useReader()
  const { execution: said } = words
  const title = said.roundTitle(String(year))
  if (rows.length === 0)
    return (
      <>
        <PageHeading title={title} />
        <EmptyState title={said.noneSelected}>{said.leadNone}</EmptyState>
      </>
    )
  const sum = sumOf(rows)
  const number = (value: number) => formatCount(value, locale)
  return (
    <>
      <PageHeading title={title} lead={said.lead(number(rows.length), number(sum.finished))} />
      <KeyFigures
        figures={[
          {
            ...{ label: said.count, value: number(rows.length), unit: said.unit, day: today },
            note: sum.late === 0 ? said.noLate : said.lateCount(number(sum.late)),
          },
          { label: said.budget, value: inEok(sum.budget, locale), day: today },
          { label: said.contracted, value: inEok(sum.contracted, locale), day: today },
          {
            ...{ label: said.spent, value: inEok(sum.spent, locale), day: today },
            note: `${said.share} ${shareOf(sum, locale)}`,
          },
        ]}
      />
      <p>{said.formula}</p>
      <Section title={said.byField} id="by-field">
        {sum.budget === 0n ? (
          <p>{said.noBudgetYet}</p>
        ) : (
          <Figure chart={fieldChart(rows, words, locale, today)} />
        )}
      </Section>
      <Projects {...props} />
    </>
  )
}

/** Of each field's budget, what is spent and what is not. */
function fieldChart(rows: readonly ExecutionRow[], words: ProposalWords, locale: Locale, day: CalendarDate) {
  const { execution: said } = words
  const all = sumOf(rows)
  return stackedBarChart({
    title: said.finding(shareOf(all, locale), inEok(all.spent, locale), inEok(all.budget, locale)),
    caption: said.byField,
    ...{ locale, day, unit: unitLabel('million', locale), column: words.field },
    parts: [
      { name: said.spent, tone: 'ours' },
      { name: said.left, tone: 'rest' },
    ],
    bars: proposalFields
      .map((field) => ({ field, sum: sumOf(rows.filter(({ line }) => line.field === field)) }))
      .filter(({ sum }) => sum.budget > 0n)
      .map(({ field, sum }) => ({ label: words.fields[field], values: [sum.spent, sum.budget - sum.spent] })),
    write: (value) => inMillion(BigInt(value), locale),
  })
}

function Projects({ year, rows, asked, names, towns }: ExecutionPageProps) {
  const words = useWords()
  const { execution: said } = words
  const { locale, path } = useReader()
  const fitting = fittingRows(rows, asked)
  const sum = sumOf(fitting)
  const pages = Math.ceil(fitting.length / ROWS_ON_A_PAGE)
  // An address of a page that is not there any more leads to the last.
  const shown = Math.max(1, Math.min(asked.page, pages))
  const base = `/budget/rounds/${year}/execution`
  return (
    <Section title={said.projects} id="projects">
      <FilterBar filters={filtersOf(asked, towns, words)} />
      <ListCount total={fitting.length} />
      {fitting.length > 0 && (
        <p>
          {said.sums(
            formatCount(fitting.length, locale),
            inEok(sum.budget, locale),
            inEok(sum.contracted, locale),
            inEok(sum.spent, locale),
            shareOf(sum, locale),
          )}
        </p>
      )}
      <DataTable
        caption={`${said.projects} (${unitLabel('million', locale)})`}
        rows={fitting.slice((shown - 1) * ROWS_ON_A_PAGE, shown * ROWS_ON_A_PAGE)}
        rowKey={({ line }) => line.id}
        rowHref={({ line }) => `/budget/proposals/${year}/${line.number}#execution`}
        empty={<EmptyState title={said.nothingFits}>{said.nothingFitsBody}</EmptyState>}
        columns={[
          { key: 'number', title: words.number, kind: 'number', cell: ({ line }) => line.number },
          { key: 'title', title: words.title, head: true, cell: ({ line }) => <span lang="ko">{line.title}</span> },
          { key: 'department', title: words.department, cell: ({ line }) => nameIn(names, line.departmentId, locale) },
          { key: 'budget', title: said.budget, kind: 'number', cell: ({ money }) => inMillion(money.budget, locale) },
          { key: 'contracted', title: said.contracted, kind: 'number', cell: ({ money }) => inMillion(money.contracted, locale) },
          { key: 'spent', title: said.spent, kind: 'number', cell: ({ money }) => inMillion(money.spent, locale) },
          { key: 'share', title: said.share, kind: 'number', cell: ({ money }) => shareOf(money, locale) },
          { key: 'stage', title: said.stage, kind: 'status', cell: (row) => <StageBadges {...row} /> },
          { key: 'report', title: said.lastReport, cell: ({ report }) => <LastReport report={report} /> },
        ]} // prettier-ignore
      />
      <Pagination page={shown} pages={pages} />
      <Downloads
        files={tableFormats.map((format) => ({ format, href: withQuery(`${base}.${format}`, path) }))}
      />
    </Section>
  )
}

function LastReport({ report }: Pick<ExecutionRow, 'report'>) {
  const { execution: said } = useWords()
  const { locale } = useReader()
  if (report === null) return <>–</>
  return (
    <>
      <StatusBadge tone={findingTones[report.finding]}>{said.findings[report.finding]}</StatusBadge>
      <div>{formatDay(report.day, locale)}</div>
    </>
  )
}

function filtersOf(asked: AskedExecution, towns: readonly Option[], words: ProposalWords) {
  const { execution: said } = words
  const options = <T extends string>(all: readonly T[], texts: Readonly<Record<T, string>>) =>
    all.map((value) => ({ value, label: texts[value] }))
  const found = { ...said.findings, none: said.noReport }
  const filters: Filter[] = [
    { kind: 'select', name: 'type', label: words.type, value: asked.type, options: options(proposalTypes, words.types), all: words.all },
    { kind: 'select', name: 'field', label: words.field, value: asked.field, options: options(proposalFields, words.fields), all: words.all },
    { kind: 'select', name: 'town', label: words.town, value: asked.town, options: towns, all: words.all },
    { kind: 'select', name: 'stage', label: said.stage, value: asked.stage, options: options(workStages, said.stages), all: words.all },
    { kind: 'select', name: 'late', label: said.late, value: asked.late, options: [{ value: 'yes', label: said.onlyLate }], all: words.all },
    { kind: 'select', name: 'finding', label: said.lastReport, value: asked.finding, options: options([...findings, 'none'] as const, found), all: words.all },
  ] // prettier-ignore
  return filters
}
