import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import { audit } from '#platform/audit/audit.ts'
import { midnightInSeoul } from '#platform/audit/audit-queries.ts'
import { addMonths } from '#platform/kernel/calendar-date.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { mailActions } from '#platform/mail/mail-actions.ts'
import { deleteMailsBefore } from '#platform/mail/mail-store.ts'
import { mailRetentionMonths } from '#platform/mail/personal-columns.ts'

/** Takes away mails whose time in the register of personal data is over; answers how many went. */
export async function purgeMails(context: Context): Promise<Result<number, 'not-allowed'>> {
  if (!may(context.person, mailActions['send-again'])) return refuse('not-allowed')
  return change(context, async (session) => {
    const from = addMonths(context.today, -mailRetentionMonths)
    const gone = await deleteMailsBefore(session, midnightInSeoul(from))
    if (gone === 0) return ok(0)
    await audit(session, context, {
      action: 'oversight.purge-mails',
      subject: { kind: 'mail', id: from },
      after: { keptFrom: from, purged: gone },
    })
    return ok(gone)
  })
}
