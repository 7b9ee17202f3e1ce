import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import { audit } from '../audit/audit.ts'
import { ok, refuse, type Result } from '../kernel/result.ts'
import type { Session } from '../database/session.ts'
import { actingAs } from './acting-as.ts'
import { change } from './change.ts'
import type { Context } from './context.ts'
import { passkeyStore } from './passkey-store.ts'
import type { AccountId } from './person.ts'
import type { PendingSession } from './pending-session.ts'
import { issueToken, takeToken } from './single-use-token.ts'

/** The site as authenticators know it: a passkey made for one name is silent for any other. */
export interface RelyingParty {
  readonly name: string
  readonly origin: URL
}

const CEREMONY_MINUTES = 5
/** EdDSA, ES256, RS256: named, since asking the runtime for newer ones makes it warn. */
const ALGORITHMS = [-8, -7, -257]

/** What a browser needs to make a passkey; its challenge is good once. */
export async function passkeyRegistration(
  context: Context,
  site: RelyingParty,
  owner: PendingSession,
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  const { database } = context
  const known = await passkeyStore.of(database, owner.id)
  const challenge = await challengeFor(database, context, 'passkey-registration', owner.id)
  return generateRegistrationOptions({
    rpName: site.name,
    rpID: site.origin.hostname,
    userName: owner.login,
    userDisplayName: owner.name,
    userID: new TextEncoder().encode(owner.id),
    challenge: bytesOf(challenge),
    supportedAlgorithmIDs: ALGORITHMS,
    excludeCredentials: known.map(({ credentialId, transports }) => ({
      id: credentialId,
      transports: [...transports],
    })),
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'preferred' },
  })
}

export type PasskeyRefusal = 'passkey-refused'

/** Checks what the browser made and keeps the public key. */
export async function addPasskey(
  context: Context,
  site: RelyingParty,
  owner: PendingSession,
  input: { readonly response: RegistrationResponseJSON; readonly name: string },
): Promise<Result<void, PasskeyRefusal>> {
  let challenge = ''
  const verified = await verifyRegistrationResponse({
    response: input.response,
    expectedChallenge: (found) => ((challenge = found), true),
    expectedOrigin: site.origin.origin,
    expectedRPID: site.origin.hostname,
    requireUserVerification: false,
    supportedAlgorithmIDs: ALGORITHMS,
  }).catch(() => null)
  if (verified?.verified !== true) return refuse('passkey-refused')
  const { credential } = verified.registrationInfo
  return change(context, async (session) => {
    const facts = await takeToken(session, challenge, 'passkey-registration', context.machineNow)
    if (facts?.accountId !== owner.id) return refuse('passkey-refused')
    const added = await passkeyStore.add(session, context, owner.id, credential, input.name)
    if (!added) return refuse('passkey-refused')
    await audit(session, actingAs(context, owner), {
      action: 'access.add-passkey',
      subject: { kind: 'account', id: owner.id },
      after: { name: input.name },
    })
    return ok()
  })
}

/** What a browser needs to use a passkey: any of the site for a whole sign-in, one of the owner's as second factor. */
export async function passkeyRequest(
  context: Context,
  site: RelyingParty,
  owner: PendingSession | null,
): Promise<{ readonly options: PublicKeyCredentialRequestOptionsJSON; readonly challenge: string }> {
  const { database } = context
  const own = owner === null ? [] : await passkeyStore.of(database, owner.id)
  const challenge = await challengeFor(database, context, 'passkey-sign-in', owner?.id ?? null)
  const options = await generateAuthenticationOptions({
    rpID: site.origin.hostname,
    challenge: bytesOf(challenge),
    allowCredentials: own.map(({ credentialId, transports }) => ({
      id: credentialId,
      transports: [...transports],
    })),
    userVerification: owner === null ? 'required' : 'preferred',
  })
  return { options, challenge }
}

/**
 * Checks a passkey's answer to a challenge that this browser was given, and uses the challenge up. As the only
 * proof the authenticator must have made sure of its owner (PIN, finger); as the second, holding it is enough.
 */
export async function takePasskey(
  session: Session,
  context: Context,
  site: RelyingParty,
  input: {
    readonly response: AuthenticationResponseJSON
    readonly challenge: string
    readonly owner: AccountId | null
  },
): Promise<Result<AccountId, PasskeyRefusal>> {
  const facts = await takeToken(session, input.challenge, 'passkey-sign-in', context.machineNow)
  if (facts === null || facts.accountId !== input.owner) return refuse('passkey-refused')
  const known = await passkeyStore.byCredential(session, input.response.id)
  if (known === null || (input.owner !== null && known.accountId !== input.owner))
    return refuse('passkey-refused')
  const verified = await verifyAuthenticationResponse({
    response: input.response,
    expectedChallenge: input.challenge,
    expectedOrigin: site.origin.origin,
    expectedRPID: site.origin.hostname,
    credential: known.credential,
    requireUserVerification: input.owner === null,
  }).catch(() => null)
  if (verified?.verified !== true) return refuse('passkey-refused')
  const counted = await passkeyStore.use(
    session,
    context,
    known.id,
    BigInt(verified.authenticationInfo.newCounter),
  )
  return counted ? ok(known.accountId) : refuse('passkey-refused')
}

function challengeFor(
  session: Session,
  context: Context,
  purpose: 'passkey-registration' | 'passkey-sign-in',
  accountId: AccountId | null,
): Promise<string> {
  return issueToken(session, context, purpose, { accountId, email: null, minutes: CEREMONY_MINUTES })
}

function bytesOf(challenge: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(challenge, 'base64url'))
}
