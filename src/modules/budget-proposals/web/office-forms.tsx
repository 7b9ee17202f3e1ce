import type { ComponentChildren } from 'preact'
import {
  Button,
  DateField,
  Form,
  formFields,
  Link,
  type Option,
  RadioField,
  type SaidErrors,
  Section,
  SelectField,
  TextArea,
  TextField,
} from '#design/index.ts'
import type { FormFields } from '#platform/http/web-request.ts'
import type { Proposal } from '../domain/proposal.ts'
import { executionSteps, ineligibleGrounds, verdicts } from '../domain/proposal.ts'
import { useWords } from './words.ts'

/** Which form of the record was refused, with what was typed. */
export interface Again {
  readonly form: OfficeForm
  readonly values: FormFields['values']
  readonly errors: SaidErrors
}

export const officeForms = ['assign', 'merge', 'rule-out', 'take-back', 'review', 'step'] as const
export type OfficeForm = (typeof officeForms)[number]

interface FormProps {
  readonly proposal: Proposal
  readonly action: string
  readonly again: Again | null
}

/** The fields of one form: what was typed when it is the one that was refused. */
function fieldsOf(name: OfficeForm, again: Again | null, usual: FormFields['values'] = {}) {
  const isThis = again?.form === name
  return formFields(isThis ? again.values : usual, isThis ? again.errors : {})
}

function Frame({
  name,
  title,
  hint,
  proposal,
  action,
  children,
}: Omit<FormProps, 'again'> & {
  readonly name: OfficeForm
  readonly title: string
  readonly hint?: string | undefined
  readonly children: ComponentChildren
}) {
  return (
    <Section title={title} id={name} lead={hint}>
      <Form action={`${action}/${name}`} label={title} hidden={{ version: String(proposal.version) }}>
        {children}
      </Form>
    </Section>
  )
}

/** Asking a department for its review. */
export function AssignForm(props: FormProps & { readonly departments: readonly Option[] }) {
  const { office } = useWords()
  const field = fieldsOf('assign', props.again, { department: props.proposal.departmentId ?? '' })
  return (
    <Frame {...props} name="assign" title={office.assign} hint={office.assignHint}>
      <SelectField
        {...field('department')}
        label={office.department}
        options={props.departments}
        emptyLabel="–"
        required
      />
      <Button>{office.assign}</Button>
    </Frame>
  )
}

/** Others of the round that may say the same. */
export function SimilarOnes({
  similar,
  base,
}: {
  readonly similar: readonly { readonly number: number; readonly title: string }[]
  readonly base: string
}) {
  const { office, number: numbered } = useWords()
  return (
    <Section title={office.similar} id="similar">
      {similar.length === 0 ? (
        <p>{office.noSimilar}</p>
      ) : (
        <ul class="items">
          {similar.map(({ number, title }) => (
            <li key={number} class="item">
              {numbered} {number} · <Link href={`${base}/${number}`}>{title}</Link>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

export function MergeForm(props: FormProps) {
  const { office } = useWords()
  const field = fieldsOf('merge', props.again)
  return (
    <Frame {...props} name="merge" title={office.merge} hint={office.mergeHint}>
      <TextField {...field('into')} label={office.into} inputMode="numeric" width="short" required />
      <TextField {...field('mergeReason')} label={office.reason} maxLength={1_000} required />
      <Button kind="secondary">{office.merge}</Button>
    </Frame>
  )
}

export function RuleOutForm(props: FormProps) {
  const words = useWords()
  const { office } = words
  const field = fieldsOf('rule-out', props.again)
  return (
    <Frame {...props} name="rule-out" title={office.ruleOut}>
      <SelectField
        {...field('ground')}
        label={words.ground}
        options={ineligibleGrounds.map((value) => ({ value, label: words.grounds[value] }))}
        emptyLabel="–"
        required
      />
      <TextField {...field('note')} label={office.note} maxLength={1_000} />
      <Button kind="secondary">{office.ruleOut}</Button>
    </Frame>
  )
}

export function TakeBackForm(props: FormProps) {
  const { office } = useWords()
  const field = fieldsOf('take-back', props.again)
  return (
    <Frame {...props} name="take-back" title={office.takeBack} hint={office.takeBackHint}>
      <TextField {...field('backReason')} label={office.reason} maxLength={1_000} required />
      <Button kind="secondary">{office.takeBack}</Button>
    </Frame>
  )
}

/** A department's finding. */
export function ReviewForm(props: FormProps) {
  const words = useWords()
  const { office } = words
  const { review, estimate } = props.proposal
  const field = fieldsOf('review', props.again, {
    verdict: review?.verdict ?? '',
    reviewReason: review?.reason ?? '',
    cost: String(review === null ? estimate : review.cost),
  })
  return (
    <Frame {...props} name="review" title={office.reviewTitle}>
      <RadioField
        {...field('verdict')}
        label={office.verdict}
        options={verdicts.map((value) => ({ value, label: words.verdicts[value] }))}
        inline
        required
      />
      <TextArea
        {...field('reviewReason')}
        label={office.reviewReason}
        hint={office.reviewReasonHint}
        maxLength={1_000}
        rows={4}
      />
      <TextField {...field('cost')} label={office.cost} hint={office.costHint} width="medium" />
      <Button>{office.giveReview}</Button>
    </Frame>
  )
}

/** What has become of a selected proposal. */
export function StepForm(props: FormProps & { readonly today: string }) {
  const words = useWords()
  const { office } = words
  const field = fieldsOf('step', props.again, { day: props.today })
  return (
    <Frame {...props} name="step" title={office.step}>
      <SelectField
        {...field('kind')}
        label={office.stepKind}
        options={executionSteps.map((value) => ({ value, label: words.events[value] }))}
        emptyLabel="–"
        required
      />
      <DateField {...field('day')} label={office.stepDay} required />
      <TextArea {...field('text')} label={office.stepText} maxLength={1_000} rows={3} required />
      <TextField {...field('won')} label={office.stepWon} width="medium" />
      <Button>{office.record2}</Button>
    </Frame>
  )
}
