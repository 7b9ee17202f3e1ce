import {
  Button,
  ButtonLink,
  Disclosure,
  ErrorSummary,
  FactList,
  Form,
  Notice,
  PageHeading,
  QrCode,
  type SaidErrors,
  Section,
  TextField,
} from '#design/index.ts'
import type { Factors } from '#platform/access/account-queries.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { PasskeyBox } from './passkey-box.tsx'
import { words } from './words.ts'

export function SecondFactorPage(props: {
  readonly locale: Locale
  readonly name: string
  readonly factors: Factors
  readonly next: string | undefined
  readonly errors: SaidErrors
}) {
  const { locale, factors, errors } = props
  const text = words[locale].secondFactor
  const hidden = { next: props.next }
  return (
    <>
      <PageHeading title={text.title} lead={text.lead(props.name)} />
      <ErrorSummary errors={errors} labels={{ code: text.code, recovery: text.recoveryCode }} />
      {factors.totp && (
        <Form action="/second-factor" hidden={{ ...hidden, kind: 'totp' }}>
          <CodeField label={text.code} error={errors['code']} />
          <Button>{text.submit}</Button>
        </Form>
      )}
      {factors.passkeys > 0 && (
        <PasskeyBox
          locale={locale}
          ceremony="use"
          options="/second-factor/passkey/options"
          answer="/second-factor/passkey"
          label={text.passkey}
          hint={text.addPasskeyHint}
        />
      )}
      {factors.recoveryCodes > 0 && (
        <Disclosure summary={text.recovery} open={errors['recovery'] !== undefined}>
          <Form action="/second-factor" hidden={{ ...hidden, kind: 'recovery-code' }}>
            <TextField
              name="recovery"
              label={text.recoveryCode}
              error={errors['recovery']}
              autocomplete="off"
              spellcheck={false}
              required
            />
            <Button kind="secondary">{text.submit}</Button>
          </Form>
        </Disclosure>
      )}
      <Cancel locale={locale} />
    </>
  )
}

function Cancel({ locale }: { readonly locale: Locale }) {
  return (
    <Form action="/sign-out">
      <Button kind="text">{words[locale].secondFactor.cancel}</Button>
    </Form>
  )
}

function CodeField({ label, error }: { readonly label: string; readonly error: string | undefined }) {
  return (
    <TextField
      name="code"
      label={label}
      error={error}
      inputMode="numeric"
      autocomplete="one-time-code"
      maxLength={7}
      width="short"
      required
    />
  )
}

export function EnrolPage(props: {
  readonly locale: Locale
  readonly next: string | undefined
  readonly enrolment: { readonly secret: string; readonly uri: string } | null
  readonly errors: SaidErrors
}) {
  const { locale } = props
  const text = words[locale].secondFactor
  return (
    <>
      <PageHeading title={text.enrolTitle} lead={text.enrolLead} />
      <ErrorSummary errors={props.errors} labels={{ code: text.code }} />
      <EnrolTotp {...props} base="/second-factor/enrol" />
      <PasskeyBox
        locale={locale}
        ceremony="make"
        options="/second-factor/enrol/passkey/options"
        answer="/second-factor/enrol/passkey"
        title={text.orPasskey}
        label={text.addPasskey}
        hint={text.addPasskeyHint}
      >
        <TextField name="name" label={text.passkeyName} maxLength={50} value="" width="medium" />
      </PasskeyBox>
      <Cancel locale={locale} />
    </>
  )
}

/** The app's enrolment: first a button, then the key and the field for its first code. */
export function EnrolTotp(props: {
  readonly locale: Locale
  readonly next?: string | undefined
  readonly base: string
  readonly enrolment: { readonly secret: string; readonly uri: string } | null
  readonly errors: SaidErrors
  /** Of the heading: 3 where a section of its own is around it. */
  readonly level?: 2 | 3
}) {
  const text = words[props.locale].secondFactor
  const { enrolment } = props
  const hidden = { next: props.next }
  if (enrolment === null) {
    return (
      <Form action={`${props.base}/begin`} hidden={hidden}>
        <p>{text.beginHint}</p>
        <Button>{text.begin}</Button>
      </Form>
    )
  }
  const key = enrolment.secret.replace(/(.{4})/g, '$1 ').trim()
  return (
    <Section title={text.secretTitle} lead={text.secretLead} level={props.level}>
      <QrCode text={enrolment.uri} label={text.qr}>
        <FactList columns={1} facts={[{ term: text.secret, value: <code>{key}</code> }]} />
        <p>
          <a href={enrolment.uri}>{text.open}</a>
        </p>
      </QrCode>
      <Form action={`${props.base}/confirm`} hidden={hidden}>
        <CodeField label={text.code} error={props.errors['code']} />
        <Button>{text.confirm}</Button>
      </Form>
    </Section>
  )
}

export function RecoveryCodesPage(props: {
  readonly locale: Locale
  readonly codes: readonly string[]
  readonly to: string
}) {
  const text = words[props.locale].secondFactor
  return (
    <>
      <PageHeading title={text.codesTitle} />
      <Notice tone="warning">{text.codesLead}</Notice>
      <ul>
        {props.codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <ButtonLink href={props.to}>{text.goOn}</ButtonLink>
    </>
  )
}
