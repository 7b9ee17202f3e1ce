import {
  ButtonLink,
  DataTable,
  FactList,
  KeyFigures,
  Notice,
  PageHeading,
  Section,
  useReader,
} from '#design/index.ts'
import { ratio } from '#platform/kernel/ratio.ts'
import { formatCount, formatDay, formatInstant, formatMonth, formatRatio } from '#platform/text/format.ts'
import type { Snapshot, SnapshotHead } from '../data/snapshot-queries.ts'
import type { SnapshotContent } from '../domain/snapshot.ts'
import { AnswerBadge, Said, StageBadge, unitName } from './say.tsx'
import { useWords } from './words.ts'

interface SnapshotPageProps {
  readonly snapshot: Snapshot
  /** Whether the text still gives its hash. */
  readonly isWhole: boolean
  readonly previous: SnapshotHead | null
}

/** A month as it was frozen. */
export function SnapshotPage({ snapshot, isWhole, previous }: SnapshotPageProps) {
  const words = useWords()
  const { locale } = useReader()
  const { content, stages } = snapshot
  const count = (number: number) => words.countOf(formatCount(number, locale))
  return (
    <>
      <PageHeading
        title={words.snapshotOf(formatMonth(snapshot.month, locale), snapshot.version)}
        lead={words.snapshotLead(formatInstant(snapshot.takenAt, locale), snapshot.takenBy)}
        actions={
          previous !== null && (
            <ButtonLink
              href={`/office/monthly-check/compare?from=${previous.id}&to=${snapshot.id}`}
              kind="secondary"
            >
              {words.compareWithPrevious}
            </ButtonLink>
          )
        }
      />
      <KeyFigures
        figures={[
          {
            label: words.figureAnswered,
            value: formatRatio(ratio(snapshot.asked - snapshot.missing, snapshot.asked), locale),
            day: content.day,
          },
          { label: words.stages.done, value: count(stages.done) },
          { label: words.stages.late, value: count(stages.late) },
          { label: words.stages.stale, value: count(stages.stale) },
        ]}
      />
      <Notice tone={isWhole ? 'success' : 'danger'}>{isWhole ? words.hashRight : words.hashWrong}</Notice>
      <FactList
        facts={[
          { term: words.snapshotDay, value: formatDay(content.day, locale) },
          ...(snapshot.reason === null ? [] : [{ term: words.snapshotReason, value: snapshot.reason }]),
          { term: words.hash, value: <code>{snapshot.hash}</code>, wide: true },
        ]}
      />
      <FrozenTasks {...snapshot.content} />
    </>
  )
}

function FrozenTasks(content: SnapshotContent) {
  const words = useWords()
  const { locale } = useReader()
  return (
    <Section title={words.snapshotTasks(formatCount(content.tasks.length, locale))}>
      <DataTable
        caption={words.snapshotTasks(formatCount(content.tasks.length, locale))}
        captionHidden
        rows={content.tasks}
        rowKey={({ id }) => id}
        rowHref={({ id }) => `/office/tasks/${id}`}
        day={content.day}
        columns={[
          { key: 'programme', title: words.programme, kind: 'number', cell: ({ programme }) => programme },
          { key: 'task', title: words.task, head: true, cell: ({ text }) => <Said text={text} /> },
          { key: 'unit', title: words.unit, cell: (task) => unitName(task, locale) },
          {
            key: 'stage',
            title: words.stage,
            kind: 'status',
            cell: ({ stage }) => <StageBadge stage={stage} />,
          },
          {
            key: 'percent',
            title: words.percent,
            kind: 'number',
            cell: ({ percent }) => words.percentOf(percent),
          },
          {
            key: 'answer',
            title: words.answer,
            kind: 'status',
            cell: ({ answer }) => <AnswerBadge state={answer} />,
          },
          { key: 'note', title: words.note, cell: ({ note }) => note || '–' },
        ]}
      />
    </Section>
  )
}
