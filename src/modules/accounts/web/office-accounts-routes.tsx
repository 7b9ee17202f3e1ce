import { z } from 'zod'
import { accountFacts, signOnLinks } from '#platform/access/account-facts.ts'
import { factorsOf } from '#platform/access/account-queries.ts'
import { listAccounts } from '#platform/access/account-list.ts'
import { grantHistory } from '#platform/access/grant-history.ts'
import { may } from '#platform/access/permission.ts'
import { type AccountId, staffRoles } from '#platform/access/person.ts'
import { recordAccess } from '#platform/audit/access-record.ts'
import { page, redirect, type Reply, trouble } from '#platform/http/reply.ts'
import { workspaceAction, workspacePage, type Route } from '#platform/http/route.ts'
import type { FormFields, WebRequest } from '#platform/http/web-request.ts'
import { isId } from '#platform/kernel/ids.ts'
import type { AccountsConfig } from '../accounts-config.ts'
import { accountsActions } from '../domain/accounts-actions.ts'
import { openAccount } from '../use-cases/manage-accounts.ts'
import { requestReset } from '../use-cases/send-link.ts'
import { linkMails } from './link-mails.ts'
import type { OfficeAccountProps } from './office-account-forms.tsx'
import { OfficeAccountPage } from './office-account-page.tsx'
import { AccountsPage } from './office-accounts-page.tsx'
import { sayRefusal } from './refusal.ts'
import { textOf } from './visit.ts'
import { type SaidRefusal, words } from './words.ts'

const see = accountsActions['see-accounts']
const manage = accountsActions['manage-accounts']
const PAGE_SIZE = 50

const listQuery = z.object({
  text: z.string().max(100).catch(''),
  kind: z.enum(['staff', 'citizen', '']).catch(''),
  status: z.enum(['open', 'closed', 'locked', '']).catch(''),
  role: z.enum([...staffRoles, '']).catch(''),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
})

export function officeAccountsRoutes(config: AccountsConfig): readonly Route[] {
  return [
    workspacePage('/office/accounts', see, (request) => showAccounts(request)),
    workspaceAction('/office/accounts', manage, (request) => tryOpen(config, request)),
    workspacePage('/office/accounts/:id', see, (request) =>
      withAccountId(request, (id) => showOfficeAccount(config, request, id)),
    ),
  ]
}

export function withAccountId(
  request: WebRequest,
  handle: (id: AccountId) => Promise<Reply>,
): Promise<Reply> | Reply {
  const id = request.param('id')
  return isId(id) ? handle(id as AccountId) : trouble('not-found')
}

async function showAccounts(
  request: WebRequest,
  refused?: { readonly values: FormFields['values']; readonly refusal: SaidRefusal },
): Promise<Reply> {
  const { context, locale } = request
  const query = request.query(listQuery)
  const filter = {
    text: query.text,
    kind: query.kind === '' ? null : query.kind,
    status: query.status === '' ? null : query.status,
    role: query.role === '' ? null : query.role,
  }
  const part = { limit: PAGE_SIZE, offset: (query.page - 1) * PAGE_SIZE }
  const { accounts, total } = await listAccounts(context.database, { ...filter, ...part }, context)
  await recordAccess(context.database, context, {
    task: 'read',
    dataSubjects: `count:${accounts.length}`,
    what: 'accounts.list',
  })
  const fields = {
    'name-missing': 'name',
    'login-taken': 'login',
    'login-not-allowed': 'login',
    'email-not-valid': 'email',
    'reason-missing': 'reason',
  } as const
  const body = (
    <AccountsPage
      locale={locale}
      accounts={accounts}
      total={total}
      page={query.page}
      pages={Math.max(1, Math.ceil(total / PAGE_SIZE))}
      filter={query}
      mayManage={may(context.person, manage)}
      values={refused?.values ?? {}}
      errors={refused === undefined ? {} : sayRefusal(refused.refusal, locale, fields)}
    />
  )
  const status = refused === undefined ? 200 : 422
  return page(words[locale].accounts.title, body, { breadcrumbs: officeCrumbs(request), status })
}

function officeCrumbs(request: WebRequest, below = false) {
  const text = words[request.locale]
  const office = { href: '/office', label: text.office }
  return below ? [office, { href: '/office/accounts', label: text.accounts.title }] : [office]
}

const roleField = z.enum(staffRoles).catch('staff')

async function tryOpen(config: AccountsConfig, request: WebRequest): Promise<Reply> {
  const { context, locale } = request
  const form = await request.form()
  const email = textOf(form, 'email')
  const opened = await openAccount(context, {
    login: textOf(form, 'login'),
    name: textOf(form, 'name').slice(0, 50),
    email,
    roles: [roleField.parse(textOf(form, 'role'))],
    reason: textOf(form, 'reason').slice(0, 200),
  })
  if (!opened.ok) return showAccounts(request, { values: form.values, refusal: opened.refusal })
  if (email.trim() !== '') await requestReset(context, email, await linkMails(config, request))
  return redirect(`/office/accounts/${opened.value}`, words[locale].accounts.opened)
}

/** One account, with the form that was refused still holding what was typed. */
export async function showOfficeAccount(
  config: AccountsConfig,
  request: WebRequest,
  id: AccountId,
  refused: OfficeAccountProps['refused'] = null,
): Promise<Reply> {
  const { context, locale } = request
  const { database, today, machineNow, person } = context
  const facts = await accountFacts(database, id)
  if (facts === null) return trouble('not-found')
  await recordAccess(database, context, { task: 'read', dataSubjects: id, what: 'accounts.account' })
  const body = (
    <OfficeAccountPage
      locale={locale}
      facts={facts}
      factors={await factorsOf(database, id)}
      grants={await grantHistory(database, id, today)}
      departments={await config.departmentNames(database, today)}
      providers={config.providers.filter(({ purpose }) => purpose === 'staff-sign-on')}
      links={await signOnLinks(database, id)}
      today={today}
      machineNow={machineNow}
      mayManage={may(person, manage)}
      refused={refused}
    />
  )
  const title = facts.name || words[locale].accounts.detail
  return page(title, body, { breadcrumbs: officeCrumbs(request, true), status: refused === null ? 200 : 422 })
}
