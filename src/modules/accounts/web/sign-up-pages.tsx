import type { PasswordRules } from '#platform/access/access-settings.ts'
import {
  Button,
  ButtonLink,
  CheckboxField,
  ErrorState,
  ErrorSummary,
  Form,
  formFields,
  Notice,
  PageHeading,
  PasswordField,
  type SaidErrors,
  TextField,
} from '#design/index.ts'
import type { FormFields } from '#platform/http/web-request.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { words } from './words.ts'

interface FormProps {
  readonly locale: Locale
  readonly values: FormFields['values']
  readonly errors: SaidErrors
}

export function SignUpPage({ locale, values, errors }: FormProps) {
  const text = words[locale].signUp
  const field = formFields(values, errors)
  return (
    <>
      <PageHeading title={text.title} lead={text.lead} />
      <ErrorSummary errors={errors} labels={{ email: text.email, consent: text.consent, age: text.age }} />
      <Form action="/sign-up">
        <TextField {...field('email')} label={text.email} type="email" autocomplete="email" required />
        <CheckboxField
          name="consent"
          label={text.consent}
          hint={text.consentHint}
          checked={field.has('consent')}
          error={field.errorOf('consent')}
          required
        />
        <CheckboxField
          name="age"
          label={text.age}
          checked={field.has('age')}
          error={field.errorOf('age')}
          required
        />
        <Button>{text.submit}</Button>
      </Form>
    </>
  )
}

export function VerifyPage({
  locale,
  values,
  errors,
  token,
  rules,
}: FormProps & { readonly token: string; readonly rules: PasswordRules }) {
  const text = words[locale]
  const field = formFields(values, errors)
  const labels = { name: text.signUp.name, password: text.password.next, again: text.password.again }
  return (
    <>
      <PageHeading title={text.signUp.verifyTitle} lead={text.signUp.verifyLead} />
      <ErrorSummary errors={errors} labels={labels} />
      <Form action="/verify" hidden={{ token }}>
        <TextField {...field('name')} label={text.signUp.name} autocomplete="name" maxLength={50} required />
        <NewPasswordFields locale={locale} errors={errors} rules={rules} />
        <Button>{text.signUp.create}</Button>
      </Form>
    </>
  )
}

/** A new password twice, with the rules of the day. */
export function NewPasswordFields({
  locale,
  errors,
  rules,
}: {
  readonly locale: Locale
  readonly errors: SaidErrors
  readonly rules: PasswordRules
}) {
  const text = words[locale].password
  return (
    <>
      <PasswordField
        name="password"
        label={text.next}
        hint={text.rules(rules.minLength, rules.minClasses, rules.history)}
        error={errors['password']}
        autocomplete="new-password"
        required
      />
      <PasswordField
        name="again"
        label={text.again}
        error={errors['again']}
        autocomplete="new-password"
        required
      />
    </>
  )
}

export function ForgotPage({ locale, values, errors }: FormProps) {
  const text = words[locale].password
  const field = formFields(values, errors)
  return (
    <>
      <PageHeading title={text.forgotTitle} lead={text.forgotLead} />
      <ErrorSummary errors={errors} labels={{ email: words[locale].signUp.email }} />
      <Form action="/forgot">
        <TextField
          {...field('email')}
          label={words[locale].signUp.email}
          type="email"
          autocomplete="email"
          required
        />
        <Button>{text.send}</Button>
      </Form>
    </>
  )
}

export function ResetPage({
  locale,
  errors,
  token,
  rules,
}: Omit<FormProps, 'values'> & { readonly token: string; readonly rules: PasswordRules }) {
  const text = words[locale].password
  return (
    <>
      <PageHeading title={text.resetTitle} />
      <ErrorSummary errors={errors} labels={{ password: text.next, again: text.again }} />
      <Form action="/reset" hidden={{ token }}>
        <NewPasswordFields locale={locale} errors={errors} rules={rules} />
        <Button>{text.set}</Button>
      </Form>
    </>
  )
}

export function SentPage({ title, children }: { readonly title: string; readonly children: string }) {
  return (
    <>
      <PageHeading title={title} />
      <Notice tone="success">{children}</Notice>
    </>
  )
}

/** A link of a mail that is of no use any more, with the way to another. */
export function UsedUpPage({ locale, again }: { readonly locale: Locale; readonly again: string }) {
  const text = words[locale].link
  return (
    <>
      <PageHeading title={text.usedUpTitle} />
      <ErrorState action={<ButtonLink href={again}>{text.again}</ButtonLink>}>{text.usedUp}</ErrorState>
    </>
  )
}
