import type { Session } from '../database/session.ts'
import type { CalendarDate } from '../kernel/calendar-date.ts'
import type { AccountId, DepartmentId, StaffRole } from './person.ts'

/** Rows of accounts and of everything that lets their owners in. */
// A type, not an interface: only a type may stand where a record of tables is asked for.
export type AccessTables = {
  readonly account: AccountRow
  readonly account_password: PasswordRow
  readonly account_identity: IdentityRow
  readonly account_session: AccountSessionRow
  readonly account_token: TokenRow
  readonly account_totp: TotpRow
  readonly account_recovery_code: RecoveryCodeRow
  readonly account_passkey: PasskeyRow
  readonly account_sign_on: SignOnRow
  readonly sign_on_attempt: SignOnAttemptRow
  readonly sign_in_address: SignInAddressRow
  readonly role_grant: RoleGrantRow
}

export interface AccountRow {
  readonly id: AccountId
  readonly kind: 'staff' | 'citizen'
  /** Lower case. A citizen's is the e-mail address; a member of staff's never holds an @. */
  readonly login: string
  readonly name: string
  readonly email: string | null
  readonly status: 'open' | 'closed'
  readonly opened_at: Date
  readonly closed_at: Date | null
  readonly closed_reason: string | null
  /** Tries since the last success; each is counted before its password is looked at. */
  readonly failures: number
  readonly locked_until: Date | null
}

/** The password in force and those before it. */
export interface PasswordRow {
  readonly id: string
  readonly account_id: AccountId
  readonly hash: string
  readonly set_at: Date
  readonly current: boolean
}

/** A person whom the identity check named: only a keyed hash of the CI (연계정보) is kept. */
export interface IdentityRow {
  readonly identity_key: string
  readonly account_id: AccountId
  readonly provider: string
  readonly checked_at: Date
}

export interface AccountSessionRow {
  readonly id: string
  readonly token_hash: string
  readonly account_id: AccountId
  readonly status: 'active' | 'awaiting-second-factor'
  readonly second_factor: 'totp' | 'recovery-code' | 'passkey' | 'sign-on' | null
  readonly started_at: Date
  readonly last_seen_at: Date
  readonly idle_seconds: number
  readonly idle_ends_at: Date
  readonly ends_at: Date
  readonly address: string
  readonly user_agent: string
  readonly ended_at: Date | null
  readonly ended_why: string | null
}

export interface TokenRow {
  readonly id: string
  readonly token_hash: string
  readonly purpose: 'sign-up' | 'reset-password' | 'passkey-registration' | 'passkey-sign-in'
  readonly account_id: AccountId | null
  readonly email: string | null
  readonly issued_at: Date
  readonly expires_at: Date
  readonly used_at: Date | null
}

export interface TotpRow {
  readonly account_id: AccountId
  readonly sealed_secret: string
  readonly started_at: Date
  readonly confirmed_at: Date | null
  /** The time step of the last code that was taken: it and those before are refused. */
  readonly last_step: bigint
}

export interface RecoveryCodeRow {
  readonly id: string
  readonly account_id: AccountId
  readonly code_hash: string
  readonly used_at: Date | null
}

export interface PasskeyRow {
  readonly id: string
  readonly account_id: AccountId
  readonly credential_id: string
  readonly public_key: string
  readonly counter: bigint
  readonly transports: string
  readonly name: string
  readonly added_at: Date
  readonly last_used_at: Date | null
}

/** Which account a sign-on provider's subject stands for. */
export interface SignOnRow {
  readonly provider: string
  readonly subject: string
  readonly account_id: AccountId
  readonly linked_at: Date
}

export interface SignOnAttemptRow {
  readonly id: string
  readonly state_hash: string
  readonly provider: string
  readonly account_id: AccountId | null
  readonly nonce: string
  readonly sealed_verifier: string
  readonly next_path: string
  readonly expires_at: Date
  readonly used_at: Date | null
}

export interface SignInAddressRow {
  readonly address: string
  readonly failures: number
  readonly window_ends_at: Date
}

export interface RoleGrantRow {
  readonly id: string
  readonly account_id: AccountId
  readonly role: StaffRole
  readonly department_id: DepartmentId | null
  readonly from_day: CalendarDate
  readonly until_day: CalendarDate | null
  readonly granted_at: Date
  readonly granted_by: AccountId | null
  readonly granted_by_name: string
  readonly reason: string
  readonly revoked_at: Date | null
  readonly revoked_by_name: string | null
  readonly revoked_reason: string | null
}

/** A session that knows the tables of access. */
export function accessTables(session: Session) {
  return session.$extendTables<AccessTables>()
}
