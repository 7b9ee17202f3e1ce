import {
  Button,
  ButtonLink,
  ButtonRow,
  DateField,
  ErrorSummary,
  FactList,
  FieldGroup,
  Form,
  formFields,
  Grid,
  PageHeading,
  Section,
  SelectField,
  TextArea,
  TextField,
  useReader,
} from '#design/index.ts'
import { formatDay } from '#platform/text/format.ts'
import { type Interview, interviewKinds, MOST_PROMISES, type OwnerPromise } from '../domain/interview.ts'
import { PROMISE_ROWS, PromiseBadge } from './interview-pages.tsx'
import { Meanwhile } from './meeting-edit.tsx'
import { Said } from './meeting-page.tsx'
import type { Refused } from './post.ts'
import { nameOf, workHref, type WorkYear } from './work-in.tsx'
import { useWords, type WorkWords } from './words.ts'

export interface InterviewEditProps extends Refused {
  readonly work: WorkYear
  readonly interview: Interview
  readonly promises: readonly OwnerPromise[]
  /** The mark of what the reader has seen. */
  readonly seen: string
  /** Somebody else saved first: what holds now is shown beside what was typed. */
  readonly isStale: boolean
}

/** The rows of promises that a form asks for: the open ones by their id, and further ones by their number. */
export function promiseRows(promises: readonly OwnerPromise[]): readonly (string | number)[] {
  const open = promises.filter(({ state }) => state === 'open').map(({ id }) => id)
  return [...open, ...PROMISE_ROWS.slice(0, Math.max(0, MOST_PROMISES - promises.length))]
}

/** Mending what is told of a talk and its open promises, and adding what else was promised. */
export function InterviewEdit(props: InterviewEditProps) {
  const { work, interview, promises, values, errors, seen, isStale } = props
  const words = useWords()
  const field = formFields(values, errors)
  const href = workHref(work.year, `/interviews/${interview.id}`)
  const indicator = work.byId.get(interview.indicatorId)
  return (
    <>
      <PageHeading title={words.correct.interview} kicker={indicator === undefined ? '–' : nameOf(indicator)} lead={words.correct.interviewLead} />
      <ErrorSummary errors={errors} labels={labelsOf(promises, words)} />
      {isStale && <InterviewNow interview={interview} promises={promises} />}
      <Form action={`${href}/edit`} hidden={{ seen }} label={words.correct.interview}>
        <SelectField {...field('kind')} label={words.interviewKind} options={interviewKinds.map((value) => ({ value, label: words.interviewKinds[value] }))} required />
        <DateField {...field('day')} label={words.day} required />
        <TextArea {...field('said')} label={words.saidThere} hint={words.saidHint} rows={5} maxLength={4000} required />
        {promiseRows(promises).map((row, at) => (
          <FieldGroup key={row} legend={legendOf(row, at, words)} name={`row-${row}`}>
            <Grid columns={2}>
              <TextField {...field(`promise-${row}`)} label={words.promised} maxLength={300} />
              <DateField {...field(`due-${row}`)} label={words.due} />
            </Grid>
          </FieldGroup>
        ))}
        <ButtonRow>
          <Button>{words.correct.save}</Button>
          <ButtonLink href={href} kind="tertiary">{words.correct.backToInterview}</ButtonLink>
        </ButtonRow>
      </Form>
      <Settled promises={promises} />
    </>
  )
} // prettier-ignore

const legendOf = (row: string | number, at: number, { correct }: WorkWords): string =>
  typeof row === 'number' ? correct.newPromise(row) : correct.openPromise(at + 1)

function labelsOf(promises: readonly OwnerPromise[], words: WorkWords): Readonly<Record<string, string>> {
  const labels: Record<string, string> = { kind: words.interviewKind, day: words.day, said: words.saidThere }
  for (const [at, row] of promiseRows(promises).entries()) {
    labels[`promise-${row}`] = legendOf(row, at, words)
    labels[`due-${row}`] = legendOf(row, at, words)
  }
  return labels
}

/** What stays as it is. */
function Settled({ promises }: Pick<InterviewEditProps, 'promises'>) {
  const words = useWords()
  const settled = promises.filter(({ state }) => state !== 'open')
  if (settled.length === 0) return null
  return (
    <Section title={words.correct.settledStay} lead={words.correct.settledStayLead}>
      <PromiseFacts promises={settled} />
    </Section>
  )
}

function PromiseFacts({ promises }: Pick<InterviewEditProps, 'promises'>) {
  const words = useWords()
  const { locale } = useReader()
  return (
    <ul>
      {promises.map((promise) => (
        <li key={promise.id}>
          {promise.text} ({words.dueOn(formatDay(promise.dueDay, locale))}) <PromiseBadge promise={promise} />
        </li>
      ))}
    </ul>
  )
}

function InterviewNow({ interview, promises }: Pick<InterviewEditProps, 'interview' | 'promises'>) {
  const words = useWords()
  const { locale } = useReader()
  return (
    <Meanwhile>
      <FactList
        facts={[
          { term: words.interviewKind, value: words.interviewKinds[interview.kind] },
          { term: words.day, value: formatDay(interview.day, locale) },
          { term: words.saidThere, value: <Said text={interview.said} />, wide: true },
          ...(promises.length === 0
            ? []
            : [{ term: words.promises, value: <PromiseFacts promises={promises} />, wide: true }]),
        ]}
      />
    </Meanwhile>
  )
}
