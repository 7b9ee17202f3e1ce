import {
  DataTable,
  Figure,
  KeyFigures,
  Link,
  PageHeading,
  Prose,
  Section,
  Steps,
  useReader,
} from '#design/index.ts'
import { barChart } from '#platform/charts/bar-chart.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { won } from '#platform/kernel/won.ts'
import { formatDay, formatPeriod, formatWon } from '#platform/text/format.ts'
import type { ComponentChildren } from 'preact'
import { type BudgetRound, phaseOf, phaseOn } from '../domain/round.ts'
import type { RoundOutcome } from '../round-parts.ts'
import { ruleLinesOf } from './rule-lines.ts'
import { type BudgetWords, useWords } from './words.ts'

interface RoundPageProps {
  readonly round: BudgetRound
  readonly others: readonly BudgetRound[]
  readonly today: CalendarDate
  /** What other modules know of the round's own rule. */
  readonly ruleLines: readonly string[]
  /** What it came to, once that is known. */
  readonly outcome: RoundOutcome | null
  /** Where a round of another year is. */
  readonly base: string
  readonly actions?: ComponentChildren
  /** What the programme's other modules have to show. */
  readonly children?: ComponentChildren
}

/** One year's round: what goes on now, how much there is for what, when what happens, how is counted. */
export function RoundPage({ round, others, today, base, ...props }: RoundPageProps) {
  const words = useWords()
  const { locale } = useReader()
  return (
    <>
      <PageHeading
        title={words.roundTitle(String(round.year))}
        lead={`${sentenceOf(round, today, words, locale)} ${props.outcome?.sentence ?? ''}`.trim()}
        actions={props.actions}
      />
      <KeyFigures
        figures={[
          {
            label: words.total,
            value: formatWon(round.total, 'eok', locale),
            note: words.totalNote(String(round.year + 1)),
          },
          // Four at most: what it came to says more than how its limit is parted, which the picture below shows.
          ...(props.outcome?.figures ??
            round.limits.map(({ type, limit }) => ({
              label: words.types[type],
              value: formatWon(limit, 'eok', locale),
            }))),
        ]}
      />
      {props.children}
      <Schedule round={round} today={today} />
      <Section title={words.limitOf} id="limits">
        <Figure chart={limitsChart(round, words, locale)} />
      </Section>
      <HowCounted round={round} more={props.ruleLines} />
      {others.length > 0 && (
        <Section title={words.otherRounds}>
          <ul class="items">
            {others.map(({ year }) => (
              <li key={year} class="item">
                <Link href={`${base}/${year}`}>{words.roundTitle(String(year))}</Link>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}

/** The sentence of the day: what goes on, and what comes next. */
export function sentenceOf(
  round: BudgetRound,
  today: CalendarDate,
  words: BudgetWords,
  locale: Locale,
): string {
  const now = phaseOn(round, today)
  if (now === null) {
    const first = phaseOf(round, 'notice')
    return first === null ? '' : words.upcoming(formatDay(first.from, locale))
  }
  const said =
    today <= now.until
      ? words.nowUntil(words.phaseNow[now.kind], formatDay(now.until, locale))
      : words.nowOver(words.phases[now.kind], formatDay(now.until, locale))
  const next = round.phases.find(({ from }) => from > today)
  return next === undefined
    ? said
    : `${said} ${words.next(words.phases[next.kind], formatDay(next.from, locale))}`
}

function Schedule({ round, today }: { readonly round: BudgetRound; readonly today: CalendarDate }) {
  const words = useWords()
  const who = round.proposers.map((one) => words.proposerKinds[one]).join(', ')
  const { locale } = useReader()
  return (
    <Section title={words.steps} lead={words.proposersLine(who)} id="steps">
      <Steps
        label={words.steps}
        steps={round.phases.map(({ kind, from, until }) => ({
          label: words.phases[kind],
          state: until < today ? 'done' : from <= today ? 'current' : 'next',
          note: formatPeriod(from, until, locale),
        }))}
      />
    </Section>
  )
}

function limitsChart({ limits, total }: BudgetRound, words: BudgetWords, locale: Locale) {
  const most = limits.toSorted((a, b) => Number(b.limit - a.limit))[0]
  const eok = (amount: bigint) => formatWon(won(amount), 'eok', locale)
  return barChart({
    title:
      most === undefined
        ? words.limitOf
        : words.limitsFinding(words.types[most.type], eok(most.limit), eok(total)),
    locale,
    columns: [words.type, words.limit],
    bars: limits.map(({ type, limit }) => ({
      label: words.types[type],
      value: limit,
      text: eok(limit),
    })),
  })
}

/** The way of counting in plain words, as it was announced. */
function HowCounted({ round, more }: { readonly round: BudgetRound; readonly more: readonly string[] }) {
  const words = useWords()
  return (
    <Section title={words.howCounted} id="counting">
      <Prose>
        <p>{words.howCountedBody}</p>
        <ul>
          {[...ruleLinesOf(round, words, useReader().locale), ...more].map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Prose>
    </Section>
  )
}

/** All rounds in the workspace. */
export function RoundsTable({ rounds, today }: { rounds: readonly BudgetRound[]; today: CalendarDate }) {
  const words = useWords()
  const { locale } = useReader()
  return (
    <DataTable
      caption={words.title}
      rows={rounds}
      rowKey={({ id }) => id}
      rowHref={({ year }) => `/office/budget/rounds/${year}`}
      columns={[
        { key: 'year', title: words.year, cell: ({ year }) => words.roundTitle(String(year)) },
        {
          key: 'step',
          title: words.step,
          cell: (round) => {
            const now = phaseOn(round, today)
            return now === null ? '–' : words.phases[now.kind]
          },
        },
        {
          key: 'until',
          title: words.until,
          kind: 'date',
          cell: (round) => {
            const now = phaseOn(round, today)
            return now === null ? '–' : formatDay(now.until, locale)
          },
        },
        {
          key: 'total',
          title: words.total,
          kind: 'number',
          cell: ({ total }) => formatWon(total, 'eok', locale),
        },
      ]}
    />
  )
}
