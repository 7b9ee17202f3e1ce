import {
  Button,
  DataTable,
  EmptyState,
  Form,
  PageHeading,
  Section,
  SelectField,
  StatusBadge,
  type Tone,
  useReader,
} from '#design/index.ts'
import { formatCount, formatDay, formatMonth } from '#platform/text/format.ts'
import type { Snapshot, SnapshotHead } from '../data/snapshot-queries.ts'
import {
  type ChangeKind,
  changeKinds,
  countChanges,
  type FigureChange,
  type SnapshotComparison,
  type TaskChange,
} from '../domain/compare-snapshots.ts'
import type { FrozenTask } from '../domain/snapshot.ts'
import { sayFrozenFigure } from './frozen-figure.ts'
import { Said, saidIn, StageBadge } from './say.tsx'
import { useWords } from './words.ts'

interface ComparePageProps {
  readonly snapshots: readonly SnapshotHead[]
  readonly before: Snapshot | null
  readonly after: Snapshot | null
  readonly compared: SnapshotComparison | null
}

const tones: Readonly<Partial<Record<ChangeKind, Tone>>> = {
  done: 'success',
  'caught-up': 'success',
  late: 'danger',
  stale: 'warning',
  reopened: 'warning',
  removed: 'warning',
}

/** What moved between two frozen months. */
export function ComparePage({ snapshots, before, after, compared }: ComparePageProps) {
  const words = useWords()
  const { locale } = useReader()
  const count = (number: number) => formatCount(number, locale)
  const called = ({ month, version }: SnapshotHead) =>
    `${formatMonth(month, locale)} ${words.version(version)}`
  const counts = compared === null ? null : countChanges(compared.tasks)
  return (
    <>
      <PageHeading
        title={
          before === null || after === null
            ? words.compare
            : words.compareTitle(called(before), called(after))
        }
        lead={
          compared !== null &&
          counts !== null &&
          words.compareSentence(
            count(compared.tasks.length),
            count(counts.done),
            count(counts.late),
            count(compared.unchanged),
          )
        }
      />
      {snapshots.length < 2 ? (
        <EmptyState title={words.compareChoose}>{words.compareChooseBody}</EmptyState>
      ) : (
        <Form action="/office/monthly-check/compare" method="get" narrow={false}>
          <div class="compare-choice">
            <SelectField
              name="from"
              label={words.from}
              value={before?.id}
              options={snapshots.map((head) => ({ value: head.id, label: called(head) }))}
            />
            <SelectField
              name="to"
              label={words.to}
              value={after?.id}
              options={snapshots.map((head) => ({ value: head.id, label: called(head) }))}
            />
            <Button kind="secondary">{words.showComparison}</Button>
          </div>
        </Form>
      )}
      {compared !== null && <Changes {...compared} />}
    </>
  )
}

function Changes({ tasks, figures }: SnapshotComparison) {
  const words = useWords()
  const { locale } = useReader()
  if (tasks.length + figures.length === 0)
    return <EmptyState title={words.compareNone}>{words.compareNoneBody}</EmptyState>
  return (
    <>
      <Section title={words.changedTasks}>
        <DataTable
          caption={words.changedTasks}
          captionHidden
          rows={inOrderOfWeight(tasks)}
          rowKey={({ id }) => id}
          rowHref={({ id }) => `/office/tasks/${id}`}
          empty={<p>{words.compareNone}</p>}
          columns={[
            { key: 'task', title: words.task, head: true, cell: (change) => <Named {...change} /> },
            { key: 'changed', title: words.changed, cell: ({ kinds }) => <Kinds kinds={kinds} /> },
            {
              key: 'before',
              title: words.before,
              cell: ({ before, kinds }) => <Side task={before} kinds={kinds} />,
            },
            {
              key: 'after',
              title: words.after,
              cell: ({ after, kinds }) => <Side task={after} kinds={kinds} />,
            },
          ]}
        />
      </Section>
      {figures.length > 0 && (
        <Section title={words.changedFigures}>
          <DataTable
            caption={words.changedFigures}
            captionHidden
            rows={figures}
            rowKey={({ id }) => id}
            columns={[
              {
                key: 'figure',
                title: words.figures,
                head: true,
                cell: (change) => figureName(change, locale),
              },
              { key: 'before', title: words.before, cell: ({ before }) => sayFrozenFigure(before, locale) },
              { key: 'after', title: words.after, cell: ({ after }) => sayFrozenFigure(after, locale) },
            ]}
          />
        </Section>
      )}
    </>
  )
}

/** What matters most first: newly done, newly late, … */
function inOrderOfWeight(changes: readonly TaskChange[]): readonly TaskChange[] {
  const weight = ({ kinds: [first] }: TaskChange) =>
    first === undefined ? changeKinds.length : changeKinds.indexOf(first)
  return changes.toSorted((a, b) => weight(a) - weight(b))
}

function figureName({ before, after }: FigureChange, locale: 'ko' | 'en'): string {
  const figure = after ?? before
  return figure === null ? '–' : `${figure.programme}. ${saidIn(figure.label, locale)}`
}

function Named({ before, after }: TaskChange) {
  const task = after ?? before
  return task === null ? null : <Said text={task.text} />
}

function Kinds({ kinds }: { kinds: readonly ChangeKind[] }) {
  const words = useWords()
  return (
    <>
      {kinds.map((kind) => {
        const tone = tones[kind]
        return (
          <div key={kind}>
            {tone === undefined ? (
              words.changes[kind]
            ) : (
              <StatusBadge tone={tone}>{words.changes[kind]}</StatusBadge>
            )}
          </div>
        )
      })}
    </>
  )
}

/** One side of a change: always its stage and progress, and of the rest what differs. */
function Side({ task, kinds }: { task: FrozenTask | null; kinds: readonly ChangeKind[] }) {
  const words = useWords()
  const { locale } = useReader()
  if (task === null) return <>–</>
  return (
    <>
      <StageBadge stage={task.stage} /> {words.percentOf(task.percent)}
      {kinds.includes('date') && (
        <p>
          {words.taskDue} {formatDay(task.dueDay, locale)}
        </p>
      )}
      {kinds.includes('text') && (
        <p>
          <Said text={task.text} />
        </p>
      )}
      {kinds.includes('note') && (task.note !== '' || task.problem !== '') && (
        <p>
          {task.note}
          {task.problem !== '' && ` (${words.problem}: ${task.problem})`}
        </p>
      )}
    </>
  )
}
