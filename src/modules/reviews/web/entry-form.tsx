import {
  Button,
  ErrorSummary,
  Form,
  formFields,
  HiddenFields,
  PageHeading,
  SelectField,
  TextArea,
  TextField,
} from '#design/index.ts'
import { LONGEST_TEXT } from '../domain/entry.ts'
import type { Entry } from '../domain/entry.ts'
import type { Review } from '../domain/review.ts'
import type { Refused } from './post.ts'
import { office } from './review-in.ts'
import { useWords } from './words.ts'

interface EntryFormProps extends Refused {
  readonly review: Review
  /** Null for a new one. */
  readonly entry: Entry | null
  /** Departments for which the reader may write. */
  readonly departments: readonly { readonly value: string; readonly label: string }[]
}

/** What a department says of its best case. */
export function EntryForm({ review, entry, departments, values, errors }: EntryFormProps) {
  const words = useWords()
  const field = formFields(values, errors)
  const base = `${office}/${review.id}/entries`
  const title = entry === null ? words.entryPage.write : words.entryPage.change
  return (
    <>
      <PageHeading kicker={review.title} title={title} lead={words.entryPage.writeLead} />
      <ErrorSummary
        errors={errors}
        labels={{
          ...{ department: words.department, title: words.entryPage.title, text: words.entryPage.text },
          reference: words.reference,
        }}
      />
      <Form action={entry === null ? `${base}/new` : `${base}/${entry.id}/change`} label={title}>
        {entry !== null && <HiddenFields fields={{ version: String(entry.version) }} />}
        {entry === null && departments.length > 1 && (
          <SelectField {...field('department')} label={words.department} options={departments} required />
        )}
        {entry === null && departments.length === 1 && (
          <HiddenFields fields={{ department: departments[0]?.value }} />
        )}
        <TextField {...field('title')} label={words.entryPage.title} maxLength={200} required />
        <TextField
          {...field('reference')}
          label={words.reference}
          hint={words.referenceHint}
          maxLength={100}
          width="medium"
        />
        <TextArea
          {...field('text')}
          label={words.entryPage.text}
          hint={words.entryPage.textHint}
          rows={16}
          maxLength={LONGEST_TEXT}
        />
        <Button>{words.entryPage.save}</Button>
      </Form>
    </>
  )
}
