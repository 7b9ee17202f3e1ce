import {
  Button,
  type Column,
  DataTable,
  DateField,
  EmptyState,
  ErrorSummary,
  FilterBar,
  Link,
  Section,
  TextField,
  useReader,
} from '#design/index.ts'
import { formatCount, formatDay } from '#platform/text/format.ts'
import { answerStates } from '../domain/check-answer.ts'
import type { CheckLine } from '../use-cases/check-lines.ts'
import type { BoardPageProps, Deciding } from './board-props.ts'
import { checkHref, officeChecks } from './check-asked.ts'
import { AnswerBadge, sayStage, StageBadge } from './say.tsx'
import { useWords } from './words.ts'

/** What came in, and what the office decides of it: accept or order a correction, one answer or many. */
export function Answers(props: BoardPageProps) {
  const { check, fitting, deciding } = props
  const words = useWords()
  const { locale } = useReader()
  const title = words.answersTitle(formatCount(fitting.length, locale))
  const select = {
    name: 'answer',
    action: props.action,
    selected: deciding.selected,
    label: ({ pledge }: CheckLine) => `${pledge.number}. ${pledge.title[locale]}`,
    actions: <DecideFields deciding={deciding} />,
  }
  return (
    <Section title={title} id="answers">
      <Filters {...props} />
      <ErrorSummary
        errors={deciding.errors}
        labels={{ order: words.orderText, orderDue: words.orderDue, form: words.decide }}
      />
      <DataTable
        caption={title}
        captionHidden
        columns={useColumns()}
        rows={fitting}
        rowKey={({ answer }) => answer.id}
        rowTone={({ answer }) => (answer.state === 'returned' ? 'danger' : undefined)}
        empty={
          <EmptyState title={words.answersEmpty} action={<Link href={checkHref(check.id)}>{words.all}</Link>}>
            {words.answersEmptyBody}
          </EmptyState>
        }
        {...(check.state === 'open' && props.may.decide ? { select } : {})}
      />
    </Section>
  )
}

function DecideFields({ deciding }: { readonly deciding: Deciding }) {
  const words = useWords()
  return (
    <>
      <Button name="decision" value="accept">
        {words.accept}
      </Button>
      <TextField
        name="order"
        label={words.orderText}
        hint={words.orderHint}
        value={deciding.order}
        error={deciding.errors['order']}
        maxLength={2000}
      />
      <DateField
        name="orderDue"
        label={words.orderDue}
        value={deciding.orderDue}
        error={deciding.errors['orderDue']}
      />
      <Button name="decision" value="return" kind="secondary">
        {words.returnButton}
      </Button>
    </>
  )
}

function useColumns(): readonly Column<CheckLine>[] {
  const words = useWords()
  const { locale } = useReader()
  return [
    { key: 'number', title: words.number, kind: 'number', cell: ({ pledge }) => pledge.number },
    {
      key: 'pledge',
      title: words.pledge,
      head: true,
      cell: ({ pledge }) => <Link href={`/office/pledges/${pledge.number}`}>{pledge.title[locale]}</Link>,
    },
    { key: 'department', title: words.department, cell: ({ department }) => department[locale] },
    {
      key: 'state',
      title: words.answer,
      kind: 'status',
      cell: ({ answer }) => <AnswerBadge state={answer.state} />,
    },
    { key: 'before', title: words.before, cell: (line) => <Before line={line} /> },
    { key: 'stage', title: words.stage, kind: 'status', cell: (line) => <Answered line={line} /> },
    {
      key: 'progress',
      title: words.progress,
      kind: 'number',
      cell: ({ answer }) => (answer.answered === null ? '–' : words.percentOf(answer.progress)),
    },
    { key: 'note', title: words.note, cell: (line) => <Note line={line} /> },
  ]
}

function Before({ line: { pledge } }: { readonly line: CheckLine }) {
  const words = useWords()
  return <>{words.movedFrom(sayStage(pledge.stage, words), words.percentOf(pledge.progress))}</>
}

function Answered({ line: { answer } }: { readonly line: CheckLine }) {
  return answer.answered === null ? <>–</> : <StageBadge stage={answer.stage} />
}

function Note({ line: { answer, corrections } }: { readonly line: CheckLine }) {
  const words = useWords()
  const { locale } = useReader()
  const open = corrections.filter(({ state }) => state !== 'done')
  return (
    <>
      {answer.asBefore && `${words.asBefore}. `}
      {answer.note === '' ? '–' : answer.note}
      {answer.problem !== '' && ` · ${words.problem}: ${answer.problem}`}
      {answer.reason !== '' && ` · ${words.reason}: ${answer.reason}`}
      {open.map(({ id, dueDay, text }) => (
        <p key={id}>
          <Link href={`${officeChecks}/corrections/${id}`}>
            {words.orderedHere(formatDay(dueDay, locale), text)}
          </Link>
        </p>
      ))}
    </>
  )
}

function Filters({ lines, asked }: BoardPageProps) {
  const words = useWords()
  const { locale } = useReader()
  const departments = new Map(lines.map((line) => [line.answer.departmentId, line.department[locale]]))
  return (
    <FilterBar
      filters={[
        { kind: 'search', name: 'q', label: words.search, value: asked.q, example: words.searchExample },
        {
          kind: 'select',
          name: 'department',
          label: words.department,
          value: asked.department,
          options: [...departments].map(([value, label]) => ({ value, label })),
        },
        {
          kind: 'select',
          name: 'state',
          label: words.answer,
          value: asked.state,
          options: answerStates.map((value) => ({ value, label: words.answerStates[value] })),
        },
      ]}
    />
  )
}
