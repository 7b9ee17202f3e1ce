import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { audit } from '#platform/audit/audit.ts'
import { ok } from '#platform/kernel/result.ts'
import { postsToBegin } from '../data/staff-queries.ts'
import { clearPending, lockStaffRecord, updateStaff } from '../data/staff-store.ts'

/** Lets posts recorded ahead of their day change their holder's work and line once the day has come. */
export async function beginPosts(context: Context): Promise<void> {
  for (const { id, staffId, work, extension } of await postsToBegin(context.database, context.today)) {
    await change(context, async (session) => {
      const record = await lockStaffRecord(session, staffId)
      if (record === null) return ok()
      const { employeeNumber, name, rank, email } = record.member
      await updateStaff(session, staffId, { employeeNumber, name, rank, email, work, extension })
      await clearPending(session, id)
      await audit(session, context, {
        action: 'organization.begin-post',
        subject: { kind: 'staff', id: staffId },
        before: { work: record.member.work, extension: record.member.extension },
        after: { work, extension },
      })
      return ok()
    })
  }
}
