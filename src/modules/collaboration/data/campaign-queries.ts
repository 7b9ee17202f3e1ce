import type { ExpressionBuilder } from 'kysely'
import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Campaign } from '../domain/campaign.ts'
import { type CampaignRow, type CollaborationTables, collaborationTables } from './tables.ts'

/** A campaign with where it comes from. */
export interface ListedCampaign extends Campaign {
  readonly source: string
}

/** All campaigns, or those in force on a day; by their first days. */
export async function listCampaigns(
  session: Session,
  asked: { readonly on?: CalendarDate } = {},
): Promise<readonly ListedCampaign[]> {
  const tables = collaborationTables(session)
  const query = tables.selectFrom('collaboration_campaign').selectAll().orderBy('from_day').orderBy('id')
  const { on } = asked
  return (await (on === undefined ? query : query.where(inForce(on))).execute()).map(campaignOf)
}

/** What is true of a campaign that is in force on a day. */
export function inForce(on: CalendarDate) {
  return (eb: ExpressionBuilder<CollaborationTables, 'collaboration_campaign'>) =>
    eb.and([eb('from_day', '<=', on), eb.or([eb('until_day', 'is', null), eb('until_day', '>=', on)])])
}

/** A campaign as the rules know it. */
export function campaignOf(row: Omit<CampaignRow, 'saved_at'>): ListedCampaign {
  return {
    ...{ id: row.id, kind: row.kind, from: row.from_day, until: row.until_day },
    name: { ko: row.name_ko, en: row.name_en },
    banner: { ko: row.banner_ko, en: row.banner_en },
    ...{ firstMonth: row.first_month, lastMonth: row.last_month },
    ...{ firstHour: row.first_hour, lastHour: row.last_hour },
    ...{ dayOfMonth: row.day_of_month, multiplier: row.multiplier, source: row.source },
  }
}
