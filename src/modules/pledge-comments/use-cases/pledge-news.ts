import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import {
  listPledges,
  type PledgeId,
  type PledgeLine,
  type PledgeNews,
  type PledgeNewsSource,
  termOn,
} from '#modules/pledges/index.ts'

/** Something new, with the pledge that it is about. */
export interface ToldNews extends PledgeNews {
  readonly pledge: PledgeLine
}

/** The pledges of the term of a day, by their ids. */
export async function pledgesOfTerm(
  session: Session,
  day: CalendarDate,
): Promise<ReadonlyMap<PledgeId, PledgeLine>> {
  const term = await termOn(session, day)
  const pledges = term === null ? [] : await listPledges(session, term.id, day)
  return new Map(pledges.map((pledge) => [pledge.id, pledge]))
}

/** What all sources have to tell of some pledges, the latest first. */
export async function gatherNews(
  session: Session,
  sources: readonly PledgeNewsSource[],
  asked: {
    readonly pledges: ReadonlyMap<PledgeId, PledgeLine>
    readonly after: Date | null
    readonly limit: number
  },
): Promise<readonly ToldNews[]> {
  const { pledges, after, limit } = asked
  const told: ToldNews[] = []
  for (const source of sources)
    for (const news of await source.news(session, { pledgeIds: [...pledges.keys()], after, limit })) {
      const pledge = pledges.get(news.pledgeId)
      if (pledge !== undefined) told.push({ ...news, pledge })
    }
  return told.toSorted((a, b) => b.at.getTime() - a.at.getTime() || (a.id < b.id ? 1 : -1)).slice(0, limit)
}
