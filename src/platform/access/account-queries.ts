import type { Session } from '../database/session.ts'
import type { CalendarDate } from '../kernel/calendar-date.ts'
import type { AccountId, StaffRole } from './person.ts'
import { accessTables } from './tables.ts'

/** An account as sign-in and its relatives need it. */
export interface Account {
  readonly id: AccountId
  readonly kind: 'staff' | 'citizen'
  readonly login: string
  readonly name: string
  readonly email: string | null
  readonly status: 'open' | 'closed'
  readonly lockedUntil: Date | null
  /** Null for people who only sign in elsewhere, or have not chosen one yet. */
  readonly passwordHash: string | null
  readonly passwordId: string | null
}

function accounts(session: Session) {
  return accessTables(session)
    .selectFrom('account as a')
    .leftJoin('account_password as p', (join) =>
      join.onRef('p.account_id', '=', 'a.id').on('p.current', '=', true),
    )
    .select(['a.id', 'a.kind', 'a.login', 'a.name', 'a.email', 'a.status', 'a.locked_until as lockedUntil'])
    .select(['p.hash as passwordHash', 'p.id as passwordId'])
}

export async function accountById(session: Session, id: AccountId): Promise<Account | null> {
  return (await accounts(session).where('a.id', '=', id).executeTakeFirst()) ?? null
}

/** Logins are kept in lower case and typed in any. */
export async function accountByLogin(session: Session, login: string): Promise<Account | null> {
  return (await accounts(session).where('a.login', '=', normalLogin(login)).executeTakeFirst()) ?? null
}

/** Open accounts that a mail address belongs to: one citizen's and perhaps a member of staff's. */
export function openAccountsByEmail(session: Session, email: string): Promise<readonly Account[]> {
  return accounts(session)
    .where('a.email', '=', normalLogin(email))
    .where('a.status', '=', 'open')
    .orderBy('a.opened_at')
    .limit(5)
    .execute()
}

export function normalLogin(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase()
}

/** Which second factors an account has, and which granted roles might force one. */
export interface Factors {
  readonly totp: boolean
  readonly passkeys: number
  readonly recoveryCodes: number
}

export async function factorsOf(session: Session, accountId: AccountId): Promise<Factors> {
  const row = await accessTables(session)
    .selectFrom('account as a')
    .select((eb) => [
      eb
        .selectFrom('account_totp as t')
        .select(eb.fn.countAll<bigint>().as('n'))
        .whereRef('t.account_id', '=', 'a.id')
        .where('t.confirmed_at', 'is not', null)
        .as('totp'),
      eb
        .selectFrom('account_passkey as k')
        .select(eb.fn.countAll<bigint>().as('n'))
        .whereRef('k.account_id', '=', 'a.id')
        .as('passkeys'),
      eb
        .selectFrom('account_recovery_code as c')
        .select(eb.fn.countAll<bigint>().as('n'))
        .whereRef('c.account_id', '=', 'a.id')
        .where('c.used_at', 'is', null)
        .as('codes'),
    ])
    .where('a.id', '=', accountId)
    .executeTakeFirst()
  return {
    totp: Number(row?.totp ?? 0) > 0,
    passkeys: Number(row?.passkeys ?? 0),
    recoveryCodes: Number(row?.codes ?? 0),
  }
}

/** Roles granted and not over yet, those that begin later included. */
export async function rolesNowOrSoon(
  session: Session,
  accountId: AccountId,
  today: CalendarDate,
): Promise<readonly StaffRole[]> {
  const rows = await accessTables(session)
    .selectFrom('role_grant')
    .select('role')
    .where('account_id', '=', accountId)
    .where('revoked_at', 'is', null)
    .where((eb) => eb.or([eb('until_day', 'is', null), eb('until_day', '>=', today)]))
    .execute()
  return [...new Set(['staff' as const, ...rows.map(({ role }) => role)])]
}

/** How many people the installation holds accounts of: decides how long the access record is kept. */
export async function countDataSubjects(session: Session): Promise<number> {
  const row = await accessTables(session)
    .selectFrom('account')
    .select((eb) => eb.fn.countAll<bigint>().as('people'))
    .where('status', '=', 'open')
    .executeTakeFirstOrThrow()
  return Number(row.people)
}
