import {
  ButtonLink,
  ButtonRow,
  type Column,
  ConfirmPage,
  DataTable,
  FactList,
  Link,
  PageHeading,
  Section,
  StatusBadge,
} from '#design/index.ts'
import type { AccountFacts } from '#platform/access/account-facts.ts'
import type { Factors } from '#platform/access/account-queries.ts'
import type { SessionLine } from '#platform/access/account-session.ts'
import type { GrantLine } from '#platform/access/grant-history.ts'
import type { DepartmentId } from '#platform/access/person.ts'
import type { SignOnProvider } from '#platform/access/sign-on.ts'
import type { Locale, Localized } from '#platform/kernel/locale.ts'
import { formatCount, formatDay, formatInstant, noFigure } from '#platform/text/format.ts'
import { browserName } from '../domain/browser-name.ts'
import { words } from './words.ts'

export interface AccountPageProps {
  readonly locale: Locale
  readonly facts: AccountFacts
  readonly factors: Factors
  readonly sessions: readonly SessionLine[]
  readonly grants: readonly GrantLine[]
  readonly departments: ReadonlyMap<DepartmentId, Localized>
  readonly identityProviders: readonly SignOnProvider[]
}

export function AccountPage(props: AccountPageProps) {
  const { locale, facts } = props
  const text = words[locale].account
  return (
    <>
      <PageHeading title={text.title} kicker={words[locale].kinds[facts.kind]} />
      <OwnFacts {...props} />
      {facts.kind === 'citizen' && <IdentitySection {...props} />}
      <SessionsSection {...props} />
      {facts.kind === 'staff' && (
        <Section title={text.rolesTitle}>
          <OwnRoles {...props} />
        </Section>
      )}
      <Section title={text.data} lead={text.dataLead}>
        <ButtonRow>
          <ButtonLink kind="secondary" href="/account/data" download>
            {text.data}
          </ButtonLink>
          {facts.kind === 'citizen' && (
            <ButtonLink kind="text" href="/account/close">
              {text.close}
            </ButtonLink>
          )}
        </ButtonRow>
      </Section>
    </>
  )
}

function OwnFacts({ locale, facts, factors }: AccountPageProps) {
  const text = words[locale].account
  const instant = (at: Date) => formatInstant(at, locale)
  const password =
    facts.passwordSetAt === null ? text.noPassword : text.passwordSet(instant(facts.passwordSetAt))
  const factorWords = [
    ...(factors.totp ? [words[locale].factors.totp] : []),
    ...(factors.passkeys > 0 ? [`${text.passkeys} ${formatCount(factors.passkeys, locale)}`] : []),
  ]
  return (
    <FactList
      facts={[
        { term: text.name, value: facts.name },
        { term: text.login, value: facts.login },
        { term: text.email, value: facts.email ?? noFigure },
        { term: text.opened, value: instant(facts.openedAt) },
        {
          term: text.password,
          value: (
            <>
              {password} <Link href="/account/password">{words[locale].password.title}</Link>
            </>
          ),
        },
        {
          term: text.factors,
          value: (
            <Link href="/account/second-factor">
              {factorWords.join(', ') || words[locale].secondFactor.enrolTitle}
            </Link>
          ),
        },
      ]}
    />
  )
}

function IdentitySection({ locale, facts, identityProviders }: AccountPageProps) {
  const text = words[locale].account
  const done = facts.identityCheckedAt
  if (done === null && identityProviders.length === 0) return null
  return (
    <Section title={text.identity} lead={text.identityLead}>
      {done === null ? (
        <>
          <p>
            <StatusBadge tone="neutral">{text.identityNone}</StatusBadge>
          </p>
          <ButtonRow>
            {identityProviders.map(({ id, label }) => (
              <ButtonLink key={id} kind="secondary" href={`/account/identity/${id}`}>
                {text.identityStart(label[locale])}
              </ButtonLink>
            ))}
          </ButtonRow>
        </>
      ) : (
        <StatusBadge tone="success">{text.identityDone(formatInstant(done, locale))}</StatusBadge>
      )}
    </Section>
  )
}

function SessionsSection({ locale, sessions }: AccountPageProps) {
  const text = words[locale].account
  const columns: readonly Column<SessionLine>[] = [
    {
      key: 'browser',
      title: text.browser,
      cell: (line) => browserName(line.userAgent) ?? noFigure,
      head: true,
    },
    { key: 'address', title: text.address, cell: (line) => line.address },
    {
      key: 'started',
      title: text.started,
      kind: 'date',
      cell: (line) => formatInstant(line.startedAt, locale),
    },
    {
      key: 'seen',
      title: text.lastSeen,
      kind: 'date',
      cell: (line) => formatInstant(line.lastSeenAt, locale),
    },
    { key: 'end', title: text.end, cell: (line) => <EndSession locale={locale} line={line} /> },
  ]
  return (
    <Section title={text.sessions}>
      <DataTable
        caption={text.sessionsCaption}
        captionHidden
        columns={columns}
        rows={sessions}
        rowKey={({ id }) => id}
      />
      {sessions.length > 1 && (
        <ButtonRow>
          <ButtonLink kind="secondary" href={endOthersPath}>
            {text.endOthers}
          </ButtonLink>
        </ButtonRow>
      )}
    </Section>
  )
}

function EndSession({ locale, line }: { readonly locale: Locale; readonly line: SessionLine }) {
  const text = words[locale].account
  if (line.current) return <StatusBadge tone="info">{text.thisOne}</StatusBadge>
  return (
    <ButtonLink
      kind="tertiary"
      size="small"
      href={endPath(line.id)}
      description={browserName(line.userAgent) ?? line.address}
    >
      {text.end}
    </ButtonLink>
  )
}

export const endOthersPath = '/account/sessions/end-others'
export const endPath = (sessionId: string) => `/account/sessions/${sessionId}/end`

/** Asked before someone is signed out: of one place, or with null of all but this. */
export function EndSessionsPage(props: { readonly locale: Locale; readonly line: SessionLine | null }) {
  const { locale, line } = props
  const text = words[locale].account
  return (
    <ConfirmPage
      title={line === null ? text.endOthers : text.endOne}
      action={line === null ? endOthersPath : endPath(line.id)}
      confirm={text.end}
      cancelHref="/account"
      consequences={[...(line === null ? text.endOthersConsequences : text.endConsequences)]}
    >
      {line !== null && (
        <FactList
          facts={[
            { term: text.browser, value: browserName(line.userAgent) ?? noFigure },
            { term: text.address, value: line.address },
            { term: text.lastSeen, value: formatInstant(line.lastSeenAt, locale) },
          ]}
        />
      )}
    </ConfirmPage>
  )
}

function OwnRoles({ locale, grants, departments }: AccountPageProps) {
  const text = words[locale].account
  const columns: readonly Column<GrantLine>[] = [
    { key: 'role', title: text.role, cell: (grant) => words[locale].roles[grant.role], head: true },
    {
      key: 'department',
      title: text.department,
      cell: (grant) => departmentName(grant.departmentId, departments, locale),
    },
    { key: 'from', title: text.from, kind: 'date', cell: (grant) => formatDay(grant.from, locale) },
    {
      key: 'until',
      title: text.until,
      kind: 'date',
      cell: (grant) => (grant.until === null ? noFigure : formatDay(grant.until, locale)),
    },
    { key: 'reason', title: text.reason, cell: (grant) => grant.reason },
  ]
  const rows = grants.filter(({ inForce }) => inForce)
  return (
    <DataTable
      caption={text.rolesCaption}
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
    />
  )
}

/** Where a grant holds; a department that no longer exists is shown by nothing more than its mark. */
export function departmentName(
  id: DepartmentId | null,
  departments: ReadonlyMap<DepartmentId, Localized>,
  locale: Locale,
): string {
  return id === null ? words[locale].account.everywhere : (departments.get(id)?.[locale] ?? noFigure)
}
