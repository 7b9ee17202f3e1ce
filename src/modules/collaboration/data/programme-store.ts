import type { AccountId } from '#platform/access/person.ts'
import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { CampaignId, GuestId } from '../domain/entry.ts'
import { type CampaignRow, collaborationTables, type GuestRow } from './tables.ts'

export async function insertCampaign(session: Session, row: CampaignRow): Promise<void> {
  await collaborationTables(session).insertInto('collaboration_campaign').values(row).execute()
}

/** Ends a campaign with a day; false when it ends by then already, or is none. */
export async function endCampaign(session: Session, id: CampaignId, until: CalendarDate): Promise<boolean> {
  const row = await collaborationTables(session)
    .updateTable('collaboration_campaign')
    .set({ until_day: until })
    .where('id', '=', id)
    .where((eb) => eb.or([eb('until_day', 'is', null), eb('until_day', '>', until)]))
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export async function insertGuest(session: Session, row: GuestRow): Promise<void> {
  await collaborationTables(session).insertInto('collaboration_guest').values(row).execute()
}

/** From this day on a guest is not invited any more; false when that was so already, or there is none. */
export async function endGuest(session: Session, id: GuestId, on: CalendarDate): Promise<boolean> {
  const row = await collaborationTables(session)
    .updateTable('collaboration_guest')
    .set({ ended_on: on })
    .where('id', '=', id)
    .where('ended_on', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Notes that somebody is asked on a day; false when they were asked before. */
export async function claimNudge(
  session: Session,
  nudge: { readonly day: CalendarDate; readonly accountId: AccountId; readonly at: Date },
): Promise<boolean> {
  const row = await collaborationTables(session)
    .insertInto('collaboration_nudge')
    .values({ day: nudge.day, account_id: nudge.accountId, asked_at: nudge.at })
    .onConflict((conflict) => conflict.columns(['day', 'account_id']).doNothing())
    .returning('day')
    .executeTakeFirst()
  return row !== undefined
}
