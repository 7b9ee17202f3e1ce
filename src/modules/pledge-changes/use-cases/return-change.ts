import { accountById } from '#platform/access/account-queries.ts'
import type { Context } from '#platform/access/context.ts'
import { ok, type Result } from '#platform/kernel/result.ts'
import { isMailAddress } from '#platform/mail/mail-text.ts'
import { sendMail } from '#platform/mail/send-mail.ts'
import type { ChangeState } from '../domain/change-course.ts'
import { pledgeChangeActions } from '../domain/pledge-change-actions.ts'
import type { ChangeMails } from './change-mails.ts'
import { type Moved, moveChange, type MoveRefusal, type Moving } from './move-change.ts'

/** The planning office gives a request back to be written anew; whoever wrote it is told by mail. */
export async function returnChange(
  context: Context,
  input: Moving & { readonly reason: string },
  mails: ChangeMails,
): Promise<Result<ChangeState, MoveRefusal>> {
  const reason = input.reason.trim()
  return await moveChange<never>(context, input, {
    action: pledgeChangeActions['decide-change'],
    prepare: () => Promise.resolve(ok({ step: { act: 'return', reason }, note: reason })),
    effect: async (moved) => {
      await tellWriter(context, moved, reason, mails)
      return ok()
    },
  })
}

async function tellWriter(
  context: Context,
  { session, change, pledge }: Moved,
  reason: string,
  mails: ChangeMails,
): Promise<void> {
  const { draftedById } = change
  const account = draftedById === null ? null : await accountById(session, draftedById)
  if (account?.status !== 'open' || account.email === null || !isMailAddress(account.email)) return
  const words = mails.returned({
    ...{ id: change.id, pledge: pledge.number, title: pledge.title },
    ...{ name: account.name, by: context.person.name, reason },
  })
  await sendMail(session, context, { to: account.email, ...words, kind: 'pledge-changes.returned' })
}
