import { z } from 'zod'
import { ConfirmPage, ErrorSummary, type SaidErrors, TextField } from '#design/index.ts'
import { accountById } from '#platform/access/account-queries.ts'
import { type GrantLine, grantHistory } from '#platform/access/grant-history.ts'
import { type AccountId, type DepartmentId, staffRoles } from '#platform/access/person.ts'
import { page, redirect, type Reply, trouble } from '#platform/http/reply.ts'
import { workspaceAction, workspacePage, type Route } from '#platform/http/route.ts'
import type { FormFields, WebRequest } from '#platform/http/web-request.ts'
import { parseCalendarDate } from '#platform/kernel/calendar-date.ts'
import { isId } from '#platform/kernel/ids.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { refuse, type Result } from '#platform/kernel/result.ts'
import type { AccountsConfig } from '../accounts-config.ts'
import { accountsActions } from '../domain/accounts-actions.ts'
import {
  closeAccountOf,
  grantRoleTo,
  linkSignOnTo,
  resetSecondFactorOf,
  revokeRoleOf,
  unlockAccount,
} from '../use-cases/manage-accounts.ts'
import { requestReset } from '../use-cases/send-link.ts'
import { linkMails } from './link-mails.ts'
import { showOfficeAccount, withAccountId } from './office-accounts-routes.tsx'
import { sayRefusal } from './refusal.ts'
import { textOf } from './visit.ts'
import { type SaidRefusal, words } from './words.ts'

const manage = accountsActions['manage-accounts']

/** One account's changes: each form of the page is one address. */
export function officeAccountRoutes(config: AccountsConfig): readonly Route[] {
  const change = (verb: string, does: Does) =>
    workspaceAction(`/office/accounts/:id/${verb}`, manage, (request) =>
      withAccountId(request, (id) => doAndShow(config, request, id, verb, does)),
    )
  const revoking = '/office/accounts/:id/revoke/:grant'
  return [
    change('unlock', ({ context }, id) => unlockAccount(context, id)),
    change('close', ({ context }, accountId, form) =>
      closeAccountOf(context, { accountId, reason: reasonOf(form) }),
    ),
    change('reset-factor', ({ context }, accountId, form) =>
      resetSecondFactorOf(context, { accountId, reason: reasonOf(form) }),
    ),
    change('link', ({ context }, accountId, form) => {
      const provider = config.providers.find(({ id }) => id === textOf(form, 'provider'))
      if (provider === undefined) return Promise.resolve(refuse('not-found'))
      return linkSignOnTo(context, {
        accountId,
        provider: provider.id,
        subject: textOf(form, 'subject').slice(0, 255),
      })
    }),
    change('grant', grant),
    change('send-reset', (request, id) => sendReset(config, request, id)),
    workspacePage(revoking, manage, (request) =>
      withGrant(request, (id, line) => showRevoke(request, id, line)),
    ),
    workspaceAction(revoking, manage, (request) =>
      withGrant(request, (id, line) => tryRevoke(request, id, line)),
    ),
  ]
}

type Does = (request: WebRequest, id: AccountId, form: FormFields) => Promise<Result<void, SaidRefusal>>

/** What is said when a change is done, by the form's verb. */
function doneWords(locale: Locale): Readonly<Record<string, string>> {
  const text = words[locale].accounts
  return {
    unlock: text.unlocked,
    close: text.closed,
    'reset-factor': text.factorReset,
    link: text.linked,
    grant: text.granted,
    'send-reset': text.resetSent,
  }
}

async function doAndShow(
  config: AccountsConfig,
  request: WebRequest,
  id: AccountId,
  verb: string,
  does: Does,
): Promise<Reply> {
  const form = await request.form()
  const done = await does(request, id, form)
  if (done.ok) return redirect(`/office/accounts/${id}`, doneWords(request.locale)[verb])
  if (done.refusal === 'not-allowed' || done.refusal === 'not-found') return trouble(done.refusal)
  const fields = {
    'reason-missing': 'reason',
    'until-before-from': 'until',
    'subject-missing': 'subject',
  } as const
  const errors = sayRefusal(done.refusal, request.locale, fields)
  return showOfficeAccount(config, request, id, { form: verb, values: form.values, errors })
}

function reasonOf(form: FormFields): string {
  return textOf(form, 'reason').slice(0, 200)
}

const roleField = z.enum(staffRoles)

function grant(
  { context }: WebRequest,
  accountId: AccountId,
  form: FormFields,
): Promise<Result<void, SaidRefusal>> {
  const role = roleField.safeParse(textOf(form, 'role'))
  const from = parseCalendarDate(textOf(form, 'from'))
  const untilText = textOf(form, 'until')
  const until = untilText === '' ? null : parseCalendarDate(untilText)
  const department = textOf(form, 'department')
  const departmentId = isId(department) ? (department as DepartmentId) : null
  if (
    !role.success ||
    from === null ||
    (untilText !== '' && until === null) ||
    (department !== '' && departmentId === null)
  )
    return Promise.resolve(refuse('value-does-not-fit'))
  return grantRoleTo(context, {
    accountId,
    role: role.data,
    departmentId,
    from,
    until,
    reason: reasonOf(form),
  })
}

async function sendReset(
  config: AccountsConfig,
  request: WebRequest,
  id: AccountId,
): Promise<Result<void, SaidRefusal>> {
  const account = await accountById(request.context.database, id)
  if (account === null) return refuse('not-found')
  if (account.email === null) return refuse('no-email')
  await requestReset(request.context, account.email, await linkMails(config, request))
  return { ok: true, value: undefined }
}

async function withGrant(
  request: WebRequest,
  handle: (id: AccountId, line: GrantLine) => Promise<Reply> | Reply,
): Promise<Reply> {
  return withAccountId(request, async (id) => {
    const { database, today } = request.context
    const line = (await grantHistory(database, id, today)).find((each) => each.id === request.param('grant'))
    return line?.inForce === true ? handle(id, line) : trouble('not-found')
  })
}

function showRevoke(request: WebRequest, id: AccountId, line: GrantLine, errors: SaidErrors = {}): Reply {
  const { locale } = request
  const text = words[locale]
  const title = `${text.accounts.revokeTitle}: ${text.roles[line.role]}`
  const body = (
    <>
      <ErrorSummary errors={errors} labels={{ reason: text.account.reason }} />
      <ConfirmPage
        title={title}
        action={`/office/accounts/${id}/revoke/${line.id}`}
        confirm={text.accounts.revoke}
        cancelHref={`/office/accounts/${id}`}
        consequences={text.accounts.revokeConsequences}
      >
        <TextField
          name="reason"
          label={text.account.reason}
          error={errors['reason']}
          maxLength={200}
          required
        />
      </ConfirmPage>
    </>
  )
  const breadcrumbs = [
    { href: '/office', label: text.office },
    { href: '/office/accounts', label: text.accounts.title },
  ]
  return page(title, body, { breadcrumbs, status: Object.keys(errors).length > 0 ? 422 : 200 })
}

async function tryRevoke(request: WebRequest, accountId: AccountId, line: GrantLine): Promise<Reply> {
  const { context, locale } = request
  const reason = reasonOf(await request.form())
  const { role, departmentId } = line
  const revoked = await revokeRoleOf(context, { accountId, role, departmentId, reason })
  if (revoked.ok) return redirect(`/office/accounts/${accountId}`, words[locale].accounts.revokedNotice)
  if (revoked.refusal === 'not-allowed' || revoked.refusal === 'not-found') return trouble(revoked.refusal)
  return showRevoke(
    request,
    accountId,
    line,
    sayRefusal(revoked.refusal, locale, { 'reason-missing': 'reason' }),
  )
}
