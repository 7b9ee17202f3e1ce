import {
  Button,
  ButtonLink,
  ButtonRow,
  DateField,
  Disclosure,
  DueMark,
  ErrorSummary,
  FactList,
  FieldGroup,
  Form,
  formFields,
  Grid,
  Link,
  PageHeading,
  Section,
  SelectField,
  StatusBadge,
  TextArea,
  TextField,
  type Tone,
  useReader,
} from '#design/index.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { formatDay } from '#platform/text/format.ts'
import type { Indicator, OwnerId } from '#modules/indicators/index.ts'
import { type Rooms, RoomsOfYear } from '#modules/joint-evaluation/index.ts'
import {
  type Interview,
  interviewKinds,
  isLate,
  type OwnerPromise,
  type PromiseState,
  promiseStates,
} from '../domain/interview.ts'
import { seenPromise } from '../use-cases/what-was-seen.ts'
import { Said } from './meeting-page.tsx'
import type { Refused } from './post.ts'
import { ChooseIndicator } from './task-pages.tsx'
import { IndicatorLink, type Names, nameOf, workHref, type WorkYear } from './work-in.tsx'
import { useWords, workTexts } from './words.ts'

/** So many promises are asked for at once. */
export const PROMISE_ROWS = [1, 2, 3] as const

const tones: Readonly<Record<PromiseState, Tone>> = {
  ...{ open: 'info', kept: 'success', broken: 'danger', withdrawn: 'neutral' },
}

/** How a promise stands, in a word. */
export function sayPromise(promise: OwnerPromise, locale: Locale, today: CalendarDate): string {
  const words = workTexts[locale]
  return isLate(promise, today) ? words.promiseLate : words.promiseStates[promise.state]
}

/** How a promise stands. */
export function PromiseBadge({ promise }: { readonly promise: OwnerPromise }) {
  const { locale, today } = useReader()
  const tone = isLate(promise, today) ? 'warning' : tones[promise.state]
  return <StatusBadge tone={tone}>{sayPromise(promise, locale, today)}</StatusBadge>
}

export interface InterviewProps {
  readonly work: WorkYear
  readonly interview: Interview
  readonly promises: readonly OwnerPromise[]
  readonly names: Names
  readonly rooms: Rooms
  readonly maySettle: boolean
  readonly mayCorrect: boolean
  /** A promise's form that was refused, by its id. */
  readonly refused: Refused & { readonly of: string }
}

/** A talk: with whom, on what, what was said, what was promised and what came of it. */
export function InterviewPage(props: InterviewProps) {
  const { work, interview, promises, names, rooms, refused } = props
  const words = useWords()
  const { locale } = useReader()
  const indicator = work.byId.get(interview.indicatorId)
  return (
    <>
      <PageHeading
        title={words.interviewTitle(indicator === undefined ? '–' : nameOf(indicator))}
        kicker={words.interviewKinds[interview.kind]}
        actions={
          props.mayCorrect && (
            <ButtonLink href={workHref(work.year, `/interviews/${interview.id}/edit`)} kind="secondary">
              {words.correct.correct}
            </ButtonLink>
          )
        }
      />
      <RoomsOfYear rooms={rooms} />
      <ErrorSummary
        errors={refused.errors}
        labels={{ note: words.settleNote, state: words.state, reason: words.correct.reopenReason }}
      />
      <FactList
        facts={[
          { term: words.day, value: formatDay(interview.day, locale) },
          { term: words.withWhom, value: names.people.get(interview.staffId) ?? '–' },
          { term: words.indicator, value: <IndicatorLink work={work} id={interview.indicatorId} /> },
          { term: words.interviewer, value: interview.byName },
          { term: words.saidThere, value: <Said text={interview.said} />, wide: true },
        ]}
      />
      <Section title={words.promises}>
        {promises.length === 0 && <p>{words.promisesNone}</p>}
        {promises.map((promise) => (
          <Promised key={promise.id} {...props} promise={promise} />
        ))}
      </Section>
      <p>
        <Link href={workHref(work.year, '/interviews')}>{words.backToInterviews}</Link>
      </p>
    </>
  )
}

function Promised({ promise, work, maySettle, refused }: InterviewProps & { readonly promise: OwnerPromise }) {
  const words = useWords()
  const { locale, today } = useReader()
  const mine = refused.of === promise.id
  const field = formFields(mine ? refused.values : { state: 'kept' }, mine ? refused.errors : {})
  const own = (name: string) => ({ ...field(name), ...(mine ? {} : { id: `${name}-${promise.id}` }) })
  const options = promiseStates.filter((state) => state !== 'open').map((value) => ({ value, label: words.promiseStates[value] }))
  return (
    <Section level={3} title={promise.text} id={`promise-${promise.id}`} aside={<PromiseBadge promise={promise} />}>
      <p>{promise.state === 'open' ? <DueMark day={promise.dueDay} /> : words.dueOn(formatDay(promise.dueDay, locale))}</p>
      {promise.settledOn !== null && <p>{words.settledOn(formatDay(promise.settledOn, locale), promise.note)}</p>}
      {maySettle && promise.state === 'open' && (
        <Disclosure summary={words.settlePromise} open={mine || isLate(promise, today)}>
        <Form action={workHref(work.year, `/interviews/${promise.interviewId}/settle`)} hidden={{ promise: promise.id }}>
          <SelectField {...own('state')} label={words.howItEnded} options={options} required />
          <TextField {...own('note')} label={words.settleNote} hint={words.settleNoteHint} maxLength={500} />
          <Button kind="secondary" size="small" description={promise.text}>{words.settle}</Button>
        </Form>
        </Disclosure>
      )}
      {maySettle && promise.state !== 'open' && (
        <Disclosure summary={words.correct.reopenTitle} open={mine && 'reason' in refused.values}>
          <Form action={workHref(work.year, `/interviews/${promise.interviewId}/reopen`)} hidden={{ promise: promise.id, seen: seenPromise(promise) }}>
            <TextField {...own('reason')} label={words.correct.reopenReason} maxLength={500} required />
            <Button kind="secondary" size="small" description={promise.text}>{words.correct.reopen}</Button>
          </Form>
        </Disclosure>
      )}
    </Section>
  )
} // prettier-ignore

export interface InterviewFormProps extends Refused {
  readonly work: WorkYear
  /** Null until one is chosen. */
  readonly indicator: Indicator | null
  readonly people: readonly { readonly id: OwnerId; readonly name: string; readonly isOwner: boolean }[]
}

/** Noting a talk: the indicator first, then with whom, what was said and promised. */
export function InterviewForm({ work, indicator, people, values, errors }: InterviewFormProps) {
  const words = useWords()
  if (indicator === null)
    return <ChooseIndicator work={work} action="/interviews/new" title={words.noteInterview} lead={words.noteInterviewLead} />
  const field = formFields(values, errors)
  const labels = {
    ...{ staff: words.withWhom, kind: words.interviewKind, day: words.day, said: words.saidThere },
    ...Object.fromEntries(PROMISE_ROWS.flatMap((row) => [[`promise-${row}`, words.promiseNumber(row)], [`due-${row}`, words.promiseNumber(row)]])),
  }
  if (people.length === 0)
    return (
      <>
        <PageHeading title={words.noteInterview} kicker={nameOf(indicator)} lead={words.ownerless} />
        <ButtonRow>
          <ButtonLink href={workHref(work.year, '/interviews')} kind="secondary">{words.backToInterviews}</ButtonLink>
        </ButtonRow>
      </>
    )
  return (
    <>
      <PageHeading title={words.noteInterview} kicker={nameOf(indicator)} lead={words.noteInterviewLead} />
      <ErrorSummary errors={errors} labels={labels} />
      <Form action={workHref(work.year, '/interviews/new')} hidden={{ indicator: indicator.id }} label={words.noteInterview}>
        <SelectField {...field('staff')} label={words.withWhom} options={people.map(({ id, name, isOwner }) => ({ value: id, label: isOwner ? words.ownerNamed(name) : words.deputyNamed(name) }))} required />
        <SelectField {...field('kind')} label={words.interviewKind} options={interviewKinds.map((value) => ({ value, label: words.interviewKinds[value] }))} required />
        <DateField {...field('day')} label={words.day} required />
        <TextArea {...field('said')} label={words.saidThere} hint={words.saidHint} rows={5} maxLength={4000} required />
        {PROMISE_ROWS.map((row) => (
          <FieldGroup key={row} legend={words.promiseNumber(row)} name={`row-${row}`}>
            <Grid columns={2}>
              <TextField {...field(`promise-${row}`)} label={words.promised} maxLength={300} />
              <DateField {...field(`due-${row}`)} label={words.due} />
            </Grid>
          </FieldGroup>
        ))}
        <Button>{words.saveInterview}</Button>
      </Form>
    </>
  )
} // prettier-ignore
