import {
  Button,
  DateField,
  DueMark,
  ErrorSummary,
  FactList,
  Form,
  formFields,
  Link,
  Notice,
  PageHeading,
  RadioField,
  type SaidErrors,
  Section,
  TextArea,
  TextField,
  useReader,
} from '#design/index.ts'
import type { FormFields } from '#platform/http/web-request.ts'
import { formatDay, formatInstant } from '#platform/text/format.ts'
import { LONGEST_ANSWER, nextDueOf, stances, standingOf } from '../domain/point.ts'
import { type NamedPoint, titleOfPoint } from '../use-cases/owed-points.ts'
import { Lines, type Names, Steps } from './point-parts.tsx'
import { officeHref, pointHref, roundName, StandingBadge } from './say.tsx'
import { useWords } from './words.ts'

/** Which of the page's forms was refused, with what was typed there. */
export interface RefusedPointForm {
  readonly form: 'answer' | 'decide' | 'step' | 'done'
  readonly values: FormFields['values']
  readonly errors: SaidErrors
}

export interface PointPageProps {
  readonly point: NamedPoint
  readonly names: Names
  readonly group: string | null
  readonly mayAnswer: boolean
  readonly mayDecide: boolean
  readonly refused: RefusedPointForm | null
}

/** What is asked, what was answered and decided, what is done: and the forms of whoever is to do something. */
export function PointPage(props: PointPageProps) {
  const { point, mayAnswer, mayDecide, refused } = props
  const words = useWords()
  const { locale, today } = useReader()
  const isOwed = point.state === 'asked' || point.state === 'returned'
  return (
    <>
      <PageHeading
        kicker={`${words.pointKinds[point.kind]} · ${roundName(point.round, locale)}`}
        title={titleOfPoint(point, locale)}
        status={<StandingBadge standing={standingOf(point, today)} />}
      />
      <ErrorSummary
        errors={refused?.errors ?? {}}
        labels={{
          stance: words.stance,
          text: words.answerText,
          stepText: words.stepText,
          stepDue: words.stepDueDay,
          reason: words.returnReason,
          dueDay: words.returnDue,
          note: words.doneNote,
          doneOn: words.doneOn,
        }}
      />
      <Facts {...props} />
      {point.text !== '' && point.pledge !== null && <Lines text={point.text} />}
      {point.state === 'returned' && point.returnReason !== null && (
        <Notice tone="warning">{words.returnedNote(point.returnReason)}</Notice>
      )}
      <Answer point={point} />
      {mayAnswer && point.state !== 'accepted' && point.dueDay !== null && <AnswerForm {...props} />}
      {mayDecide && point.state === 'answered' && <DecideForms {...props} />}
      {!isOwed && <StepsAndForms {...props} />}
    </>
  )
}

function Facts({ point, names, group }: PointPageProps) {
  const words = useWords()
  const { locale } = useReader()
  const { pledge } = point
  return (
    <FactList
      facts={[
        { term: words.department, value: names.get(point.answererId)?.[locale] ?? '–' },
        { term: words.group, value: group ?? '–' },
        {
          term: words.answerDue,
          value: (
            <DueMark day={point.dueDay} done={point.state === 'answered' || point.state === 'accepted'} />
          ),
        },
        { term: words.nextDue, value: <DueMark day={nextDueOf(point)} done={nextDueOf(point) === null} /> },
        {
          term: words.rounds,
          value: <Link href={officeHref(point.round)}>{roundName(point.round, locale)}</Link>,
        },
        {
          term: words.pledge,
          value:
            pledge === null ? (
              '–'
            ) : (
              <Link href={`/office/pledges/${pledge.number}`}>{titleOfPoint(point, locale)}</Link>
            ),
        },
      ]}
    />
  )
}

function Answer({ point }: Pick<PointPageProps, 'point'>) {
  const words = useWords()
  const { locale } = useReader()
  if (point.answer === '' || point.answeredAt === null) return null
  const by = (name: string | null, at: Date) => words.answeredBy(name ?? '–', formatInstant(at, locale))
  return (
    <Section
      title={words.answerGiven}
      lead={`${point.stance === null ? '' : `${words.stances[point.stance]} · `}${by(point.answeredBy, point.answeredAt)}`}
    >
      <Lines text={point.answer} />
      {point.state === 'accepted' && point.decidedAt !== null && (
        <p>
          {words.decideTitle}: {by(point.decidedBy, point.decidedAt)}
        </p>
      )}
    </Section>
  )
}

const fieldsOf = (
  refused: RefusedPointForm | null,
  form: RefusedPointForm['form'],
  fresh: FormFields['values'],
) => (refused?.form === form ? formFields(refused.values, refused.errors) : formFields(fresh, {}))

function AnswerForm({ point, refused }: PointPageProps) {
  const words = useWords()
  const field = fieldsOf(refused, 'answer', {
    stance: point.stance ?? '',
    text: point.answer,
    stepText: '',
    stepDue: '',
  })
  return (
    <Section title={words.answerTitle} lead={words.answerLead} id="answer">
      <Form action={pointHref(point.id, '/answer')} hidden={{ seen: String(point.version) }}>
        <RadioField
          {...field('stance')}
          label={words.stance}
          options={stances.map((stance) => ({ value: stance, label: words.stances[stance] }))}
          inline
          required
        />
        <TextArea
          {...field('text')}
          label={words.answerText}
          hint={words.answerHint}
          rows={6}
          maxLength={LONGEST_ANSWER}
          required
        />
        <TextField {...field('stepText')} label={words.stepText} hint={words.stepTextHint} maxLength={1000} />
        <DateField {...field('stepDue')} label={words.stepDueDay} />
        <Button>{words.answerButton}</Button>
      </Form>
    </Section>
  )
}

function DecideForms({ point, refused }: PointPageProps) {
  const words = useWords()
  const field = fieldsOf(refused, 'decide', { reason: '', dueDay: '' })
  const action = pointHref(point.id, '/decide')
  const hidden = { seen: String(point.version) }
  return (
    <Section title={words.decideTitle}>
      <Form action={action} hidden={{ ...hidden, decision: 'accept' }}>
        <Button>{words.accept}</Button>
      </Form>
      <Section title={words.returnTitle} level={3}>
        <Form action={action} hidden={{ ...hidden, decision: 'return' }}>
          <TextArea {...field('reason')} label={words.returnReason} rows={3} maxLength={1000} required />
          <DateField {...field('dueDay')} label={words.returnDue} required />
          <Button kind="secondary">{words.returnButton}</Button>
        </Form>
      </Section>
    </Section>
  )
}

function StepsAndForms({ point, mayAnswer, refused }: PointPageProps) {
  const words = useWords()
  const { locale, today } = useReader()
  const open = point.followUps.filter(({ doneOn }) => doneOn === null)
  const isClosed = point.state === 'accepted' && open.length === 0
  const done = fieldsOf(refused, 'done', { doneOn: today, note: '' })
  const step = fieldsOf(refused, 'step', { stepText: '', stepDue: '' })
  return (
    <Section title={words.steps} id="steps">
      {point.followUps.length === 0 ? <p>{words.noSteps}</p> : <Steps steps={point.followUps} untitled />}
      {mayAnswer && open.length > 0 && (
        <Section title={words.finishStep} level={3}>
          <Form action={pointHref(point.id, '/done')}>
            <RadioField
              {...done('step')}
              value={done('step').value || open[0]?.id}
              label={words.stepText}
              options={open.map(({ id, text, dueDay }) => ({
                value: id,
                label: `${text} (${formatDay(dueDay, locale)})`,
              }))}
              required
            />
            <DateField {...done('doneOn')} label={words.doneOn} required />
            <TextArea {...done('note')} label={words.doneNote} rows={3} maxLength={LONGEST_ANSWER} required />
            <Button>{words.finishButton}</Button>
          </Form>
        </Section>
      )}
      {mayAnswer && !isClosed && (
        <Section title={words.addStep} level={3}>
          <Form action={pointHref(point.id, '/steps')}>
            <TextField
              {...step('stepText')}
              id="addedStep"
              label={words.stepText}
              maxLength={1000}
              required
            />
            <DateField {...step('stepDue')} id="addedStepDue" label={words.stepDueDay} required />
            <Button kind="secondary">{words.addStep}</Button>
          </Form>
        </Section>
      )}
    </Section>
  )
}
