import {
  Button,
  ButtonRow,
  Disclosure,
  EmptyState,
  ErrorSummary,
  FileField,
  Form,
  formFields,
  Link,
  Notice,
  type SaidErrors,
  Section,
  SelectField,
  TextArea,
  TextField,
  useReader,
} from '#design/index.ts'
import type { FormFields } from '#platform/http/web-request.ts'
import { formatCount, formatDay, formatInstant } from '#platform/text/format.ts'
import { reportStates } from '#modules/workplan/index.ts'
import { isMissing } from '../domain/month-answer.ts'
import { type AskedLine, digestOf, fieldOf, offeredOf, rowFields } from './answer-form.ts'
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
  const programmes = [...Map.groupBy(lines, ({ programme }) => programme)]
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
        {programmes.map(([number, own]) => (
          <Section key={number} title={`${number}. ${own[0]?.programmeTitle[locale] ?? ''}`}>
            {own.map((line) => (
              <Task key={line.id} line={line} {...props} />
            ))}
          </Section>
        ))}
        <ButtonRow>
          <Button name="do" value="save">
            {words.saveAnswers}
          </Button>
        </ButtonRow>
      </Form>
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
        </p>
      </div>
      {answer.state === 'returned' && answer.returnReason !== null && (
        <Notice tone="danger">{words.returnedWith(answer.returnReason)}</Notice>
      )}
      {isMissing(answer.state) ? (
        <Fields line={line} {...props} />
      ) : (
        <Given line={line} wrong={wrong} {...props} />
      )}
    </section>
  )
}

/** What was answered; open to change until the office has accepted it. */
function Given({ line, wrong, ...props }: AnswerFormProps & { readonly line: AskedLine; readonly wrong: boolean }) {
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
          <Fields line={line} {...props} />
        </Disclosure>
      )}
    </>
  )
}

function Fields({ line, problems, values, errors, links }: AnswerFormProps & { readonly line: AskedLine }) {
  const words = useWords()
  const { locale } = useReader()
  const { id, version } = line.answer
  const last = line.task?.lastReport ?? null
  const offered = offeredOf(line, problems)
  const fresh = {
    ...Object.fromEntries(Object.entries(offered).map(([field, value]) => [`${field}_${id}`, value])),
    [fieldOf('offered', id)]: digestOf(offered),
  }
  // Only rows that the refused form had keep what was typed.
  const typed = values !== null && fieldOf('offered', id) in values ? values : fresh
  const field = formFields(typed, errors)
  const name = saidIn(line.text, locale)
  return (
    <div class="answer-fields">
      <input type="hidden" name={fieldOf('version', id)} value={String(version)} />
      <input type="hidden" name={fieldOf('offered', id)} value={field(fieldOf('offered', id)).value} />
      <div class="answer-fields-short">
        <SelectField
          {...field(fieldOf('state', id))}
          label={words.reportState}
          emptyLabel={words.chooseState}
          options={reportStates.map((state) => ({ value: state, label: words.reportStates[state] }))}
        />
        <TextField
          {...field(fieldOf('percent', id))}
          label={words.percent}
          inputMode="numeric"
          width="short"
          suffix="%"
        />
      </div>
      <TextArea
        {...field(fieldOf('note', id))}
        label={words.note}
        hint={last === null ? words.noteFirst : words.lastReport(formatDay(last.day, locale), last.reporterName)}
        rows={3}
        maxLength={4000}
      />
      <TextArea {...field(fieldOf('problem', id))} label={words.problem} rows={2} maxLength={2000} />
      <FileField
        name={fieldOf('evidence', id)}
        label={words.evidence}
        maxMegabytes={20}
        error={field.errorOf(fieldOf('evidence', id))}
      />
      {links && last?.evidenceFileId != null && (
        <p>
          <Link href={`/office/tasks/${line.id}/evidence/${last.evidenceFileId}`}>{words.evidenceNow}</Link>
        </p>
      )}
      {last !== null && (
        <ButtonRow>
          <Button name="do" value={`unchanged:${id}`} kind="secondary" size="small" description={name}>
            {words.unchanged}
          </Button>
        </ButtonRow>
      )}
    </div>
  )
}
