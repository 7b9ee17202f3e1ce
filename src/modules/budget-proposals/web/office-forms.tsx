import type { ComponentChildren } from 'preact'
import {
  Button,
  DateField,
  ErrorSummary,
  Form,
  formFields,
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
  const errors = isThis ? again.errors : {}
  return { field: formFields(isThis ? again.values : usual, errors), errors }
}

function Frame({
  name,
  title,
  hint,
  proposal,
  action,
  errors,
  children,
}: Omit<FormProps, 'again'> & {
  readonly name: OfficeForm
  readonly title: string
  readonly hint?: string | undefined
  readonly errors: SaidErrors
  readonly children: ComponentChildren
}) {
  return (
    <Section title={title} id={name} lead={hint}>
      <ErrorSummary errors={errors} />
      <Form action={`${action}/${name}`} label={title} hidden={{ version: String(proposal.version) }}>
        {children}
      </Form>
    </Section>
  )
}

/** Asking a department for its review. */
export function AssignForm(props: FormProps & { readonly departments: readonly Option[] }) {
  const { office } = useWords()
  const { field, errors } = fieldsOf('assign', props.again, { department: props.proposal.departmentId ?? '' })
  return (
    <Frame {...props} name="assign" title={office.assign} hint={office.assignHint} errors={errors}>
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

export function MergeForm(props: FormProps) {
  const { office } = useWords()
  const { field, errors } = fieldsOf('merge', props.again)
  return (
    <Frame {...props} name="merge" title={office.merge} hint={office.mergeHint} errors={errors}>
      <TextField {...field('into')} label={office.into} inputMode="numeric" width="short" required />
      <TextField {...field('mergeReason')} label={office.reason} maxLength={1_000} required />
      <Button kind="secondary">{office.merge}</Button>
    </Frame>
  )
}

export function RuleOutForm(props: FormProps) {
  const words = useWords()
  const { office } = words
  const { field, errors } = fieldsOf('rule-out', props.again)
  return (
    <Frame {...props} name="rule-out" title={office.ruleOut} errors={errors}>
      <SelectField
        {...field('ground')}
        label={words.ground}
        options={ineligibleGrounds.map((value) => ({ value, label: words.grounds[value] }))}
        required
      />
      <TextField {...field('note')} label={office.note} maxLength={1_000} />
      <Button kind="secondary">{office.ruleOut}</Button>
    </Frame>
  )
}

export function TakeBackForm(props: FormProps) {
  const { office } = useWords()
  const { field, errors } = fieldsOf('take-back', props.again)
  return (
    <Frame {...props} name="take-back" title={office.takeBack} hint={office.takeBackHint} errors={errors}>
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
  const { field, errors } = fieldsOf('review', props.again, {
    verdict: review?.verdict ?? '',
    reviewReason: review?.reason ?? '',
    cost: String(review === null ? estimate : review.cost),
  })
  return (
    <Frame {...props} name="review" title={office.reviewTitle} errors={errors}>
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
  const { field, errors } = fieldsOf('step', props.again, { day: props.today })
  return (
    <Frame {...props} name="step" title={office.step} errors={errors}>
      <SelectField
        {...field('kind')}
        label={office.stepKind}
        options={executionSteps.map((value) => ({ value, label: words.events[value] }))}
        required
      />
      <DateField {...field('day')} label={office.stepDay} required />
      <TextArea {...field('text')} label={office.stepText} maxLength={1_000} rows={3} required />
      <TextField {...field('won')} label={office.stepWon} width="medium" />
      <Button>{office.record2}</Button>
    </Frame>
  )
}
