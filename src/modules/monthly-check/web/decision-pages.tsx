import {
  Button,
  ButtonLink,
  ButtonRow,
  DataTable,
  DueMark,
  EmptyState,
  ErrorSummary,
  type Fact,
  FactList,
  Form,
  Link,
  PageHeading,
  Pagination,
  type SaidErrors,
  Section,
  StatusBadge,
  type Tab,
  Tabs,
  TextArea,
  useReader,
} from '#design/index.ts'
import type { DepartmentId } from '#platform/access/person.ts'
import type { Localized } from '#platform/kernel/locale.ts'
import { formatCount, formatDay } from '#platform/text/format.ts'
import type { TrackedTask } from '#modules/workplan/index.ts'
import type { SessionDecision } from '../data/session-queries.ts'
import { Said } from './say.tsx'
import { sessionHref } from './session-department-page.tsx'
import { useWords } from './words.ts'

type Names = ReadonlyMap<DepartmentId, Localized>

export interface DecisionsPageProps {
  readonly decisions: readonly SessionDecision[]
  readonly names: Names
  readonly counts: { readonly open: number; readonly overdue: number }
  readonly tabs: readonly Tab[]
  readonly page: number
  readonly hasMore: boolean
}

/** What reporting sessions decided, first due first. */
export function DecisionsPage({ decisions, names, counts, tabs, page, hasMore }: DecisionsPageProps) {
  const words = useWords()
  const { locale } = useReader()
  return (
    <>
      <PageHeading
        title={words.decisions}
        lead={words.decisionsSentence(formatCount(counts.open, locale), formatCount(counts.overdue, locale))}
      />
      <Tabs label={words.state} tabs={tabs} />
      <DecisionTable decisions={decisions} names={names} />
      {(page > 1 || hasMore) && <Pagination page={page} pages={page + (hasMore ? 1 : 0)} />}
    </>
  )
}

function DecisionTable({ decisions, names }: Pick<DecisionsPageProps, 'decisions' | 'names'>) {
  const words = useWords()
  const { locale, today } = useReader()
  return (
    <DataTable
      caption={words.decisionsCaption(formatCount(decisions.length, locale))}
      captionHidden
      rows={decisions}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/office/decisions/${id}`}
      rowTone={({ done, dueDay }) => (done === null && dueDay < today ? 'danger' : undefined)}
      empty={<EmptyState title={words.decisionsNone}>{words.decisionsNoneBody}</EmptyState>}
      columns={[
        { key: 'text', title: words.decision, head: true, cell: ({ text }) => text },
        {
          key: 'owner',
          title: words.decisionOwner,
          cell: ({ departmentId }) => names.get(departmentId)?.[locale] ?? '–',
        },
        {
          key: 'due',
          title: words.due,
          kind: 'date',
          cell: ({ dueDay, done }) => <DueMark day={dueDay} done={done !== null} />,
        },
        {
          key: 'session',
          title: words.decidedOn,
          kind: 'date',
          cell: ({ sessionDay }) => formatDay(sessionDay, locale),
        },
        { key: 'state', title: words.state, kind: 'status', cell: (decision) => <State {...decision} /> },
      ]}
    />
  )
}

function State({ done }: Pick<SessionDecision, 'done'>) {
  const words = useWords()
  const state = done === null ? 'open' : 'done'
  return <StatusBadge tone={state === 'open' ? 'info' : 'success'}>{words.decisionStates[state]}</StatusBadge>
}

export interface DecisionPageProps {
  readonly decision: SessionDecision
  readonly names: Names
  readonly task: TrackedTask | undefined
  readonly mayFinish: boolean
  readonly errors: SaidErrors
  readonly typed: string
}

/** One decision: who carries it out, by when, on which task, and what was done. */
export function DecisionPage(props: DecisionPageProps) {
  const words = useWords()
  const { decision } = props
  return (
    <>
      <PageHeading title={decision.text} kicker={words.decision} status={<State {...decision} />} />
      <FactList facts={useFacts(props)} />
      {props.mayFinish && <Finish {...props} />}
    </>
  )
}

function useFacts({ decision, names, task }: DecisionPageProps): Fact[] {
  const words = useWords()
  const { locale } = useReader()
  const { done, departmentId, dueDay, sessionId, sessionDay } = decision
  const about =
    task === undefined ? (
      '–'
    ) : (
      <Link href={`/office/tasks/${task.id}`}>
        <Said text={task.text} />
      </Link>
    )
  return [
    { term: words.decisionOwner, value: names.get(departmentId)?.[locale] ?? '–' },
    { term: words.due, value: <DueMark day={dueDay} done={done !== null} /> },
    { term: words.task, value: about },
    {
      term: words.decidedOn,
      value: <Link href={sessionHref(sessionId)}>{formatDay(sessionDay, locale)}</Link>,
    },
    ...(done === null
      ? []
      : [
          { term: words.doneNote, value: done.note, wide: true },
          { term: words.decisionStates.done, value: words.doneBy(formatDay(done.on, locale), done.by) },
        ]),
  ]
}

function Finish({ decision, errors, typed }: DecisionPageProps) {
  const words = useWords()
  return (
    <Section title={words.finishTitle}>
      <ErrorSummary errors={errors} labels={{ note: words.doneNote }} />
      <Form action={`/office/decisions/${decision.id}`}>
        <TextArea
          name="note"
          label={words.doneNote}
          hint={words.doneNoteHint}
          value={typed}
          error={errors['note']}
          rows={3}
          maxLength={2000}
          required
        />
        <ButtonRow>
          <Button>{words.finish}</Button>
          <ButtonLink href="/office/decisions" kind="tertiary">
            {words.decisions}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </Section>
  )
}
