import {
  Button,
  FactList,
  Form,
  formFields,
  RadioField,
  Section,
  TextArea,
  TextField,
  useReader,
} from '#design/index.ts'
import { formatDay } from '#platform/text/format.ts'
import { type Appeal, appealDecisions } from '../domain/appeal.ts'
import type { Entry } from '../domain/entry.ts'
import type { ResultLine } from '../domain/result.ts'
import { type Review, stageOn } from '../domain/review.ts'
import { formatPoints } from './points.ts'
import type { Refused } from './post.ts'
import { office } from './review-in.ts'
import { Words } from './review-parts.tsx'
import { useWords } from './words.ts'

interface AppealProps {
  readonly review: Review
  readonly entry: Entry
  readonly line: ResultLine
  readonly appeal: Appeal | null
  readonly isOwn: boolean
  readonly runs: boolean
  readonly refused: Refused | null
}

/** The objection to an entry's result: its department raises it, the office decides it. */
export function AppealPart(props: AppealProps) {
  const { review, appeal, isOwn, runs } = props
  const { appeal: words } = useWords()
  const { today } = useReader()
  const mayRaise = appeal === null && isOwn && stageOn(review, today) === 'appeals'
  if (appeal === null && !mayRaise) return null
  return (
    <Section title={words.title} id="appeal">
      {appeal !== null && <AppealFacts {...props} appeal={appeal} />}
      {mayRaise && <RaiseForm {...props} />}
      {appeal?.decision === null && runs && <DecideForm {...props} />}
    </Section>
  )
}

function AppealFacts({ review, line, appeal }: AppealProps & { readonly appeal: Appeal }) {
  const words = useWords()
  const { locale } = useReader()
  const said = (points: number) => formatPoints(points, locale, review.decimals)
  const { decision, decisionReason, decidedOn } = appeal
  return (
    <FactList
      facts={[
        { term: words.appeal.raisedOn, value: formatDay(appeal.raisedOn, locale) },
        {
          term: words.appeal.decision,
          value: decision === null ? words.appeal.open : words.appeal.decisions[decision],
        },
        { term: words.appeal.reason, value: <Words>{appeal.reason}</Words>, wide: true },
        ...(decisionReason === null || decidedOn === null
          ? []
          : [
              {
                ...{ term: words.appeal.decisionReason, wide: true },
                value: <Words>{decisionReason}</Words>,
              },
              { term: words.appeal.decidedOn, value: formatDay(decidedOn, locale) },
            ]),
        ...(decision === 'upheld'
          ? [{ term: words.adjustment, value: words.result.corrected(said(line.points), said(line.final)) }]
          : []),
      ]}
    />
  )
}

function RaiseForm({ review, entry, refused }: AppealProps) {
  const { appeal: words } = useWords()
  const { locale, today } = useReader()
  const field = formFields(refused?.values ?? {}, refused?.errors ?? {})
  return (
    <Form action={`${office}/${review.id}/entries/${entry.id}/appeal`} label={words.raise}>
      <p>{words.raiseLead(formatDay(review.appealsUntil ?? today, locale))}</p>
      <TextArea {...field('reason')} label={words.reason} rows={5} maxLength={1000} required />
      <Button>{words.raise}</Button>
    </Form>
  )
}

function DecideForm({ review, entry, refused }: AppealProps) {
  const words = useWords()
  const field = formFields(refused?.values ?? {}, refused?.errors ?? {})
  return (
    <Form action={`${office}/${review.id}/entries/${entry.id}/decide`} label={words.appeal.decide}>
      <RadioField
        {...field('decision')}
        label={words.appeal.decision}
        options={appealDecisions.map((value) => ({ value, label: words.appeal.decisions[value] }))}
        required
      />
      <TextField
        {...field('points')}
        label={words.appeal.newPoints}
        hint={words.appeal.newPointsHint}
        inputMode="decimal"
        width="short"
        suffix={words.pointsUnit}
      />
      <TextArea {...field('reason')} label={words.appeal.decisionReason} rows={4} maxLength={1000} required />
      <Button>{words.appeal.decide}</Button>
    </Form>
  )
}
