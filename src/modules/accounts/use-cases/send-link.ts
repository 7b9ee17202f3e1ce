import { linkTimesSetting } from '#platform/access/access-settings.ts'
import { normalLogin, openAccountsByEmail, type Account } from '#platform/access/account-queries.ts'
import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { issueToken, tokensSentTo } from '#platform/access/single-use-token.ts'
import type { Session } from '#platform/database/session.ts'
import { ok } from '#platform/kernel/result.ts'
import { sendMail } from '#platform/mail/send-mail.ts'
import { settingValue } from '#platform/settings/setting-value.ts'

/** A mail's words, once its link is known. */
export interface MailWords {
  readonly subject: string
  readonly text: string
}

/** How the mails are worded in the reader's language, and where their links lead. */
export interface LinkMails {
  readonly signUp: (token: string, hours: number) => MailWords
  readonly alreadySignedUp: () => MailWords
  readonly reset: (account: Account, token: string, minutes: number) => MailWords
}

const HOUR_MS = 3_600_000

/**
 * Sends the link by which a citizen opens an account; to an address that has one, a mail that says so. The
 * answer is the same either way: nobody learns here who has an account.
 */
export async function requestSignUp(context: Context, email: string, mails: LinkMails): Promise<void> {
  const to = normalLogin(email)
  await change(context, async (session) => {
    const { signUpHours, mailsPerHour } = await settingValue(session, linkTimesSetting, context.today)
    if (await hasEnough(session, context, to, mailsPerHour)) return ok()
    const known = (await openAccountsByEmail(session, to)).some(({ kind }) => kind === 'citizen')
    const token = await issueToken(session, context, 'sign-up', {
      accountId: null,
      email: to,
      minutes: signUpHours * 60,
    })
    const words = known ? mails.alreadySignedUp() : mails.signUp(token, signUpHours)
    await sendMail(session, context, { to, ...words, kind: 'accounts.sign-up' })
    return ok()
  })
}

/** Sends the link by which a forgotten password, or the first one, is set. Says nothing of whether anyone was found. */
export async function requestReset(context: Context, email: string, mails: LinkMails): Promise<void> {
  const to = normalLogin(email)
  await change(context, async (session) => {
    const { resetMinutes, mailsPerHour } = await settingValue(session, linkTimesSetting, context.today)
    if (await hasEnough(session, context, to, mailsPerHour)) return ok()
    for (const account of await openAccountsByEmail(session, to)) {
      const facts = { accountId: account.id, email: to, minutes: resetMinutes }
      const token = await issueToken(session, context, 'reset-password', facts)
      await sendMail(session, context, {
        to,
        ...mails.reset(account, token, resetMinutes),
        kind: 'accounts.reset',
      })
    }
    return ok()
  })
}

/** A mailbox is not filled by someone else's clicking. */
async function hasEnough(
  session: Session,
  context: Context,
  email: string,
  mailsPerHour: number,
): Promise<boolean> {
  const since = new Date(context.machineNow.getTime() - HOUR_MS)
  return (await tokensSentTo(session, email, since)) >= mailsPerHour
}
