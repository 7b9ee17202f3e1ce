import {
  type Column,
  DataTable,
  FactList,
  KeyFigures,
  Link,
  Notice,
  Section,
  useReader,
} from '#design/index.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { won } from '#platform/kernel/won.ts'
import { formatCount, formatInstant, formatPercent, formatRatio, formatWon } from '#platform/text/format.ts'
import type { Snapshot } from '../data/snapshot-queries.ts'
import { compareRounds, type PledgeMove } from '../domain/compare-rounds.ts'
import { type FrozenPledge, type FrozenRate, ownRates, type RoundContent } from '../domain/round-content.ts'
import { shareOf } from '../use-cases/round-rates.ts'
import { FieldTable } from './field-table.tsx'
import { sayStage, StageBadge } from './say.tsx'
import { type CheckWords, sayPeriod, useWords } from './words.ts'

export interface RoundReportProps {
  readonly snapshot: Snapshot
  /** The round that it is compared with; null where there is none. */
  readonly previous: RoundContent | null
  /** Whether the text still gives its hash. */
  readonly isWhole: boolean
  /** Where a pledge's page is. */
  readonly base: '/pledges' | '/office/pledges'
}

/** A frozen round as citizens read it: rates with their counts, what moved, stages by field, every pledge, the proof. */
export function RoundReport(props: RoundReportProps) {
  const { snapshot, base } = props
  const { content } = snapshot
  const words = useWords()
  return (
    <>
      <Section title={words.rates} id="rates">
        <KeyFigures figures={useFigures(content)} />
        {content.rates.some(({ key }) => !isOwn(key)) && <RatesTable content={content} />}
      </Section>
      <Moved {...props} />
      <FieldTable content={content} />
      <PledgeTable content={content} base={base} />
      <Proof {...props} />
    </>
  )
}

/** The sentence that answers what a round says. */
export function sentenceOf(content: RoundContent, words: CheckWords, locale: Locale): string {
  const count = (...stages: readonly FrozenPledge['stage'][]) =>
    formatCount(content.pledges.filter(({ stage }) => stages.includes(stage)).length, locale)
  const completion = content.rates.find(({ key }) => key === 'completion')
  const share = completion === undefined ? null : shareOf(completion)
  return (
    words.sentence(
      sayPeriod(content, locale),
      formatCount(content.pledges.length, locale),
      count('completed', 'continuing'),
      share === null ? '–' : formatPercent(share, locale),
    ) + words.sentenceRest(count('on-track', 'partial'), count('on-hold', 'dropped'))
  )
}

/** What a rate is made of: its two counts, or amounts of won with their unit. */
export function sayCounts({ part, whole, shows }: FrozenRate, locale: Locale): string {
  const said = (digits: string) =>
    shows === 'won' ? formatWon(won(BigInt(digits)), 'million', locale) : formatCount(BigInt(digits), locale)
  return `${said(part)} / ${said(whole)}`
}

/** A rate's value: with its counts, but where these are sums of percents or amounts. */
export function sayRate(rate: FrozenRate, locale: Locale): string {
  return rate.shows === 'counts' ? formatRatio(shareOf(rate), locale) : formatPercent(shareOf(rate), locale)
}

const isOwn = (key: string): boolean => ownRates.some((own) => own === key)

function useFigures(content: RoundContent) {
  const { locale } = useReader()
  return content.rates
    .filter(({ key }) => isOwn(key))
    .map((rate) => ({
      label: rate.label[locale],
      value: sayRate(rate, locale),
      note: rate.formula[locale],
      day: content.lastDay,
    }))
}

/** Every rate of a round with its formula and its counts. */
export function RatesTable({ content }: { readonly content: RoundContent }) {
  const words = useWords()
  const { locale } = useReader()
  const columns: readonly Column<FrozenRate>[] = [
    { key: 'rate', title: words.rate, head: true, cell: ({ label }) => label[locale] },
    {
      key: 'value',
      title: words.value,
      kind: 'number',
      cell: (rate) => formatPercent(shareOf(rate), locale),
    },
    {
      key: 'counts',
      title: words.counts,
      kind: 'number',
      cell: (rate) => sayCounts(rate, locale),
    },
    { key: 'formula', title: words.formula, cell: ({ formula }) => formula[locale] },
  ]
  return (
    <DataTable
      caption={words.rates}
      captionHidden
      columns={columns}
      rows={content.rates}
      rowKey={({ key }) => key}
      day={content.lastDay}
    />
  )
}

function Moved({ snapshot: { content }, previous, base }: RoundReportProps) {
  const words = useWords()
  const { locale } = useReader()
  if (previous === null)
    return (
      <Section title={words.moved} id="moved">
        <p>{words.movedFirst}</p>
      </Section>
    )
  const { moves, unchanged } = compareRounds(previous, content)
  const said = (pledge: FrozenPledge) =>
    words.movedFrom(sayStage(pledge.stage, words), words.percentOf(pledge.progress))
  const columns: readonly Column<PledgeMove>[] = [
    { key: 'what', title: words.what, cell: ({ kind }) => words.moveKinds[kind] },
    {
      key: 'pledge',
      title: words.pledge,
      head: true,
      cell: ({ after }) => (
        <Link href={`${base}/${after.number}`}>{`${after.number}. ${after.title[locale]}`}</Link>
      ),
    },
    { key: 'from', title: words.from, cell: ({ before }) => said(before) },
    { key: 'to', title: words.to, cell: ({ after }) => said(after) },
  ]
  return (
    <Section
      title={words.moved}
      id="moved"
      lead={`${words.movedLead(sayPeriod(previous, locale))} ${words.movedRest(formatCount(unchanged, locale))}`}
    >
      <DataTable
        caption={words.moved}
        captionHidden
        columns={columns}
        rows={moves}
        rowKey={({ after }) => after.id}
        empty={<p>{words.movedNone}</p>}
      />
    </Section>
  )
}

function PledgeTable({ content, base }: { readonly content: RoundContent; readonly base: string }) {
  const words = useWords()
  const { locale } = useReader()
  const title = words.tableTitle(formatCount(content.pledges.length, locale))
  const columns: readonly Column<FrozenPledge>[] = [
    { key: 'number', title: words.number, kind: 'number', cell: ({ number }) => number },
    { key: 'title', title: words.pledge, head: true, cell: (pledge) => pledge.title[locale] },
    { key: 'field', title: words.field, cell: ({ field }) => field.title[locale] },
    { key: 'department', title: words.department, cell: ({ department }) => department[locale] },
    { key: 'stage', title: words.stage, kind: 'status', cell: ({ stage }) => <StageBadge stage={stage} /> },
    {
      key: 'progress',
      title: words.progress,
      kind: 'number',
      cell: ({ progress }) => words.percentOf(progress),
    },
    {
      key: 'note',
      title: words.note,
      cell: ({ note }) => (note === '' ? '–' : <span lang={locale === 'ko' ? undefined : 'ko'}>{note}</span>),
    },
  ]
  return (
    <Section title={words.eachPledge} id="pledges">
      <DataTable
        caption={title}
        captionHidden
        columns={columns}
        rows={content.pledges}
        rowKey={({ id }) => id}
        rowHref={({ number }) => `${base}/${number}`}
        day={content.lastDay}
      />
    </Section>
  )
}

function Proof({ snapshot, isWhole, base }: RoundReportProps) {
  const words = useWords()
  const { locale } = useReader()
  return (
    <Section title={words.proof} id="proof">
      <Notice tone={isWhole ? 'success' : 'danger'}>{isWhole ? words.frozenRight : words.frozenWrong}</Notice>
      <FactList
        facts={[
          {
            term: words.takenAt,
            value: words.frozenAt(formatInstant(snapshot.takenAt, locale), String(snapshot.version)),
          },
          ...(base === '/office/pledges' ? [{ term: words.takenBy, value: snapshot.takenBy }] : []),
          { term: words.hash, value: <code>{snapshot.hash}</code>, wide: true },
        ]}
      />
    </Section>
  )
}
