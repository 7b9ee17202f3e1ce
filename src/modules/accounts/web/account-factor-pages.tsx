import {
  Button,
  ButtonLink,
  ButtonRow,
  type Column,
  ConfirmPage,
  DataTable,
  ErrorSummary,
  Form,
  PageHeading,
  PasswordField,
  type SaidErrors,
  Section,
  TextField,
} from '#design/index.ts'
import type { PasswordRules } from '#platform/access/access-settings.ts'
import type { Factors } from '#platform/access/account-queries.ts'
import type { PasskeyLine } from '#platform/access/passkey-store.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { formatCount, formatInstant, noFigure } from '#platform/text/format.ts'
import { PasskeyBox } from './passkey-box.tsx'
import { EnrolTotp } from './second-factor-pages.tsx'
import { NewPasswordFields } from './sign-up-pages.tsx'
import { words } from './words.ts'

export function PasswordPage(props: {
  readonly locale: Locale
  readonly hasPassword: boolean
  readonly rules: PasswordRules
  readonly errors: SaidErrors
}) {
  const { locale, errors } = props
  const text = words[locale].password
  const labels = { current: text.current, password: text.next, again: text.again }
  return (
    <>
      <PageHeading title={text.title} />
      <ErrorSummary errors={errors} labels={labels} />
      <Form action="/account/password">
        {props.hasPassword && <CurrentPassword locale={locale} error={errors['current']} id="current" />}
        <NewPasswordFields locale={locale} errors={errors} rules={props.rules} />
        <Button>{text.change}</Button>
      </Form>
    </>
  )
}

/** Asked again before something that would let someone at an open desk take the account over. */
function CurrentPassword(props: {
  readonly locale: Locale
  readonly error: string | undefined
  readonly id: string
}) {
  return (
    <PasswordField
      name="current"
      id={props.id}
      label={words[props.locale].password.current}
      error={props.error}
      autocomplete="current-password"
      required
    />
  )
}

export interface FactorsPageProps {
  readonly locale: Locale
  readonly hasPassword: boolean
  readonly factors: Factors
  readonly passkeys: readonly PasskeyLine[]
  readonly enrolment: { readonly secret: string; readonly uri: string } | null
  readonly errors: SaidErrors
}

export function FactorsPage(props: FactorsPageProps) {
  const { locale, factors, errors } = props
  const text = words[locale].account
  return (
    <>
      <PageHeading title={text.factors} lead={text.factorsLead} />
      <ErrorSummary errors={errors} labels={{ code: words[locale].secondFactor.code }} />
      <Section title={words[locale].factors.totp} lead={factors.totp ? text.totpOn : text.totpOff}>
        {factors.totp ? (
          <ButtonRow>
            <ButtonLink kind="secondary" href={factorChanges.remove}>
              {text.removeTotp}
            </ButtonLink>
          </ButtonRow>
        ) : (
          <EnrolTotp
            locale={locale}
            base="/account/second-factor"
            enrolment={props.enrolment}
            errors={errors}
            level={3}
          />
        )}
      </Section>
      {(factors.totp || factors.passkeys > 0) && (
        <Section
          title={words[locale].secondFactor.codesTitle}
          lead={text.codesLeft(formatCount(factors.recoveryCodes, locale))}
        >
          <ButtonRow>
            <ButtonLink kind="secondary" href={factorChanges.codes}>
              {text.renewCodes}
            </ButtonLink>
          </ButtonRow>
        </Section>
      )}
      <Passkeys {...props} />
    </>
  )
}

export const factorChanges = {
  remove: '/account/second-factor/remove',
  codes: '/account/second-factor/codes',
} as const
export type FactorChange = keyof typeof factorChanges

/** Asked before the app is taken away or the recovery codes change: what will happen, and the password. */
export function FactorChangePage(props: {
  readonly locale: Locale
  readonly change: FactorChange
  readonly hasPassword: boolean
  readonly errors: SaidErrors
}) {
  const { locale, change, errors } = props
  const text = words[locale].account
  return (
    <ConfirmPage
      title={change === 'remove' ? text.removeTotp : text.renewCodes}
      action={factorChanges[change]}
      confirm={change === 'remove' ? text.remove : text.renewCodes}
      cancelHref="/account/second-factor"
      consequences={change === 'remove' ? text.removeTotpConsequences : text.renewCodesConsequences}
      danger={change === 'remove'}
    >
      {props.hasPassword && <CurrentPassword locale={locale} error={errors['current']} id="current" />}
    </ConfirmPage>
  )
}

function Passkeys({ locale, passkeys }: FactorsPageProps) {
  const text = words[locale].account
  const columns: readonly Column<PasskeyLine>[] = [
    { key: 'name', title: text.passkeyName, cell: (line) => line.name, head: true },
    {
      key: 'added',
      title: text.passkeyAdded,
      kind: 'date',
      cell: (line) => formatInstant(line.addedAt, locale),
    },
    {
      key: 'used',
      title: text.passkeyUsed,
      kind: 'date',
      cell: (line) => (line.lastUsedAt === null ? noFigure : formatInstant(line.lastUsedAt, locale)),
    },
  ]
  return (
    <Section title={text.passkeys}>
      <DataTable
        caption={text.passkeys}
        captionHidden
        columns={columns}
        rows={passkeys}
        rowKey={({ id }) => id}
        rowHref={({ id }) => `/account/passkeys/${id}/remove`}
        empty={text.passkeyNone}
      />
      <PasskeyBox
        locale={locale}
        ceremony="make"
        options="/account/passkeys/options"
        answer="/account/passkeys"
        label={words[locale].secondFactor.addPasskey}
        hint={words[locale].secondFactor.addPasskeyHint}
      >
        <TextField
          name="name"
          label={words[locale].secondFactor.passkeyName}
          maxLength={50}
          value=""
          width="medium"
        />
      </PasskeyBox>
    </Section>
  )
}

export function RemovePasskeyPage(props: {
  readonly locale: Locale
  readonly passkey: PasskeyLine
  readonly hasPassword: boolean
  readonly errors: SaidErrors
}) {
  const { locale, passkey } = props
  return (
    <ConfirmPage
      title={`${words[locale].account.remove}: ${passkey.name}`}
      action={`/account/passkeys/${passkey.id}/remove`}
      confirm={words[locale].account.remove}
      cancelHref="/account/second-factor"
      consequences={words[locale].account.removePasskeyConsequences}
    >
      {props.hasPassword && <CurrentPassword locale={locale} error={props.errors['current']} id="current" />}
    </ConfirmPage>
  )
}

export function CloseAccountPage(props: {
  readonly locale: Locale
  readonly hasPassword: boolean
  readonly errors: SaidErrors
}) {
  const { locale } = props
  const text = words[locale].account
  return (
    <ConfirmPage
      title={text.close}
      action="/account/close"
      confirm={text.close}
      cancelHref="/account"
      consequences={text.closeConsequences}
    >
      {props.hasPassword && <CurrentPassword locale={locale} error={props.errors['current']} id="current" />}
    </ConfirmPage>
  )
}
