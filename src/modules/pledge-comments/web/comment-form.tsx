import {
  Button,
  CheckboxField,
  Disclosure,
  ErrorSummary,
  Form,
  formFields,
  Prose,
  type SaidErrors,
  TextArea,
  TextField,
} from '#design/index.ts'
import type { FormFields } from '#platform/http/web-request.ts'
import { LONGEST_COMMENT, LONGEST_NAME } from '../domain/check-comment.ts'
import { useWords } from './words.ts'

interface CommentFormProps {
  readonly number: number
  readonly values?: FormFields['values'] | undefined
  readonly errors?: SaidErrors | undefined
  /** The text seems to hold personal data: its author is asked whether they want it so. */
  readonly asksToKeep?: boolean | undefined
}

/** What a citizen writes on a pledge. */
export function CommentForm({ number, values = {}, errors = {}, asksToKeep = false }: CommentFormProps) {
  const words = useWords()
  const field = formFields(values, errors)
  return (
    <>
      <ErrorSummary
        errors={errors}
        labels={{
          commentName: words.name,
          commentText: words.text,
          consent: words.consent,
          keepPersonalData: words.keepPersonalData,
        }}
      />
      <Form action={`/pledges/${number}/comments`} label={words.write}>
        <TextField
          {...field('commentName')}
          label={words.name}
          hint={words.nameHint}
          maxLength={LONGEST_NAME}
          autocomplete="nickname"
          width="medium"
        />
        <TextArea
          {...field('commentText')}
          label={words.text}
          hint={words.textHint}
          maxLength={LONGEST_COMMENT}
          rows={6}
          required
        />
        {asksToKeep && (
          <CheckboxField
            name="keepPersonalData"
            label={words.keepPersonalData}
            error={errors['keepPersonalData']}
          />
        )}
        <Disclosure summary={words.rules}>
          <Rules />
        </Disclosure>
        <CheckboxField
          name="consent"
          label={words.consent}
          error={errors['consent']}
          checked={field.has('consent')}
          required
        />
        <Button>{words.send}</Button>
      </Form>
    </>
  )
}

function Rules() {
  const { ruleLines } = useWords()
  return (
    <Prose>
      <ul>
        {Object.values(ruleLines).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Prose>
  )
}
