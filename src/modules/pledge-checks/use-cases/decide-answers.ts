import { accountById } from '#platform/access/account-queries.ts'
import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import type { AccountId } from '#platform/access/person.ts'
import { audit } from '#platform/audit/audit.ts'
import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { isMailAddress } from '#platform/mail/mail-text.ts'
import { sendMail } from '#platform/mail/send-mail.ts'
import { recordStatuses, type StatusRecord } from '#modules/pledges/index.ts'
import { lockAnswers } from '../data/answer-queries.ts'
import { saveDecided } from '../data/answer-store.ts'
import { lockCheck, type PledgeCheck } from '../data/check-queries.ts'
import { insertCorrections, saveSettled } from '../data/correction-store.ts'
import { acceptAnswer, returnAnswer } from '../domain/check-answer.ts'
import { type CorrectionId, orderCorrection, type OrderCorrectionRefusal } from '../domain/correction.ts'
import type { AnswerId, CheckId } from '../domain/pledge-check.ts'
import { pledgeCheckActions } from '../domain/pledge-check-actions.ts'
import { type CheckLine, checkLines } from './check-lines.ts'
import type { CheckMails } from './check-mails.ts'

type General = 'not-allowed' | 'not-found' | 'check-is-closed' | 'nothing-to-decide'
export type AcceptAnswersRefusal =
  | General
  /** Pledges whose status the register did not take. */
  | { readonly code: 'not-recorded'; readonly pledges: readonly number[] }
export type ReturnAnswersRefusal = General | OrderCorrectionRefusal

interface Decide {
  readonly checkId: CheckId
  readonly answerIds: readonly AnswerId[]
}

/** Accepts answers, one or many: each is recorded in the register as of the period's last day. */
export async function acceptAnswers(
  context: Context,
  input: Decide,
): Promise<Result<number, AcceptAnswersRefusal>> {
  return await decide(context, input, async (session, check, lines) => {
    const accepted = lines.filter(({ answer }) => acceptAnswer(answer.state).ok)
    if (accepted.length === 0) return refuse('nothing-to-decide')
    const recorded = await recordStatuses(
      { ...context, database: session },
      accepted.flatMap((line) => recordOf(check, line) ?? []),
    )
    if (!recorded.ok) {
      const { refusal } = recorded
      if (typeof refusal === 'string') return refuse(refusal)
      return refuse({ code: 'not-recorded', pledges: refusal.refused.map(({ number }) => number) })
    }
    const ids = accepted.map(({ answer }) => answer.id)
    const decided = { at: context.now, by: context.person.name }
    await saveDecided(session, ids, { state: 'accepted', ...decided })
    const orders = accepted.flatMap(({ corrections }) =>
      corrections.filter(({ state }) => state === 'reported').map(({ id }) => id),
    )
    await saveSettled(session, orders, { state: 'done', reason: null, ...decided })
    await audit(session, context, {
      action: 'pledge-checks.accept-answers',
      subject: { kind: 'pledge-check', id: check.id },
      after: { pledges: accepted.map(({ pledge }) => pledge.number), corrections: orders },
    })
    return ok(ids.length)
  })
}

/**
 * What an accepted answer records of its pledge. What stands there already is not recorded twice, and what the register
 * has since recorded for a later day is not taken back: then the answer stands in the round alone.
 */
function recordOf({ lastDay }: PledgeCheck, { answer, pledge, now }: CheckLine): StatusRecord | null {
  const { stage, progress, note } = answer
  // Of a pledge that nobody has recorded yet the register says neither stage nor day.
  const isUnrecorded = now.stage === null && now.progress === 0
  if (stage === null || (now.asOf > lastDay && !isUnrecorded)) return null
  const stands = pledge.asOf === lastDay && pledge.stage === stage && pledge.progress === progress
  return stands ? null : { pledgeId: pledge.id, day: lastDay, stage, progress, note }
}

/** Returns answers with a correction order (시정 요구); whoever answered is told by mail, in one mail each. */
export async function returnAnswers(
  context: Context,
  input: Decide & { readonly text: string; readonly dueDay: CalendarDate | null },
  mails: CheckMails,
): Promise<Result<number, ReturnAnswersRefusal>> {
  return await decide(context, input, async (session, check, lines) => {
    const ordered = orderCorrection(input, context.today)
    if (!ordered.ok) return ordered
    const returned = lines.filter(({ answer }) => returnAnswer(answer.state).ok)
    if (returned.length === 0) return refuse('nothing-to-decide')
    const decided = { at: context.now, by: context.person.name }
    await saveDecided(
      session,
      returned.map(({ answer }) => answer.id),
      { state: 'returned', ...decided },
    )
    await insertCorrections(
      session,
      returned.map(({ answer }) => ({
        id: context.newId<CorrectionId>(),
        checkId: check.id,
        pledgeId: answer.pledgeId,
        departmentId: answer.departmentId,
        ...ordered.value,
      })),
      decided,
    )
    await tellReturned(session, context, check, { returned, order: ordered.value, mails })
    await audit(session, context, {
      action: 'pledge-checks.order-correction',
      subject: { kind: 'pledge-check', id: check.id },
      after: { pledges: returned.map(({ pledge }) => pledge.number), ...ordered.value },
      reason: ordered.value.text,
    })
    return ok(returned.length)
  })
}

async function decide<R>(
  context: Context,
  input: Decide,
  work: (
    session: Session,
    check: PledgeCheck,
    lines: readonly CheckLine[],
  ) => Promise<Result<number, R | General>>,
): Promise<Result<number, R | General>> {
  if (!may(context.person, pledgeCheckActions['decide-answers'])) return refuse('not-allowed')
  return await change(context, async (session): Promise<Result<number, R | General>> => {
    const check = await lockCheck(session, input.checkId, 'shared')
    if (check === null) return refuse('not-found')
    if (check.state === 'closed') return refuse('check-is-closed')
    const locked = await lockAnswers(session, check.id, input.answerIds)
    const ids = new Set(locked.map(({ id }) => id))
    const lines = await checkLines(session, check, context.today)
    return await work(
      session,
      check,
      lines.filter(({ answer }) => ids.has(answer.id)),
    )
  })
}

async function tellReturned(
  session: Session,
  context: Context,
  check: PledgeCheck,
  told: {
    readonly returned: readonly CheckLine[]
    readonly order: { readonly text: string; readonly dueDay: CalendarDate }
    readonly mails: CheckMails
  },
): Promise<void> {
  const byAnswerer = Map.groupBy(told.returned, ({ answer }) => answer.answered?.byId ?? null)
  for (const [accountId, lines] of byAnswerer) {
    const to = accountId === null ? null : await addressOf(session, accountId)
    if (to === null) continue
    const words = told.mails.ordered({
      name: to.name,
      period: check,
      checkId: check.id,
      ...told.order,
      by: context.person.name,
      pledges: lines.map(({ pledge }) => pledge),
    })
    await sendMail(session, context, { to: to.email, ...words, kind: 'pledge-checks.correction' })
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
