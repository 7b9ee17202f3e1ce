import { change } from '../access/change.ts'
import type { Context } from '../access/context.ts'
import { may } from '../access/permission.ts'
import { audit } from '../audit/audit.ts'
import { ok, refuse, type Result } from '../kernel/result.ts'
import { enqueueStored } from './enqueue.ts'
import { markRetried } from './failed-job-store.ts'
import { jobActions } from './job-actions.ts'

/** Asks once more for a job that failed for good. */
export async function retryFailedJob(
  context: Context,
  input: { readonly id: string },
): Promise<Result<void, 'not-allowed' | 'not-found'>> {
  if (!may(context.person, jobActions['retry-job'])) return refuse('not-allowed')
  return await change(context, async (session): Promise<Result<void, 'not-found'>> => {
    const failed = await markRetried(session, input.id, context.machineNow)
    if (failed === null) return refuse('not-found')
    await enqueueStored(session, failed.job, failed.payload)
    await audit(session, context, {
      action: 'jobs.retry-job',
      subject: { kind: 'job', id: input.id },
      after: { job: failed.job },
    })
    return ok()
  })
}
