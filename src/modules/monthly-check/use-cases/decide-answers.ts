import { accountById } from '#platform/access/account-queries.ts'
import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import type { AccountId } from '#platform/access/person.ts'
import { audit } from '#platform/audit/audit.ts'
import type { Session } from '#platform/database/session.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { isMailAddress } from '#platform/mail/mail-text.ts'
import { sendMail } from '#platform/mail/send-mail.ts'
import { type PlanId, trackedTasks } from '#modules/workplan/index.ts'
import { lockAnswers, lockCheck, type MonthAnswer, type MonthCheck } from '../data/check-queries.ts'
import { saveDecided } from '../data/check-store.ts'
import { acceptAnswer, type DecideAnswerRefusal, returnAnswer } from '../domain/month-answer.ts'
import type { AnswerId, CheckId } from '../domain/month-check.ts'
import { monthlyCheckActions } from '../domain/monthly-check-actions.ts'
import type { CheckMails } from './check-mails.ts'

export type DecideAnswersRefusal = DecideAnswerRefusal | 'not-allowed' | 'not-found' | 'month-is-closed'

interface Decide {
  readonly checkId: CheckId
  readonly answerIds: readonly AnswerId[]
}

/** Accepts answers, one or many; those of them that wait for no decision stay as they are. */
export async function acceptAnswers(
  context: Context,
  input: Decide,
): Promise<Result<number, DecideAnswersRefusal>> {
  return await decide(context, input, async (session, check, answers) => {
    const ids = answers.filter(({ state }) => acceptAnswer(state).ok).map(({ id }) => id)
    if (ids.length === 0) return refuse('nothing-to-decide')
    await saveDecided(session, ids, {
      state: 'accepted',
      reason: null,
      at: context.now,
      by: context.person.name,
    })
    await audit(session, context, {
      action: 'monthly-check.accept-answers',
      subject: { kind: 'month-check', id: check.id },
      after: { month: check.month, answers: ids },
    })
    return ok(ids.length)
  })
}

/** Returns answers with a reason; whoever answered is told by mail, in one mail each. */
export async function returnAnswers(
  context: Context,
  input: Decide & { readonly reason: string },
  mails: CheckMails,
): Promise<Result<number, DecideAnswersRefusal>> {
  const reason = input.reason.trim()
  return await decide(context, input, async (session, check, answers) => {
    if (reason === '') return refuse('reason-missing')
    const returned = answers.filter(({ state }) => returnAnswer(state, reason).ok)
    if (returned.length === 0) return refuse('nothing-to-decide')
    const ids = returned.map(({ id }) => id)
    await saveDecided(session, ids, { state: 'returned', reason, at: context.now, by: context.person.name })
    await tellReturned(session, context, check, { returned, reason, mails })
    await audit(session, context, {
      action: 'monthly-check.return-answers',
      subject: { kind: 'month-check', id: check.id },
      after: { month: check.month, answers: ids },
      reason,
    })
    return ok(ids.length)
  })
}

async function decide(
  context: Context,
  input: Decide,
  work: (
    session: Session,
    check: MonthCheck,
    answers: readonly MonthAnswer[],
  ) => Promise<Result<number, DecideAnswersRefusal>>,
): Promise<Result<number, DecideAnswersRefusal>> {
  if (!may(context.person, monthlyCheckActions['decide-answers'])) return refuse('not-allowed')
  return await change(context, async (session): Promise<Result<number, DecideAnswersRefusal>> => {
    const check = await lockCheck(session, input.checkId, 'shared')
    if (check === null) return refuse('not-found')
    if (check.state === 'closed') return refuse('month-is-closed')
    return await work(session, check, await lockAnswers(session, check.id, input.answerIds))
  })
}

async function tellReturned(
  session: Session,
  context: Context,
  check: MonthCheck,
  {
    returned,
    reason,
    mails,
  }: { readonly returned: readonly MonthAnswer[]; readonly reason: string; readonly mails: CheckMails },
): Promise<void> {
  const taskIds = returned.map(({ taskId }) => taskId)
  const tasks = await trackedTasks(session, check.planId as PlanId, context.today, taskIds)
  const texts = new Map<string, string>(tasks.map(({ id, text }) => [id, text.ko]))
  const byAnswerer = Map.groupBy(returned, ({ answered }) => answered?.byId ?? null)
  for (const [accountId, answers] of byAnswerer) {
    const to = accountId === null ? null : await addressOf(session, accountId)
    if (to === null) continue
    const words = mails.returned({
      name: to.name,
      month: check.month,
      checkId: check.id,
      reason,
      by: context.person.name,
      tasks: answers.map(({ taskId }) => texts.get(taskId) ?? ''),
    })
    await sendMail(session, context, { to: to.email, ...words, kind: 'monthly-check.returned' })
  }
}

async function addressOf(
  session: Session,
  accountId: AccountId,
): Promise<{ readonly name: string; readonly email: string } | null> {
  const account = await accountById(session, accountId)
  if (account?.status !== 'open' || account.email === null || !isMailAddress(account.email)) return null
  return { name: account.name, email: account.email }
}
