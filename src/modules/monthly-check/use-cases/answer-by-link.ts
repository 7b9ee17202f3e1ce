import { accountById } from '#platform/access/account-queries.ts'
import type { Context } from '#platform/access/context.ts'
import { minutesAfter } from '#platform/access/instant.ts'
import type { Person } from '#platform/access/person.ts'
import { tokenHash } from '#platform/access/random-token.ts'
import { refuse, ok, type Result } from '#platform/kernel/result.ts'
import { departmentsOf } from '#modules/organization/index.ts'
import { linkByHash } from '../data/reminder-queries.ts'
import { takeLinkSave } from '../data/reminder-store.ts'
import { type MonthCheck, readCheck } from '../data/check-queries.ts'
import { type AnswerLink, isGood, savesPerHour } from '../domain/answer-link.ts'
import { unitKey } from '../domain/owner-unit.ts'
import { answerMonth, type AnswerMonthRefusal, type GivenAnswer } from './answer-month.ts'

/** A good link: whom it lets in, for which unit and month. */
export interface OpenedLink {
  readonly link: AnswerLink
  readonly check: MonthCheck
  /** May answer for this unit's department and nothing else. */
  readonly person: Person
}

export type OpenLinkRefusal = 'link-not-good' | 'month-is-closed'

/** Looks at a link without using it up: mail scanners open links too. */
export async function openLink(
  context: Context,
  token: string,
): Promise<Result<OpenedLink, OpenLinkRefusal>> {
  const { database, machineNow, today } = context
  const link = token.length > 100 ? null : await linkByHash(database, tokenHash(token))
  if (link === null) return refuse('link-not-good')
  const check = await readCheck(database, link.checkId)
  if (check?.state === 'closed') return refuse('month-is-closed')
  if (check === null || !isGood(link, machineNow)) return refuse('link-not-good')
  const account = await accountById(database, link.accountId)
  if (account?.status !== 'open') return refuse('link-not-good')
  // Whoever has moved on no longer answers for the department, whatever mail they still have.
  if (!(await departmentsOf(database, account.id, today)).includes(link.departmentId))
    return refuse('link-not-good')
  return ok({
    link,
    check,
    person: {
      kind: 'staff',
      accountId: account.id,
      name: account.name,
      roles: ['staff'],
      departmentIds: [link.departmentId],
    },
  })
}

export type AnswerByLinkRefusal = AnswerMonthRefusal | OpenLinkRefusal | 'too-many-saves'

/** Takes answers by a reminder's link, as the person it was sent to. */
export async function answerByLink(
  context: Context,
  input: { readonly token: string; readonly answers: readonly GivenAnswer[] },
): Promise<Result<number, AnswerByLinkRefusal>> {
  const opened = await openLink(context, input.token)
  if (!opened.ok) return opened
  const { link, check, person } = opened.value
  const window = { now: context.machineNow, endsAt: minutesAfter(context.machineNow, 60) }
  if (!(await takeLinkSave(context.database, link.id, savesPerHour, window))) return refuse('too-many-saves')
  return await answerMonth(
    { ...context, person },
    { checkId: check.id, answers: input.answers, via: 'mail-link', onlyUnit: unitKey(link) },
  )
}
