import {
  Button,
  ButtonRow,
  ErrorSummary,
  Form,
  formFields,
  type SaidErrors,
  Section,
  SelectField,
  TextArea,
} from '#design/index.ts'
import { useReader } from '#design/index.ts'
import type { FormFields } from '#platform/http/web-request.ts'
import { formatInstant } from '#platform/text/format.ts'
import type { CommentLine } from '../data/comment-queries.ts'
import type { AnswerDraft } from '../data/record-queries.ts'
import { hidingGrounds } from '../domain/comment.ts'
import { LONGEST_ANSWER, LONGEST_REASON } from '../domain/moderate.ts'
import type { DepartmentNames } from './comment-card.tsx'
import { useWords } from './words.ts'

/** A form that was refused: which, what was typed, what was wrong. */
export interface Again {
  readonly form: 'publish' | 'hide' | 'move' | 'answer'
  readonly values: FormFields['values']
  readonly errors: SaidErrors
}

interface RecordFormProps {
  readonly comment: CommentLine
  readonly again: Again | null
}

const addressOf = ({ id }: CommentLine, what: string) => `/office/pledges/comments/${id}/${what}`
const seen = ({ version }: CommentLine) => ({ version: String(version) })

function fieldsOf(form: Again['form'], again: Again | null, otherwise: FormFields['values'] = {}) {
  const isThis = again?.form === form
  return {
    field: formFields(isThis ? again.values : otherwise, isThis ? again.errors : {}),
    errors: isThis ? again.errors : {},
  }
}

/** Publish, or hide with a reason. */
export function LookForms({ comment, again }: RecordFormProps) {
  const words = useWords()
  const { field, errors } = fieldsOf('hide', again)
  const mayPublish = comment.state !== 'withdrawn' && !(comment.state === 'published' && comment.isReviewed)
  return (
    <Section title={mayPublish ? words.look : words.hide}>
      {mayPublish && (
        <Form action={addressOf(comment, 'publish')} hidden={seen(comment)} label={words.publish}>
          <Button>{comment.state === 'hidden' ? words.publishAgain : words.publish}</Button>
        </Form>
      )}
      {(comment.state === 'held' || comment.state === 'published') && (
        <>
          <p>{words.hideLead}</p>
          <ErrorSummary errors={errors} labels={{ ground: words.ground, hideNote: words.note }} />
          <Form action={addressOf(comment, 'hide')} hidden={seen(comment)} label={words.hide}>
            <SelectField
              {...field('ground')}
              label={words.ground}
              options={hidingGrounds.map((value) => ({ value, label: words.grounds[value] }))}
              emptyLabel=""
              required
            />
            <TextArea
              {...field('hideNote')}
              label={words.note}
              hint={words.noteHint}
              maxLength={LONGEST_REASON}
              rows={2}
            />
            <Button kind="secondary">{words.hide}</Button>
          </Form>
        </>
      )}
    </Section>
  )
}

/** To the department whose matter it is. */
export function MoveForm({ comment, again, names }: RecordFormProps & { readonly names: DepartmentNames }) {
  const words = useWords()
  const { locale } = useReader()
  const { field, errors } = fieldsOf('move', again)
  const departments = [...names]
    .filter(([id]) => id !== comment.departmentId)
    .map(([value, name]) => ({ value, label: name[locale] }))
    .toSorted((a, b) => a.label.localeCompare(b.label, locale))
  return (
    <Section title={words.move} lead={words.moveLead}>
      <ErrorSummary errors={errors} labels={{ departmentId: words.moveTo, moveReason: words.reason }} />
      <Form action={addressOf(comment, 'move')} hidden={seen(comment)} label={words.move}>
        <SelectField
          {...field('departmentId')}
          label={words.moveTo}
          options={departments}
          emptyLabel=""
          required
        />
        <TextArea
          {...field('moveReason')}
          label={words.reason}
          maxLength={LONGEST_REASON}
          rows={2}
          required
        />
        <Button kind="secondary">{words.move}</Button>
      </Form>
    </Section>
  )
}

/** The answer, or a correction of it; what is not ready is kept for whoever goes on. */
export function AnswerForm({
  comment,
  again,
  draft,
}: RecordFormProps & { readonly draft: AnswerDraft | null }) {
  const words = useWords()
  const { locale } = useReader()
  const { answer } = comment
  const begun = { answerText: draft?.text ?? answer?.text ?? '' }
  const { field, errors } = fieldsOf('answer', again, begun)
  return (
    <Section
      title={answer === null ? words.answer : words.correct}
      lead={draft === null ? undefined : words.draftBy(draft.savedBy, formatInstant(draft.savedAt, locale))}
    >
      <ErrorSummary
        errors={errors}
        labels={{ answerText: words.answerText, answerReason: words.correctReason }}
      />
      <Form action={addressOf(comment, 'answer')} hidden={seen(comment)} label={words.answer}>
        <TextArea
          {...field('answerText')}
          label={words.answerText}
          maxLength={LONGEST_ANSWER}
          rows={8}
          required
        />
        {answer !== null && (
          <TextArea
            {...field('answerReason')}
            label={words.correctReason}
            hint={words.noteHint}
            maxLength={LONGEST_REASON}
            rows={2}
            required
          />
        )}
        <ButtonRow>
          <Button>{answer === null ? words.publishAnswer : words.publishCorrection}</Button>
          <Button kind="secondary" formAction={addressOf(comment, 'draft')}>
            {words.keepDraft}
          </Button>
        </ButtonRow>
      </Form>
    </Section>
  )
}
