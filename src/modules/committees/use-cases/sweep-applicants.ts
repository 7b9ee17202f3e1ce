import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { audit } from '#platform/audit/audit.ts'
import { addMonths } from '#platform/kernel/calendar-date.ts'
import { ok, type Result } from '#platform/kernel/result.ts'
import { settingValue } from '#platform/settings/setting-value.ts'
import { applicantsPastTime, type ApplicationTime, callsPastTime, lockCall } from '../data/call-queries.ts'
import { deleteApplicants } from '../data/call-store.ts'
import { applicationMonths, promisedMonths } from '../domain/committee-settings.ts'
import type { OpenCallId } from '../domain/open-call.ts'

/**
 * Deletes applications as it was promised to whoever applied: when the members' term has ended, after the promised
 * months at the latest; after the setting's where the members are appointed. Answers how many went.
 */
export async function sweepApplicants(context: Context): Promise<number> {
  const { database, today } = context
  const months = await settingValue(database, applicationMonths, today)
  const time = { oldest: addMonths(today, -months), promised: addMonths(today, -promisedMonths), today }
  let gone = 0
  for (const callId of await callsPastTime(database, time)) gone += await sweepCall(context, callId, time)
  return gone
}

/** One call's; a run that breaks off is taken up by the next. */
async function sweepCall(context: Context, callId: OpenCallId, time: ApplicationTime): Promise<number> {
  const done = await change(context, async (session): Promise<Result<number, never>> => {
    await lockCall(session, callId)
    const ids = await applicantsPastTime(session, callId, time)
    if (ids.length === 0) return ok(0)
    await deleteApplicants(session, ids)
    await audit(session, context, {
      action: 'committees.sweep-applicants',
      subject: { kind: 'committee-call', id: callId },
      before: { applications: ids.length },
    })
    return ok(ids.length)
  })
  return done.ok ? done.value : 0
}
