import {
  Button,
  DateField,
  Disclosure,
  Form,
  formFields,
  type SaidErrors,
  SelectField,
  TextField,
} from '#design/index.ts'
import type { AccountFacts } from '#platform/access/account-facts.ts'
import type { Factors } from '#platform/access/account-queries.ts'
import type { GrantLine } from '#platform/access/grant-history.ts'
import { type DepartmentId, staffRoles } from '#platform/access/person.ts'
import type { SignOnProvider } from '#platform/access/sign-on.ts'
import type { FormFields } from '#platform/http/web-request.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Locale, Localized } from '#platform/kernel/locale.ts'
import { words } from './words.ts'

export interface OfficeAccountProps {
  readonly locale: Locale
  readonly facts: AccountFacts
  readonly factors: Factors
  readonly grants: readonly GrantLine[]
  readonly departments: ReadonlyMap<DepartmentId, Localized>
  readonly providers: readonly SignOnProvider[]
  readonly links: readonly { readonly provider: string; readonly linkedAt: Date }[]
  readonly today: CalendarDate
  readonly machineNow: Date
  readonly mayManage: boolean
  /** Which form was refused, with what was typed into it. */
  readonly refused: {
    readonly form: string
    readonly values: FormFields['values']
    readonly errors: SaidErrors
  } | null
}

type ManageProps = OfficeAccountProps & { readonly locked: boolean }

/** What an administrator may do with an open account, each with its own form. */
export function Manage(props: ManageProps) {
  const { locale, facts, factors } = props
  const text = words[locale].accounts
  const staff = facts.kind === 'staff'
  const at = (verb: string) => `/office/accounts/${facts.id}/${verb}`
  return (
    <>
      {props.locked && (
        <Form action={at('unlock')}>
          <Button kind="secondary">{text.unlock}</Button>
        </Form>
      )}
      {facts.email !== null && (
        <Form action={at('send-reset')}>
          <Button kind="secondary">{text.sendReset}</Button>
        </Form>
      )}
      {staff && <GrantForm {...props} />}
      {(factors.totp || factors.passkeys > 0) && (
        <ReasonForm {...props} verb="reset-factor" label={text.resetFactor} hint={text.resetFactorHint} />
      )}
      {staff && props.providers.length > 0 && <LinkForm {...props} />}
      <ReasonForm {...props} verb="close" label={text.close} hint={text.closeHint} danger />
    </>
  )
}

function fieldsFor(props: OfficeAccountProps, form: string) {
  const mine = props.refused?.form === form ? props.refused : null
  return { field: formFields(mine?.values ?? {}, mine?.errors ?? {}), open: mine !== null }
}

function GrantForm(props: ManageProps) {
  const { locale, facts, departments, today } = props
  const text = words[locale]
  const { field, open } = fieldsFor(props, 'grant')
  const roles = staffRoles
    .filter((role) => role !== 'staff')
    .map((value) => ({ value, label: text.roles[value] }))
  const places = [...departments].map(([value, name]) => ({ value, label: name[locale] }))
  const from = field('from')
  return (
    <Disclosure summary={text.accounts.grant} open={open}>
      <Form action={`/office/accounts/${facts.id}/grant`}>
        <SelectField {...field('role')} label={text.account.role} options={roles} required />
        <SelectField
          {...field('department')}
          label={text.account.department}
          hint={text.accounts.departmentHint}
          options={places}
          emptyLabel={text.account.everywhere}
        />
        <DateField {...from} value={from.value || today} label={text.account.from} required />
        <DateField {...field('until')} label={text.account.until} hint={text.accounts.untilHint} />
        <TextField
          {...field('reason')}
          id="grant-reason"
          label={text.account.reason}
          maxLength={200}
          required
        />
        <Button>{text.accounts.grant}</Button>
      </Form>
    </Disclosure>
  )
}

function ReasonForm(
  props: ManageProps & {
    readonly verb: string
    readonly label: string
    /** What will happen. */
    readonly hint: string
    readonly danger?: boolean
  },
) {
  const { field, open } = fieldsFor(props, props.verb)
  return (
    <Disclosure summary={props.label} open={open}>
      <p>{props.hint}</p>
      <Form action={`/office/accounts/${props.facts.id}/${props.verb}`}>
        <TextField
          {...field('reason')}
          id={`${props.verb}-reason`}
          label={words[props.locale].account.reason}
          maxLength={200}
          required
        />
        <Button kind={props.danger === true ? 'danger' : 'secondary'}>{props.label}</Button>
      </Form>
    </Disclosure>
  )
}

function LinkForm(props: ManageProps) {
  const { locale, providers, facts } = props
  const text = words[locale].accounts
  const { field, open } = fieldsFor(props, 'link')
  const options = providers.map(({ id, label }) => ({ value: id, label: label[locale] }))
  return (
    <Disclosure summary={text.link} open={open}>
      <Form action={`/office/accounts/${facts.id}/link`}>
        <SelectField {...field('provider')} label={text.provider} options={options} required />
        <TextField {...field('subject')} label={text.subject} maxLength={255} spellcheck={false} required />
        <Button kind="secondary">{text.link}</Button>
      </Form>
    </Disclosure>
  )
}
