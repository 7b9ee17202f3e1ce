import {
  Button,
  DataTable,
  EmptyState,
  FactList,
  Form,
  MonthField,
  Notice,
  PageHeading,
  Section,
  StatusBadge,
  TextArea,
} from '#design/index.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { formatCount, formatDay, formatInstant, formatMonth } from '#platform/text/format.ts'
import type { AccessReview } from '../data/review-queries.ts'
import type { Anomaly } from '../domain/access-report.ts'
import { AccessTabs } from './access-pages.tsx'
import { words } from './words.ts'

interface ReportListProps {
  readonly locale: Locale
  readonly reviews: readonly AccessReview[]
  readonly refused: { readonly month: string; readonly error: string } | null
}

export function ReportListPage({ locale, reviews, refused }: ReportListProps) {
  const text = words[locale].reports
  return (
    <>
      <PageHeading title={text.title} lead={text.lead} />
      <AccessTabs current="reports" locale={locale} />
      <DataTable
        caption={text.caption}
        rows={reviews}
        rowKey={({ month }) => month}
        rowHref={({ month }) => `/office/access-records/reports/${month}`}
        empty={<EmptyState title={text.empty}>{text.emptyHint}</EmptyState>}
        columns={[
          {
            key: 'month',
            title: text.month,
            kind: 'date',
            head: true,
            cell: ({ month }) => formatMonth(month, locale),
          },
          {
            key: 'records',
            title: text.records,
            kind: 'number',
            cell: ({ report }) => formatCount(report.records, locale),
          },
          {
            key: 'anomalies',
            title: text.anomalies,
            kind: 'number',
            cell: ({ report }) => formatCount(report.anomalies.length, locale),
          },
          {
            key: 'state',
            title: text.state,
            kind: 'status',
            cell: (review) => <ReviewState review={review} locale={locale} />,
          },
        ]}
      />
      <Section title={text.makeTitle}>
        <Form action="/office/access-records/reports">
          <MonthField
            name="month"
            label={text.month}
            value={refused?.month}
            error={refused?.error}
            required
          />
          <Button kind="secondary">{text.make}</Button>
        </Form>
      </Section>
    </>
  )
}

function ReviewState({ review, locale }: { review: AccessReview; locale: Locale }) {
  const text = words[locale].reports
  return review.reviewed === null ? (
    <StatusBadge tone="warning">{text.open}</StatusBadge>
  ) : (
    <StatusBadge tone="success">{text.done}</StatusBadge>
  )
}

interface ReportProps {
  readonly locale: Locale
  readonly review: AccessReview
  readonly refused: { readonly note: string; readonly error: string } | null
}

export function ReportPage({ locale, review, refused }: ReportProps) {
  const text = words[locale].reports
  const { report } = review
  const found = report.anomalies.length
  return (
    <>
      <PageHeading
        title={text.one(formatMonth(review.month, locale))}
        lead={found === 0 ? text.nothingFound : text.found(formatCount(found, locale))}
        status={<ReviewState review={review} locale={locale} />}
      />
      <FactList
        facts={[
          { term: text.records, value: formatCount(report.records, locale) },
          { term: text.accounts, value: formatCount(report.accounts, locale) },
          { term: text.madeAt, value: formatInstant(review.madeAt, locale) },
          ...Object.entries(report.byTask).map(([task, count]) => ({
            term: words[locale].access.tasks[task] ?? task,
            value: formatCount(count, locale),
          })),
        ]}
      />
      <AnomalyTable anomalies={report.anomalies} locale={locale} />
      <ReviewSection locale={locale} review={review} refused={refused} />
    </>
  )
}

function AnomalyTable({ anomalies, locale }: { anomalies: readonly Anomaly[]; locale: Locale }) {
  const text = words[locale].reports
  return (
    <Section title={text.anomalies}>
      <DataTable
        caption={text.anomalyCaption}
        rows={anomalies}
        rowKey={({ kind, accountId, accountName, day }) => `${kind} ${day ?? ''} ${accountId ?? accountName}`}
        empty={text.nothingFound}
        columns={[
          { key: 'kind', title: text.anomalyKind, head: true, cell: ({ kind }) => text.kinds[kind] },
          { key: 'account', title: words[locale].access.account, cell: ({ accountName }) => accountName },
          {
            key: 'day',
            title: words[locale].day,
            kind: 'date',
            cell: ({ day }) => (day === null ? text.overTheMonth : formatDay(day, locale)),
          },
          {
            key: 'count',
            title: text.count,
            kind: 'number',
            cell: ({ count }) => formatCount(count, locale),
          },
        ]}
      />
    </Section>
  )
}

function ReviewSection({ locale, review, refused }: ReportProps) {
  const text = words[locale].reports
  if (review.reviewed !== null) {
    const { by, at, note } = review.reviewed
    return (
      <Section title={text.reviewTitle}>
        <FactList
          facts={[
            { term: text.reviewer, value: by },
            { term: text.reviewedAt, value: formatInstant(at, locale) },
            { term: text.note, value: note, wide: true },
          ]}
        />
      </Section>
    )
  }
  return (
    <Section title={text.reviewTitle}>
      {refused !== null && <Notice tone="danger">{refused.error}</Notice>}
      <Form action={`/office/access-records/reports/${review.month}`}>
        <TextArea
          name="note"
          label={text.note}
          hint={text.noteHint}
          value={refused?.note}
          error={refused?.error}
          maxLength={2000}
          required
        />
        <Button>{text.review}</Button>
      </Form>
    </Section>
  )
}
