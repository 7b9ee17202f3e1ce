import {
  Button,
  ButtonRow,
  Disclosure,
  EmptyState,
  ErrorSummary,
  Form,
  Link,
  Notice,
  type SaidErrors,
  Section,
  useReader,
} from '#design/index.ts'
import type { FormFields } from '#platform/http/web-request.ts'
import { formatCount, formatDay, formatInstant } from '#platform/text/format.ts'
import { isMissing } from '../domain/month-answer.ts'
import { AnswerFields } from './answer-fields.tsx'
import { type AskedLine, fieldOf, rowFields } from './answer-form.ts'
import { AnswerBadge, Said, saidIn, StageBadge } from './say.tsx'
import { useWords } from './words.ts'

export interface AnswerFormProps {
  readonly lines: readonly AskedLine[]
  readonly problems: ReadonlyMap<string, string>
  /** Where it is sent, and what goes along. */
  readonly action: string
  readonly hidden: Readonly<Record<string, string | undefined>>
  /** What was typed, when something was wrong. */
  readonly values: FormFields['values'] | null
  readonly errors: SaidErrors
  /** In the workspace tasks and evidence are links; by a mail's link they are not. */
  readonly links: boolean
}

/** One screen for an owner: all tasks of a month with the last words offered, saved together. */
export function AnswerForm(props: AnswerFormProps) {
  const words = useWords()
  const { locale } = useReader()
  const { lines, errors } = props
  if (lines.length === 0) return <EmptyState title={words.answerNone}>{words.answerNoneBody}</EmptyState>
  const missing = lines.filter(({ answer }) => isMissing(answer.state))
  const reported = missing.filter(({ reportedOn }) => reportedOn !== null)
  const given = lines.filter(({ answer }) => !isMissing(answer.state))
  const wrongGiven = given.some(({ answer }) =>
    rowFields.some((field) => fieldOf(field, answer.id) in errors),
  )
  return (
    <>
      <ErrorSummary errors={errors} labels={useLabels(lines)} />
      {'form' in errors && <Notice tone="danger">{errors['form']}</Notice>}
      {Object.keys(errors).length > 0 && <p>{words.filesAgain}</p>}
      <p>
        <strong>
          {missing.length === 0 ? words.allAnswered : words.leftToAnswer(formatCount(missing.length, locale))}
        </strong>{' '}
        {words.answerHow}
      </p>
      <Form action={props.action} multipart narrow={false} hidden={props.hidden}>
        {/* The first button is what the return key presses: saving what was typed. */}
        <ButtonRow>
          <Button name="do" value="save">
            {words.saveAnswers}
          </Button>
          {reported.length > 0 && (
            <Button name="do" value="all-unchanged" kind="secondary">
              {words.allUnchanged(formatCount(reported.length, locale))}
            </Button>
          )}
        </ButtonRow>
        <Programmes {...props} shown={missing} />
        {missing.length > 0 && (
          <ButtonRow>
            <Button name="do" value="save">
              {words.saveAnswers}
            </Button>
          </ButtonRow>
        )}
        {given.length > 0 && (
          <Disclosure
            summary={words.givenAlready(formatCount(given.length, locale))}
            open={missing.length === 0 || wrongGiven}
          >
            <Programmes {...props} shown={given} />
          </Disclosure>
        )}
      </Form>
    </>
  )
}

function Programmes({ shown, ...props }: AnswerFormProps & { readonly shown: readonly AskedLine[] }) {
  const { locale } = useReader()
  return (
    <>
      {[...Map.groupBy(shown, ({ programme }) => programme)].map(([number, own]) => (
        <Section key={number} title={`${number}. ${own[0]?.programmeTitle[locale] ?? ''}`}>
          {own.map((line) => (
            <Task key={line.id} line={line} {...props} />
          ))}
        </Section>
      ))}
    </>
  )
}

function useLabels(lines: readonly AskedLine[]): Readonly<Record<string, string>> {
  const words = useWords()
  const { locale } = useReader()
  const labels = {
    state: words.reportState,
    percent: words.percent,
    note: words.note,
    problem: words.problem,
    evidence: words.evidence,
  }
  return Object.fromEntries(
    lines.flatMap(({ answer, text }) =>
      rowFields.map((field) => [fieldOf(field, answer.id), `${saidIn(text, locale)} – ${labels[field]}`]),
    ),
  )
}

function Task({ line, ...props }: AnswerFormProps & { readonly line: AskedLine }) {
  const words = useWords()
  const { locale } = useReader()
  const { answer } = line
  const last = line.task?.lastReport ?? null
  const wrong = rowFields.some((field) => fieldOf(field, answer.id) in props.errors)
  return (
    <section class="answer-task" aria-label={saidIn(line.text, locale)} id={`task-${answer.id}`}>
      <div class="answer-task-head">
        <h3>
          {props.links ? (
            <Link href={`/office/tasks/${line.id}`}>
              <Said text={line.text} />
            </Link>
          ) : (
            <Said text={line.text} />
          )}
        </h3>
        <p class="answer-task-facts">
          <StageBadge stage={line.stage} /> <AnswerBadge state={answer.state} />{' '}
          <span>
            {words.taskDue} {formatDay(line.dueDay, locale)}
          </span>
          {last !== null && <span>{words.lastReport(formatDay(last.day, locale), last.reporterName)}</span>}
        </p>
      </div>
      {answer.state === 'returned' && answer.returnReason !== null && (
        <Notice tone="danger">{words.returnedWith(answer.returnReason)}</Notice>
      )}
      {isMissing(answer.state) ? (
        <AnswerFields line={line} {...props} />
      ) : (
        <Given line={line} wrong={wrong} {...props} />
      )}
    </section>
  )
}

/** What was answered; open to change until the office has accepted it. */
function Given({
  line,
  wrong,
  ...props
}: AnswerFormProps & { readonly line: AskedLine; readonly wrong: boolean }) {
  const words = useWords()
  const { locale } = useReader()
  const { answered, state, unchanged, problem } = line.answer
  const last = line.task?.lastReport ?? null
  return (
    <>
      <p>
        {last !== null && `${words.reportStates[last.state]} · ${words.percentOf(last.percent)}`}
        {unchanged && ` · ${words.answeredUnchanged}`}
      </p>
      {last !== null && last.note !== '' && <p class="answer-task-note">{last.note}</p>}
      {problem !== '' && (
        <p>
          {words.problem}: {problem}
        </p>
      )}
      {answered !== null && (
        <p class="answer-task-facts">
          {words.answeredLine(formatInstant(answered.at, locale), answered.by, words.ways[answered.via])}
        </p>
      )}
      {state === 'accepted' ? (
        <p class="answer-task-facts">{words.acceptedLine}</p>
      ) : (
        <Disclosure summary={words.change} open={wrong}>
          <AnswerFields line={line} {...props} />
        </Disclosure>
      )}
    </>
  )
}
