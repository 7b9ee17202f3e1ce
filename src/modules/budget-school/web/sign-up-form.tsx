import {
  Button,
  CheckboxField,
  ErrorSummary,
  Form,
  formFields,
  SelectField,
  TextField,
  useReader,
} from '#design/index.ts'
import type { ComponentChildren } from 'preact'
import type { Towns } from './course-in.ts'
import { elsewhere } from './form-fields.ts'
import type { Refused } from './post.ts'
import { useWords } from './words.ts'

interface PersonFormProps extends Refused {
  readonly action: string
  readonly towns: Towns
  readonly isOffice?: boolean
  readonly children?: ComponentChildren
}

/** What everybody says who signs up, or for whom the office does. */
export function PersonForm({ action, towns, values, errors, isOffice = false, children }: PersonFormProps) {
  const words = useWords()
  const { locale } = useReader()
  const field = formFields(values, errors)
  return (
    <>
      <ErrorSummary
        errors={errors}
        labels={{ name: words.name, contact: words.contact, town: words.town, consent: words.consent }}
      />
      <Form action={action} label={words.signUpTitle}>
        {children}
        <TextField
          {...field('name')}
          label={words.name}
          maxLength={60}
          width="medium"
          {...(isOffice ? {} : { autocomplete: 'name' })}
          required
        />
        <TextField
          {...field('contact')}
          label={words.contact}
          hint={words.contactHint}
          example={words.contactExample}
          maxLength={254}
          width="medium"
          required
        />
        <SelectField
          {...field('town')}
          label={words.town}
          emptyLabel={words.chooseTown}
          options={[
            ...[...towns].map(([value, name]) => ({ value, label: name[locale] })),
            { value: elsewhere, label: words.elsewhere },
          ]}
          required
        />
        <CheckboxField
          name="consent"
          label={isOffice ? words.office.enterConsent : words.consent}
          hint={words.consentHint}
          checked={field.has('consent')}
          error={errors['consent']}
          required
        />
        <Button>{isOffice ? words.office.enter : words.signUp}</Button>
      </Form>
    </>
  )
}
