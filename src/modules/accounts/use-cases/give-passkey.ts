import type { AuthenticationResponseJSON } from '@simplewebauthn/server'
import type { StartedSession } from '#platform/access/account-session.ts'
import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { type RelyingParty, takePasskey } from '#platform/access/passkeys.ts'
import type { PendingSession } from '#platform/access/pending-session.ts'
import { finishSignIn } from '#platform/access/second-factor.ts'
import { refuse, type Result } from '#platform/kernel/result.ts'

/** Completes a sign-in by one of the owner's passkeys. */
export function givePasskey(
  context: Context,
  site: RelyingParty,
  owner: PendingSession,
  input: {
    readonly token: string
    readonly challenge: string
    readonly response: AuthenticationResponseJSON
  },
): Promise<Result<StartedSession, 'passkey-refused'>> {
  return change<StartedSession, 'passkey-refused'>(context, async (session) => {
    const { response, challenge } = input
    const taken = await takePasskey(session, context, site, { response, challenge, owner: owner.id })
    if (!taken.ok) return taken
    const finished = await finishSignIn(session, context, owner, input.token, 'passkey')
    return finished.ok ? finished : refuse('passkey-refused')
  })
}
