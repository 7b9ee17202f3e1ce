import {
  DataTable,
  type Fact,
  FactList,
  Notice,
  ProgressBar,
  Section,
  StatusBadge,
  useReader,
} from '#design/index.ts'
import type { DepartmentId } from '#platform/access/person.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Localized } from '#platform/kernel/locale.ts'
import { ratio } from '#platform/kernel/ratio.ts'
import { won } from '#platform/kernel/won.ts'
import { settingValue } from '#platform/settings/setting-value.ts'
import { formatDay, formatPercent, formatWon, noFigure } from '#platform/text/format.ts'
import { type MonitoringReport, reportsOf, type Work, worksOf } from '../data/execution-queries.ts'
import { beginMonth } from '../domain/budget-proposal-settings.ts'
import {
  type Lateness,
  latenessOf,
  moneyOf,
  stageOf,
  type WorkMoney,
  type WorkStage,
} from '../domain/execution.ts'
import type { Proposal } from '../domain/proposal.ts'
import { nameIn, Written } from './proposal-page.tsx'
import { findingTones, stageTones } from './tones.ts'
import { useWords } from './words.ts'

/** How a selected project stands on a day. */
export interface WorkStanding {
  readonly work: Work
  readonly money: WorkMoney
  readonly stage: WorkStage
  readonly late: Lateness | null
}

/** What a project's page shows of its carrying out. */
export interface ShownWork extends WorkStanding {
  readonly reports: readonly MonitoringReport[]
}

/** How a project of a year's round stands; its money is in the budget of the year after. */
export function standingOfWork(
  work: Work,
  of: { readonly year: number; readonly beginMonth: number },
  today: CalendarDate,
): WorkStanding {
  const money = moneyOf(work.steps)
  const late = latenessOf(money, { budgetYear: of.year + 1, beginMonth: of.beginMonth }, today)
  return { work, money, stage: stageOf(money), late }
}

/** Null for a proposal that was not selected. At most three queries. */
export async function shownWork(
  { context }: Pick<WebRequest, 'context'>,
  year: number,
  { id, state }: Proposal,
): Promise<ShownWork | null> {
  const { database, today } = context
  const work = state === 'selected' ? (await worksOf(database, { id })).get(id) : undefined
  if (work === undefined) return null
  const month = await settingValue(database, beginMonth, today)
  return {
    ...standingOfWork(work, { year, beginMonth: month }, today),
    reports: await reportsOf(database, { id }),
  }
}

export function StageBadges({ stage, late }: Pick<WorkStanding, 'stage' | 'late'>) {
  const { execution: words } = useWords()
  return (
    <>
      <StatusBadge tone={stageTones[stage]}>{words.stages[stage]}</StatusBadge>
      {late !== null && (
        <div>
          <StatusBadge tone="danger">{words.lateness[late]}</StatusBadge>
        </div>
      )}
    </>
  )
}

interface ExecutionPartProps {
  readonly shown: ShownWork
  readonly departmentId: DepartmentId | null
  readonly names: ReadonlyMap<DepartmentId, Localized>
}

/** What became of a project after it was selected: money, steps, what monitors found and how that was answered. */
export function ExecutionPart(props: ExecutionPartProps) {
  const { shown } = props
  const { execution: words } = useWords()
  const { locale, today } = useReader()
  const { stage, late, money, work } = shown
  const inWon = (amount: bigint) => formatWon(won(amount), 'won', locale)
  return (
    <Section title={words.title} id="execution">
      <StageBadges stage={stage} late={late} />
      {money.budgetedOn === null ? (
        <p>{words.none}</p>
      ) : (
        <>
          <p>
            <ProgressBar
              part={Number(money.spent)}
              whole={Number(money.budget)}
              label={words.share}
              text={words.spentOf(inWon(money.spent), inWon(money.budget), shareOf(money, locale))}
            />
          </p>
          <FactList facts={factsOf(shown, words, inWon)} />
          {money.budget !== work.selectedWon && (
            <Notice tone="info">
              {money.budget > work.selectedWon ? words.aboveSelected : words.belowSelected}
            </Notice>
          )}
          <p>
            {words.formula} ({words.asOf(formatDay(today, locale))})
          </p>
          <StepTable shown={shown} />
        </>
      )}
      <Reports {...props} />
    </Section>
  )
}

/** What was spent of the budget; no figure without a budget. */
export const shareOf = (
  { spent, budget }: Pick<WorkMoney, 'spent' | 'budget'>,
  locale: 'ko' | 'en',
): string => (budget === 0n ? noFigure : formatPercent(ratio(spent, budget), locale))

function factsOf(
  { money, work }: WorkStanding,
  words: ReturnType<typeof useWords>['execution'],
  inWon: (amount: bigint) => string,
): Fact[] {
  return [
    { term: words.selected, value: inWon(work.selectedWon) },
    { term: words.budget, value: inWon(money.budget) },
    { term: words.contracted, value: inWon(money.contracted) },
    { term: words.spent, value: inWon(money.spent) },
    { term: words.left, value: inWon(money.budget - money.spent) },
  ]
}

function StepTable({ shown }: Pick<ExecutionPartProps, 'shown'>) {
  const { execution: words } = useWords()
  const { locale } = useReader()
  return (
    <DataTable
      caption={words.tableOf}
      rows={shown.work.steps}
      rowKey={({ id }) => id}
      columns={[
        { key: 'day', title: words.day, kind: 'date', cell: ({ day }) => formatDay(day, locale) },
        { key: 'step', title: words.step, head: true, cell: ({ kind }) => words.steps[kind] },
        {
          key: 'amount',
          title: words.amount,
          kind: 'number',
          cell: ({ won: amount }) => (amount === null ? noFigure : formatWon(won(amount), 'won', locale)),
        },
        { key: 'words', title: words.words, cell: ({ text }) => <span lang="ko">{text}</span> },
      ]}
    />
  )
}

function Reports({ shown, departmentId, names }: ExecutionPartProps) {
  const { execution: words } = useWords()
  const { locale, today } = useReader()
  const department = nameIn(names, departmentId, locale)
  return (
    <>
      <h3 id="monitoring">{words.reports}</h3>
      {shown.reports.length === 0 && <p>{words.noReports}</p>}
      {shown.reports.map(({ id, day, name, finding, text, answer, dueDay }) => (
        <article key={id} class="card">
          <p class="kicker">
            {formatDay(day, locale)} · <span lang="ko">{words.by(name)}</span>
          </p>
          <p>
            <StatusBadge tone={findingTones[finding]}>{words.findings[finding]}</StatusBadge>
          </p>
          <Written text={text} />
          {answer !== null && (
            <>
              <h4>{words.answered(department, formatDay(answer.day, locale))}</h4>
              <Written text={answer.text} />
            </>
          )}
          {answer === null && dueDay !== null && (
            <Notice tone={dueDay < today ? 'warning' : 'info'}>
              {dueDay < today
                ? words.waitsLate(department, formatDay(dueDay, locale))
                : words.waits(department, formatDay(dueDay, locale))}
            </Notice>
          )}
        </article>
      ))}
    </>
  )
}
