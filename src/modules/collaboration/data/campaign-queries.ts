import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Campaign } from '../domain/campaign.ts'
import { type CampaignRow, collaborationTables } from './tables.ts'

/** A campaign with where it comes from. */
export interface ListedCampaign extends Campaign {
  readonly source: string
}

/** All campaigns, or those in force on a day, or those of them that multiply; by their first days. */
export async function listCampaigns(
  session: Session,
  asked: { readonly on?: CalendarDate; readonly thatMultiply?: boolean } = {},
): Promise<readonly ListedCampaign[]> {
  let query = collaborationTables(session)
    .selectFrom('collaboration_campaign')
    .selectAll()
    .orderBy('from_day')
    .orderBy('id')
  const { on } = asked
  if (on !== undefined)
    query = query
      .where('from_day', '<=', on)
      .where((eb) => eb.or([eb('until_day', 'is', null), eb('until_day', '>=', on)]))
  if (asked.thatMultiply) query = query.where('multiplier', '<>', 100)
  return (await query.execute()).map(campaignOf)
}

function campaignOf(row: CampaignRow): ListedCampaign {
  return {
    ...{ id: row.id, kind: row.kind, from: row.from_day, until: row.until_day },
    name: { ko: row.name_ko, en: row.name_en },
    banner: { ko: row.banner_ko, en: row.banner_en },
    ...{ firstMonth: row.first_month, lastMonth: row.last_month },
    ...{ firstHour: row.first_hour, lastHour: row.last_hour },
    ...{ dayOfMonth: row.day_of_month, multiplier: row.multiplier, source: row.source },
  }
}
