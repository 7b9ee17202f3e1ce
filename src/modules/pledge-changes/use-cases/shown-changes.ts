import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import { type PledgeId, type PledgeLine, pledgesById } from '#modules/pledges/index.ts'
import { type AskedChanges, type ChangeLine, listChanges, readChange } from '../data/change-queries.ts'
import { type DueDuty, openDuties } from '../domain/change-duty.ts'
import type { PledgeChangeId } from '../domain/pledge-change.ts'

/** A request as pages show it: with its pledge, the one that it is merged into, and what is due. */
export interface ShownChange extends ChangeLine {
  readonly pledge: PledgeLine
  readonly into: PledgeLine | null
  readonly duties: readonly DueDuty[]
}

/** Requests with their pledges. Two queries, however many. */
export async function shownChanges(
  session: Session,
  asked: AskedChanges,
  day: CalendarDate,
): Promise<readonly ShownChange[]> {
  return await withPledges(session, await listChanges(session, asked), day)
}

/** A request with its pledge; null when there is none. Two queries. */
export async function shownChange(
  session: Session,
  id: PledgeChangeId,
  day: CalendarDate,
): Promise<ShownChange | null> {
  const found = await readChange(session, id)
  if (found === null) return null
  const [shown] = await withPledges(session, [found], day)
  return shown ?? null
}

async function withPledges(
  session: Session,
  changes: readonly ChangeLine[],
  day: CalendarDate,
): Promise<readonly ShownChange[]> {
  const ids = changes.flatMap(({ pledgeId, intoPledgeId }) =>
    intoPledgeId === null ? [pledgeId] : [pledgeId, intoPledgeId],
  )
  const pledges = await pledgesById(session, ids as PledgeId[], day)
  return changes.flatMap((change) => {
    const pledge = pledges.get(change.pledgeId as PledgeId)
    if (pledge === undefined) return []
    const into = pledges.get(change.intoPledgeId as PledgeId) ?? null
    const silent = change.comments.filter(({ answer }) => answer === null).length
    return [{ ...change, pledge, into, duties: openDuties(change.course, silent) }]
  })
}

/** Whether something in it is past its last day. */
export function isOverdue({ duties }: Pick<ShownChange, 'duties'>, today: CalendarDate): boolean {
  return duties.some(({ due }) => due < today)
}
