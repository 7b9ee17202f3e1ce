import {
  Button,
  ButtonRow,
  EmptyState,
  ErrorSummary,
  Form,
  Link,
  Notice,
  PageHeading,
  type Tab,
  Tabs,
  useReader,
} from '#design/index.ts'
import { formatDay } from '#platform/text/format.ts'
import type { PledgeCheck } from '../data/check-queries.ts'
import { isMissing } from '../domain/check-answer.ts'
import type { CheckLine } from '../use-cases/check-lines.ts'
import { AnswerFields, type AnswerFieldsProps, Evidence } from './answer-fields.tsx'
import { fieldOf, goalFields, rowFields } from './answer-form.ts'
import { AnswerBadge, StageBadge, sayStage } from './say.tsx'
import { sayPeriod, useWords } from './words.ts'

export interface AnswerPageProps extends Pick<AnswerFieldsProps, 'values' | 'errors'> {
  readonly check: PledgeCheck
  readonly department: string
  readonly lines: readonly CheckLine[]
  readonly tabs: readonly Tab[]
  readonly action: string
}

/** A department's one screen: all its pledges of a round, each with what it said before. */
export function AnswerPage(props: AnswerPageProps) {
  const { check, department, lines, tabs } = props
  const words = useWords()
  const { locale } = useReader()
  return (
    <>
      <PageHeading
        title={words.answerTitle(sayPeriod(check, locale))}
        {...(lines.length === 0
          ? {}
          : { lead: words.answerLead(department, formatDay(check.dueDay, locale)) })}
      />
      {tabs.length > 1 && <Tabs label={words.otherDepartments} tabs={tabs} />}
      {lines.length === 0 ? (
        <EmptyState title={words.nothingToAnswer}>{words.nothingToAnswerBody}</EmptyState>
      ) : (
        <AnswerForm {...props} />
      )}
    </>
  )
}

function AnswerForm(props: AnswerPageProps) {
  const { lines, action, errors } = props
  const words = useWords()
  const canLoad = lines.some(({ answer, before }) => isMissing(answer.state) && before !== null)
  return (
    <>
      <ErrorSummary errors={errors} labels={useLabels(lines)} />
      <Form action={action} multipart narrow={false}>
        {lines.map((line) => (
          <PledgeToAnswer key={line.answer.id} line={line} values={props.values} errors={errors} />
        ))}
        <ButtonRow>
          <Button name="do" value="save">
            {words.saveAnswers}
          </Button>
          {canLoad && (
            <Button name="do" value="all-before" kind="secondary">
              {words.allBefore}
            </Button>
          )}
        </ButtonRow>
      </Form>
    </>
  )
}

function useLabels(lines: readonly CheckLine[]): Readonly<Record<string, string>> {
  const words = useWords()
  const labels = {
    stage: words.stage,
    progress: words.progress,
    note: words.note,
    problem: words.problem,
    reason: words.reason,
    evidence: words.evidence,
    result: words.goalResult,
    reached: words.goalReached,
    goalnote: words.goalNote,
  }
  const named = (number: number, key: keyof typeof labels) => `${number}. ${labels[key]}`
  return Object.fromEntries<string>(
    lines.flatMap(({ answer, pledge: { number }, goals }) => [
      ...rowFields.map((field) => [fieldOf(field, answer.id), named(number, field)] as const),
      ...goals.flatMap(({ id }) =>
        goalFields.map((field) => [fieldOf(field, id), named(number, field)] as const),
      ),
    ]),
  )
}

function PledgeToAnswer({ line, ...props }: AnswerFieldsProps) {
  const words = useWords()
  const { locale } = useReader()
  const { answer, pledge, before } = line
  const title = `${pledge.number}. ${pledge.title[locale]}`
  return (
    <section class="answer-task" aria-label={title} id={`pledge-${pledge.number}`}>
      <div class="answer-task-head">
        <h2>
          <Link href={`/office/pledges/${pledge.number}`}>{title}</Link>
        </h2>
        <p class="answer-task-facts">
          <AnswerBadge state={answer.state} />{' '}
          <span>
            {words.wasBefore(
              formatDay(pledge.asOf, locale),
              sayStage(pledge.stage, words),
              words.percentOf(pledge.progress),
            )}
          </span>
        </p>
      </div>
      {before !== null && <p class="answer-task-note">{words.lastSaid(before.note)}</p>}
      <Orders line={line} />
      {answer.state === 'accepted' ? (
        <Accepted line={line} />
      ) : (
        <AnswerFields line={line} values={props.values} errors={props.errors} />
      )}
    </section>
  )
}

function Orders({ line: { corrections } }: { readonly line: CheckLine }) {
  const words = useWords()
  const { locale } = useReader()
  const open = corrections.filter(({ state }) => state === 'open')
  if (open.length === 0) return null
  return (
    <Notice tone="danger">
      {open.map(({ id, dueDay, text }) => (
        <p key={id}>{words.orderedHere(formatDay(dueDay, locale), text)}</p>
      ))}
    </Notice>
  )
}

function Accepted({ line }: { readonly line: CheckLine }) {
  const words = useWords()
  const { stage, progress, note, problem } = line.answer
  return (
    <>
      <p>
        <StageBadge stage={stage} /> {words.percentOf(progress)}
      </p>
      <p class="answer-task-note">{note}</p>
      {problem !== '' && (
        <p>
          {words.problem}: {problem}
        </p>
      )}
      <Evidence line={line} />
      <p class="answer-task-facts">{words.acceptedNote}</p>
    </>
  )
}
