import {
  type Column,
  Columns,
  DataTable,
  ErrorSummary,
  FactList,
  Link,
  PageHeading,
  Section,
} from '#design/index.ts'
import type { GrantLine } from '#platform/access/grant-history.ts'
import { systemPerson } from '#platform/access/person.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { formatCount, formatDay, formatInstant, noFigure } from '#platform/text/format.ts'
import { departmentName } from './account-pages.tsx'
import { Manage, type OfficeAccountProps } from './office-account-forms.tsx'
import { AccountState } from './office-accounts-page.tsx'
import { words } from './words.ts'

export function OfficeAccountPage(props: OfficeAccountProps) {
  const { locale, facts } = props
  const text = words[locale].accounts
  const locked = facts.lockedUntil !== null && facts.lockedUntil > props.machineNow
  const record = (
    <>
      <AccountRecord {...props} />
      {facts.kind === 'staff' && (
        <Section title={text.grants}>
          <Grants {...props} />
        </Section>
      )}
    </>
  )
  return (
    <>
      <PageHeading
        title={facts.name || text.detail}
        kicker={words[locale].kinds[facts.kind]}
        status={<AccountState locale={locale} account={{ status: facts.status, locked }} />}
      />
      <ErrorSummary errors={props.refused?.errors ?? {}} />
      {props.mayManage && facts.status === 'open' ? (
        <Columns aside={<Manage {...props} locked={locked} />} asideLabel={text.actions}>
          {record}
        </Columns>
      ) : (
        record
      )}
    </>
  )
}

function AccountRecord({ locale, facts, factors, links, machineNow }: OfficeAccountProps) {
  const text = words[locale]
  const instant = (at: Date | null) => (at === null ? noFigure : formatInstant(at, locale))
  const means = [
    ...(factors.totp ? [text.factors.totp] : []),
    ...(factors.passkeys > 0 ? [text.factors.passkey] : []),
  ]
  const locked = facts.lockedUntil !== null && facts.lockedUntil > machineNow
  const closed =
    facts.closedAt === null
      ? []
      : [
          {
            term: text.accounts.status,
            value: text.accounts.closedBecause(instant(facts.closedAt), facts.closedReason ?? ''),
          },
        ]
  return (
    <FactList
      facts={[
        { term: text.account.login, value: facts.login },
        { term: text.account.email, value: facts.email ?? noFigure },
        { term: text.account.opened, value: instant(facts.openedAt) },
        {
          term: text.account.password,
          value:
            facts.passwordSetAt === null
              ? text.account.noPassword
              : text.account.passwordSet(instant(facts.passwordSetAt)),
        },
        { term: text.account.factors, value: means.join(', ') || noFigure },
        {
          term: text.accounts.failures,
          value: `${text.accounts.times(formatCount(facts.failures, locale))}${locked ? ` · ${text.accounts.lockedUntil(instant(facts.lockedUntil))}` : ''}`,
        },
        { term: text.accounts.link, value: links.map(({ provider }) => provider).join(', ') || noFigure },
        ...closed,
      ]}
    />
  )
}

function Grants(props: OfficeAccountProps) {
  const { locale, departments, today } = props
  const text = words[locale]
  const state = (grant: GrantLine) =>
    grant.inForce
      ? text.accounts.inForce
      : grant.revokedAt === null && grant.from > today
        ? text.accounts.later
        : text.accounts.over
  const columns: readonly Column<GrantLine>[] = [
    { key: 'role', title: text.account.role, cell: (grant) => text.roles[grant.role], head: true },
    {
      key: 'department',
      title: text.account.department,
      cell: (grant) => departmentName(grant.departmentId, departments, locale),
    },
    { key: 'from', title: text.account.from, kind: 'date', cell: (grant) => formatDay(grant.from, locale) },
    {
      key: 'until',
      title: text.account.until,
      kind: 'date',
      cell: (grant) => (grant.until === null ? noFigure : formatDay(grant.until, locale)),
    },
    { key: 'state', title: text.accounts.state, cell: state },
    {
      key: 'by',
      title: text.accounts.grantedBy,
      cell: (grant) => `${byName(grant.grantedBy, locale)}: ${grant.reason}`,
    },
    {
      key: 'revoked',
      title: text.accounts.revoked,
      cell: (grant) => <Revocation {...props} grant={grant} />,
    },
  ]
  return (
    <DataTable
      caption={text.accounts.grants}
      captionHidden
      columns={columns}
      rows={props.grants}
      rowKey={({ id }) => id}
    />
  )
}

/** The system signs as what it is called in the code. */
function byName(name: string, locale: Locale): string {
  return name === systemPerson.name ? words[locale].system : name
}

function Revocation({ locale, facts, grant, mayManage }: OfficeAccountProps & { readonly grant: GrantLine }) {
  const text = words[locale].accounts
  if (grant.revokedReason !== null) return <>{`${grant.revokedBy ?? ''}: ${grant.revokedReason}`}</>
  if (!mayManage || !grant.inForce) return <>{noFigure}</>
  return <Link href={`/office/accounts/${facts.id}/revoke/${grant.id}`}>{text.revoke}</Link>
}
