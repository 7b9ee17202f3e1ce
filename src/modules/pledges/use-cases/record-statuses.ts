import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import { audit } from '#platform/audit/audit.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { lockPledges } from '../data/pledge-queries.ts'
import { insertStatuses } from '../data/pledge-store.ts'
import type { PledgeStatusId } from '../data/tables.ts'
import type { PledgeId } from '../domain/pledge.ts'
import { pledgeActions } from '../domain/pledge-actions.ts'
import { refusedStatus, type StatusRefusal } from '../domain/record-status.ts'
import type { GivenStatus } from '../domain/register-input.ts'

export interface StatusRecord extends GivenStatus {
  readonly pledgeId: PledgeId
}

export type RecordStatusesRefusal =
  | 'not-allowed'
  | 'not-found'
  | {
      readonly code: 'records-refused'
      readonly refused: readonly { readonly number: number; readonly refusal: StatusRefusal }[]
    }

/** Records how many pledges stand, each once, whole or not at all: what a round of checks found. A fixed number of queries. */
export async function recordStatuses(
  context: Context,
  records: readonly StatusRecord[],
): Promise<Result<number, RecordStatusesRefusal>> {
  return await change(context, async (session): Promise<Result<number, RecordStatusesRefusal>> => {
    const locked = await lockPledges(session, [...new Set(records.map(({ pledgeId }) => pledgeId))])
    const pledges = new Map(locked.map((pledge) => [pledge.id, pledge]))
    const refused: { number: number; refusal: StatusRefusal }[] = []
    for (const record of records) {
      const pledge = pledges.get(record.pledgeId)
      if (pledge === undefined) return refuse('not-found')
      const { departmentId, number, term, last } = pledge
      if (!may(context.person, pledgeActions['record-status'], { departmentId })) return refuse('not-allowed')
      const refusal = refusedStatus(record, { term, last, today: context.today })
      if (refusal !== null) refused.push({ number, refusal })
    }
    if (refused.length > 0) return refuse({ code: 'records-refused', refused })
    await insertStatuses(
      session,
      records.map(({ pledgeId, day, stage, progress, note }) => ({
        id: context.newId<PledgeStatusId>(),
        pledge_id: pledgeId,
        ...{ day, stage, progress, note },
        recorded_at: context.now,
        recorded_by_name: context.person.name,
      })),
    )
    const termId = locked[0]?.termId
    if (termId !== undefined)
      await audit(session, context, {
        action: 'pledges.record-statuses',
        subject: { kind: 'mayor-term', id: termId },
        after: {
          records: records.map(({ pledgeId, day, stage, progress, note }) => ({
            ...{ pledgeId, day, stage, progress, note },
          })),
        },
      })
    return ok(records.length)
  })
}
