import { generateSecret, generateURI, verifySync } from 'otplib'
import type { Session } from '../database/session.ts'
import type { Context } from './context.ts'
import type { Keys } from './keys.ts'
import type { AccountId } from './person.ts'
import { accessTables } from './tables.ts'

/** A code is good half a minute early and late: clocks of telephones differ. */
const TOLERANCE_SECONDS = 30

const purposeFor = (accountId: AccountId) => `totp:${accountId}`

/** Begins an enrolment with a new secret; one that was begun and not confirmed is thrown away. */
export async function beginTotp(
  session: Session,
  context: Context,
  keys: Keys,
  accountId: AccountId,
): Promise<boolean> {
  const sealed = keys.seal(generateSecret({ length: 20 }), purposeFor(accountId))
  const begun = await accessTables(session)
    .insertInto('account_totp')
    .values({ account_id: accountId, sealed_secret: sealed, started_at: context.machineNow, last_step: 0n })
    .onConflict((conflict) =>
      conflict
        .column('account_id')
        .doUpdateSet({ sealed_secret: sealed, started_at: context.machineNow, last_step: 0n })
        .where('account_totp.confirmed_at', 'is', null),
    )
    .returning('account_id')
    .executeTakeFirst()
  return begun !== undefined
}

/** The secret of an enrolment that is under way, for showing it; never again once it is confirmed. */
export async function openTotpEnrolment(
  session: Session,
  keys: Keys,
  account: { readonly id: AccountId; readonly login: string },
  issuer: string,
): Promise<{ readonly secret: string; readonly uri: string } | null> {
  const row = await accessTables(session)
    .selectFrom('account_totp')
    .select('sealed_secret')
    .where('account_id', '=', account.id)
    .where('confirmed_at', 'is', null)
    .executeTakeFirst()
  if (row === undefined) return null
  const secret = keys.open(row.sealed_secret, purposeFor(account.id))
  return { secret, uri: generateURI({ issuer, label: account.login, secret }) }
}

/**
 * Takes a code: right, in time, and of a step later than the last one taken. The step is written by a statement
 * that looks at it again, so of two people with the same code one is refused.
 */
export async function takeTotpCode(
  session: Session,
  context: Context,
  keys: Keys,
  accountId: AccountId,
  code: string,
  enrolling: boolean,
): Promise<boolean> {
  const tables = accessTables(session)
  const row = await tables
    .selectFrom('account_totp')
    .select(['sealed_secret', 'last_step'])
    .where('account_id', '=', accountId)
    .where('confirmed_at', enrolling ? 'is' : 'is not', null)
    .executeTakeFirst()
  if (row === undefined) return false
  const step = stepOf(
    keys.open(row.sealed_secret, purposeFor(accountId)),
    code,
    context.machineNow,
    row.last_step,
  )
  if (step === null) return false
  const taken = await tables
    .updateTable('account_totp')
    .set({ last_step: step, ...(enrolling ? { confirmed_at: context.machineNow } : {}) })
    .where('account_id', '=', accountId)
    .where('last_step', '<', step)
    .where('confirmed_at', enrolling ? 'is' : 'is not', null)
    .returning('account_id')
    .executeTakeFirst()
  return taken !== undefined
}

function stepOf(secret: string, typed: string, now: Date, after: bigint): bigint | null {
  const token = typed.replace(/\s/g, '')
  if (!/^\d{6}$/.test(token)) return null
  const read = verifySync({
    secret,
    token,
    epoch: Math.floor(now.getTime() / 1000),
    epochTolerance: TOLERANCE_SECONDS,
    ...(after > 0n ? { afterTimeStep: Number(after) } : {}),
  })
  return read.valid && 'timeStep' in read ? BigInt(read.timeStep) : null
}

export async function removeTotp(session: Session, accountId: AccountId): Promise<boolean> {
  const removed = await accessTables(session)
    .deleteFrom('account_totp')
    .where('account_id', '=', accountId)
    .returning('account_id')
    .executeTakeFirst()
  return removed !== undefined
}
