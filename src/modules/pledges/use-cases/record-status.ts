import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import { audit } from '#platform/audit/audit.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { lockPledges } from '../data/pledge-queries.ts'
import { insertStatuses } from '../data/pledge-store.ts'
import type { PledgeStatusId } from '../data/tables.ts'
import type { PledgeId } from '../domain/pledge.ts'
import { pledgeActions } from '../domain/pledge-actions.ts'
import { type AskedStatus, refusedStatus, type StatusRefusal } from '../domain/record-status.ts'

export type RecordStatusRefusal = 'not-allowed' | 'not-found' | StatusRefusal

/** A lead department, or the planning office, says how a pledge stands on a day. */
export async function recordStatus(
  context: Context,
  input: AskedStatus & { readonly pledgeId: PledgeId; readonly note: string },
): Promise<Result<CalendarDate, RecordStatusRefusal>> {
  return await change(context, async (session): Promise<Result<CalendarDate, RecordStatusRefusal>> => {
    const [found] = await lockPledges(session, [input.pledgeId])
    if (found === undefined) return refuse('not-found')
    const { departmentId, term, last } = found
    if (!may(context.person, pledgeActions['record-status'], { departmentId })) return refuse('not-allowed')
    const refusal = refusedStatus(input, { term, last, today: context.today })
    if (refusal !== null) return refuse(refusal)
    const { day, stage, progress, note } = input
    await insertStatuses(session, [
      {
        id: context.newId<PledgeStatusId>(),
        pledge_id: input.pledgeId,
        ...{ day, stage, progress, note },
        recorded_at: context.now,
        recorded_by_name: context.person.name,
      },
    ])
    await audit(session, context, {
      action: 'pledges.record-status',
      subject: { kind: 'pledge', id: input.pledgeId },
      ...(last === null ? {} : { before: last }),
      after: { day, stage, progress, note },
    })
    return ok(day)
  })
}
