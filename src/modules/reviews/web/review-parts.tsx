import {
  type Column,
  DataTable,
  EmptyState,
  FactList,
  Link,
  Prose,
  Section,
  StatusBadge,
  Steps,
  type Tone,
  useReader,
} from '#design/index.ts'
import { formatCount, formatDay, formatPeriod } from '#platform/text/format.ts'
import type { ReviewLine } from '../data/review-queries.ts'
import type { Entry } from '../domain/entry.ts'
import { type Review, type ReviewStage, stageOn } from '../domain/review.ts'
import { type Names, office } from './review-in.ts'
import { useWords } from './words.ts'

const tones: Readonly<Record<ReviewStage, Tone>> = {
  intake: 'info',
  waiting: 'neutral',
  judging: 'primary',
  'to-close': 'warning',
  closed: 'neutral',
  appeals: 'info',
  final: 'success',
}

export function StageBadge({ review }: { readonly review: Review }) {
  const { today } = useReader()
  const stage = stageOn(review, today)
  return <StatusBadge tone={tones[stage]}>{useWords().stages[stage]}</StatusBadge>
}

/** People's own words are Korean, whatever the reader's language. */
export function Words({ children }: { readonly children: string }) {
  const { locale } = useReader()
  return <span lang={locale === 'ko' ? undefined : 'ko'}>{children}</span>
}

/** Several paragraphs of them. */
export function LongWords({ children }: { readonly children: string }) {
  const { locale } = useReader()
  return (
    <Prose>
      {children.split(/\n{2,}/).map((paragraph, index) => (
        <p key={index} lang={locale === 'ko' ? undefined : 'ko'}>
          {paragraph
            .split('\n')
            .flatMap((line, place) => (place === 0 ? [line] : [<br key={place} />, line]))}
        </p>
      ))}
    </Prose>
  )
}

/** The sentence of the day. */
export function useLead(review: ReviewLine): string {
  const { leads } = useWords()
  const { locale, today } = useReader()
  const said = (count: number) => formatCount(count, locale)
  const { entries, asked, sent } = review.counts
  switch (stageOn(review, today)) {
    case 'intake':
      return leads.intake(formatDay(review.intakeUntil, locale), said(entries))
    case 'waiting':
      return leads.waiting(formatDay(review.opensOn, locale), said(entries))
    case 'judging':
      return leads.judging(said(sent), said(asked), formatDay(review.closesOn, locale))
    case 'to-close':
      return leads.toClose(said(sent), said(asked))
    case 'closed':
      return leads.closed
    case 'appeals':
      return leads.appeals(formatDay(review.appealsUntil ?? today, locale))
    case 'final':
      return leads.final
  }
}

/** How far each stage is along the five steps. */
const reached: Readonly<Record<ReviewStage, number>> = {
  ...{ intake: 0, waiting: 1, judging: 1, 'to-close': 2, closed: 3, appeals: 4, final: 5 },
}

export function StageSteps({ review }: { readonly review: Review }) {
  const words = useWords()
  const { today, locale } = useReader()
  const at = reached[stageOn(review, today)]
  const { intakeUntil, opensOn, closesOn, closedOn, publishedOn, appealsUntil } = review
  const day = (value: typeof closedOn) => (value === null ? undefined : formatDay(value, locale))
  const notes = {
    ...{ intake: formatPeriod(null, intakeUntil, locale), judging: formatPeriod(opensOn, closesOn, locale) },
    ...{ closed: day(closedOn), published: day(publishedOn) },
    final: appealsUntil === null ? undefined : formatPeriod(null, appealsUntil, locale),
  }
  return (
    <Steps
      label={words.steps}
      steps={(['intake', 'judging', 'closed', 'published', 'final'] as const).map((step, index) => ({
        label: words.stepNames[step],
        state: index < at ? 'done' : index === at ? 'current' : 'next',
        note: notes[step],
      }))}
    />
  )
}

/** By which rule a round is judged. */
export function ReviewFacts({ review }: { readonly review: ReviewLine }) {
  const words = useWords()
  const { locale } = useReader()
  const { shares } = review
  return (
    <FactList
      facts={[
        { term: words.programme, value: words.programmes[review.programme] },
        { term: words.subject, value: <Words>{review.subject}</Words> },
        { term: words.intakeUntil, value: formatDay(review.intakeUntil, locale) },
        { term: words.judgingDays, value: formatPeriod(review.opensOn, review.closesOn, locale) },
        { term: words.scale, value: words.scales[review.scale] },
        { term: words.together, value: words.means[review.together] },
        { term: words.shares, value: words.sharesSaid(shares.S, shares.A, shares.B, shares.C) },
        { term: words.reviewers, value: words.people(formatCount(review.counts.reviewers, locale)) },
      ]}
    />
  )
}

export function CriteriaTable({ review }: { readonly review: Review }) {
  const words = useWords()
  const { locale } = useReader()
  return (
    <Section title={words.criteria} id="criteria">
      <DataTable
        caption={words.criteria}
        captionHidden
        rows={review.criteria}
        rowKey={({ id }) => id}
        columns={[
          { key: 'title', title: words.criterion, head: true, cell: ({ title }) => <Words>{title}</Words> },
          { key: 'hint', title: words.hint, cell: ({ hint }) => (hint === '' ? '–' : <Words>{hint}</Words>) },
          { key: 'weight', title: words.weight, kind: 'number', cell: ({ weight }) => weight },
        ]}
        totals={{ title: words.total, weight: formatCount(100, locale) }}
      />
    </Section>
  )
}

interface EntriesProps {
  readonly review: Review
  readonly entries: readonly Entry[]
  readonly names: Names
}

/** What was handed in, and the reader's own department's drafts. */
export function EntriesTable({ review, entries, names }: EntriesProps) {
  const words = useWords()
  const { locale } = useReader()
  const columns: readonly Column<Entry>[] = [
    {
      key: 'title',
      title: words.entry,
      head: true,
      cell: ({ id, title }) => (
        <Link href={`${office}/${review.id}/entries/${id}`}>
          <Words>{title}</Words>
        </Link>
      ),
    },
    {
      key: 'department',
      title: words.department,
      cell: ({ departmentId }) => names.get(departmentId)?.[locale] ?? '–',
    },
    {
      key: 'reference',
      title: words.reference,
      cell: ({ reference }) => (reference === '' ? '–' : reference),
    },
    {
      key: 'sent',
      title: words.entryPage.sentOn,
      kind: 'date',
      cell: ({ sentOn }) =>
        sentOn === null ? (
          <StatusBadge tone="neutral">{words.entryPage.states.draft}</StatusBadge>
        ) : (
          formatDay(sentOn, locale)
        ),
    },
  ]
  return (
    <Section title={words.entries} id="entries">
      <DataTable
        caption={words.entries}
        captionHidden
        rows={entries}
        rowKey={({ id }) => id}
        columns={columns}
        empty={<EmptyState title={words.entryPage.noEntries}>{words.entryPage.noEntriesBody}</EmptyState>}
      />
    </Section>
  )
}
