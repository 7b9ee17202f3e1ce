import { audit } from '../audit/audit.ts'
import type { Context } from './context.ts'
import type { Session } from '../database/session.ts'
import type { SessionTimes } from './access-settings.ts'
import { minutesAfter } from './instant.ts'
import type { AccountId } from './person.ts'
import { newToken, tokenHash } from './random-token.ts'
import { accessTables, type AccountSessionRow } from './tables.ts'

export type SecondFactor = NonNullable<AccountSessionRow['second_factor']>
export type SessionEnd =
  | 'signed-out'
  | 'ended-by-owner'
  | 'replaced'
  | 'password-changed'
  | 'account-closed'
  | 'second-factor-needed'
  | 'second-factor-reset'

export interface SessionOwner {
  readonly id: AccountId
  readonly kind: 'staff' | 'citizen'
  readonly name: string
}

/** What a browser is given after its sign-in: a token that only the cookie holds. */
export interface StartedSession {
  readonly token: string
  readonly status: AccountSessionRow['status']
}

const AWAITING_MINUTES = 15

/**
 * Starts a session with a token of its own: whatever cookie the browser brought is worth nothing afterwards,
 * so a token planted before the sign-in opens nothing (session fixation).
 */
export async function startSession(
  session: Session,
  context: Context,
  owner: SessionOwner,
  facts: {
    readonly times: SessionTimes
    readonly secondFactor: SecondFactor | null
    readonly awaiting: boolean
    readonly userAgent: string
    readonly replaces: string | undefined
  },
): Promise<StartedSession> {
  if (facts.replaces !== undefined) await endSession(session, facts.replaces, 'replaced', context.machineNow)
  const token = newToken(context)
  const now = context.machineNow
  const idleMinutes = idleMinutesFor(owner.kind, facts.times)
  const status = facts.awaiting ? 'awaiting-second-factor' : 'active'
  const ends = minutesAfter(now, facts.awaiting ? AWAITING_MINUTES : facts.times.longestHours * 60)
  await accessTables(session)
    .insertInto('account_session')
    .values({
      id: context.newId(),
      token_hash: tokenHash(token),
      account_id: owner.id,
      status,
      second_factor: facts.secondFactor,
      started_at: now,
      last_seen_at: now,
      idle_seconds: idleMinutes * 60,
      idle_ends_at: minutesAfter(now, idleMinutes),
      ends_at: ends,
      address: context.origin.address,
      user_agent: facts.userAgent.slice(0, 300),
    })
    .execute()
  return { token, status }
}

function idleMinutesFor(kind: SessionOwner['kind'], times: SessionTimes): number {
  return kind === 'staff' ? times.staffIdleMinutes : times.citizenIdleMinutes
}

/** After the second factor: the session becomes whole under a new token; null when it no longer waits. */
export async function completeSession(
  session: Session,
  context: Context,
  token: string,
  facts: {
    readonly kind: SessionOwner['kind']
    readonly times: SessionTimes
    readonly secondFactor: SecondFactor
  },
): Promise<StartedSession | null> {
  const next = newToken(context)
  const completed = await accessTables(session)
    .updateTable('account_session')
    .set({
      token_hash: tokenHash(next),
      status: 'active',
      second_factor: facts.secondFactor,
      last_seen_at: context.machineNow,
      idle_ends_at: minutesAfter(context.machineNow, idleMinutesFor(facts.kind, facts.times)),
      ends_at: minutesAfter(context.machineNow, facts.times.longestHours * 60),
    })
    .where('token_hash', '=', tokenHash(token))
    .where('status', '=', 'awaiting-second-factor')
    .where('ended_at', 'is', null)
    .where('ends_at', '>', context.machineNow)
    .returning('id')
    .executeTakeFirst()
  return completed === undefined ? null : { token: next, status: 'active' }
}

/** Ends the session of a token; true when there was one. */
export async function endSession(
  session: Session,
  token: string,
  why: SessionEnd,
  now: Date,
): Promise<boolean> {
  const ended = await accessTables(session)
    .updateTable('account_session')
    .set({ ended_at: now, ended_why: why })
    .where('token_hash', '=', tokenHash(token))
    .where('ended_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return ended !== undefined
}

/** Ends an account's sessions, all or all but the one in hand. */
export async function endSessionsOf(
  session: Session,
  accountId: AccountId,
  why: SessionEnd,
  now: Date,
  keep?: { readonly token?: string | undefined; readonly withSecondFactor?: boolean },
): Promise<number> {
  let ending = accessTables(session)
    .updateTable('account_session')
    .set({ ended_at: now, ended_why: why })
    .where('account_id', '=', accountId)
    .where('ended_at', 'is', null)
  if (keep?.token !== undefined) ending = ending.where('token_hash', '!=', tokenHash(keep.token))
  if (keep?.withSecondFactor === true) ending = ending.where('second_factor', 'is', null)
  return (await ending.returning('id').execute()).length
}

/** Ends one of the person's own sessions, chosen from the list. */
export async function endOwnSession(
  session: Session,
  context: Context,
  accountId: AccountId,
  sessionId: string,
): Promise<boolean> {
  const ended = await accessTables(session)
    .updateTable('account_session')
    .set({ ended_at: context.machineNow, ended_why: 'ended-by-owner' })
    .where('id', '=', sessionId)
    .where('account_id', '=', accountId)
    .where('ended_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (ended === undefined) return false
  await audit(session, context, { action: 'access.end-session', subject: { kind: 'account', id: accountId } })
  return true
}

/** One line of a person's own list of sessions. */
export interface SessionLine {
  readonly id: string
  readonly startedAt: Date
  readonly lastSeenAt: Date
  readonly address: string
  readonly userAgent: string
  readonly current: boolean
}

/** The sessions of an account that are running now, latest first. */
export async function runningSessions(
  session: Session,
  accountId: AccountId,
  now: Date,
  token: string | undefined,
): Promise<readonly SessionLine[]> {
  const rows = await accessTables(session)
    .selectFrom('account_session')
    .select(['id', 'token_hash', 'started_at', 'last_seen_at', 'address', 'user_agent'])
    .where('account_id', '=', accountId)
    .where('status', '=', 'active')
    .where('ended_at', 'is', null)
    .where('idle_ends_at', '>', now)
    .where('ends_at', '>', now)
    .orderBy('started_at', 'desc')
    .limit(100)
    .execute()
  const own = token === undefined ? null : tokenHash(token)
  return rows.map((row) => ({
    id: row.id,
    startedAt: row.started_at,
    lastSeenAt: row.last_seen_at,
    address: row.address,
    userAgent: row.user_agent,
    current: row.token_hash === own,
  }))
}
