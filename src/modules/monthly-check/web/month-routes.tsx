import { z } from 'zod'
import {
  ConfirmPage,
  EmptyState,
  ButtonLink,
  PageHeading,
  TextArea,
  type SaidErrors,
  ErrorSummary,
} from '#design/index.ts'
import { may, mayForSome } from '#platform/access/permission.ts'
import { readForm } from '#platform/http/form.ts'
import { page, redirect, type Reply, trouble } from '#platform/http/reply.ts'
import { type Route, workspaceAction, workspacePage } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { formatCount, formatMonth } from '#platform/text/format.ts'
import { listChecks, type MonthCheck } from '../data/check-queries.ts'
import { countGoodLinks, remindersSent } from '../data/reminder-queries.ts'
import { countOpenDecisions } from '../data/session-queries.ts'
import { listSnapshots } from '../data/snapshot-queries.ts'
import { isMissing } from '../domain/month-answer.ts'
import { monthlyCheckActions } from '../domain/monthly-check-actions.ts'
import { closeMonth, unlockMonth } from '../use-cases/close-month.ts'
import { type MonthStanding, readMonth } from '../use-cases/month-lines.ts'
import { revokeLinks } from '../use-cases/send-reminders.ts'
import { unitStandings } from '../use-cases/unit-standing.ts'
import { isTrouble, monthAsked, monthCrumbs, monthHref } from './month-asked.ts'
import { MonthPage } from './month-page.tsx'
import type { MonthRights, ShownReminder } from './month-parts.tsx'
import { newMonthRoutes } from './new-month-routes.tsx'
import { isGeneral, sayRefusal } from './refusal-texts.ts'
import { unitName } from './say.tsx'
import { monthlyCheckTexts } from './words.ts'

const { read } = monthlyCheckActions
/** So many reminders are shown; the outbox has all. */
const SHOWN_REMINDERS = 30

/** The open month whose answers are due first; without one the latest. */
async function latest(request: WebRequest): Promise<Reply> {
  const checks = await listChecks(request.context.database)
  const open = checks
    .filter(({ state }) => state === 'open')
    .toSorted((a, b) => a.dueDay.localeCompare(b.dueDay))
  const check = open[0] ?? checks[0]
  if (check !== undefined) return await showMonth(request, check, checks)
  const words = monthlyCheckTexts[request.locale]
  const mayOpen = may(request.context.person, monthlyCheckActions['open-month'])
  return page(
    words.monthlyCheck,
    <>
      <PageHeading title={words.monthlyCheck} />
      <EmptyState
        title={words.noCheck}
        action={mayOpen && <ButtonLink href="/office/monthly-check/new">{words.openMonth}</ButtonLink>}
      >
        {words.noCheckBody}
      </EmptyState>
    </>,
    { breadcrumbs: monthCrumbs(request).slice(0, 1) },
  )
}

async function month(request: WebRequest): Promise<Reply> {
  const check = await monthAsked(request)
  if (isTrouble(check)) return check
  return await showMonth(request, check, await listChecks(request.context.database))
}

async function showMonth(
  request: WebRequest,
  check: MonthCheck,
  checks: readonly MonthCheck[],
): Promise<Reply> {
  const { context, locale } = request
  const { database, today, machineNow, person } = context
  const standing = await readMonth(database, check, today)
  const units = await unitStandings(database, standing)
  const names = new Map(
    units.flatMap(({ people }) => people.map((each) => [each.accountId, each.name] as const)),
  )
  const called = new Map(units.map(({ key, first }) => [key, unitName(first, locale)]))
  const sent = check.state === 'open' ? await remindersSent(database, [check.id]) : []
  const reminders = sent.slice(0, SHOWN_REMINDERS).map((each, index): ShownReminder => ({
    key: String(index),
    sentAt: each.sentAt,
    kind: each.kind,
    unit: called.get(each.unit) ?? '–',
    name: names.get(each.accountId) ?? '–',
  }))
  return page(
    monthlyCheckTexts[locale].monthOf(formatMonth(check.month, locale)),
    <MonthPage
      standing={standing}
      units={units}
      checks={checks}
      snapshots={await listSnapshots(database, { planId: check.planId })}
      decisions={await countOpenDecisions(database, today)}
      reminders={reminders}
      goodLinks={check.state === 'open' ? await countGoodLinks(database, check.id, machineNow) : 0}
      ownMissing={ownMissing(standing, person.departmentIds)}
      may={rightsOf(request)}
    />,
    { breadcrumbs: monthCrumbs(request) },
  )
}

function ownMissing({ lines }: MonthStanding, departmentIds: readonly string[]): number {
  return lines.filter(
    ({ answer, departmentId }) =>
      answer !== null && isMissing(answer.state) && departmentIds.includes(departmentId),
  ).length
}

function rightsOf({ context: { person } }: WebRequest): MonthRights {
  return {
    answer: mayForSome(person, monthlyCheckActions.answer),
    decide: may(person, monthlyCheckActions['decide-answers']),
    open: may(person, monthlyCheckActions['open-month']),
    close: may(person, monthlyCheckActions['close-month']),
    unlock: may(person, monthlyCheckActions['unlock-month']),
    revoke: may(person, monthlyCheckActions['revoke-links']),
  }
}

async function confirmClosing(request: WebRequest): Promise<Reply> {
  const check = await monthAsked(request)
  if (isTrouble(check)) return check
  if (check.state === 'closed') return trouble('not-found')
  const { locale, context } = request
  const words = monthlyCheckTexts[locale]
  const { lines } = await readMonth(context.database, check, context.today)
  const missing = lines.filter(({ answer }) => answer !== null && isMissing(answer.state)).length
  const title = words.closeTitle(formatMonth(check.month, locale))
  return page(
    title,
    <ConfirmPage
      title={title}
      action={monthHref(check.id, '/close')}
      confirm={words.closeButton}
      cancelHref={monthHref(check.id)}
      consequences={[words.closeFreezes, words.closeMissing(formatCount(missing, locale)), words.closeEnds]}
      danger={false}
    />,
    { breadcrumbs: monthCrumbs(request, check) },
  )
}

async function close(request: WebRequest): Promise<Reply> {
  const check = await monthAsked(request)
  if (isTrouble(check)) return check
  const closed = await closeMonth(request.context, { checkId: check.id })
  const words = monthlyCheckTexts[request.locale]
  if (closed.ok) return redirect(monthHref(check.id), words.notices.closed)
  if (isGeneral(closed.refusal)) return trouble(closed.refusal)
  return redirect(monthHref(check.id), sayRefusal(closed.refusal, request.locale))
}

const reasonForm = z.object({ reason: z.string().trim().min(1, 'reason-missing').max(2_000, 'too-long') })

async function confirmUnlocking(request: WebRequest, errors: SaidErrors = {}, reason = ''): Promise<Reply> {
  const check = await monthAsked(request)
  if (isTrouble(check)) return check
  if (check.state === 'open') return trouble('not-found')
  const { locale } = request
  const words = monthlyCheckTexts[locale]
  const title = words.unlockTitle(formatMonth(check.month, locale))
  return page(
    title,
    <>
      <ErrorSummary errors={errors} labels={{ reason: words.reason }} />
      <ConfirmPage
        title={title}
        action={monthHref(check.id, '/unlock')}
        confirm={words.unlockButton}
        cancelHref={monthHref(check.id)}
        consequences={[words.unlockAnswers, words.unlockKeeps, words.unlockAudited]}
      >
        <TextArea
          name="reason"
          label={words.reason}
          value={reason}
          error={errors['reason']}
          rows={3}
          maxLength={2000}
          required
        />
      </ConfirmPage>
    </>,
    {
      status: Object.keys(errors).length === 0 ? 200 : 422,
      breadcrumbs: monthCrumbs(request, check),
    },
  )
}

async function unlock(request: WebRequest): Promise<Reply> {
  const check = await monthAsked(request)
  if (isTrouble(check)) return check
  const { locale } = request
  const form = await request.form()
  const given = readForm(reasonForm, form)
  if (!given.ok && check.state === 'closed')
    return await confirmUnlocking(request, { reason: sayRefusal('reason-missing', locale) })
  const reason = given.ok ? given.value.reason : ''
  const unlocked = await unlockMonth(request.context, { checkId: check.id, reason })
  if (unlocked.ok) return redirect(monthHref(check.id), monthlyCheckTexts[locale].notices.unlocked)
  if (isGeneral(unlocked.refusal)) return trouble(unlocked.refusal)
  return redirect(monthHref(check.id), sayRefusal(unlocked.refusal, locale))
}

async function endLinks(request: WebRequest): Promise<Reply> {
  const check = await monthAsked(request)
  if (isTrouble(check)) return check
  const revoked = await revokeLinks(request.context, { checkId: check.id })
  if (!revoked.ok) return trouble(revoked.refusal)
  const { notices } = monthlyCheckTexts[request.locale]
  return redirect(monthHref(check.id), notices.revoked(formatCount(revoked.value, request.locale)))
}

export const monthRoutes: readonly Route[] = [
  workspacePage('/office/monthly-check', read, latest),
  ...newMonthRoutes,
  workspacePage('/office/monthly-check/months/:id', read, month),
  workspacePage('/office/monthly-check/months/:id/close', monthlyCheckActions['close-month'], confirmClosing),
  workspaceAction('/office/monthly-check/months/:id/close', monthlyCheckActions['close-month'], close),
  workspacePage('/office/monthly-check/months/:id/unlock', monthlyCheckActions['unlock-month'], (request) =>
    confirmUnlocking(request),
  ),
  workspaceAction('/office/monthly-check/months/:id/unlock', monthlyCheckActions['unlock-month'], unlock),
  workspaceAction(
    '/office/monthly-check/months/:id/revoke-links',
    monthlyCheckActions['revoke-links'],
    endLinks,
  ),
]
