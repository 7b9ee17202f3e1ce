import type { Session } from '#platform/database/session.ts'
import type { ChangeKind, PledgeChangeId } from '../domain/pledge-change.ts'
import { changeTables } from './tables.ts'

/** A change that was published, for those who follow its pledge. */
export interface PublishedChange {
  readonly id: PledgeChangeId
  readonly pledgeId: string
  readonly kind: ChangeKind
  readonly reason: string
  readonly at: Date
}

/** Published changes of some pledges, the latest first. */
export async function listPublished(
  session: Session,
  asked: { readonly pledgeIds: readonly string[]; readonly after: Date | null; readonly limit: number },
): Promise<readonly PublishedChange[]> {
  if (asked.pledgeIds.length === 0) return []
  let query = changeTables(session)
    .selectFrom('pledge_change as c')
    .innerJoin('pledge_change_event as e', 'e.change_id', 'c.id')
    .select(['c.id', 'c.pledge_id', 'c.kind', 'c.reason', 'e.at'])
    .where('c.state', '=', 'published')
    .where('e.act', '=', 'publish')
    .where('c.pledge_id', 'in', [...asked.pledgeIds])
    .orderBy('e.at', 'desc')
    .orderBy('c.id', 'desc')
    .limit(asked.limit)
  if (asked.after !== null) query = query.where('e.at', '>', asked.after)
  return (await query.execute()).map(({ pledge_id, ...change }) => ({ ...change, pledgeId: pledge_id }))
}
