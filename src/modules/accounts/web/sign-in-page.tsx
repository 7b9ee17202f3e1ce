import {
  Button,
  ButtonLink,
  ButtonRow,
  DataTable,
  ErrorSummary,
  Form,
  formFields,
  Link,
  PageHeading,
  PasswordField,
  type SaidErrors,
  Section,
  TextField,
  WithCode,
} from '#design/index.ts'
import type { SignOnProvider } from '#platform/access/sign-on.ts'
import type { FormFields } from '#platform/http/web-request.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import type { SamplePerson } from '../accounts-config.ts'
import { PasskeyBox } from './passkey-box.tsx'
import { words } from './words.ts'

export interface SignInPageProps {
  readonly locale: Locale
  readonly next: string | null
  readonly providers: readonly SignOnProvider[]
  readonly samplePeople: readonly SamplePerson[]
  readonly values: FormFields['values']
  readonly errors: SaidErrors
}

export function SignInPage(props: SignInPageProps) {
  const { locale, errors } = props
  const text = words[locale].signIn
  const field = formFields(props.values, errors)
  return (
    <>
      <PageHeading title={text.title} lead={text.lead} />
      <ErrorSummary errors={errors} labels={{ login: text.login, password: text.password }} />
      <Form action="/sign-in" hidden={{ next: props.next ?? undefined }}>
        <TextField
          {...field('login')}
          label={text.login}
          autocomplete="username webauthn"
          spellcheck={false}
          required
        />
        <PasswordField name="password" label={text.password} autocomplete="current-password" required />
        <Button>{text.submit}</Button>
      </Form>
      <p>
        <Link href="/forgot">{text.forgot}</Link>
      </p>
      <p>
        <Link href="/sign-up">{text.signUp}</Link>
      </p>
      <PasskeyBox
        locale={locale}
        ceremony="use"
        options="/passkey/options"
        answer="/passkey"
        label={text.passkey}
        hint={text.passkeyHint}
      />
      <Elsewhere {...props} />
      <SamplePeople {...props} />
    </>
  )
}

function Elsewhere({ locale, providers, next }: SignInPageProps) {
  const text = words[locale].signIn
  if (providers.length === 0) return null
  const query = next === null ? '' : `?next=${encodeURIComponent(next)}`
  return (
    <Section title={text.elsewhere}>
      <ButtonRow>
        {providers.map(({ id, label }) => (
          <ButtonLink key={id} kind="secondary" href={`/sign-on/${id}${query}`}>
            {text.with(label[locale])}
          </ButtonLink>
        ))}
      </ButtonRow>
    </Section>
  )
}

function SamplePeople({ locale, samplePeople, next }: SignInPageProps) {
  const text = words[locale].signIn
  if (samplePeople.length === 0) return null
  return (
    <Section title={text.samplePeople} lead={text.sampleLead}>
      <DataTable
        caption={text.samplePeople}
        captionHidden
        columns={[
          { key: 'name', title: text.sampleName, cell: ({ name }) => name, head: true },
          { key: 'role', title: text.sampleRole, cell: ({ role }) => words[locale].roles[role] },
          {
            key: 'account',
            title: text.sampleAccount,
            cell: ({ login, password }) => <WithCode code={password}>{login}</WithCode>,
          },
          {
            key: 'enter',
            title: text.submit,
            cell: ({ login, password, name }) => (
              <Form
                action="/sign-in"
                hidden={{ login, password, next: next ?? undefined }}
                label={text.sampleEnter(name)}
                narrow={false}
              >
                <Button kind="secondary" size="small" description={name}>
                  {text.submit}
                </Button>
              </Form>
            ),
          },
        ]}
        rows={samplePeople}
        rowKey={({ login }) => login}
      />
    </Section>
  )
}
