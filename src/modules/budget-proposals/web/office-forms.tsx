import type { ComponentChildren } from 'preact'
import {
  Button,
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
import { ineligibleGrounds, verdicts } from '../domain/proposal.ts'
import { useWords } from './words.ts'

/** Which form of the record was refused, with what was typed. */
export interface Again {
  readonly form: OfficeForm
  readonly values: FormFields['values']
  readonly errors: SaidErrors
}

export const officeForms = [
  'assign',
  'merge',
  'rule-out',
  'take-back',
  'review',
  'step',
  'undo-step',
  'monitor',
  'answer',
] as const
export type OfficeForm = (typeof officeForms)[number]

export interface OfficeFormProps {
  readonly proposal: Proposal
  readonly action: string
  readonly again: Again | null
}

/** The fields of one form: what was typed when it is the one that was refused. */
export function fieldsOf(name: OfficeForm, again: Again | null, usual: FormFields['values'] = {}) {
  const isThis = again?.form === name
  return formFields(isThis ? again.values : usual, isThis ? again.errors : {})
}

/** A form of the record under its title. */
export function Frame({
  name,
  title,
  hint,
  proposal,
  action,
  children,
}: Omit<OfficeFormProps, 'again'> & {
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
export function AssignForm(props: OfficeFormProps & { readonly departments: readonly Option[] }) {
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

export function MergeForm(props: OfficeFormProps) {
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

export function RuleOutForm(props: OfficeFormProps) {
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

export function TakeBackForm(props: OfficeFormProps) {
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
export function ReviewForm(props: OfficeFormProps) {
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
