import {
  Button,
  type Column,
  DataTable,
  Disclosure,
  EmptyState,
  ErrorSummary,
  FilterBar,
  Form,
  formFields,
  PageHeading,
  Pagination,
  type SaidErrors,
  SelectField,
  StatusBadge,
  TextField,
} from '#design/index.ts'
import type { AccountLine } from '#platform/access/account-list.ts'
import { staffRoles } from '#platform/access/person.ts'
import type { FormFields } from '#platform/http/web-request.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { formatCount, formatInstant, noFigure } from '#platform/text/format.ts'
import { maskedEmail, maskedName } from '../domain/mask.ts'
import { words } from './words.ts'

export interface AccountsPageProps {
  readonly locale: Locale
  readonly accounts: readonly AccountLine[]
  readonly total: number
  readonly page: number
  readonly pages: number
  readonly filter: Readonly<Record<'text' | 'kind' | 'status' | 'role', string>>
  readonly mayManage: boolean
  readonly values: FormFields['values']
  readonly errors: SaidErrors
}

export function AccountsPage(props: AccountsPageProps) {
  const { locale, filter } = props
  const text = words[locale].accounts
  const choices = (of: Readonly<Record<string, string>>) =>
    Object.entries(of).map(([value, label]) => ({ value, label }))
  const roles = Object.fromEntries(
    staffRoles.filter((role) => role !== 'staff').map((role) => [role, words[locale].roles[role]]),
  )
  return (
    <>
      <PageHeading title={text.title} lead={text.lead(formatCount(props.total, locale))} />
      {props.mayManage && <OpenAccountForm {...props} />}
      <FilterBar
        filters={[
          { kind: 'search', name: 'text', label: text.search, value: filter.text },
          {
            kind: 'select',
            name: 'kind',
            label: text.kind,
            value: filter.kind,
            all: text.all,
            options: choices(words[locale].kinds),
          },
          {
            kind: 'select',
            name: 'status',
            label: text.state,
            value: filter.status,
            all: text.all,
            options: choices(words[locale].states),
          },
          {
            kind: 'select',
            name: 'role',
            label: text.role,
            value: filter.role,
            all: text.all,
            options: choices(roles),
          },
        ]}
      />
      <DataTable
        caption={text.caption}
        captionHidden
        columns={accountColumns(locale)}
        rows={props.accounts}
        rowKey={({ id }) => id}
        rowHref={({ id }) => `/office/accounts/${id}`}
        empty={<EmptyState title={text.empty} />}
      />
      <Pagination page={props.page} pages={props.pages} />
    </>
  )
}

/** Citizens are masked in lists; whoever needs the name opens the account, which is recorded. */
function accountColumns(locale: Locale): readonly Column<AccountLine>[] {
  const text = words[locale].accounts
  const shown = (line: AccountLine, plain: string, masked: (text: string) => string) =>
    line.kind === 'citizen' && line.status === 'open' ? masked(plain) : plain
  return [
    {
      key: 'name',
      title: text.name,
      cell: (line) => shown(line, line.name, maskedName) || noFigure,
      head: true,
    },
    { key: 'login', title: text.login, cell: (line) => shown(line, line.login, maskedEmail) },
    { key: 'kind', title: text.kind, cell: (line) => words[locale].kinds[line.kind] },
    {
      key: 'roles',
      title: text.role,
      cell: (line) => line.roles.map((role) => words[locale].roles[role]).join(', ') || noFigure,
    },
    {
      key: 'status',
      title: text.state,
      kind: 'status',
      cell: (line) => <AccountState locale={locale} account={line} />,
    },
    {
      key: 'seen',
      title: text.lastSeen,
      kind: 'date',
      cell: (line) => (line.lastSeenAt === null ? text.never : formatInstant(line.lastSeenAt, locale)),
    },
  ]
}

export function AccountState(props: {
  readonly locale: Locale
  readonly account: { readonly status: 'open' | 'closed'; readonly locked: boolean }
}) {
  const text = words[props.locale].states
  const { status, locked } = props.account
  if (status === 'closed') return <StatusBadge tone="neutral">{text.closed}</StatusBadge>
  return locked ? (
    <StatusBadge tone="warning">{text.locked}</StatusBadge>
  ) : (
    <StatusBadge tone="success">{text.open}</StatusBadge>
  )
}

function OpenAccountForm({ locale, values, errors }: AccountsPageProps) {
  const text = words[locale].accounts
  const field = formFields(values, errors)
  const labels = {
    name: text.name,
    login: text.login,
    email: text.email,
    role: text.role,
    reason: text.openReason,
  }
  const roles = staffRoles.map((role) => ({ value: role, label: words[locale].roles[role] }))
  return (
    <Disclosure summary={text.add} open={Object.keys(errors).length > 0}>
      <ErrorSummary errors={errors} labels={labels} />
      <Form action="/office/accounts">
        <TextField {...field('name')} label={text.name} maxLength={50} required />
        <TextField
          {...field('login')}
          label={text.login}
          hint={text.loginHint}
          spellcheck={false}
          maxLength={32}
          required
        />
        <TextField {...field('email')} label={text.email} hint={text.emailHint} type="email" required />
        <SelectField {...field('role')} label={text.role} options={roles} required />
        <TextField {...field('reason')} label={text.openReason} maxLength={200} required />
        <Button>{text.add}</Button>
      </Form>
    </Disclosure>
  )
}
