import { z } from 'zod'
import { ConfirmPage, ErrorSummary, type SaidErrors, TextArea } from '#design/index.ts'
import { readForm } from '#platform/http/form.ts'
import { page, redirect, type Reply, trouble } from '#platform/http/reply.ts'
import { type Route, workspaceAction, workspacePage } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { formatCount } from '#platform/text/format.ts'
import { countsByCheck } from '../data/answer-queries.ts'
import { pledgeCheckActions } from '../domain/pledge-check-actions.ts'
import { closeCheck, reopenCheck } from '../use-cases/close-check.ts'
import type { RoundRateSource } from '../use-cases/round-rates.ts'
import { checkAsked, checkCrumbs, checkHref, isTrouble } from './check-asked.ts'
import { isGeneral, sayRefusal } from './refusal-texts.ts'
import { checkTexts, sayPeriod } from './words.ts'

async function confirmClosing(request: WebRequest): Promise<Reply> {
  const check = await checkAsked(request)
  if (isTrouble(check)) return check
  if (check.state === 'closed') return trouble('not-found')
  const { locale, context } = request
  const words = checkTexts[locale]
  const counts = (await countsByCheck(context.database, [check.id])).get(check.id)
  const missing = (counts?.asked ?? 0) + (counts?.returned ?? 0)
  const undecided = counts?.answered ?? 0
  const title = words.closeTitle(sayPeriod(check, locale))
  return page(
    title,
    <ConfirmPage
      title={title}
      action={checkHref(check.id, '/close')}
      confirm={words.closeButton}
      cancelHref={checkHref(check.id)}
      consequences={[
        words.closeFreezes,
        ...(missing === 0 ? [] : [words.closeMissing(formatCount(missing, locale))]),
        ...(undecided === 0 ? [] : [words.closeUndecided(formatCount(undecided, locale))]),
      ]}
      danger={false}
    />,
    { breadcrumbs: checkCrumbs(request, check) },
  )
}

const close = (sources: readonly RoundRateSource[]) => async (request: WebRequest) => {
  const check = await checkAsked(request)
  if (isTrouble(check)) return check
  const closed = await closeCheck(request.context, { checkId: check.id }, sources)
  if (closed.ok) return redirect(checkHref(check.id), checkTexts[request.locale].notices.closed)
  if (isGeneral(closed.refusal)) return trouble(closed.refusal)
  return redirect(checkHref(check.id), sayRefusal(closed.refusal, request.locale))
}

const reasonForm = z.object({ reason: z.string().trim().min(1, 'reason-missing').max(2_000, 'too-long') })

async function confirmReopening(request: WebRequest, errors: SaidErrors = {}): Promise<Reply> {
  const check = await checkAsked(request)
  if (isTrouble(check)) return check
  if (check.state === 'open') return trouble('not-found')
  const { locale } = request
  const words = checkTexts[locale]
  const title = words.reopenTitle(sayPeriod(check, locale))
  return page(
    title,
    <>
      <ErrorSummary errors={errors} labels={{ reason: words.reopenReason }} />
      <ConfirmPage
        title={title}
        action={checkHref(check.id, '/reopen')}
        confirm={words.reopenButton}
        cancelHref={checkHref(check.id)}
        consequences={[words.reopenKeeps, words.reopenAgain]}
        danger={false}
      >
        <TextArea
          name="reason"
          label={words.reopenReason}
          error={errors['reason']}
          rows={3}
          maxLength={2000}
          required
        />
      </ConfirmPage>
    </>,
    {
      status: Object.keys(errors).length === 0 ? 200 : 422,
      breadcrumbs: checkCrumbs(request, check),
    },
  )
}

async function reopen(request: WebRequest): Promise<Reply> {
  const check = await checkAsked(request)
  if (isTrouble(check)) return check
  const { locale } = request
  const given = readForm(reasonForm, await request.form())
  if (!given.ok && check.state === 'closed')
    return await confirmReopening(request, { reason: sayRefusal('reason-missing', locale) })
  const reason = given.ok ? given.value.reason : ''
  const reopened = await reopenCheck(request.context, { checkId: check.id, reason })
  if (reopened.ok) return redirect(checkHref(check.id), checkTexts[locale].notices.reopened)
  if (isGeneral(reopened.refusal)) return trouble(reopened.refusal)
  return redirect(checkHref(check.id), sayRefusal(reopened.refusal, locale))
}

/** Closing a round and opening it again. */
export function closeRoutes(sources: readonly RoundRateSource[]): readonly Route[] {
  const base = '/office/pledges/checks/:id'
  const mayClose = pledgeCheckActions['close-check']
  const mayReopen = pledgeCheckActions['reopen-check']
  return [
    workspacePage(`${base}/close`, mayClose, confirmClosing),
    workspaceAction(`${base}/close`, mayClose, close(sources)),
    workspacePage(`${base}/reopen`, mayReopen, (request) => confirmReopening(request)),
    workspaceAction(`${base}/reopen`, mayReopen, reopen),
  ]
}
