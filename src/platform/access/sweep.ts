import { addDays, dayInSeoul } from '../kernel/calendar-date.ts'
import type { Session } from '../database/session.ts'
import { minutesAfter } from './instant.ts'
import { accessTables } from './tables.ts'

/** How long an ended session stays to be looked at; sign-ins themselves stay in the audit log. */
const SESSION_DAYS = 90

/** Takes away what can let nobody in any more: old sessions, used and expired links, counted addresses. */
export async function sweepAccess(session: Session, machineNow: Date): Promise<void> {
  const tables = accessTables(session)
  const sessionsBefore = new Date(`${addDays(dayInSeoul(machineNow), -SESSION_DAYS)}T00:00:00+09:00`)
  // A day's grace: the mails of the last hour are counted by their rows.
  const linksBefore = minutesAfter(machineNow, -24 * 60)
  await tables.deleteFrom('account_session').where('ends_at', '<', sessionsBefore).execute()
  await tables.deleteFrom('account_token').where('expires_at', '<', linksBefore).execute()
  await tables.deleteFrom('sign_on_attempt').where('expires_at', '<', linksBefore).execute()
  await tables.deleteFrom('sign_in_address').where('window_ends_at', '<', machineNow).execute()
}
