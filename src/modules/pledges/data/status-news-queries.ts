import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { PledgeId, PledgeStage } from '../domain/pledge.ts'
import type { AskedNews } from '../pledge-news.ts'
import type { PledgeTables } from './tables.ts'

/** A record of how a pledge stood, for those who follow it. */
export interface StatusNews {
  readonly id: string
  readonly pledgeId: PledgeId
  readonly day: CalendarDate
  readonly stage: PledgeStage | null
  readonly progress: number
  readonly note: string
  readonly recordedAt: Date
}

/** What was recorded of some pledges, the latest first. */
export async function listStatusNews(session: Session, asked: AskedNews): Promise<readonly StatusNews[]> {
  if (asked.pledgeIds.length === 0) return []
  let query = session
    .$extendTables<PledgeTables>()
    .selectFrom('pledge_status')
    .select(['id', 'pledge_id', 'day', 'stage', 'progress', 'note', 'recorded_at'])
    .where('pledge_id', 'in', [...asked.pledgeIds])
    .orderBy('recorded_at', 'desc')
    .orderBy('id', 'desc')
    .limit(asked.limit)
  if (asked.after !== null) query = query.where('recorded_at', '>', asked.after)
  return (await query.execute()).map(({ pledge_id, recorded_at, ...status }) => ({
    ...status,
    pledgeId: pledge_id,
    recordedAt: recorded_at,
  }))
}
