import { audit } from '../audit/audit.ts'
import { ok } from '../kernel/result.ts'
import { endSession } from './account-session.ts'
import { change } from './change.ts'
import type { Context } from './context.ts'

/** Ends the session of a token, waiting or whole; without one there is nothing to do. */
export async function signOut(context: Context, token: string): Promise<void> {
  await change(context, async (session) => {
    const ended = await endSession(session, token, 'signed-out', context.machineNow)
    const { accountId } = context.person
    if (ended && accountId !== null) {
      await audit(session, context, {
        action: 'access.sign-out',
        subject: { kind: 'account', id: accountId },
      })
    }
    return ok()
  })
}
